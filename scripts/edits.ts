/**
 * Tries the ordinary edits of an editor on the frozen report, and lists what each build says: `npm run edits`, or
 * `npm run edits -- partner` for those with this word in their names. The last PDFs stay in `out/edits/`.
 */
import { cp, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { summary } from '../src/cli/print-diagnostics.ts'
import { fontFolders } from '../src/page/fonts/fonts.ts'
import { startBrowser } from '../src/pdf/browser/browser.ts'
import { startPdfThreads } from '../src/run/pdf-threads.ts'
import { formatPlace } from '../src/diagnostics/place.ts'
import { ordinaryEdits } from '../test/edits/ordinary-edits.ts'
import { createEditing } from '../test/edits/try-edits.ts'

const program = join(import.meta.dirname, '..')
const project = join(program, 'out', 'edits')
const wanted = process.argv[2] ?? ''

await rm(project, { recursive: true, force: true })
await mkdir(project, { recursive: true })
await cp(join(program, 'test', 'fixtures', 'report'), project, { recursive: true })
await cp(join(program, 'templates'), join(project, 'templates'), { recursive: true })
const browser = await startBrowser({
  cacheFolders: [join(program, 'node_modules', '.cache', 'compendium')],
  fontFolders,
  timeout: 60_000,
})
const threads = startPdfThreads(2)
const tryEdit = createEditing(project, browser, threads)
let refused = 0
for (const edit of ordinaryEdits.filter(({ name }) => name.includes(wanted))) {
  const began = performance.now()
  const { name, built, found } = await tryEdit(edit)
  if (!built) refused += 1
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const pages = built ? built.editions.map((each) => each.pages).join('/') : 'no PDFs'
  process.stdout.write(
    `${built ? 'ok     ' : 'REFUSED'}  ${seconds.padStart(5)} s  ${pages}  ${name}: ${summary(found)}\n`,
  )
  for (const { severity, code, message, place } of found) {
    process.stdout.write(`         ${severity} ${code} ${place ? formatPlace(place) : '-'} ${message}\n`)
  }
}
await browser.close()
await threads.close()
process.exitCode = refused === 0 ? 0 : 1
