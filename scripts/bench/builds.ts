import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { build } from '../../src/build.ts'
import { noCache } from '../../src/files/cache.ts'
import { readInputs } from '../../src/files/inputs.ts'
import { fontFolders } from '../../src/page/fonts/fonts.ts'
import { startBrowser } from '../../src/pdf/browser/browser.ts'
import { openProject } from '../../src/run/open-project.ts'
import { startPdfThreads } from '../../src/run/pdf-threads.ts'
import { copyProject } from './project.ts'

/*
 * Builds all editions again and again in one process, with one browser, the same threads and the project opened once:
 * `npm run bench:builds -- 100`. Nothing is kept of the prints. Tells the time of ten builds and the memory after them.
 */

const TABS = 2
const root = join(import.meta.dirname, '..', '..')
const count = Number(process.argv[2] ?? 100)
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
const megabytes = (bytes: number): string => String(Math.round(bytes / 1_000_000)).padStart(6)

const folder = await mkdtemp(join(tmpdir(), 'compendium-builds-'))
await copyProject(root, folder)
const browser = await startBrowser({
  cacheFolders: [join(root, 'node_modules', '.cache', 'compendium')],
  fontFolders,
  timeout: 60_000,
})
const threads = startPdfThreads(TABS)
try {
  const inputs = readInputs(folder)
  const caches = { fonts: noCache, stages: noCache }
  const project = await openProject(inputs, caches)
  process.stdout.write('builds  s a build  heap MB  buffers MB  process MB\n')
  let began = performance.now()
  let since = 0
  for (let number = 1; number <= count; number += 1) {
    await build({
      inputs,
      project,
      threads,
      caches,
      out: join(folder, 'out'),
      browser: { name: '', start: () => Promise.resolve(browser) },
      tabs: TABS,
      pdf: 'archive',
      strict: false,
      progress: () => {},
    })
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
  await threads.close()
  await browser.close()
  await rm(folder, { recursive: true, force: true })
}
