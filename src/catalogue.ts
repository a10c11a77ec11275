import { join } from 'node:path'
import { DiagnosticError, error, stopOnError } from './diagnostics/diagnostic.ts'
import type { Cache } from './files/cache.ts'
import { makeFolder } from './files/folder.ts'
import type { Inputs } from './files/inputs.ts'
import type { Catalogue } from './catalogue/catalogue-file.ts'
import { publishedPages } from './catalogue/pages/published-pages.ts'
import { statusPages } from './catalogue/pages/status-page.ts'
import { gather } from './catalogue/gather.ts'
import { makeUnit, type PrintUnit } from './catalogue/make-unit.ts'
import type { Manifest } from './catalogue/manifest.ts'
import { inCatalogue, type Plan, planCatalogue } from './catalogue/plan.ts'
import { type PublishedPage, publishVersion } from './catalogue/publish-version.ts'
import { isTemplate, unpackSlice } from './catalogue/slice.ts'
import type { Store } from './catalogue/store.ts'
import type { Unit } from './catalogue/unit.ts'
import { catalogueWords } from './run/catalogue-words.ts'
import { isOfMachine, type Press } from './run/press.ts'
import { siteScripts } from './run/site-scripts.ts'
import { siteColours } from './site/colours.ts'
import { foldedWords } from './site/fold.ts'

/** Rounds of making what the store has lost. */
const ROUNDS = 3
/** Tries of a unit when the browser, the disk or the store fails. */
const ATTEMPTS = 3

export interface CatalogueOptions {
  readonly catalogue: Catalogue
  readonly store: Store
  /** Version of the program. */
  readonly version: string
  /** The program’s own templates, for a catalogue that has none. */
  readonly templates: Inputs
  /** Absolute folder of the program. */
  readonly program: string
  /** Keeps scripts of pages between runs. */
  readonly cache: Cache
  readonly only?: readonly string[]
}

/** What there is to do. */
export interface Wanted {
  readonly plan: Plan
  /** What the store lacks, report by report. */
  readonly missing: readonly Unit[]
  /** What was tried, and has a mistake in its texts: another try finds it again. */
  readonly failed: readonly Unit[]
  /** Keys of those that were tried with other texts, of which some concern them all the same: they are missing. */
  readonly outdated: readonly string[]
}

/** Plans a catalogue and finds what its store lacks. @throws {DiagnosticError} if reports cannot be planned: nothing is made then. */
export async function findWanted(options: CatalogueOptions): Promise<Wanted> {
  const { catalogue, store, templates } = options
  const plan = planCatalogue(catalogue, { ...options, templates })
  stopOnError(plan.found)
  const [made, failed] = await Promise.all([store.made(), store.failed()])
  const units = plan.reports.flatMap((report) => report.units)
  const lacking = units.filter(({ key }) => !made.has(key))
  const tried = new Map<string, boolean>()
  for (const { key, inputs } of lacking.filter((unit) => failed.has(unit.key)))
    tried.set(key, (await store.failure(key))?.unit.inputs === inputs)
  return {
    plan,
    missing: lacking.filter(({ key }) => tried.get(key) !== true),
    failed: lacking.filter(({ key }) => tried.get(key) === true),
    outdated: [...tried].flatMap(([key, isOfToday]) => (isOfToday ? [] : key)),
  }
}

/** Units of one shard of several, by their keys: every machine of a matrix takes another. */
export function inShard(units: readonly Unit[], [shard, of]: readonly [number, number]): Unit[] {
  return units.filter(({ key }) => Number.parseInt(key.slice(0, 8), 16) % of === shard - 1)
}

/** How the making of a unit ended. */
export type Outcome = 'made' | 'there' | 'failed' | 'given up'

/**
 * Makes units one after the other in this process: what an engine does with many workers.
 * @param tell what became of each.
 */
export async function makeHere(
  store: Store,
  units: readonly Unit[],
  print: PrintUnit,
  tell: (unit: Unit, outcome: Outcome, cause?: unknown) => void,
): Promise<void> {
  for (const unit of units) {
    for (let attempt = 1; ; attempt += 1) {
      try {
        tell(unit, (await makeUnit(store, unit, print)) ? 'made' : 'there')
        break
      } catch (cause) {
        if (await keepFailure(store, unit, cause)) {
          tell(unit, 'failed', cause)
          break
        }
        if (attempt === ATTEMPTS) {
          tell(unit, 'given up', cause)
          break
        }
      }
    }
  }
}

/** Keeps what is wrong with the texts of a unit. @returns whether it was that, and not the machine. */
export async function keepFailure(store: Store, unit: Unit, cause: unknown): Promise<boolean> {
  if (!(cause instanceof DiagnosticError) || isOfMachine(cause)) return false
  const found = cause.diagnostics.toSorted(
    (one, other) => Number(other.severity === 'error') - Number(one.severity === 'error'),
  )
  await store.keepFailure({ format: 1, unit, found })
  return true
}

/** Prints units from the packed inputs of the store. @param slices folder that inputs are taken to lie in. */
export function printFromStore(store: Store, press: Press, slices: string): PrintUnit {
  return async ({ inputs: sum, project }) => {
    const packed = await store.inputs(sum)
    if (!packed) throw new Error(`the store has no inputs ${sum}`)
    const root = join(slices, sum)
    // Nothing is read from it, but results may not be put into a folder that holds it.
    makeFolder(root)
    return press.print(unpackSlice(packed, sum, root), sum, project)
  }
}

/** Puts what workers read into the store: the packed inputs of what is missing. Mistakes of other texts are forgotten. */
export async function handOut(store: Store, { plan, missing, outdated }: Wanted): Promise<void> {
  const sums = new Set(missing.map(({ inputs }) => inputs))
  for (const { slice } of plan.reports) if (sums.has(slice.sha256)) await store.keepInputs(slice)
  for (const key of outdated) await store.forgetFailure(key)
}

/**
 * Shows readers what there is: all files of the reports that are whole, and of others what was shown before. The manifest is
 * written when they are in their place.
 * @param date ISO 8601.
 */
async function publishCatalogue(
  options: CatalogueOptions,
  plan: Plan,
  date: string,
): Promise<{ readonly manifest: Manifest; readonly isWhole: boolean }> {
  const { catalogue, store, version, only = [] } = options
  const gathered = await gather(store, plan.reports, { date, program: version, isPart: only.length > 0 })
  const manifest = {
    ...gathered,
    reports: gathered.reports.map((report) => ({
      ...report,
      warnings: report.warnings.map((each) => inCatalogue(catalogue, report.name, each)),
    })),
    failed: gathered.failed.map((failure) => ({
      ...failure,
      found: failure.found.map((each) => inCatalogue(catalogue, failure.unit.report, each)),
    })),
  }
  const units = plan.reports.flatMap((report) => report.units)
  // What cannot be read is there by its name alone.
  const made = manifest.missing.length > 0 ? await store.made() : new Set()
  const damaged: Unit[] = []
  for (const unit of units.filter(({ key }) => made.has(key)))
    if (!(await store.action(unit.key))) damaged.push(unit)
  for (const { key } of damaged) await store.forgetAction(key)
  if (damaged.length > 0) return { manifest, isWhole: false }
  const lost = new Set(
    await publishVersion(store, manifest, await pagesOf(options, plan, manifest), catalogue.published),
  )
  if (lost.size === 0) await store.keepManifest(manifest)
  for (const { key } of lost.size > 0 ? units : []) {
    const action = await store.action(key)
    if (action?.files.some(({ sha256 }) => lost.has(sha256))) await store.forgetAction(key)
  }
  return { manifest, isWhole: lost.size === 0 }
}

/**
 * Builds a catalogue: what the store lacks is made by `work`, and readers are shown the result. What the store turns out to have
 * lost is made again.
 * @param now ISO 8601.
 * @throws {DiagnosticError} if reports cannot be planned, or the store loses what it is given.
 */
export async function buildCatalogue(
  options: CatalogueOptions,
  work: (wanted: Wanted) => Promise<void>,
  now: string,
): Promise<Manifest> {
  for (let round = 1; round <= ROUNDS; round += 1) {
    const wanted = await findWanted(options)
    await handOut(options.store, wanted)
    await work(wanted)
    const { manifest, isWhole } = await publishCatalogue(options, wanted.plan, now)
    if (isWhole) return manifest
  }
  const hint = 'Check its disk, and that nothing else removes files there.'
  throw new DiagnosticError([
    error(
      'catalogue-store',
      `${options.catalogue.store} loses or damages what it is given.`,
      undefined,
      hint,
    ),
  ])
}

/** The pages that readers begin with, their look and their script. */
async function pagesOf(
  { templates, program, cache }: CatalogueOptions,
  plan: Plan,
  manifest: Manifest,
): Promise<PublishedPage[]> {
  const languages = catalogueWords(plan.reports.map(({ slice }) => slice.inputs))
  return [
    ...publishedPages(manifest, languages, (text) => foldedWords(text).join(' ')),
    ...(await siteScripts(program, cache, ['catalogue'])),
    { path: 'assets/site.css', bytes: catalogueStyle(templates) },
  ]
}

/** As the web edition looks. */
function catalogueStyle({ entries }: Inputs): Uint8Array {
  const [tokens = '', site = ''] = ['templates/styles/tokens.css', 'templates/site/site.css'].map((path) => {
    const entry = entries.get(path)
    return typeof entry === 'object' && 'bytes' in entry ? entry.bytes.toString() : ''
  })
  return Buffer.from(siteColours(tokens) + site)
}

/** The state of a catalogue as pages for those who keep it, in all of its languages, with their look. */
export async function statusOf(options: CatalogueOptions, manifest: Manifest): Promise<PublishedPage[]> {
  const { plan } = await findWanted(options)
  const languages = catalogueWords(plan.reports.map(({ slice }) => slice.inputs))
  return [
    ...statusPages(manifest, languages),
    { path: 'assets/site.css', bytes: catalogueStyle(options.templates) },
  ]
}

/** The templates of a catalogue: its own, or those of the program. */
export function templatesOf(own: Inputs, program: Inputs): Inputs {
  return [...own.entries.keys()].some(isTemplate) ? own : program
}
