import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { noCache } from '../../src/files/cache.ts'
import { openCache } from '../../src/files/cache-folder.ts'
import { readInputs } from '../../src/files/inputs.ts'
import { openProject } from '../../src/run/open-project.ts'
import { changeSentence, copyProject } from './project.ts'
import { startRunning } from './running.ts'

/*
 * Builds all editions again and again in one process, with one browser and the same threads: `npm run bench:builds -- 100`.
 * Nothing is kept of the prints, and the project is opened once; with `--changed` a sentence is changed before each build, and
 * what has not changed is kept. Tells the time of ten builds and the memory after them.
 */

const root = join(import.meta.dirname, '..', '..')
const { values, positionals } = parseArgs({
  options: { changed: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const count = Number(positionals[0] ?? 100)
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
const megabytes = (bytes: number): string => String(Math.round(bytes / 1_000_000)).padStart(6)

const folder = await mkdtemp(join(tmpdir(), 'compendium-builds-'))
await copyProject(root, folder)
const kept = (name: string) =>
  values.changed ? openCache(join(folder, 'kept', name), 'bench', Buffer.alloc(32)) : noCache
const caches = { fonts: kept('fonts'), stages: kept('stages') }
const running = await startRunning(root, folder, caches)
try {
  const inputs = readInputs(folder)
  const opened = values.changed ? undefined : { inputs, project: await openProject(inputs, caches) }
  process.stdout.write('builds  s a build  heap MB  buffers MB  process MB\n')
  let began = performance.now()
  let since = 0
  for (let number = 1; number <= count; number += 1) {
    if (values.changed) await changeSentence(folder)
    await running.build(opened)
    since += 1
    if (number !== 1 && number % 10 !== 0) continue
    const seconds = (performance.now() - began) / 1000 / since
    collect()
    const { heapUsed, arrayBuffers, rss } = process.memoryUsage()
    process.stdout.write(
      `${String(number).padStart(6)}  ${seconds.toFixed(2).padStart(9)}  ${megabytes(heapUsed)}   ${megabytes(arrayBuffers)}     ${megabytes(rss)}\n`,
    )
    began = performance.now()
    since = 0
  }
} finally {
  await running.close()
  await rm(folder, { recursive: true, force: true })
}
