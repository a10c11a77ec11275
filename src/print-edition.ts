import { join } from 'node:path'
import { createEditionHtml, type Part } from './edition-html.ts'
import { expectPages } from './expected-pages.ts'
import { writeStage } from './out.ts'
import { SHEET } from './page/aid-sheet.ts'
import type { Edition } from './page/chapters.ts'
import { COLUMN_DIGITS, heldDigits } from './page/page-numbers.ts'
import { estimatePages } from './page/pagination.ts'
import { divideEdition } from './page/parts.ts'
import type { PageExpectation } from './pdf/check.ts'
import type { Identity } from './pdf/finish/identity.ts'
import type { EditionPdf, MadePart } from './pdf-work.ts'
import type { Prepared } from './prepare.ts'
import { type PartPrinter, printParts } from './print-parts.ts'

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

/**
 * Makes the PDF of an edition: chapters to Markdown and HTML, parts to PDF, parts to one document with the page numbers.
 * @throws {DiagnosticError} for links, letters, and everything that keeps the browser from printing.
 */
export async function printEdition(
  { root, out, progress }: PrintOptions,
  prepared: Prepared,
  edition: Edition,
  identity: Identity,
  printer: Omit<PartPrinter, 'styles' | 'roots' | 'sheet'>,
): Promise<PrintedEdition> {
  const chapters = await prepared.render(edition)
  for (const { chapter, markdown } of chapters) {
    await writeStage(join(out, 'stages', edition, `${chapter.id}.md`), markdown.text)
  }
  const parts = divideEdition(chapters)
  const { placeOf, ...expected } = expectPages({ name: edition, ...prepared, chapters, pages: new Map() })
  const html = await createEditionHtml({ root, out }, prepared, edition, parts, expected, identity)
  progress('html', `${edition}, ${chapters.length} chapters in ${parts.length} parts`)

  const made = new Map<Part, MadePart>()
  const print = async (some: readonly Part[], pages: ReadonlyMap<string, number>): Promise<void> => {
    const printing = { ...printer, roots: [root, out], styles: html.styles, sheet: SHEET }
    const done = await printParts(
      printing,
      some.map((part) => html.ofPart(part, pages)),
    )
    for (const [index, part] of some.entries()) if (done[index]) made.set(part, done[index])
  }
  let pages: ReadonlyMap<string, number> = estimatePages(parts)
  const numbered = new Set(parts.filter((part) => held([part], pages).size > 0))
  if (parts.length > FEW_PARTS) {
    // What has no page numbers in its text tells where everything stands before the others are printed.
    await print(
      parts.filter((part) => !numbered.has(part)),
      pages,
    )
    pages = estimatePages(parts.map((part) => ({ ...part, printed: made.get(part) })))
  }

  const sides = new Map(chapters.flatMap(({ chapter: { id, side } }) => (side ? [[id, side] as const] : [])))
  const joining = { sheet: SHEET, sides, column: { digits: COLUMN_DIGITS, align: 'left' } } as const
  for (let prints = 1; prints <= MOST_PRINTS; prints += 1) {
    await print(
      parts.filter((part) => numbered.has(part) || !made.has(part)),
      pages,
    )
    progress('print', `${edition}, ${parts.length} parts`)
    const pdf = await printer.threads.edition({
      parts: parts.flatMap((part) => made.get(part)?.bytes ?? []),
      joining,
      held: held(parts, pages),
      expected,
      identity,
      finished: printer.finished,
    })
    if ('bytes' in pdf) {
      progress('finish', `${edition}, ${pdf.count} pages`)
      return { pdf, expected: { ...expected, placeOf }, html: () => html.whole(pdf) }
    }
    pages = pdf.moved
  }
  throw new Error(`the page numbers of the edition “${edition}” did not settle in ${MOST_PRINTS} prints`)
}

function held(parts: readonly Part[], pages: ReadonlyMap<string, number>): Map<string, number> {
  const contents = parts.flatMap((part) => part.chapters.map(({ content }) => content))
  return heldDigits(contents, pages)
}
