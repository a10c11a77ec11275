import { type Diagnostic, error, warning } from '../diagnostics.ts'
import type { PageExpectation } from './check/expectation.ts'
import type { Finding } from './check/finding.ts'
import { assembleDocument, type JoinedPages, placeFindings } from './check/assemble.ts'
import type { CheckedPart } from './check/checked-part.ts'
import { readPart } from './check/read-part.ts'
import { readMargins } from './check/margins.ts'
import { documentRules, firstRule, pageRules } from './check/rules.ts'
import { holdsNumber, readNumbers } from './check/written-numbers.ts'
import { createPageScanner } from './content/scan.ts'
import { entry } from './objects/entry.ts'
import { PdfFile } from './objects/file.ts'
import { readPdf } from './read.ts'
import { readDestinations } from './read/destinations.ts'
import { readPageTree } from './read/page-tree.ts'

export type { CheckedPart } from './check/checked-part.ts'
export type { ExpectedChapter, PageExpectation } from './check/expectation.ts'

/** Of one kind so many findings are told: a mistake in a stylesheet shows on every page. */
const MOST_OF_A_KIND = 8

/**
 * Looks at every page of a part of a printed edition by itself.
 * @param expected the chapters of the part.
 * @param sheet id of the aid sheet at its end, which is left out.
 * @throws {PdfSyntaxError} if the file is not as the browser writes it.
 */
export function checkPart(bytes: Uint8Array, expected: PageExpectation, sheet?: string): CheckedPart {
  return readPart(bytes, expected, (page) => pageRules.flatMap((rule) => [...rule(page, expected)]), sheet)
}

/** Looks at the pages of an edition as an editor would: what is wrong, with page, words and place. */
function checkEdition(
  parts: readonly CheckedPart[],
  joined: JoinedPages,
  expected: PageExpectation,
): Diagnostic[] {
  const document = assembleDocument(parts, joined, expected)
  const first = firstRule(document)
  const findings = placeFindings(parts, joined)
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

/**
 * Looks at an edition that was joined from checked parts: of the joined file are read the margins, where the parts have
 * those of both sides, and the page numbers, where they have zeros.
 * @throws {PdfSyntaxError} as `checkPart`.
 */
export function checkJoined(
  parts: readonly CheckedPart[],
  { bytes, places }: { readonly bytes: Uint8Array; readonly places: JoinedPages['places'] },
  expected: PageExpectation,
): Diagnostic[] {
  const file = new PdfFile(bytes)
  const catalog = entry(file, file.trailer, 'Root', 'dictionary')
  const tree = readPageTree(file, catalog)
  const pageNumbers = new Map(tree.map(({ number }, index) => [number, index + 1]))
  const destinations = readDestinations(file, catalog, pageNumbers)
  const scan = createPageScanner(file)
  const numbered = parts.map((part, index) => ({
    ...part,
    pages: part.pages.map((page) => {
      const joined = page.lines.some(holdsNumber) && tree[(places[index]?.[page.number - 1] ?? 0) - 1]
      return joined ? { ...page, lines: readNumbers(page.lines, scan(joined)) } : page
    }),
  }))
  return checkEdition(numbered, { places, margins: readMargins(file, tree), destinations }, expected)
}

/** Looks at an edition that was printed in one piece. @throws {PdfSyntaxError} as `checkPart`. */
export function checkPages(bytes: Uint8Array, expected: PageExpectation): Diagnostic[] {
  const part = checkPart(bytes, expected)
  const places = [part.pages.map(({ number }) => number)]
  return checkEdition(
    [part],
    { places, margins: part.pages, destinations: readPdf(bytes).destinations },
    expected,
  )
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
