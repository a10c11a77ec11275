import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CatalogueOptions, makeHere, printFromStore } from '../catalogue.ts'
import { type Engine, openEngine } from '../catalogue/engine.ts'
import { makeByEngine } from '../catalogue/make-by-engine.ts'
import type { Store } from '../catalogue/store.ts'
import type { Unit } from '../catalogue/unit.ts'
import { UsageError } from '../diagnostics/usage-error.ts'
import { abortOnExit } from '../pdf/browser/browser-exit.ts'
import { startPress } from '../run/press.ts'
import { line, tellUnits } from './catalogue-lines.ts'
import { engineUrl } from './catalogue-places.ts'
import type { machineOf } from './machine.ts'

/** Makes units in this process. */
export async function workHere(
  store: Store,
  units: readonly Unit[],
  machine: ReturnType<typeof machineOf>,
): Promise<void> {
  if (units.length === 0) return
  const tell = tellUnits(units.length)
  await withPress(machine, { isAnew: false }, (press, scratch) =>
    makeHere(store, units, printFromStore(store, press, join(scratch, 'slices')), tell),
  )
}

/** Has units made by the workers of an engine. */
export async function workBy(engine: Engine, store: Store, units: readonly Unit[]): Promise<void> {
  const tell = tellUnits(units.length)
  const isWhole = await makeByEngine(store, engine, units, {
    ended: ({ unit, how, why }) => tell(unit, how, why === undefined ? undefined : new Error(why)),
    noWorkers: () =>
      line('No worker of this version of the program has reported: start one with `npm run worker`.'),
  })
  if (!isWhole) line('cancelled')
}

/** Opens the engine for as long as it is used. @throws {UsageError} if no engine is named. */
export async function withEngine<T>(
  { version, store }: CatalogueOptions,
  use: (engine: Engine) => Promise<T>,
): Promise<T> {
  const url = engineUrl()
  if (url === undefined) throw new UsageError('COMPENDIUM_ENGINE does not say where the queue is.')
  const engine = await openEngine({ url, version, store: await store.id() })
  try {
    return await use(engine)
  } finally {
    await engine.close()
  }
}

/** Opens what prints for as long as it is used. @param isAnew whether nothing is taken from earlier builds. */
export async function withPress<T>(
  machine: ReturnType<typeof machineOf>,
  { isAnew }: { readonly isAnew: boolean },
  use: (press: ReturnType<typeof startPress>, scratch: string) => Promise<T>,
): Promise<T> {
  const scratch = mkdtempSync(join(tmpdir(), `compendium-press-${process.pid}-`))
  const signal = abortOnExit()
  const press = startPress({
    startBrowser: () => machine.startBrowser(process.env['PUPPETEER_EXECUTABLE_PATH'], signal),
    fonts: machine.openCaches('', { noCache: true }).fonts,
    openStages: () => machine.openCaches(machine.stagesOfCatalogues, { noCache: isAnew }).stages,
    scratch,
    tabs: machine.tabs,
  })
  try {
    return await use(press, scratch)
  } finally {
    await press.close()
  }
}
