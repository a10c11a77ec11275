import { join } from 'node:path'
import { type Diagnostic, stopOnError } from './diagnostics.ts'
import type { Built } from './earlier-build.ts'
import { placeFindings } from './findings.ts'
import { identityOf } from './identity.ts'
import { claimFolder, sha256, writeStage, writeSums, writeWhole } from './out.ts'
import type { Edition } from './page/chapters.ts'
import type { PrintBrowser } from './pdf/browser.ts'
import { tellFindings } from './pdf/check.ts'
import { type PdfThreads, startPdfThreads } from './pdf-threads.ts'
import { type Caches, type Prepared, prepare } from './prepare.ts'
import { printEdition, type PrintOptions } from './print-edition.ts'
import type { PartPrinter } from './print-parts.ts'

export interface BuildOptions extends PrintOptions {
  readonly editions: readonly Edition[]
  readonly browser: Promise<PrintBrowser>
  readonly caches: Caches
  /** So many parts of an edition are printed at the same time; the result is the same for any number. */
  readonly tabs: number
  /** `plain`: the browser's print as it is, for a quick look; otherwise PDF/UA-1 and PDF/A-3a. */
  readonly pdf: 'archive' | 'plain'
  /** Whether a page that does not read well ends the build. */
  readonly strict: boolean
}

/**
 * The whole run: records and locale files in, finished PDFs out. PDFs in `out` change only after every edition is
 * right.
 * @throws {DiagnosticError} with everything that is wrong in the records, locale files, templates or pages.
 */
export async function build(options: BuildOptions): Promise<Built> {
  const { root, out, progress } = options
  const stages = join(out, 'stages')
  const release = await claimFolder(stages)
  const threads = startPdfThreads(options.tabs)
  try {
    const prepared = await prepare(root, options.caches)
    progress('load', `${prepared.report.projects.length} projects`)
    const browser = await options.browser
    progress('browser', `${browser.name} ${browser.version}`)

    const atWork: PartPrinter['atWork'] = new Map()
    const built = await Promise.all(
      options.editions.map((edition) => buildEdition(options, prepared, browser, threads, atWork, edition)),
    )
    const warnings = [...prepared.warnings, ...built.flatMap(({ found }) => found)]
    stopOnError(warnings)
    for (const { file, bytes } of built) await writeWhole(file, stages, bytes)
    const editions = built.map(({ edition, file, pages, bytes }) => {
      return { edition, file, pages, size: bytes.length, sha256: sha256(bytes) }
    })
    await writeSums(out, stages)
    return { warnings, editions }
  } finally {
    await threads.close()
    await release()
  }
}

/** Checks records, locale files, templates, links and letters without printing. @throws {DiagnosticError} */
export async function validate(
  options: Pick<BuildOptions, 'root' | 'editions' | 'progress' | 'caches'>,
): Promise<readonly Diagnostic[]> {
  const prepared = await prepare(options.root, options.caches)
  for (const edition of options.editions) await prepared.render(edition)
  options.progress('validate', `${prepared.report.projects.length} projects`)
  return prepared.warnings
}

/** One edition from its chapters to the finished bytes; editions are built side by side. */
async function buildEdition(
  options: BuildOptions,
  prepared: Prepared,
  browser: PrintBrowser,
  threads: PdfThreads,
  atWork: PartPrinter['atWork'],
  edition: Edition,
) {
  const { out, pdf, progress, caches, tabs } = options
  const { report, translators } = prepared
  const identity = identityOf(report, edition, translators)
  const printer = { browser, threads, cache: caches.stages, atWork, finished: pdf === 'archive', tabs }
  const printed = await printEdition(options, prepared, edition, identity, printer)
  const { bytes, count, pages, checked, findings } = printed.pdf
  await writeStage(join(out, 'stages', `${edition}.html`), printed.html())
  const found = [
    ...tellFindings(checked, printed.expected),
    ...placeFindings(edition, findings, printed.expected, pages),
  ]
  progress('check', `${edition}, ${found.length} findings`)

  return {
    edition,
    file: join(out, `compendium.${edition}.pdf`),
    pages: count,
    bytes,
    found: found.map((each): Diagnostic => (options.strict ? { ...each, severity: 'error' } : each)),
  }
}
