/**
 * Shows that finishing changes nothing that is seen: prints the HTML of every edition in out/stages and the torture document,
 * finishes them, draws all pages before and after at 100 dpi with poppler's pdftoppm, and compares every pixel.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fontFolders } from '../src/page/fonts/fonts.ts'
import { startBrowser } from '../src/pdf/browser/browser.ts'
import { finishPrint } from '../test/pdf/finish/finish-print.ts'
import { printTorture, tortureIdentity } from './torture.ts'

const root = resolve(import.meta.dirname, '..')
const stages = join(root, 'out', 'stages')

/** Pictures of all pages, in order. */
async function draw(pdf: Uint8Array, folder: string): Promise<Buffer[]> {
  await writeFile(join(folder, 'document.pdf'), pdf)
  const { status, error } = spawnSync('pdftoppm', [
    '-r',
    '100',
    join(folder, 'document.pdf'),
    join(folder, 'page'),
  ])
  if (status !== 0) throw new Error('pdftoppm did not run: install poppler', { cause: error })
  const names = (await readdir(folder)).filter((name) => name.startsWith('page-')).toSorted()
  const pictures = await Promise.all(names.map((name) => readFile(join(folder, name))))
  await Promise.all(names.map((name) => rm(join(folder, name))))
  return pictures
}

const folder = await mkdtemp(join(tmpdir(), 'compendium-compare-'))
const cacheFolders = [join(root, 'node_modules', '.cache', 'compendium')]
const browser = await startBrowser({ cacheFolders, fontFolders, timeout: 60_000 })
try {
  const built = existsSync(stages) ? await readdir(stages) : []
  const documents: [name: string, print: () => Promise<Uint8Array>][] = built
    .filter((name) => name.endsWith('.html'))
    .toSorted()
    .map((name) => [
      name,
      async () =>
        (await browser.print({ htmlFile: join(stages, name), roots: [root, ...fontFolders] })).bytes,
    ])
  documents.push(['torture document', () => printTorture(browser, folder)])
  for (const [name, print] of documents) {
    const printed = await print()
    const { bytes } = await finishPrint(printed, tortureIdentity)
    const before = await draw(printed, folder)
    const after = await draw(bytes, folder)
    const different = before.flatMap((picture, index) => (after[index]?.equals(picture) ? [] : [index + 1]))
    if (before.length !== after.length || different.length > 0) process.exitCode = 1
    console.log(
      `${name}: ${after.length} of ${before.length} pages, different: ${different.join(', ') || 'none'}`,
    )
  }
} finally {
  await browser.close()
  await rm(folder, { recursive: true })
}
