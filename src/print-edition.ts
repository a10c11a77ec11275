import { join } from 'node:path'
import type { LimitFunction } from 'p-limit'
import { type Diagnostic, DiagnosticError, stopOnError } from './diagnostics.ts'
import { createEditionHtml, type Part } from './edition-html.ts'
import { expectPages, placeWords } from './expected-pages.ts'
import { identityOf } from './identity.ts'
import { writeStage } from './out.ts'
import { SHEET } from './page/aid-sheet.ts'
import type { Chapter, Edition } from './page/chapters.ts'
import { COLUMN_DIGITS, heldDigits } from './page/page-numbers.ts'
import { estimatePages } from './page/pagination.ts'
import { divideEdition, partOf } from './page/parts.ts'
import type { PageExpectation } from './pdf/check.ts'
import type { PdfThreads } from './pdf-threads.ts'
import type { EditionPdf, MadePart } from './pdf-work.ts'
import type { EditionChapters, Prepared } from './prepare.ts'
import type { PartPrinter } from './print-parts.ts'

/** One print is the rule; a second one where a page number has another number of digits than was estimated. */
const MOST_PRINTS = 4
/** With more, the numbers of its pages have more digits than can be guessed. */
const FEW_PARTS = 8

/** An edition as PDF, and what its pages are to show. */
export interface PrintedEdition {
  readonly pdf: EditionPdf
  readonly expected: PageExpectation
  /** The edition in one piece, with its page numbers: for looking into. */
  readonly html: () => string
}

export interface PrintOptions {
  /** Absolute folder of the project. */
  readonly root: string
  /** Absolute folder of the results. */
  readonly out: string
  readonly progress: (step: string, detail: string) => void
}

/** What editions share that are made side by side. */
export interface PrintWorks {
  readonly parts: PartPrinter
  readonly threads: PdfThreads
  /** Lets one edition at a time be rendered, so that its parts are printed while the next one is. */
  readonly inTurn: LimitFunction
  /** Whether PDFs are finished, or left as the browser prints them. */
  readonly finished: boolean
}

/**
 * Makes the PDF of an edition: chapters to Markdown and HTML, parts to PDF, parts to one document with the page numbers.
 * @throws {DiagnosticError} for links, letters, and everything that keeps the browser from printing.
 */
export async function printEdition(
  { root, out, progress }: PrintOptions,
  prepared: Prepared,
  edition: Edition,
  { parts: printer, threads, inTurn, finished }: PrintWorks,
): Promise<PrintedEdition> {
  const printed = new Map<Part, Promise<MadePart>>()
  const numbered = new Set<Part>()
  const { html, expected, sides, parts } = await inTurn(async () => {
    const opened = prepared.edition(edition)
    const expected = expectPages({ name: edition, ...prepared, chapters: opened.chapters, pages: new Map() })
    const html = await createEditionHtml({ root, out }, prepared, edition, expected)
    const parts = await renderParts(opened, (part) => {
      // Numbers in its text need as many digits as only the whole edition tells.
      if (held([part]).size > 0) numbered.add(part)
      else printed.set(part, printer.make(html.ofPart(part, new Map())))
    })
    progress('html', `${edition}, ${opened.chapters.length} chapters in ${parts.length} parts`)
    const sides = new Map(opened.chapters.flatMap(({ id, side }) => (side ? [[id, side] as const] : [])))
    return { html, expected, sides, parts }
  })
  const chapters = parts.flatMap((part) => part.chapters)
  await Promise.all(
    chapters.map(({ chapter, markdown }) =>
      writeStage(join(out, 'stages', edition, `${chapter.id}.md`), markdown.text),
    ),
  )

  let pages: ReadonlyMap<string, number> = estimatePages(
    parts.length > FEW_PARTS ? await withPlaces(parts, printed) : parts,
  )
  const identity = identityOf(prepared.report, edition, prepared.translators)
  const joining = { sheet: SHEET, sides, column: { digits: COLUMN_DIGITS, align: 'left' } } as const
  for (let prints = 1; prints <= MOST_PRINTS; prints += 1) {
    for (const part of numbered) printed.set(part, printer.make(html.ofPart(part, pages)))
    const made = await Promise.all(parts.map((part) => printed.get(part)))
    progress('print', `${edition}, ${parts.length} parts`)
    const pdf = await threads.edition({
      parts: made.flatMap((part) => part?.bytes ?? []),
      joining,
      held: held(parts, pages),
      expected,
      identity,
      finished,
    })
    if ('bytes' in pdf) {
      progress('finish', `${edition}, ${pdf.count} pages`)
      const placeOf = placeWords(chapters)
      return { pdf, expected: { ...expected, placeOf }, html: () => html.whole(parts, pdf) }
    }
    pages = pdf.moved
  }
  throw new Error(`the page numbers of the edition “${edition}” did not settle in ${MOST_PRINTS} prints`)
}

/**
 * Renders an edition part by part, the projects first, which are the longest; `done` is told of each at once.
 * @returns all parts in their order.
 * @throws {DiagnosticError} with what is wrong in all of them; some may have been told before.
 */
async function renderParts(
  { chapters, render, check }: EditionChapters,
  done: (part: Part) => void,
): Promise<Part[]> {
  const groups = divideEdition(chapters).map((group, index) => ({ group, number: index + 1 }))
  const [projects, others] = [groups.filter(isOfProjects), groups.filter((each) => !isOfProjects(each))]
  const found: Diagnostic[] = []
  const parts: Part[] = []
  for (const { group, number } of [...projects, ...others]) {
    try {
      const part = partOf(await render(group), number)
      parts.push(part)
      if (found.length === 0) done(part)
    } catch (cause) {
      if (!(cause instanceof DiagnosticError)) throw cause
      found.push(...cause.diagnostics)
    }
  }
  stopOnError(found)
  const ordered = parts.toSorted((one, other) => one.number - other.number)
  check(ordered.flatMap((part) => part.chapters))
  return ordered
}

function isOfProjects({ group }: { readonly group: readonly Chapter[] }): boolean {
  return group[0]?.template === 'project'
}

/** The parts with what the prints say of those that are printed. */
async function withPlaces(parts: readonly Part[], printed: ReadonlyMap<Part, Promise<MadePart>>) {
  return Promise.all(parts.map(async (part) => ({ ...part, printed: await printed.get(part) })))
}

/** How many digits there is room for where the number of a page is printed, by its id. */
function held(parts: readonly Part[], pages: ReadonlyMap<string, number> = new Map()): Map<string, number> {
  const contents = parts.flatMap((part) => part.chapters.map(({ content }) => content))
  return heldDigits(contents, pages)
}
