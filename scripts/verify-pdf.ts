/**
 * Has veraPDF check finished PDFs against PDF/UA-1 and PDF/A-3a: `npm run verify:pdf [FILE...]`, by default all of
 * out/ and the torture document, which is printed for it. veraPDF comes through Maven, or from the file that VERAPDF_JAR names; it needs Java 11 or newer. A missing tool
 * is a failure, never a reason to skip.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { fontFolders } from '../src/page/fonts/fonts.ts'
import { startBrowser } from '../src/pdf/browser/browser.ts'
import { finishPrint } from '../test/pdf/finish/finish-print.ts'
import { cache, classPathOf, type JavaTool, judge, Missing } from './java-tool.ts'
import { printTorture, tortureIdentity } from './torture.ts'
import { type Outcome, readOutcomes } from './verify-report.ts'

const root = resolve(import.meta.dirname, '..')
const MAIN = 'org.verapdf.apps.GreenfieldCliWrapper'
const veraPdf: JavaTool = {
  name: 'veraPDF',
  group: 'org.verapdf.apps',
  artifact: 'greenfield-apps',
  version: '1.28.2',
  variable: 'VERAPDF_JAR',
  alone: true,
}
const profiles = { ua1: 'PDF/UA-1', '3a': 'PDF/A-3a' } as const

/** Checks files against one profile. veraPDF's exit code says nothing: what it reports is counted. */
function check(jar: string, profile: keyof typeof profiles, files: readonly string[]): Outcome[] {
  const report = ['--format', 'json', '--loglevel', '1', '--maxfailuresdisplayed', '1']
  const { stdout, stderr } = spawnSync('java', ['-cp', jar, MAIN, '-f', profile, ...report, ...files], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  return readOutcomes(stdout, stderr, files)
}

/** Prints and finishes the torture document; its path. */
async function finishTorture(): Promise<string> {
  const folder = join(cache, 'torture')
  await mkdir(folder, { recursive: true })
  const starting = { cacheFolders: [cache], fontFolders, timeout: 60_000 }
  const browser = await startBrowser(starting)
  try {
    const { bytes } = await finishPrint(await printTorture(browser, folder), tortureIdentity)
    await writeFile(join(folder, 'torture.pdf'), bytes)
  } finally {
    await browser.close()
  }
  return join(folder, 'torture.pdf')
}

async function run(): Promise<boolean> {
  const given = process.argv.slice(2).map((file) => resolve(file))
  const out = join(root, 'out')
  const built = existsSync(out) ? await readdir(out) : []
  const editions = built
    .filter((name) => /^compendium\.[\w-]+(?:\.(?!plain\.)[\w-]+)?\.pdf$/u.test(name))
    .toSorted()
  if (given.length === 0 && editions.length === 0) {
    throw new Missing('There is no PDF in out/: run `npm run build:report` first.')
  }
  const jar = await classPathOf(veraPdf)
  const files = given.length > 0 ? given : [...editions.map((name) => join(out, name)), await finishTorture()]
  let good = true
  const width = Math.max(...files.map((file) => relative(root, file).length))
  for (const profile of ['ua1', '3a'] as const) {
    for (const { file, passed, failed, rules } of check(jar, profile, files)) {
      good &&= passed
      const name = relative(root, file).padEnd(width)
      console.log(
        `${name}  ${profiles[profile].padEnd(8)}  ${passed ? 'passed' : 'FAILED'}  ${failed} failed checks`,
      )
      for (const rule of rules) console.log(`    ${rule}`)
    }
  }
  return good
}

await judge(run)
