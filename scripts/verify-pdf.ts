/**
 * Has veraPDF check finished PDFs against PDF/UA-1 and PDF/A-3a: `npm run verify:pdf [FILE...]`, by default all of
 * out/ and the torture document, which is printed for it. veraPDF comes through Maven, or from the file that VERAPDF_JAR names; it needs Java 11 or newer. A missing tool
 * is a failure, never a reason to skip.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { fontFolders } from '../src/page/fonts/fonts.ts'
import { startBrowser } from '../src/pdf/browser/browser.ts'
import { finishPrint } from '../test/pdf/finish/finish-print.ts'
import { printTorture, tortureIdentity } from './torture.ts'
import { type Outcome, readOutcomes } from './verify-report.ts'

const root = resolve(import.meta.dirname, '..')
const cache = join(root, 'node_modules', '.cache', 'compendium', 'verapdf')
const MAIN = 'org.verapdf.apps.GreenfieldCliWrapper'
const VERSION = '1.28.2'
const profiles = { ua1: 'PDF/UA-1', '3a': 'PDF/A-3a' } as const

/** The artifact is one jar with everything inside: what it lists beside is not wanted. */
const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
<modelVersion>4.0.0</modelVersion><groupId>local</groupId><artifactId>verify-pdf</artifactId><version>1</version>
<packaging>pom</packaging>
<dependencies><dependency>
<groupId>org.verapdf.apps</groupId><artifactId>greenfield-apps</artifactId><version>${VERSION}</version>
<exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion></exclusions>
</dependency></dependencies>
</project>
`

class Missing extends Error {}

/** Path of veraPDF's jar; kept after the first time. @throws {Missing} with what to install. */
async function findJar(): Promise<string> {
  const stated = process.env['VERAPDF_JAR']
  if (stated !== undefined && stated !== '') {
    if (!existsSync(stated)) throw new Missing(`VERAPDF_JAR names ${stated}, which does not exist.`)
    return stated
  }
  const pathFile = join(cache, `${VERSION}.path`)
  const kept = existsSync(pathFile) ? (await readFile(pathFile, 'utf8')).trim() : ''
  if (kept !== '' && existsSync(kept)) return kept
  if (spawnSync('mvn', ['--version'], { stdio: 'ignore' }).status !== 0) {
    throw new Missing('Maven is missing: install it, or name the veraPDF jar in VERAPDF_JAR.')
  }
  await mkdir(cache, { recursive: true })
  const pom = join(cache, 'pom.xml')
  await writeFile(pom, POM)
  const goal = ['-q', '-B', '-f', pom, 'dependency:build-classpath', `-Dmdep.outputFile=${pathFile}`]
  const { status, stdout, stderr } = spawnSync('mvn', goal, { encoding: 'utf8' })
  if (status !== 0) throw new Missing(`Maven could not fetch veraPDF ${VERSION}:\n${stdout}${stderr}`)
  return (await readFile(pathFile, 'utf8')).trim()
}

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
  const starting = { cacheFolders: [dirname(cache)], fontFolders, timeout: 60_000 }
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
  if (spawnSync('java', ['-version'], { stdio: 'ignore' }).status !== 0) {
    throw new Missing('Java is missing: install version 11 or newer. veraPDF needs it.')
  }
  const jar = await findJar()
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

try {
  process.exitCode = (await run()) ? 0 : 1
} catch (cause) {
  if (!(cause instanceof Missing)) throw cause
  console.error(cause.message)
  process.exitCode = 1
}
