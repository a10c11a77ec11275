import { setTimeout as wait } from 'node:timers/promises'
import type { Engine } from './engine.ts'
import type { Store } from './store.ts'
import type { Unit } from './unit.ts'

/** How the making of a unit ended, and why if nothing was made. */
export type Ended = {
  readonly unit: Unit
  readonly how: 'made' | 'failed' | 'given up'
  readonly why?: string
}

export interface WatchOptions {
  readonly ended: (ended: Ended) => void
  /** Nobody is there to do the work. */
  readonly noWorkers: () => void
}

/** At most so many units wait at a time: 5 MB of the server. */
const WAITING = 5000
/** Between two looks, in ms: at least, and in times of what a look takes. */
const LOOK = 500
const SHARE = 10
/** Looks at an empty queue until what is still wanted is added again: it was lost. */
const EMPTY_LOOKS = 4
/** Looks without a worker until that is told. */
const LONELY_LOOKS = 60

/**
 * Has workers make units, and waits for it. The store alone says what is made: what the queue has lost is added again.
 * @returns whether all have ended; not if somebody cancelled.
 */
export async function makeByEngine(
  store: Store,
  engine: Engine,
  units: readonly Unit[],
  { ended, noWorkers }: WatchOptions,
): Promise<boolean> {
  const cancelled = await engine.cancelled()
  const before = await engine.givenUp()
  // What the machine was to blame for is tried again; what ended its workers only when somebody asks for it.
  await engine.forget(before.filter(({ killsWorkers }) => !killsWorkers).map(({ unit }) => unit.key))
  let open = [...units]
  const added = new Set<string>()
  let empty = 0
  let lonely = 0
  for (;;) {
    const began = performance.now()
    const [made, failed, letters] = await Promise.all([store.made(), store.failed(), engine.givenUp()])
    const given = new Map(letters.map(({ unit, reason }) => [unit.key, reason]))
    const howEnded = (unit: Unit): Ended | undefined => {
      if (made.has(unit.key)) return { unit, how: 'made' }
      if (failed.has(unit.key)) return { unit, how: 'failed' }
      const why = given.get(unit.key)
      return why === undefined ? undefined : { unit, how: 'given up', why }
    }
    const looked = open.map((unit) => ({ unit, end: howEnded(unit) }))
    for (const { end } of looked) if (end) ended(end)
    open = looked.filter(({ end }) => !end).map(({ unit }) => unit)
    if (open.length === 0) return true
    if ((await engine.cancelled()) > cancelled) return false
    const pending = await engine.pending()
    empty = pending === 0 ? empty + 1 : 0
    if (empty > EMPTY_LOOKS) added.clear()
    const next = open.filter(({ key }) => !added.has(key)).slice(0, Math.max(0, WAITING - pending))
    if (next.length > 0) await engine.add(next)
    for (const { key } of next) added.add(key)
    lonely = (await engine.workers()) === 0 ? lonely + 1 : 0
    if (lonely === LONELY_LOOKS) noWorkers()
    await wait(Math.max(LOOK, SHARE * (performance.now() - began)))
  }
}
