import type { Diagnostic } from './diagnostics/diagnostic.ts'
import type { Caches } from './files/cache.ts'
import type { BuildOptions } from './run/build-options.ts'
import { type Built, earlierBuild, keepBuild, keyOfBuild } from './run/earlier-build.ts'

export type { BuildOptions } from './run/build-options.ts'

/** Bytes that earlier builds may leave: their stages, and the facts of fonts and stylesheets. */
const MOST_KEPT = { stages: 512_000_000, fonts: 32_000_000 }

/**
 * The whole run: records and locale files in, finished PDFs out. PDFs in `out` change only after every edition is
 * right, and then all together. It may be called again and again, and at the same time for other folders; of two builds
 * into one folder the second waits for a moment, and is then refused.
 * @throws {DiagnosticError} with everything that is wrong in the records, locale files, templates or pages.
 */
export async function build(options: BuildOptions): Promise<Built> {
  const { inputs, out, caches, progress } = options
  const key = keyOfBuild(options)
  const earlier = await earlierBuild(caches.stages, key, out)
  if (earlier) {
    progress('unchanged', 'the PDFs are those of the last build')
    return earlier
  }
  // The browser starts while the steps, and all that they need, are read.
  const starting = options.browser.start()
  starting.catch(() => {})
  const steps = await import('./run/steps.ts')

  const release = await steps.claimOut(inputs.root, out)
  const threads = options.threads ?? steps.startPdfThreads(options.tabs)
  try {
    const project = options.project ?? (await steps.openProject(inputs, caches, options.stage))
    progress('load', `${project.report.projects.length} projects`)
    const browser = await starting
    progress('browser', `${browser.name} ${browser.version}`)

    const printing = steps.startPrinting({ ...options, project, browser, threads })
    const editions = steps.chooseEditions(project.report, options)
    const finished = await steps.eachEdition(printing, editions, async (edition) => {
      const listed = steps.listEdition(project, edition)
      const prints = steps.startPrints(printing, listed)
      // One edition at a time is rendered, while parts of those before it are printed.
      await printing.inTurn(async () => {
        for await (const part of steps.renderParts(listed)) prints.add(part)
      })
      const printed = await prints.settle()
      const joined = await steps.joinEdition(printing, printed)
      const found = steps.findingsOf(joined)
      progress('check', `${edition.name}, ${found.length} findings`)
      await steps.writeStages(out, joined)
      return { ...joined, found: found.map(judgementOf(options)) }
    })

    const warnings = [...project.warnings, ...finished.flatMap(({ found }) => found)]
    steps.stopOnError(warnings)
    const built = { editions: await steps.publishEditions(out, options.pdf, finished), warnings }
    await keepBuild(caches.stages, key, built)
    await caches.stages.trim(MOST_KEPT.stages)
    await caches.fonts.trim(MOST_KEPT.fonts)
    return built
  } finally {
    if (!options.threads) await threads.close()
    release()
  }
}

/** Checks records, locale files, templates, links and letters without printing. @throws {DiagnosticError} */
export async function validate(
  options: Pick<BuildOptions, 'inputs' | 'editions' | 'projects' | 'progress' | 'stage'> & {
    readonly caches: Caches
  },
): Promise<readonly Diagnostic[]> {
  const { inputs, caches, progress } = options
  const steps = await import('./run/steps.ts')
  const project = await steps.openProject(inputs, caches, options.stage)
  await steps.checkEditions(project, steps.chooseEditions(project.report, options))
  progress('validate', `${project.report.projects.length} projects`)
  return [...project.warnings, ...steps.tellWording(project.report)]
}

/**
 * How a build takes what is found on its pages: strictly, what somebody should look at is an error; in a draft, whose marks and
 * placeholders need room that the texts will not, no page is one. What is only taste stays that.
 */
function judgementOf({ strict, stage }: BuildOptions): (found: Diagnostic) => Diagnostic {
  if (strict) return (found) => (found.severity === 'warning' ? { ...found, severity: 'error' } : found)
  return (found) =>
    stage === 'draft' && found.severity === 'error' ? { ...found, severity: 'warning' } : found
}
