import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { PageExpectation } from '../design/expectation.ts'
import { type Finding, movedTo } from '../pdf/finish/finding.ts'

/** Leads what the finishing stage found to the text it was printed from, by the words before it on its page. */
export function placeFindings(
  edition: string,
  findings: readonly Finding[],
  expected: PageExpectation,
  pages: ReadonlyMap<string, number>,
): Diagnostic[] {
  return findings.map(({ diagnostic, page, before }) => {
    const chapter = expected.chapters.findLast(({ id }) => (pages.get(id) ?? Infinity) <= (page ?? 0))
    const place = before === '' ? undefined : expected.placeOf(before, chapter?.id)
    return { ...diagnostic, message: `${edition}: ${diagnostic.message}`, ...(place && { place }) }
  })
}

/** What was found in a part, on the pages of the edition: `places` has the number of each page of the part. */
export function onTheirPages(findings: readonly Finding[], places: readonly number[]): Finding[] {
  return findings.flatMap((each) => {
    if (each.page === undefined) return [each]
    const page = places[each.page - 1]
    // The aid sheet is in no edition.
    return page === undefined ? [] : [movedTo(each, page)]
  })
}
