import { createHash } from 'node:crypto'
import { basename, join } from 'node:path'
import { type Diagnostic, stopOnError } from './diagnostics.ts'
import { expectPages } from './expected-pages.ts'
import { placeFindings } from './findings.ts'
import { identityOf } from './identity.ts'
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
import { type FinishedPdf, finishPdf } from './pdf/finish/finish.ts'
import { readPrint } from './pdf/read-print.ts'
import { type Prepared, prepare } from './prepare.ts'

export interface BuildOptions {
  /** Absolute folder of the project. */
  readonly root: string
  /** Absolute folder of the results. */
  readonly out: string
  readonly editions: readonly Edition[]
  readonly browser: Promise<PrintBrowser>
  /** `plain`: the browser's print as it is, for a quick look; otherwise PDF/UA-1 and PDF/A-3a. */
  readonly pdf: 'archive' | 'plain'
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
  readonly sha256: string
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
      const expected = expectPages({ name: edition, ...prepared, ...print })
      const found = checkPages(print.bytes, expected)
      progress('check', `${edition}, ${found.length} findings`)

      const { bytes, findings } = await finish(options, prepared, edition, print)
      found.push(...placeFindings(edition, findings, expected, print.pages))
      warnings.push(
        ...found.map((each) => ({ ...each, severity: options.strict ? 'error' : 'warning' }) as const),
      )
      finished.push({ edition, file: join(out, `compendium.${edition}.pdf`), pages: print.count, bytes })
    }
    stopOnError(warnings)
    for (const { file, bytes } of finished) await writeWhole(file, stages, bytes)
    const editions = finished.map(({ bytes, ...each }) => ({
      ...each,
      size: bytes.length,
      sha256: sha256(bytes),
    }))
    const sums = editions.map(({ file, sha256: sum }) => `${sum}  ${basename(file)}\n`).join('')
    await writeWhole(join(out, 'SHA256SUMS'), stages, Buffer.from(sums))
    return { warnings, editions }
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

async function finish(
  { pdf, progress }: BuildOptions,
  { report, translators }: Prepared,
  edition: Edition,
  { bytes }: Print,
): Promise<FinishedPdf> {
  if (pdf === 'plain') return { bytes: setDates(bytes, report.settings.value.edition.date), findings: [] }
  const finished = await finishPdf(bytes, identityOf(report, edition, translators))
  progress('finish', `${edition}, ${finished.findings.length === 0 ? 'PDF/UA-1, PDF/A-3a' : 'without marks'}`)
  return finished
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
