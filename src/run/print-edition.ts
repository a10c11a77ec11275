import { join } from 'node:path'
import type { LimitFunction } from 'p-limit'
import type { EditionHtml, Part } from './edition-html.ts'
import { placeWords } from './expected-pages.ts'
import { identityOf } from './identity.ts'
import { makeWithRoom, type RoomyPart } from './make-room.ts'
import { SHEET } from '../page/edition/aid-sheet.ts'
import type { Edition } from '../page/chapters/chapters.ts'
import { COLUMN_DIGITS, heldDigits, RESERVED } from '../page/edition/page-numbers.ts'
import { estimatePages } from '../page/edition/pagination.ts'
import type { PageExpectation } from '../design/check.ts'
import { printUnreadable } from '../pdf/browser/browser-failure.ts'
import type { PrintBrowser } from '../pdf/browser/browser.ts'
import { PdfSyntaxError } from '../pdf/objects/syntax-error.ts'
import type { PdfThreads } from './pdf-threads.ts'
import type { EditionPdf } from './pdf-work.ts'
import type { Prepared } from './prepare.ts'
import type { PartPrinter } from './print-parts.ts'
import { renderEdition, writeMarkdown } from './render-edition.ts'

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
  /** What prints; messages name it. */
  readonly browser: PrintBrowser
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
  { parts: printer, browser, threads, inTurn, finished }: PrintWorks,
): Promise<PrintedEdition> {
  const printed = new Map<Part, Promise<RoomyPart>>()
  const numbered: Part[] = []
  const print = (part: Part, { ofPart }: EditionHtml, pages: ReadonlyMap<string, number>): void => {
    const made = makeWithRoom(part, (rooms) => printer.make(ofPart(part, pages, rooms)))
    // Whoever waits for it is told; a mistake elsewhere may end the run before.
    made.catch(() => {})
    printed.set(part, made)
  }
  const { parts, html, expected, sides } = await inTurn(() =>
    renderEdition({ root, out }, prepared, edition, (part, pageHtml) => {
      // Numbers in its text need as many digits as only the whole edition tells.
      if (held([part]).size > 0) numbered.push(part)
      else print(part, pageHtml, new Map())
    }),
  )
  const chapters = parts.flatMap((part) => part.chapters)
  progress('html', `${edition}, ${chapters.length} chapters in ${parts.length} parts`)

  let pages: ReadonlyMap<string, number> = estimatePages(
    parts.length > FEW_PARTS ? await withPlaces(parts, printed) : parts,
  )
  const printNumbered = (): void => {
    for (const part of numbered) print(part, html, pages)
  }
  printNumbered()
  await writeMarkdown(join(out, 'stages', edition), parts)
  const joining = {
    sheet: SHEET,
    sides,
    column: { digits: COLUMN_DIGITS, align: 'left', language: RESERVED },
  } as const
  const identity = identityOf(prepared.report, edition, prepared.translators, await prepared.attachments())
  for (let prints = 1; prints <= MOST_PRINTS; prints += 1) {
    const made = await Promise.all(parts.flatMap((part) => printed.get(part) ?? []))
    progress('print', `${edition}, ${parts.length} parts`)
    const task = {
      parts: made.map(({ bytes }) => bytes),
      joining,
      held: held(parts, pages),
      expected,
      identity,
      finished,
    }
    const pdf = await threads.edition(task).catch((cause: unknown) => {
      const job = { name: `the edition “${edition}”`, htmlFile: join(out, 'stages', `${edition}.html`) }
      throw cause instanceof PdfSyntaxError ? printUnreadable(job, browser, cause) : cause
    })
    if ('bytes' in pdf) {
      progress('finish', `${edition}, ${pdf.count} pages`)
      const placeOf = placeWords(chapters)
      const rooms = new Map(made.flatMap((part) => [...part.rooms]))
      return { pdf, expected: { ...expected, placeOf }, html: () => html.whole(parts, pdf, rooms) }
    }
    pages = pdf.moved
    printNumbered()
  }
  throw new Error(`the page numbers of the edition “${edition}” did not settle in ${MOST_PRINTS} prints`)
}

/** The parts with what the prints say of those that are printed. */
async function withPlaces(parts: readonly Part[], printed: ReadonlyMap<Part, Promise<RoomyPart>>) {
  return Promise.all(parts.map(async (part) => ({ ...part, printed: await printed.get(part) })))
}

/** How many digits there is room for where the number of a page is printed, by its id. */
function held(parts: readonly Part[], pages: ReadonlyMap<string, number> = new Map()): Map<string, number> {
  const contents = parts.flatMap((part) => part.chapters.map(({ content }) => content))
  return heldDigits(contents, pages)
}
