import { join } from 'node:path'
import { type Diagnostic, stopOnError } from './diagnostics.ts'
import { expectPages } from './expected-pages.ts'
import { claimFolder, readEarlier, writeStage, writeWhole } from './out.ts'
import { type Edition, languagesOf } from './page/chapters.ts'
import { assembleEdition } from './page/edition.ts'
import { fontFolders } from './page/fonts.ts'
import { linkedIds, paginatedChapters } from './page/links.ts'
import { isStable, paginate, type Pagination, parsePagination, writePagination } from './page/pagination.ts'
import type { ChapterStages } from './page/render.ts'
import type { PrintBrowser } from './pdf/browser.ts'
import { checkPages } from './pdf/check.ts'
import { setDates } from './pdf/dates.ts'
import { readPrint } from './pdf/read-print.ts'
import { type Prepared, prepare } from './prepare.ts'

export interface BuildOptions {
  /** Absolute folder of the project. */
  readonly root: string
  /** Absolute folder of the results. */
  readonly out: string
  readonly editions: readonly Edition[]
  readonly browser: Promise<PrintBrowser>
  /** Whether a page that does not read well ends the build. */
  readonly strict: boolean
  readonly progress: (step: string, detail: string) => void
}

/** A finished edition in `out`; `size` in bytes. */
export interface BuiltEdition {
  readonly edition: Edition
  readonly file: string
  readonly pages: number
  readonly size: number
}

const STYLESHEETS = ['tokens.css', 'print.css']
/** One print finds the numbers, one uses them; more would mean that the contents changed their own length. */
const MOST_PRINTS = 4

/**
 * The whole run: records and locale files in, finished PDFs out. PDFs in `out` change only after every edition is
 * right.
 * @throws {DiagnosticError} with everything that is wrong in the records, locale files, templates or pages.
 */
export async function build(
  options: BuildOptions,
): Promise<{ editions: readonly BuiltEdition[]; warnings: readonly Diagnostic[] }> {
  const { root, out, progress } = options
  const stages = join(out, 'stages')
  const release = await claimFolder(stages)
  try {
    const prepared = await prepare(root)
    progress('load', `${prepared.report.projects.length} projects`)
    const browser = await options.browser
    progress('browser', `${browser.name} ${browser.version}`)

    const warnings = [...prepared.warnings]
    const finished = []
    for (const edition of options.editions) {
      const print = await printEdition(options, prepared, browser, edition)
      const found = checkPages(print.bytes, expectPages({ name: edition, ...prepared, ...print }))
      progress('check', `${edition}, ${found.length} findings`)
      warnings.push(...(options.strict ? found.map(asError) : found))
      const bytes = setDates(print.bytes, prepared.report.settings.value.edition.date)
      finished.push({ edition, file: join(out, `compendium.${edition}.pdf`), pages: print.count, bytes })
    }
    stopOnError(warnings)
    for (const { file, bytes } of finished) await writeWhole(file, stages, bytes)
    return { warnings, editions: finished.map(({ bytes, ...built }) => ({ ...built, size: bytes.length })) }
  } finally {
    await release()
  }
}

/** Checks records, locale files, templates, links and letters without printing. @throws {DiagnosticError} */
export async function validate(
  options: Pick<BuildOptions, 'root' | 'editions' | 'progress'>,
): Promise<readonly Diagnostic[]> {
  const prepared = await prepare(options.root)
  for (const edition of options.editions) await prepared.render(edition, new Map())
  options.progress('validate', `${prepared.report.projects.length} projects`)
  return prepared.warnings
}

/** The print that is kept: its bytes, its chapters, and the page numbers that it was made with. */
interface Print {
  readonly bytes: Uint8Array
  readonly count: number
  readonly chapters: readonly ChapterStages[]
  readonly pages: ReadonlyMap<string, number>
}

async function printEdition(
  { root, out, progress }: BuildOptions,
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
      stylesheets: STYLESHEETS.map((name) => join(root, 'templates', 'styles', name)),
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

function asError(diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, severity: 'error' }
}
