import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { openEngine } from '../../src/catalogue/engine.ts'
import { program, type Trial } from './trial.ts'

/** For all of it, in ms. */
const PATIENCE = 300_000

/** A unit that kills every worker is put aside; the others are made. */
export async function poisoned({ queue, must }: Trial): Promise<void> {
  const address = { url: queue.url, version: 'poison', store: 'poison' }
  const engine = await openEngine(address)
  await engine.add([unitOf('poison', 'b'), ...'cdef'.split('').map((letter) => unitOf('fine', letter))])
  const file = join(program, 'test/catalogue/poisoned-worker.ts')
  const start = () => spawn(process.execPath, [file, ...Object.values(address)], { stdio: 'ignore' })
  let worker = start()
  for (const end = performance.now() + PATIENCE; performance.now() < end && (await engine.pending()) > 0;) {
    if (worker.exitCode !== null || worker.signalCode !== null) worker = start()
    await wait(500)
  }
  worker.kill('SIGKILL')
  const given = await engine.givenUp()
  must(
    given.length === 1 && given[0]?.killsWorkers === true,
    'the unit that kills workers is put aside, and no other',
  )
  await engine.close()
}

function unitOf(project: string, letter: string) {
  return { report: 'az-2021', project, inputs: 'a'.repeat(64), key: letter.repeat(40) }
}
