import { type Diagnostic, error, warning } from '../diagnostics.ts'
import type { PageExpectation } from './check/expectation.ts'
import type { Finding } from './check/finding.ts'
import { readDocument } from './check/read-document.ts'
import { documentRules, firstRule, pageRules } from './check/rules.ts'

export type { ExpectedChapter, PageExpectation } from './check/expectation.ts'

/** Of one kind so many findings are told: a mistake in a stylesheet shows on every page. */
const MOST_OF_A_KIND = 8

/**
 * Looks at every page of a printed edition, as an editor would: what is wrong, with page, words and place.
 * @throws {PdfSyntaxError} if the file is not as the browser writes it.
 */
export function checkPages(bytes: Uint8Array, expected: PageExpectation): Diagnostic[] {
  const findings: Finding[] = []
  const document = readDocument(bytes, expected, (page) => {
    for (const rule of pageRules) findings.push(...rule(page, expected))
  })
  const first = firstRule(document)
  for (const rule of documentRules) findings.push(...rule(document))
  return [...Map.groupBy(first.length > 0 ? first : findings, ({ code }) => code).values()]
    .flatMap((kind) => shorten(together(kind)))
    .toSorted((one, other) => (one.pages[0] ?? 0) - (other.pages[0] ?? 0))
    .map(({ code, pages, message, words, hint, more, fatal }) => {
      const chapter = document.pages[(pages[0] ?? 0) - 1]?.chapter?.id
      const place = words ? expected.placeOf(words, chapter) : undefined
      const where = `${expected.edition}, ${pages.length === 1 ? 'page' : 'pages'} ${pages.join(', ')}`
      const tell = fatal ? error : warning
      return tell(code, `${where}: ${message}${more}`, place, hint)
    })
}

/** A finding with all pages that it is on, and what else is to be told of its kind. */
interface Told extends Omit<Finding, 'page'> {
  readonly pages: readonly number[]
  readonly more: string
}

/** The same words on several pages are one mistake: a label, a running head. */
function together(kind: readonly Finding[]): Told[] {
  return [...Map.groupBy(kind, ({ message }) => message).values()]
    .flatMap(([finding, ...others]) => {
      if (!finding) return []
      const { page, ...rest } = finding
      const pages = [...new Set([page, ...others.map((other) => other.page)])].toSorted(
        (one, other) => one - other,
      )
      return [{ ...rest, pages, more: '' }]
    })
    .toSorted((one, other) => (one.pages[0] ?? 0) - (other.pages[0] ?? 0))
}

/** The first of many, with the number of the others. */
function shorten(kind: readonly Told[]): readonly Told[] {
  const told = kind.slice(0, MOST_OF_A_KIND)
  const [last, others] = [told.at(-1), kind.slice(MOST_OF_A_KIND)]
  if (!last || others.length === 0) return told
  const pages = [...new Set(others.flatMap((each) => each.pages))]
  return [
    ...told.slice(0, -1),
    { ...last, more: ` (and ${others.length} more like it, on pages ${pages.join(', ')})` },
  ]
}
