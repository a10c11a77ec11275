import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { appendFile, cp, mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { folderBlobs } from '../../src/catalogue/folder-blobs.ts'
import { openStore } from '../../src/catalogue/store.ts'
import { startWorkerProcess, type WorkerProcess } from '../../test/catalogue/worker-process.ts'
import { compare, type Reference } from './reference.ts'
import { program, type Trial } from './trial.ts'

/** Between two looks and at least between two blows, in ms. */
const LOOK = 50
const PAUSE = 1000
/** For longer than the lock of a unit lasts, in ms: another worker is given it. */
const FROZEN = 16_000
const FULL = 10_000
/** Bytes of a disk that can be filled. */
const DISK = 64_000_000
const SOURCES = ['src', 'templates', 'test/fixtures', 'package.json', 'package-lock.json']

/**
 * Two build the same catalogue with three workers, while workers are killed, the queue's server dies and loses everything, a
 * worker is frozen, the disk of the store is full, and a worker of another version of the program waits for work.
 */
export async function underFire(trial: Trial, reference: Reference, kills: number): Promise<void> {
  const { root, queue, workers, all, tell, must } = trial
  const place = join(root, 'store')
  await mkdir(place)
  const isSmall = mountSmall(place)
  const store = await openStore(folderBlobs(place), place)
  const stranger = await startStranger(trial)
  for (let index = 0; index < 3; index += 1) trial.start()
  const done = new AbortController()
  const made = (): number =>
    all.flatMap(({ lines }) => lines).filter((line) => line.startsWith('made  ')).length
  let blows = 0
  const strike = async (): Promise<void> => {
    const at = (share: number): number => Math.round(kills * share)
    while (blows < kills && !done.signal.aborted) {
      // Spread over the whole of the work: as many units are made between two of them.
      const next = (blows * reference.units) / kills
      await wait(PAUSE)
      if (made() < next) continue
      blows += 1
      workers.splice((7 * blows) % workers.length, 1)[0]?.process.kill('SIGKILL')
      trial.start()
      if ([at(0.2), at(0.5), at(0.8)].includes(blows)) {
        await queue.restart()
        tell(`${blows} killed; the queue died and is back`)
      }
      if (blows === at(0.35)) {
        await queue.flush()
        tell(`${blows} killed; the queue lost everything`)
      }
      if (blows === at(0.65)) void freeze(trial)
      if (blows === at(0.9) && isSmall) await fill(trial, place)
    }
  }
  let looks = 0
  let halves = 0
  const watch = async (): Promise<void> => {
    while (!done.signal.aborted) {
      looks += 1
      halves += filesLacking(root).length
      await wait(LOOK)
    }
  }
  const building = Promise.all([trial.build(store), trial.build(store)]).finally(() => done.abort())
  const [[manifest]] = await Promise.all([building, strike(), watch()])
  if (!isSmall) tell('the disk was not filled: only root may mount a small one')
  must(blows === kills, `${blows} of ${kills} kills before all was made`)
  compare(trial, manifest, reference)
  must(halves === 0, `what readers see was whole at ${looks} looks`)
  const took = stranger.lines.filter((line) => line !== 'ready')
  must(stranger.lines.includes('ready') && took.length === 0, 'the worker of another version took nothing')
  tell(`${reference.units} units, ${made()} told as made by ${all.length} workers`)
  stranger.process.kill('SIGKILL')
  await trial.end()
  if (isSmall) spawnSync('umount', [place], { stdio: 'ignore' })
}

/** Files that the lists of sums name, and readers do not find. */
function filesLacking(root: string): string[] {
  return ['az', 'ge', 'am'].flatMap((code) => {
    const folder = join(root, 'published/current', `${code}-2021-2023`)
    const sums = existsSync(folder) ? readFileSync(join(folder, 'SHA256SUMS'), 'utf8') : ''
    return sums
      .split('\n')
      .map((line) => line.slice(66))
      .filter((path) => path !== '' && !existsSync(join(folder, path)))
  })
}

/** A worker of a program that has one line more. */
async function startStranger({ root, queue }: Trial): Promise<WorkerProcess> {
  const other = join(root, 'other-version')
  for (const path of SOURCES) await cp(join(program, path), join(other, path), { recursive: true })
  await symlink(join(program, 'node_modules'), join(other, 'node_modules'))
  await appendFile(join(other, 'src/build.ts'), '// Another version.\n')
  return startWorkerProcess(root, { COMPENDIUM_ENGINE: queue.url }, other)
}

async function freeze({ workers, tell }: Trial): Promise<void> {
  const [worker] = workers
  worker?.process.kill('SIGSTOP')
  await wait(FROZEN)
  worker?.process.kill('SIGCONT')
  tell(`a worker was frozen for ${FROZEN / 1000} s`)
}

function mountSmall(place: string): boolean {
  const disk = ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', place]
  return spawnSync('mount', disk, { stdio: 'ignore' }).status === 0
}

async function fill({ tell }: Trial, place: string): Promise<void> {
  await writeFile(join(place, '.filled'), Buffer.alloc(DISK)).catch(() => {})
  await wait(FULL)
  await rm(join(place, '.filled'))
  tell(`the disk of the store was full for ${FULL / 1000} s`)
}
