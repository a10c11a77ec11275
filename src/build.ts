import { join } from 'node:path'
import { type Diagnostic, stopOnError } from './diagnostics.ts'
import { createTranslators, type Translator } from './language/translate.ts'
import { claimFolder, readEarlier, writeStage, writeWhole } from './out.ts'
import { type Chapter, type Edition, languagesOf, listChapters } from './page/chapters.ts'
import { checkLinks } from './page/check-links.ts'
import { assembleEdition } from './page/edition.ts'
import { faces, fontFolders, statementFace } from './page/fonts.ts'
import { checkGlyphs, readCoverage } from './page/glyphs.ts'
import { linkedIds, paginatedChapters } from './page/links.ts'
import { isStable, paginate, type Pagination, parsePagination, writePagination } from './page/pagination.ts'
import { readTemplates } from './page/read-templates.ts'
import { type ChapterStages, createRenderer } from './page/render.ts'
import { compileTemplates } from './page/template.ts'
import type { PrintBrowser } from './pdf/browser.ts'
import { setDates } from './pdf/dates.ts'
import { readPrint } from './pdf/read-print.ts'
import { loadReport } from './report/load.ts'
import type { Language, Report } from './report/types.ts'

export interface BuildOptions {
  /** Absolute folder of the project. */
  readonly root: string
  /** Absolute folder of the results. */
  readonly out: string
  readonly editions: readonly Edition[]
  readonly browser: Promise<PrintBrowser>
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
  const { out, progress } = options
  const stages = join(out, 'stages')
  const release = await claimFolder(stages)
  try {
    const prepared = await prepare(options)
    const browser = await options.browser
    progress('browser', `${browser.name} ${browser.version}`)

    const finished = []
    for (const edition of options.editions) {
      const { bytes, pages } = await printEdition(options, prepared, browser, edition)
      finished.push({ edition, file: join(out, `compendium.${edition}.pdf`), pages, bytes })
    }
    for (const { file, bytes } of finished) await writeWhole(file, stages, bytes)
    return {
      warnings: prepared.warnings,
      editions: finished.map(({ bytes, ...built }) => ({ ...built, size: bytes.length })),
    }
  } finally {
    await release()
  }
}

/** Checks records, locale files, templates, links and letters without printing. @throws {DiagnosticError} */
export async function validate(
  options: Pick<BuildOptions, 'root' | 'editions' | 'progress'>,
): Promise<readonly Diagnostic[]> {
  const prepared = await prepare(options)
  for (const edition of options.editions) await renderEdition(prepared, edition, noPagination)
  return prepared.warnings
}

interface Prepared {
  readonly report: Report
  readonly warnings: readonly Diagnostic[]
  readonly translators: Readonly<Record<Language, Translator>>
  readonly render: ReturnType<typeof createRenderer>
  readonly coverage: ReturnType<typeof readCoverage>
}

async function prepare({ root, progress }: Pick<BuildOptions, 'root' | 'progress'>): Promise<Prepared> {
  const coverage = readCoverage(faces)
  const { report, warnings } = await loadReport(root)
  const translators = createTranslators(report.locales)
  const templates = compileTemplates(await readTemplates(join(root, 'templates')))
  progress('load', `${report.projects.length} projects`)
  return { report, warnings, translators, render: createRenderer(report, templates, translators), coverage }
}

const noPagination: Pagination = { pages: new Map(), blanks: new Set() }

async function renderEdition(
  prepared: Prepared,
  edition: Edition,
  { pages }: Pagination,
): Promise<ChapterStages[]> {
  const { report, translators, render } = prepared
  const chapters: Chapter[] = languagesOf(edition).flatMap((language) =>
    listChapters(report, edition, translators[language], translators[language === 'az' ? 'en' : 'az']),
  )
  const rendered = chapters.map((chapter) => render(chapter, chapters, pages))
  stopOnError([...checkLinks(rendered), ...checkGlyphs(rendered, await prepared.coverage)])
  return rendered
}

async function printEdition(
  { root, out, progress }: BuildOptions,
  prepared: Prepared,
  browser: PrintBrowser,
  edition: Edition,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const settings = prepared.report.settings.value
  const stages = join(out, 'stages')
  const htmlFile = join(stages, `${edition}.html`)
  const numbers = join(stages, `${edition}.pages.json`)
  let used = parsePagination(await readEarlier(numbers))

  for (let prints = 1; prints <= MOST_PRINTS; prints += 1) {
    const chapters = await renderEdition(prepared, edition, used)
    for (const { chapter, markdown } of chapters) {
      await writeStage(join(stages, edition, `${chapter.id}.md`), markdown.text)
    }
    const html = assembleEdition({
      languages: languagesOf(edition),
      translators: prepared.translators,
      chapters,
      blanks: used.blanks,
      folder: stages,
      faces: settings.funding === 'on' ? [...faces, statementFace] : faces,
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
      return { bytes: setDates(bytes, settings.edition.date), pages: printed.pages }
    }
    used = found
  }
  throw new Error(`the page numbers of the edition “${edition}” did not settle in ${MOST_PRINTS} prints`)
}
