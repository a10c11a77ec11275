import { mkdtempSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import {
  buildCatalogue,
  type CatalogueOptions,
  findWanted,
  inShard,
  keepInputs,
  makeHere,
  type Outcome,
  printFromStore,
  statusOf,
  templatesOf,
  type Wanted,
} from '../catalogue.ts'
import { readCatalogue } from '../catalogue/catalogue-file.ts'
import { type Engine, openEngine } from '../catalogue/engine.ts'
import { removeUnfinished } from '../catalogue/folder-blobs.ts'
import { makeByEngine } from '../catalogue/make-by-engine.ts'
import type { Manifest } from '../catalogue/manifest.ts'
import type { Store } from '../catalogue/store.ts'
import { type Failure, type KeptDiagnostic, nameOfUnit, type Unit } from '../catalogue/unit.ts'
import { exitCodeOf } from '../diagnostics/codes.ts'
import { type Diagnostic, DiagnosticError } from '../diagnostics/diagnostic.ts'
import { UsageError } from '../diagnostics/usage-error.ts'
import { makeFolder } from '../files/folder.ts'
import { readInputs } from '../files/inputs.ts'
import { sha256 } from '../files/out.ts'
import { abortOnExit } from '../pdf/browser/browser-exit.ts'
import { startPress } from '../run/press.ts'
import { programHash } from '../start/program-hash.mjs'
import { type CatalogueArguments, catalogueUsage, parseCatalogueArguments } from './catalogue-options.ts'
import { engineUrl, openCatalogueStore } from './catalogue-places.ts'
import { now, today } from './clock.ts'
import type { machineOf } from './machine.ts'
import { formatPretty } from './print-diagnostics.ts'

/** Some results could not be made. */
const INCOMPLETE = 5
/** Lines of a failure on the terminal. */
const MOST_LINES = 20

/** The command `npm run catalogue`. @param program absolute folder of the program. @returns the exit code. */
export async function runCatalogue(
  args: readonly string[],
  program: string,
  machine: ReturnType<typeof machineOf>,
): Promise<number> {
  try {
    const asked = parseCatalogueArguments(args)
    if (asked.help) {
      process.stdout.write(catalogueUsage)
      return 0
    }
    return await run(asked, program, machine)
  } catch (cause) {
    if (cause instanceof UsageError) {
      process.stderr.write(`${cause.message}\n\n${catalogueUsage}`)
      return 2
    }
    if (!(cause instanceof DiagnosticError)) throw cause
    process.stderr.write(`${formatPretty(cause.diagnostics)}\n`)
    return exitCodeOf(
      cause.diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code),
    )
  }
}

async function run(
  asked: CatalogueArguments,
  program: string,
  machine: ReturnType<typeof machineOf>,
): Promise<number> {
  const catalogue = readCatalogue(resolve(asked.file))
  const store = await openCatalogueStore(catalogue)
  const options: CatalogueOptions = {
    catalogue,
    store,
    version: programHash(program),
    program,
    cache: machine.openCaches('', { noCache: true }).fonts,
    templates: templatesOf(readInputs(catalogue.root), readInputs(program)),
    only: asked.only,
  }
  switch (asked.command) {
    case 'plan':
      return tellPlan(await findWanted(options))
    case 'build':
      return build(asked, options, machine)
    case 'status':
      return status(asked, options)
    case 'failed':
      return tellFailed(options, asked)
    case 'cancel':
      return withEngine(options, async (engine) => {
        await engine.cancel()
        line('cancelled')
        return 0
      })
    case 'verify':
      return verify(asked, options, machine)
    case 'clean':
      return clean(options)
  }
}

function tellPlan({ plan, missing, failed }: Wanted): number {
  for (const { slice, units } of plan.reports) {
    const of = (list: readonly Unit[]): number => list.filter(({ report }) => report === slice.name).length
    line(`${slice.name}  ${units.length} wanted, ${of(missing)} to make, ${of(failed)} with mistakes`)
  }
  const wanted = plan.reports.reduce((sum, { units }) => sum + units.length, 0)
  line(
    `${plan.reports.length} reports, ${wanted} wanted, ${missing.length} to make, ${failed.length} with mistakes`,
  )
  return 0
}

async function build(
  { shard, local }: CatalogueArguments,
  options: CatalogueOptions,
  machine: ReturnType<typeof machineOf>,
): Promise<number> {
  const { store, catalogue } = options
  if (!catalogue.store.startsWith('s3://')) await removeUnfinished(catalogue.store, now())
  if (shard) {
    const wanted = await findWanted(options)
    await keepInputs(store, wanted.plan, wanted.missing)
    await workHere(store, inShard(wanted.missing, shard), machine)
    return 0
  }
  const isHere = local || engineUrl() === undefined
  const work = ({ missing }: Wanted): Promise<void> =>
    isHere
      ? workHere(store, missing, machine)
      : withEngine(options, (engine) => workBy(engine, store, missing))
  return tellStatus(await buildCatalogue(options, work, today()))
}

async function workHere(
  store: Store,
  units: readonly Unit[],
  machine: ReturnType<typeof machineOf>,
): Promise<void> {
  if (units.length === 0) return
  const tell = tellUnits(units.length)
  await withPress(machine, (press, scratch) =>
    makeHere(store, units, printFromStore(store, press, join(scratch, 'slices')), tell),
  )
}

async function workBy(engine: Engine, store: Store, units: readonly Unit[]): Promise<void> {
  const tell = tellUnits(units.length)
  const isWhole = await makeByEngine(store, engine, units, {
    ended: ({ unit, how, why }) => tell(unit, how, why === undefined ? undefined : new Error(why)),
    noWorkers: () =>
      line('No worker of this version of the program has reported: start one with `npm run worker`.'),
  })
  if (!isWhole) line('cancelled')
}

/** @throws {UsageError} if no engine is named. */
async function withEngine<T>(
  { version, store }: CatalogueOptions,
  use: (engine: Engine) => Promise<T>,
): Promise<T> {
  const url = engineUrl()
  if (url === undefined) throw new UsageError('COMPENDIUM_ENGINE does not say where the queue is.')
  const engine = await openEngine({ url, version, store: store.id })
  try {
    return await use(engine)
  } finally {
    await engine.close()
  }
}

/** A line for each unit that has ended. */
function tellUnits(count: number): (unit: Unit, outcome: Outcome, cause?: unknown) => void {
  let done = 0
  return (unit, outcome, cause) => {
    done += 1
    const why = cause instanceof Error ? `: ${cause.message.split('\n', 1)[0]}` : ''
    line(
      `${String(done).padStart(String(count).length)}/${count}  ${outcome.padEnd(8)}  ${nameOfUnit(unit)}${why}`,
    )
  }
}

async function withPress<T>(
  machine: ReturnType<typeof machineOf>,
  use: (press: ReturnType<typeof startPress>, scratch: string) => Promise<T>,
): Promise<T> {
  const scratch = mkdtempSync(join(tmpdir(), `compendium-press-${process.pid}-`))
  const signal = abortOnExit()
  const press = startPress({
    startBrowser: () => machine.startBrowser(process.env['PUPPETEER_EXECUTABLE_PATH'], signal),
    caches: machine.openCaches(join(scratch, 'cache'), { noCache: true }),
    scratch,
    tabs: machine.tabs,
  })
  try {
    return await use(press, scratch)
  } finally {
    await press.close()
  }
}

async function status({ html }: CatalogueArguments, options: CatalogueOptions): Promise<number> {
  const manifest = await options.store.manifest()
  if (html !== undefined && manifest) {
    const files = await statusOf(options, manifest)
    for (const { path, bytes } of files) {
      const file = join(resolve(html), path)
      makeFolder(dirname(file))
      await writeFile(file, bytes)
    }
    line(join(html, files[0]?.path ?? ''))
  }
  return tellStatus(manifest)
}

function tellStatus(manifest: Manifest | undefined): number {
  if (!manifest) {
    line('Nothing is published yet.')
    return 0
  }
  for (const { name, files, isEarlier, warnings } of manifest.reports) {
    const pages = files.reduce((sum, each) => sum + each.pages, 0)
    const size = Math.round(files.reduce((sum, each) => sum + each.size, 0) / 1000)
    const told = warnings.filter(({ severity }) => severity === 'warning').length
    line(
      `${name}  ${files.length} files, ${pages} pages, ${size} kB, ${told} warnings${isEarlier ? ', an earlier version' : ''}`,
    )
  }
  for (const name of manifest.missing) line(`missing: ${name}`)
  tellFailures(manifest.failed)
  const files = manifest.reports.reduce((sum, each) => sum + each.files.length, 0)
  const { failed, missing, reports, date } = manifest
  line(
    `${date}  ${reports.length} reports, ${files} files, ${failed.length} with mistakes, ${missing.length} missing`,
  )
  return failed.length + missing.length > 0 ? INCOMPLETE : 0
}

function tellFailures(failed: readonly Failure[]): void {
  // A mistake that all projects of a report have in common is told once.
  const alike = Object.groupBy(failed, ({ found }) => JSON.stringify(found))
  for (const group of Object.values(alike)) {
    const [first, ...others] = group ?? []
    if (!first) continue
    line(`${nameOfUnit(first.unit)}${others.length > 0 ? `, and ${others.length} more` : ''}:`)
    const told = first.found.filter(({ severity }) => severity === 'error').slice(0, MOST_LINES)
    line(formatPretty(told.map(known)))
  }
}

/** A code may be that of another version; it is printed as it is. */
function known(found: KeptDiagnostic): Diagnostic {
  return found as Diagnostic
}

async function tellFailed(options: CatalogueOptions, { retry }: CatalogueArguments): Promise<number> {
  const { store } = options
  const keys = [...(await store.failed())].toSorted()
  const failures = (await Promise.all(keys.map((key) => store.failure(key)))).flatMap((each) => each ?? [])
  tellFailures(failures)
  if (retry) for (const key of keys) await store.forgetFailure(key)
  const letters =
    engineUrl() === undefined
      ? []
      : await withEngine(options, async (engine) => {
          const given = (await engine.givenUp()).filter(({ unit }) => !keys.includes(unit.key))
          if (retry) await engine.forget([...keys, ...given.map(({ unit }) => unit.key)])
          return given
        })
  for (const { unit, reason } of letters) line(`${nameOfUnit(unit)}: ${reason}`)
  const count = failures.length + letters.length
  line(retry ? `${count} will be tried again by the next build` : `${count} could not be made`)
  return retry || count === 0 ? 0 : INCOMPLETE
}

/** Makes some results again, other ones every day, and compares their bytes with those of the store. */
async function verify(
  { sample }: CatalogueArguments,
  options: CatalogueOptions,
  machine: ReturnType<typeof machineOf>,
): Promise<number> {
  const { store } = options
  const { plan } = await findWanted(options)
  const day = today().slice(0, 10)
  const drawn = (key: string): number =>
    Number.parseInt(sha256(Buffer.from(`${day} ${key}`)).slice(0, 8), 16) / 2 ** 32
  const units = plan.reports.flatMap((report) => report.units).filter(({ key }) => drawn(key) < sample)
  let wrong = 0
  let compared = 0
  await withPress(machine, async (press, scratch) => {
    const print = printFromStore(store, press, join(scratch, 'slices'))
    for (const unit of units) {
      const action = await store.action(unit.key)
      if (!action) continue
      compared += 1
      const { files } = await print(unit)
      const sums = new Map(files.map(({ path, bytes }) => [path, sha256(bytes)]))
      for (const { path, sha256: sum } of action.files) {
        const object = await store.object(sum)
        if (sums.get(path) === sum && object && sha256(object) === sum) continue
        wrong += 1
        line(`${nameOfUnit(unit)}/${path}: other bytes than those of the store`)
      }
    }
  })
  line(`${compared} results made again, ${wrong} files differ`)
  return wrong > 0 ? INCOMPLETE : 0
}

/** Removes from the store what neither the catalogue of today nor what readers are shown needs. */
async function clean(options: CatalogueOptions): Promise<number> {
  const { store } = options
  const { plan } = await findWanted(options)
  const manifest = await store.manifest()
  const keys = new Set([
    ...plan.reports.flatMap(({ units }) => units.map(({ key }) => key)),
    ...(manifest?.reports.flatMap((report) => report.keys) ?? []),
  ])
  const actions = await Promise.all([...keys].map((key) => store.action(key)))
  const sums = new Set(actions.flatMap((action) => action?.files.map((file) => file.sha256) ?? []))
  const inputs = new Set(plan.reports.map(({ slice }) => slice.sha256))
  line(`${await store.clean(keys, sums, inputs)} files removed`)
  return 0
}

function line(text: string): void {
  process.stdout.write(`${text}\n`)
}
