import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { keepFailure, printFromStore } from '../catalogue.ts'
import { readCatalogue } from '../catalogue/catalogue-file.ts'
import { startWorker } from '../catalogue/engine.ts'
import { makeUnit } from '../catalogue/make-unit.ts'
import { nameOfUnit } from '../catalogue/unit.ts'
import { exitCodeOf } from '../diagnostics/codes.ts'
import { DiagnosticError } from '../diagnostics/diagnostic.ts'
import { UsageError } from '../diagnostics/usage-error.ts'
import { isRunning } from '../files/running.ts'
import { checkCanary } from '../run/canary.ts'
import { isOfMachine, startPress } from '../run/press.ts'
import { programHash } from '../start/program-hash.mjs'
import { engineUrl, openCatalogueStore } from './catalogue-places.ts'
import type { machineOf } from './machine.ts'
import { formatPretty } from './print-diagnostics.ts'

/** A worker ends itself after so many units, or with so much memory, in bytes, and is started again by who keeps it running. */
const MOST_UNITS = 2000
const MOST_MEMORY = 1_500_000_000
/** Faults of the machine in a row: something is wrong that a new start may put right. */
const MOST_FAULTS = 3
/** Without an answer of the queue for so long, in ms. */
const MOST_SILENCE = 60_000
/** Folders of workers for what lies about while they print. */
const SCRATCH = /^compendium-press-(?<pid>\d+)$/u

const workerUsage = `Takes work of a catalogue from the queue that COMPENDIUM_ENGINE names, until it is ended.

  npm run worker -- [--file catalogue.yaml]

Options
  --file PATH      the catalogue (catalogue.yaml)
  --help           this text
`

/** The command `npm run worker`. @returns the exit code: 0 also where it is to be started again. */
export async function runWorker(
  args: readonly string[],
  program: string,
  machine: ReturnType<typeof machineOf>,
): Promise<number> {
  try {
    return await run(args, program, machine)
  } catch (cause) {
    if (cause instanceof UsageError) {
      process.stderr.write(`${cause.message}\n\n${workerUsage}`)
      return 2
    }
    if (!(cause instanceof DiagnosticError)) throw cause
    process.stderr.write(`${formatPretty(cause.diagnostics)}\n`)
    return exitCodeOf(cause.diagnostics.map(({ code }) => code))
  }
}

async function run(
  args: readonly string[],
  program: string,
  machine: ReturnType<typeof machineOf>,
): Promise<number> {
  const { values } = parse(args)
  if (values.help) {
    process.stdout.write(workerUsage)
    return 0
  }
  const url = engineUrl()
  if (url === undefined) throw new UsageError('COMPENDIUM_ENGINE does not say where the queue is.')
  const catalogue = readCatalogue(resolve(values.file ?? 'catalogue.yaml'))
  const store = await openCatalogueStore(catalogue)
  const { scratch, press, exiting } = startOwnPress(machine)
  process.on('exit', () => {
    exiting.abort()
    rmSync(scratch, { recursive: true, force: true })
  })
  await checkCanary(press, program)
  const print = printFromStore(store, press, join(scratch, 'slices'))
  const ending = Promise.withResolvers<number>()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => ending.resolve(0))
  let units = 0
  let faults = 0
  let silence: NodeJS.Timeout | undefined
  const worker = await startWorker(
    { url, version: programHash(program), store: await store.id() },
    {
      async make(unit) {
        units += 1
        try {
          const isNew = await makeUnit(store, unit, print)
          faults = 0
          line(`${isNew ? 'made' : 'there'}  ${nameOfUnit(unit)}`)
        } catch (cause) {
          line(`${isOfMachine(cause) ? 'fault' : 'failed'}  ${nameOfUnit(unit)}: ${firstLine(cause)}`)
          if (await keepFailure(store, unit, cause)) faults = 0
          else faults += 1
          if (faults >= MOST_FAULTS) ending.resolve(1)
          throw cause
        } finally {
          if (units >= MOST_UNITS || process.memoryUsage().rss > MOST_MEMORY) ending.resolve(0)
        }
      },
      isFinal: (cause) => cause instanceof DiagnosticError && !isOfMachine(cause),
      connected(isThere) {
        clearTimeout(silence)
        if (!isThere) silence = setTimeout(() => ending.resolve(1), MOST_SILENCE)
      },
    },
  )
  line('ready')
  const code = await ending.promise
  clearTimeout(silence)
  await worker.close()
  await press.close()
  return code
}

/** A press with a folder of its own; folders that workers left who were killed are removed. */
function startOwnPress(machine: ReturnType<typeof machineOf>) {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(SCRATCH.exec(name)?.groups?.['pid'] ?? 0)
    if (pid > 0 && !isRunning(pid)) rmSync(join(tmpdir(), name), { recursive: true, force: true })
  }
  const scratch = join(tmpdir(), `compendium-press-${process.pid}`)
  rmSync(scratch, { recursive: true, force: true })
  mkdirSync(scratch)
  const exiting = new AbortController()
  const press = startPress({
    startBrowser: () => machine.startBrowser(process.env['PUPPETEER_EXECUTABLE_PATH'], exiting.signal),
    fonts: machine.openCaches('', { noCache: true }).fonts,
    openStages: () => machine.openCaches(machine.stagesOfCatalogues, { noCache: false }).stages,
    scratch: join(scratch, 'press'),
    tabs: 1,
  })
  return { scratch, press, exiting }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: { file: { type: 'string' }, help: { type: 'boolean' } } })
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause))
  }
}

function firstLine(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).split('\n', 1)[0] ?? ''
}

function line(text: string): void {
  process.stdout.write(`${text}\n`)
}
