import { join } from 'node:path'
import pLimit from 'p-limit'
import { type Diagnostic, stopOnError, together } from './diagnostics/diagnostic.ts'
import type { Built } from './run/earlier-build.ts'
import { placeFindings } from './run/findings.ts'
import { claimFolder } from './files/claim.ts'
import { makeOutFolder } from './files/out-folder.ts'
import { sha256, writeStage } from './files/out.ts'
import { publish, repairPublished } from './files/publish.ts'
import type { Inputs } from './files/inputs.ts'
import { SHEET } from './page/edition/aid-sheet.ts'
import type { Edition } from './page/chapters/chapters.ts'
import type { PrintBrowser } from './pdf/browser/browser.ts'
import { tellFindings } from './design/check.ts'
import { type PdfThreads, startPdfThreads } from './run/pdf-threads.ts'
import { type Caches, type Prepared, prepare } from './run/prepare.ts'
import { printEdition, type PrintOptions, type PrintWorks } from './run/print-edition.ts'
import { createPartPrinter } from './run/print-parts.ts'

export interface BuildOptions extends Omit<PrintOptions, 'root'> {
  readonly inputs: Inputs
  readonly editions: readonly Edition[]
  readonly browser: Promise<PrintBrowser>
  readonly caches: Caches
  /** So many parts are printed at the same time, of all editions together; the result is the same for any number. */
  readonly tabs: number
  /** `plain`: the browser's print as it is, for a quick look; otherwise PDF/UA-1 and PDF/A-3a. */
  readonly pdf: 'archive' | 'plain'
  /** Whether a page that does not read well ends the build. */
  readonly strict: boolean
}

/**
 * The whole run: records and locale files in, finished PDFs out. PDFs in `out` change only after every edition is
 * right, and then all together. What a build was ended in the middle of is put right first.
 * @throws {DiagnosticError} with everything that is wrong in the records, locale files, templates or pages.
 */
export async function build(options: BuildOptions): Promise<Built> {
  const { inputs, out, progress } = options
  const stages = join(out, 'stages')
  await makeOutFolder(inputs.root, out)
  const release = await claimFolder(stages)
  const threads = startPdfThreads(options.tabs)
  try {
    await repairPublished(out)
    const prepared = await prepare(inputs, options.caches)
    progress('load', `${prepared.report.projects.length} projects`)
    const browser = await options.browser
    progress('browser', `${browser.name} ${browser.version}`)

    const built = await buildEditions(options, prepared, browser, threads)
    const warnings = [...prepared.warnings, ...built.flatMap(({ found }) => found)]
    stopOnError(warnings)
    await publish(out, built)
    const editions = built.map(({ edition, name, pages, bytes, sha256: sum }) => {
      return { edition, file: join(out, name), pages, size: bytes.length, sha256: sum }
    })
    return { warnings, editions }
  } finally {
    await threads.close()
    release()
  }
}

/** Checks records, locale files, templates, links and letters without printing. @throws {DiagnosticError} */
export async function validate(
  options: Pick<BuildOptions, 'inputs' | 'editions' | 'progress' | 'caches'>,
): Promise<readonly Diagnostic[]> {
  const prepared = await prepare(options.inputs, options.caches)
  await checkEditions(prepared, options.editions)
  options.progress('validate', `${prepared.report.projects.length} projects`)
  return prepared.warnings
}

/** Editions side by side: while one is rendered, parts of those before it are printed, and others finished. */
async function buildEditions(
  options: BuildOptions,
  prepared: Prepared,
  browser: PrintBrowser,
  threads: PdfThreads,
) {
  const { inputs, tabs, caches } = options
  const finished = options.pdf === 'archive'
  const printing = {
    browser,
    threads,
    cache: caches.stages,
    inputs,
    finished,
    sheet: SHEET,
    tabs,
  }
  const works = { parts: createPartPrinter(printing), browser, threads, inTurn: pLimit(1), finished }
  try {
    return await Promise.all(
      options.editions.map((edition) => buildEdition(options, prepared, works, edition)),
    )
  } catch (cause) {
    // What waits is not begun; mistakes of the other editions are told in the same run.
    works.inTurn.clearQueue()
    works.parts.stop()
    await together([Promise.reject(cause), checkEditions(prepared, options.editions)])
    throw cause
  }
}

/** Renders editions without printing them. @throws {DiagnosticError} with the mistakes of all. */
async function checkEditions(prepared: Prepared, editions: readonly Edition[]): Promise<void> {
  await together(
    editions.map(async (edition) => {
      const { chapters, render, check } = prepared.edition(edition)
      check(await render(chapters))
    }),
  )
}

/** One edition from its chapters to the finished bytes. */
async function buildEdition(options: BuildOptions, prepared: Prepared, works: PrintWorks, edition: Edition) {
  const { inputs, out, progress } = options
  const printed = await printEdition({ root: inputs.root, out, progress }, prepared, edition, works)
  const { bytes, count, pages, checked, findings } = printed.pdf
  await writeStage(join(out, 'stages', `${edition}.html`), printed.html())
  const found = [
    ...tellFindings(checked, printed.expected),
    ...placeFindings(edition, findings, printed.expected, pages),
  ]
  progress('check', `${edition}, ${found.length} findings`)

  return {
    edition,
    name: `compendium.${edition}${options.pdf === 'plain' ? '.plain' : ''}.pdf`,
    pages: count,
    bytes,
    sha256: sha256(bytes),
    found: options.strict ? found.map(strictly) : found,
  }
}

/** What somebody should look at, as an error; what is only taste stays that. */
function strictly(found: Diagnostic): Diagnostic {
  return found.severity === 'warning' ? { ...found, severity: 'error' } : found
}
