import { pageCodes } from '../diagnostics/codes-of-pages.ts'
import { type Diagnostic, diagnosticOf } from '../diagnostics/diagnostic.ts'
import type { ExpectedPages, PageExpectation } from './expectation.ts'
import type { DesignFinding } from './finding.ts'
import { assembleDocument, type JoinedPages, placeFindings } from './assemble.ts'
import type { CheckedPart } from './checked-part.ts'
import { readPart } from './read-part.ts'
import { readMargins } from './margins.ts'
import { documentRules, firstRule, pageRules } from './rules.ts'
import { holdsNumber, readNumbers } from './written-numbers.ts'
import { createPageScanner } from '../pdf/content/scan.ts'
import { entry } from '../pdf/objects/entry.ts'
import type { PdfFile } from '../pdf/objects/file.ts'
import { readDestinations } from '../pdf/read/destinations.ts'
import { readPageTree } from '../pdf/read/page-tree.ts'

export { type ChapterLayout, layoutOf } from './chapter-layout.ts'
export type { CheckedPart } from './checked-part.ts'
export type { ExpectedChapter, ExpectedPages, PageExpectation } from './expectation.ts'

/** Of one kind at most this many findings are reported: a mistake in a stylesheet shows on every page. */
const MOST_OF_A_KIND = 8

/** A finding with all the pages that it is on. Plain data, for the way to another thread. */
export interface EditionFinding extends Omit<DesignFinding, 'page'> {
  readonly pages: readonly number[]
  /** What else there is to say of its kind. */
  readonly more: string
  /** The chapter of the first page. */
  readonly chapter?: string
}

/**
 * Looks at every page of a part of a printed edition by itself.
 * @param expected the chapters of the part.
 * @param scaffold id of the scaffold page at its end, which is left out.
 * @throws {PdfSyntaxError} if the file is not as the browser writes it.
 */
export function checkPart(file: PdfFile, expected: ExpectedPages, scaffold?: string): CheckedPart {
  return readPart(file, expected, (page) => pageRules.flatMap((rule) => [...rule(page, expected)]), scaffold)
}

/** Looks at the pages of an edition as an editor would. */
function checkEdition(
  parts: readonly CheckedPart[],
  joined: JoinedPages,
  expected: ExpectedPages,
): EditionFinding[] {
  const document = assembleDocument(parts, joined, expected)
  const first = firstRule(document)
  const findings = placeFindings(parts, joined)
  for (const rule of documentRules) findings.push(...rule(document))
  return [...Map.groupBy(first.length > 0 ? first : findings, ({ code }) => code).values()]
    .flatMap((kind) => limit(mergePages(kind)))
    .toSorted((one, other) => (one.pages[0] ?? 0) - (other.pages[0] ?? 0))
    .map((each) => {
      // A blank page is told of the chapter after it.
      const on = document.pages.slice((each.pages[0] ?? 0) - 1)
      const chapter = on.find((page) => page.chapter)?.chapter?.id
      return { ...each, ...(chapter !== undefined && { chapter }) }
    })
}

/** Says what was found, with page, words and the place where they were written. */
export function tellFindings(
  findings: readonly EditionFinding[],
  { edition, placeOf }: Pick<PageExpectation, 'edition' | 'placeOf'>,
): Diagnostic[] {
  return findings.map(({ code, pages, chapter, message, words, hint, more, severity }) => {
    const place = words ? placeOf(words, chapter) : undefined
    const where = `${edition}, ${pages.length === 1 ? 'page' : 'pages'} ${pages.join(', ')}`
    const tell = diagnosticOf[severity ?? pageCodes[code].severity]
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
  { file, places }: { readonly file: PdfFile; readonly places: JoinedPages['places'] },
  expected: ExpectedPages,
): EditionFinding[] {
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

/** The same words on several pages are one mistake: a label, a running head. */
function mergePages(kind: readonly DesignFinding[]): EditionFinding[] {
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
function limit(kind: readonly EditionFinding[]): readonly EditionFinding[] {
  const told = kind.slice(0, MOST_OF_A_KIND)
  const [last, others] = [told.at(-1), kind.slice(MOST_OF_A_KIND)]
  if (!last || others.length === 0) return told
  const pages = [...new Set(others.flatMap((each) => each.pages))]
  return [
    ...told.slice(0, -1),
    {
      ...last,
      more: ` ${others.length} more like it ${others.length === 1 ? 'is' : 'are'} on ${pages.length === 1 ? 'page' : 'pages'} ${pages.join(', ')}.`,
    },
  ]
}
