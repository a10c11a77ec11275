/**
 * How soon a change on the disk is on the screen: `npm run bench:preview`. Saves a text of the report again and again as
 * editors do (a new file takes the place of the old one), in a copy of the project, and looks in the project's browser when
 * the changed words are painted. Prints the time to the first page, and median, 95th percentile and longest of the saves.
 */
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { noCache } from '../../src/files/cache.ts'
import { startPreview } from '../../src/preview.ts'
import { openBrowser } from '../site/open-browser.ts'

const SAVES = 20
const FILE = 'locales/az/projects/dirna.yaml'
const WORDS = 'qurmaq'
const program = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const folder = mkdtempSync(join(tmpdir(), 'compendium-bench-'))

try {
  for (const name of ['data', 'locales', 'templates'])
    cpSync(join(program, name), join(folder, name), { recursive: true })
  const caches = { fonts: noCache, stages: noCache }
  const printing = {
    browser: { name: '', start: () => Promise.reject(new Error('nothing is printed')) },
    caches,
    out: join(folder, 'out'),
    tabs: 1,
  }
  const start = performance.now()
  const preview = await startPreview({ root: folder, program, caches, port: 0, printing })
  const browser = await openBrowser(join(program, 'node_modules', '.cache', 'compendium'))
  const page = await browser.newPage()
  await page.goto(preview.address)
  await page.goto(new URL('/az/az/project-dirna', preview.address).href)
  process.stdout.write(`started  ${Math.round(performance.now() - start)} ms with the browser\n`)
  // When changed words are painted, by the clock that this program has too.
  await page.evaluate(() => {
    const article = document.querySelector('#article')
    new MutationObserver(() => {
      requestAnimationFrame(() =>
        setTimeout(() => {
          document.body.dataset['painted'] =
            `${performance.timeOrigin + performance.now()} ${article?.textContent}`
        }),
      )
    }).observe(article ?? document, { subtree: true, childList: true, characterData: true })
  })
  const source = readFileSync(join(folder, FILE), 'utf8')
  const times: number[] = []
  for (let save = 0; save <= SAVES; save += 1) {
    const word = `${WORDS} (${save})`
    writeFileSync(join(folder, `${FILE}~`), source.replace(WORDS, word))
    const saved = performance.timeOrigin + performance.now()
    renameSync(join(folder, `${FILE}~`), join(folder, FILE))
    await page.waitForFunction(
      (wanted) => document.body.dataset['painted']?.includes(wanted),
      { polling: 20 },
      word,
    )
    const painted = Number(await page.evaluate(() => document.body.dataset['painted']?.split(' ')[0]))
    // The first one finds nothing ready.
    if (save > 0) times.push(painted - saved)
    await new Promise((later) => setTimeout(later, 400))
  }
  times.sort((one, other) => one - other)
  const at = (part: number): number =>
    Math.round(times[Math.min(times.length - 1, Math.floor(part * times.length))] ?? 0)
  process.stdout.write(
    `${SAVES} saves  median ${at(0.5)} ms, 95 % ${at(0.95)} ms, longest ${at(1)} ms; load ${loadavg()[0]?.toFixed(1)}\n`,
  )
  await browser.close()
  await preview.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exit(0)
