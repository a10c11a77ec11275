import type { Diagnostic } from './diagnostics.ts'
import type { PageExpectation } from './pdf/check/expectation.ts'
import type { Finding } from './pdf/finish/finding.ts'

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
