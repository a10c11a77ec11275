/**
 * Builds the frozen report, and one project of it alone as workers do, and compares the PDFs with the recorded sums: what only moves or renames code changes none.
 * `npm run same-bytes -- --accept` records the sums of today, after a change of what is printed.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { build } from '../src/build.ts'
import { noCache } from '../src/files/cache.ts'
import { readInputs } from '../src/files/inputs.ts'
import { fontFolders } from '../src/page/fonts/fonts.ts'
import { startBrowser } from '../src/pdf/browser/browser.ts'
import { printCanary } from '../src/run/canary.ts'
import { startPress } from '../src/run/press.ts'

const program = join(import.meta.dirname, '..')
const recorded = join(program, 'test', 'fixtures', 'report.sha256')
const canary = join(program, 'test', 'fixtures', 'canary.sha256')
const folder = await mkdtemp(join(tmpdir(), 'compendium-same-'))
await cp(join(program, 'test', 'fixtures', 'report'), folder, { recursive: true })
await cp(join(program, 'templates'), join(folder, 'templates'), { recursive: true })
const browser = startBrowser({
  cacheFolders: [join(program, 'node_modules', '.cache', 'compendium')],
  fontFolders,
  timeout: 60_000,
})
try {
  const built = await build({
    inputs: readInputs(folder),
    out: join(folder, 'out'),
    browser: { name: '', start: () => browser },
    caches: { fonts: noCache, stages: noCache },
    tabs: 2,
    pdf: 'archive',
    strict: false,
    progress: () => {},
  })
  const press = startPress({
    startBrowser: () => browser,
    fonts: noCache,
    openStages: () => noCache,
    scratch: join(folder, 'canary'),
    tabs: 2,
  })
  const ofProject = await printCanary(press, program)
  const sums = built.editions.map(({ file, sha256 }) => `${sha256}  ${basename(file)}`)
  await press.close()
  if (process.argv.includes('--accept')) {
    await writeFile(recorded, `${sums.join('\n')}\n`)
    await writeFile(canary, ofProject)
  }
  sums.push(...ofProject.trimEnd().split('\n'))
  const before = `${await readFile(recorded, 'utf8')}${await readFile(canary, 'utf8')}`.trimEnd().split('\n')
  const changed = [...new Set([...before, ...sums])].filter(
    (line) => !(before.includes(line) && sums.includes(line)),
  )
  for (const line of changed) {
    process.stdout.write(`${sums.includes(line) ? 'built   ' : 'recorded'}  ${line}\n`)
  }
  process.stdout.write(changed.length === 0 ? 'The bytes are the same.\n' : 'The bytes differ.\n')
  process.exitCode = changed.length === 0 ? 0 : 1
} finally {
  await (await browser).close()
  await rm(folder, { recursive: true, force: true })
}
