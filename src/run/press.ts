import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from '../build.ts'
import { lendTexts, mistakesOf } from '../catalogue/lend-texts.ts'
import type { About } from '../catalogue/unit.ts'
import { type Diagnostic, DiagnosticError, stopOnError } from '../diagnostics/diagnostic.ts'
import { type BoundedCache, type Caches, noCache } from '../files/cache.ts'
import type { Inputs } from '../files/inputs.ts'
import type { PrintBrowser } from '../pdf/browser/browser.ts'
import { aboutOf } from './about.ts'
import { openProject, type OpenProject } from './open-project.ts'
import { startPdfThreads } from './pdf-threads.ts'

/** What is made of a unit. */
export interface Printed {
  /** By their paths in the folder of the published report. */
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array; readonly pages: number }[]
  readonly warnings: readonly Diagnostic[]
  readonly about: About
  /** What its report is about. */
  readonly report: About
}

/** Builds one thing after the other, and keeps what is slow to start between them: browser, threads, code, opened reports. */
export interface Press {
  /** @param key tells inputs apart, so that they are opened once. @throws {DiagnosticError} */
  print(inputs: Inputs, key: string, project: string | undefined): Promise<Printed>
  close(): Promise<void>
}

export interface PressOptions {
  readonly startBrowser: () => Promise<PrintBrowser>
  readonly fonts: BoundedCache
  /**
   * Opens what reports keep for later builds, anew for each report: of what has not changed only the putting together is left.
   * Projects alone keep nothing, as they have no parts that could stay.
   */
  readonly openStages: () => BoundedCache
  /** Absolute folder of this press alone, for what lies about while it prints. */
  readonly scratch: string
  readonly tabs: number
}

/**
 * A browser that has printed so many units is replaced. None was seen to grow in a thousand (380 MB), but users of others
 * report it, and a start takes 70 ms.
 */
const UNITS_OF_A_BROWSER = 200
/** Reports that stay open: jobs come report by report. A hundred projects take some 100 MB. */
const OPENED = 2
/** Bytes that reports may keep: some 15,000 projects in four editions. */
const MOST_KEPT = 10_000_000_000
/** What is wrong with the machine, and not with a text. */
const OF_MACHINE = /^(?:browser-|print-|out-|program-|catalogue-)/u

/** Whether another try may do better: the browser, the disk or the program had a fault. */
export function isOfMachine(cause: unknown): boolean {
  return !(cause instanceof DiagnosticError) || cause.diagnostics.some(({ code }) => OF_MACHINE.test(code))
}

export function startPress({ startBrowser, fonts, openStages, scratch, tabs }: PressOptions): Press {
  const threads = startPdfThreads(tabs)
  const opened = new Map<string, Promise<OpenProject>>()
  let browser: Promise<PrintBrowser> | undefined
  let printed = 0
  const renew = async (): Promise<void> => {
    const old = browser
    browser = undefined
    printed = 0
    await (await old?.catch(() => {}))?.close()
    await openStages().trim(MOST_KEPT)
  }
  const cachesFor = (slug: string | undefined): Caches<BoundedCache> => {
    // To look through all that is kept takes time, and is done now and then.
    const stages = slug === undefined ? { ...openStages(), trim: () => Promise.resolve() } : noCache
    return { fonts, stages }
  }
  const open = (inputs: Inputs, key: string, caches: Caches<BoundedCache>): Promise<OpenProject> => {
    const earlier = opened.get(key)
    if (earlier) return earlier
    const [oldest] = opened.keys()
    if (opened.size >= OPENED && oldest !== undefined) opened.delete(oldest)
    const project = openProject(inputs, caches)
    opened.set(key, project)
    // Whoever waits for it is told.
    project.catch(() => {})
    return project
  }
  /** For a project alone: mistakes in the texts of others do not keep it from being printed. */
  const openFor = async (
    slug: string,
    inputs: Inputs,
    key: string,
    caches: Caches<BoundedCache>,
  ): Promise<OpenProject> => {
    try {
      return await open(inputs, key, caches)
    } catch (cause) {
      if (!(cause instanceof DiagnosticError)) throw cause
      const { own, others } = mistakesOf(cause.diagnostics, slug)
      stopOnError(own)
      const lent = lendTexts(inputs, others)
      if (!lent) throw cause
      return await open(lent, `${key} without ${[...others].join(' ')}`, caches).catch(() => {
        throw cause
      })
    }
  }
  return {
    async print(inputs, key, slug) {
      if (printed >= UNITS_OF_A_BROWSER) await renew()
      printed += 1
      const out = join(scratch, 'out')
      try {
        const caches = cachesFor(slug)
        const project = await (slug === undefined
          ? open(inputs, key, caches)
          : openFor(slug, inputs, key, caches))
        const built = await build({
          inputs: project.inputs,
          project,
          out,
          ...(slug !== undefined && { projects: [slug] }),
          browser: { name: '', start: () => (browser ??= startBrowser()) },
          threads,
          caches,
          tabs,
          pdf: 'archive',
          strict: false,
          progress: () => {},
        })
        const files = await Promise.all(
          built.editions.map(async ({ file, edition, pages }) => {
            return { path: pathOf(edition, slug), bytes: await readFile(file), pages }
          }),
        )
        // What is said of the whole report stands at the report.
        const warnings =
          slug === undefined
            ? built.warnings
            : built.warnings.filter((each) => !project.warnings.includes(each))
        return { files, warnings, about: aboutOf(project, slug), report: aboutOf(project, undefined) }
      } catch (cause) {
        if (isOfMachine(cause)) await renew()
        throw cause
      } finally {
        await rm(out, { recursive: true, force: true })
      }
    },
    async close() {
      await renew()
      await threads.close()
      await rm(scratch, { recursive: true, force: true })
    },
  }
}

/** `compendium.az.pdf`; of a project alone, whose edition is `az.dirna`, `fiches/dirna.az.pdf`. */
function pathOf(edition: string, slug: string | undefined): string {
  if (slug === undefined) return `compendium.${edition}.pdf`
  return `fiches/${slug}.${edition.slice(0, -slug.length - 1)}.pdf`
}
