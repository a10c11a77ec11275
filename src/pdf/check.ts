import { type Diagnostic, warning } from '../diagnostics.ts'
import type { PageExpectation } from './check/expectation.ts'
import type { Finding } from './check/finding.ts'
import { readDocument } from './check/read-document.ts'
import { documentRules, firstRule, pageRules } from './check/rules.ts'

export type { ExpectedChapter, ExpectedEntry, PageExpectation } from './check/expectation.ts'

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
    .flatMap((kind) => shorten(kind.toSorted((one, other) => one.page - other.page)))
    .toSorted((one, other) => one.page - other.page)
    .map(({ code, page, message, words, hint }) => {
      const chapter = document.pages[page - 1]?.chapter?.id
      const place = words ? expected.placeOf(words, chapter) : undefined
      return warning(code, `${expected.edition}, page ${page}: ${message}`, place, hint)
    })
}

/** The first of many, with the pages of the others. */
function shorten(kind: readonly Finding[]): readonly Finding[] {
  const told = kind.slice(0, MOST_OF_A_KIND)
  const last = told.at(-1)
  const pages = [...new Set(kind.slice(MOST_OF_A_KIND).map(({ page }) => page))]
  if (!last || pages.length === 0) return told
  const others = `${kind.length - MOST_OF_A_KIND} more on ${pages.length === 1 ? 'page' : 'pages'} ${pages.join(', ')}`
  return [...told.slice(0, -1), { ...last, message: `${last.message} (and ${others})` }]
}
