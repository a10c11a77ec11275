import { join } from 'node:path'
import { readEarlier, writeStage } from './out.ts'
import { type Edition, languagesOf } from './page/chapters.ts'
import { assembleEdition } from './page/edition.ts'
import { fontFolders } from './page/fonts.ts'
import { linkedIds, paginatedChapters } from './page/links.ts'
import { isStable, paginate, type Pagination, parsePagination, writePagination } from './page/pagination.ts'
import type { ChapterStages } from './page/render.ts'
import type { PrintBrowser } from './pdf/browser.ts'
import { readPrint } from './pdf/read-print.ts'
import type { Prepared } from './prepare.ts'

/** Files in `templates/styles/`, in their order. */
export const STYLESHEETS = ['tokens.css', 'print.css', 'index.css', 'figures.css', 'glance.css']
/** Over the others, for pages in two columns. */
const PARALLEL = 'parallel.css'
/** One print finds the numbers, one uses them; more would mean that the contents changed their own length. */
const MOST_PRINTS = 4

/** The print that is kept: its bytes, its chapters, and the page numbers that it was made with. */
export interface Print {
  readonly bytes: Uint8Array
  readonly count: number
  readonly chapters: readonly ChapterStages[]
  readonly pages: ReadonlyMap<string, number>
}

export interface PrintOptions {
  /** Absolute folder of the project. */
  readonly root: string
  /** Absolute folder of the results. */
  readonly out: string
  readonly progress: (step: string, detail: string) => void
}

/**
 * Prints an edition until its contents name the right pages: chapters to Markdown, HTML, PDF, and the places read back.
 * @throws {DiagnosticError} for links, letters, and everything that keeps the browser from printing.
 */
export async function printEdition(
  { root, out, progress }: PrintOptions,
  prepared: Prepared,
  browser: PrintBrowser,
  edition: Edition,
): Promise<Print> {
  const stages = join(out, 'stages')
  const htmlFile = join(stages, `${edition}.html`)
  const numbers = join(stages, `${edition}.pages.json`)
  let used: Pagination = parsePagination(await readEarlier(numbers))

  for (let prints = 1; prints <= MOST_PRINTS; prints += 1) {
    const chapters = await prepared.render(edition, used.pages)
    for (const { chapter, markdown } of chapters) {
      await writeStage(join(stages, edition, `${chapter.id}.md`), markdown.text)
    }
    const html = assembleEdition({
      languages: languagesOf(edition),
      translators: prepared.translators,
      chapters,
      blanks: used.blanks,
      folder: stages,
      faces: prepared.faces,
      stylesheets: [...STYLESHEETS, ...(edition === 'parallel' ? [PARALLEL] : [])].map((name) =>
        join(root, 'templates', 'styles', name),
      ),
    })
    await writeStage(htmlFile, html)
    progress('html', `${edition}, ${chapters.length} chapters`)

    const { bytes } = await browser.print({ htmlFile, roots: [root, out, ...fontFolders] })
    const printed = readPrint(bytes)
    const places = new Map([...printed.destinations].map(([id, { page }]) => [id, page]))
    const found = paginate(paginatedChapters(chapters, linkedIds(chapters)), places, used.blanks)
    progress('print', `${edition}, ${printed.pages} pages`)
    if (isStable(used, found)) {
      await writeStage(numbers, writePagination(found))
      return { bytes, count: printed.pages, chapters, pages: found.pages }
    }
    used = found
  }
  throw new Error(`the page numbers of the edition “${edition}” did not settle in ${MOST_PRINTS} prints`)
}
