import { writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import {
  buildCatalogue,
  type CatalogueOptions,
  findWanted,
  handOut,
  inShard,
  printFromStore,
  statusOf,
  templatesOf,
  type Wanted,
} from '../catalogue.ts'
import { readCatalogue } from '../catalogue/catalogue-file.ts'
import { removeUnfinished } from '../catalogue/folder-blobs.ts'
import { nameOfUnit } from '../catalogue/unit.ts'
import { exitCodeOf } from '../diagnostics/codes.ts'
import { DiagnosticError } from '../diagnostics/diagnostic.ts'
import { UsageError } from '../diagnostics/usage-error.ts'
import { makeFolder } from '../files/folder.ts'
import { readInputs } from '../files/inputs.ts'
import { sha256 } from '../files/out.ts'
import { programHash } from '../start/program-hash.mjs'
import { INCOMPLETE, line, tellFailures, tellPlan, tellStatus } from './catalogue-lines.ts'
import { type CatalogueArguments, catalogueUsage, parseCatalogueArguments } from './catalogue-options.ts'
import { engineUrl, openCatalogueStore } from './catalogue-places.ts'
import { withEngine, withPress, workBy, workHere } from './catalogue-work.ts'
import { now, today } from './clock.ts'
import type { machineOf } from './machine.ts'
import { formatPretty } from './print-diagnostics.ts'

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

async function build(
  { shard, local }: CatalogueArguments,
  options: CatalogueOptions,
  machine: ReturnType<typeof machineOf>,
): Promise<number> {
  const { store, catalogue } = options
  if (!catalogue.store.startsWith('s3://')) await removeUnfinished(catalogue.store, now())
  if (shard) {
    const wanted = await findWanted(options)
    await handOut(store, wanted)
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
  await withPress(machine, { isAnew: true }, async (press, scratch) => {
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
  const shown = manifest?.reports.flatMap(({ files }) => files) ?? []
  const sums = new Set(
    [...shown, ...actions.flatMap((action) => action?.files ?? [])].map((file) => file.sha256),
  )
  const inputs = new Set(plan.reports.map(({ slice }) => slice.sha256))
  line(`${await store.clean(keys, sums, inputs)} files removed`)
  return 0
}
