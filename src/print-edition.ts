import type { Root } from 'hast'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expectPages } from './expected-pages.ts'
import { partIdentity } from './identity.ts'
import { writeStage } from './out.ts'
import { SHEET, sheetLetters } from './page/aid-sheet.ts'
import { type Edition, languagesOf } from './page/chapters.ts'
import { assembleEdition, type EditionDocument } from './page/edition.ts'
import { COLUMN_DIGITS, fillPageNumbers, heldDigits, holdPageNumbers } from './page/page-numbers.ts'
import { estimatePages } from './page/pagination.ts'
import { divideEdition, type EditionPart } from './page/parts.ts'
import type { ChapterStages } from './page/render.ts'
import type { PageExpectation } from './pdf/check.ts'
import type { Identity } from './pdf/finish/identity.ts'
import type { EditionPdf, MadePart } from './pdf-work.ts'
import type { Prepared } from './prepare.ts'
import { languages as allLanguages, type Report } from './report/types.ts'
import { type PartPrinter, printParts } from './print-parts.ts'

/** Files in `templates/styles/`, in their order. */
export const STYLESHEETS = ['tokens.css', 'print.css', 'index.css', 'figures.css', 'glance.css']
/** Over the others, for pages in two columns. */
const PARALLEL = 'parallel.css'
/** One print is the rule; a second one where a page number has another number of digits than was estimated. */
const MOST_PRINTS = 4
/** With more, the numbers of its pages have more digits than can be guessed. */
const FEW_PARTS = 8

type Part = EditionPart<ChapterStages>

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
  const stages = join(out, 'stages')
  const chapters = await prepared.render(edition)
  for (const { chapter, markdown } of chapters) {
    await writeStage(join(stages, edition, `${chapter.id}.md`), markdown.text)
  }
  const stylesheets = [...STYLESHEETS, ...(edition === 'parallel' ? [PARALLEL] : [])].map((name) =>
    join(root, 'templates', 'styles', name),
  )
  const styles = await Promise.all(stylesheets.map((file) => readFile(file, 'utf8')))
  const common = { translators: prepared.translators, faces: prepared.faces, stylesheets }
  const divided = divideEdition(chapters)
  const letters = divided.length > 1 ? sheetLetters(textsOf(prepared.report)) : ''
  const { placeOf, ...expected } = expectPages({ name: edition, ...prepared, chapters, pages: new Map() })
  const htmlOf = (part: Part, index: number, pages: ReadonlyMap<string, number>) => {
    const folder = join(stages, edition)
    const { languages, elsewhere, wanted } = part
    const html = assembleEdition({
      ...common,
      languages,
      chapters: part.chapters.map((each) => ({ ...each, content: holdPageNumbers(each.content, pages) })),
      blanks: new Set(),
      folder,
      sheet: { faces: prepared.faces, letters, languages: allLanguages, elsewhere, wanted },
    })
    const ids = new Set(part.chapters.map(({ chapter }) => chapter.id))
    const own = { ...expected, chapters: expected.chapters.filter(({ id }) => ids.has(id)) }
    const file = join(folder, `part-${index + 1}.html`)
    return { file, html, expected: own, identity: partIdentity(identity, languages) }
  }
  progress('html', `${edition}, ${chapters.length} chapters in ${divided.length} parts`)

  const sides = new Map(chapters.flatMap(({ chapter: { id, side } }) => (side ? [[id, side] as const] : [])))
  const joining = { sheet: SHEET, sides, column: { digits: COLUMN_DIGITS, align: 'left' } } as const
  const printed = new Map<Part, MadePart>()
  const print = async (parts: readonly Part[]): Promise<void> => {
    const html = parts.map((part) => htmlOf(part, divided.indexOf(part), pages))
    const made = await printParts({ ...printer, roots: [root, out], styles, sheet: SHEET }, html)
    for (const [index, part] of parts.entries()) if (made[index]) printed.set(part, made[index])
  }
  let pages: ReadonlyMap<string, number> = estimatePages(divided)
  const numbered = new Set(divided.filter((part) => heldDigits(contentsOf(part), pages).size > 0))
  if (divided.length > FEW_PARTS) {
    // What has no page numbers in its text tells where everything stands before the others are printed.
    await print(divided.filter((part) => !numbered.has(part)))
    pages = estimatePages(divided.map((part) => ({ ...part, printed: printed.get(part) })))
  }
  for (let prints = 1; prints <= MOST_PRINTS; prints += 1) {
    await print(divided.filter((part) => numbered.has(part) || !printed.has(part)))
    progress('print', `${edition}, ${divided.length} parts`)
    const pdf = await printer.threads.edition({
      parts: divided.map((part) => printed.get(part)?.bytes ?? new Uint8Array()),
      joining,
      held: heldDigits(divided.flatMap(contentsOf), pages),
      expected,
      identity,
      finished: printer.finished,
    })
    if ('bytes' in pdf) {
      progress('finish', `${edition}, ${pdf.count} pages`)
      const html = (): string =>
        wholeEdition({ ...common, languages: languagesOf(edition), folder: stages }, chapters, pdf)
      return { pdf, expected: { ...expected, placeOf }, html }
    }
    pages = pdf.moved
  }
  throw new Error(`the page numbers of the edition “${edition}” did not settle in ${MOST_PRINTS} prints`)
}

function contentsOf({ chapters }: Part): readonly Root[] {
  return chapters.map(({ content }) => content)
}

function wholeEdition(
  common: Omit<EditionDocument, 'chapters' | 'blanks'>,
  chapters: readonly ChapterStages[],
  { pages, blanks }: Pick<EditionPdf, 'pages' | 'blanks'>,
): string {
  return assembleEdition({
    ...common,
    chapters: chapters.map((each) => ({ ...each, content: fillPageNumbers(each.content, pages) })),
    blanks: new Set(
      chapters.map(({ chapter }) => chapter.id).filter((id) => blanks.has((pages.get(id) ?? 0) - 1)),
    ),
  })
}

/** Every text of the report in all languages, with its records: what any edition may print. */
function textsOf({ locales, projects, settings }: Report): string {
  const records = [...projects, settings].map(({ value }) => value)
  const texts = Object.values(locales).flatMap((files) => Object.values(files).map(({ value }) => value))
  return JSON.stringify([records, texts])
}
