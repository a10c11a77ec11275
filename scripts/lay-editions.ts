/**
 * Lays what GitHub Pages shows into out/pages: the web edition of today, and earlier ones, each from the site.zip of its
 * release, under their versions: `npm run pages -- FOLDER`. FOLDER holds `v1.0/site.zip` and so on; without it there are no
 * earlier ones. The site must be built.
 */
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { unzipSync } from 'fflate'
import { readInputs } from '../src/files/inputs.ts'
import { createTranslators } from '../src/language/translate.ts'
import { loadReport } from '../src/report/load.ts'
import { type EarlierEdition, layEditions } from './publish/lay-editions.ts'

const root = resolve(import.meta.dirname, '..')
const [releases] = process.argv.slice(2)
const { report } = await loadReport(readInputs(root))
const translators = createTranslators(report)
const unpacked = await mkdtemp(join(tmpdir(), 'compendium-pages-'))
try {
  const earlier = releases === undefined ? [] : await unpack(resolve(releases))
  const into = join(root, 'out', 'pages')
  await layEditions(join(root, 'out', 'site'), earlier, into, (code) => {
    const language = report.languages.includes(code) ? code : (report.languages[0] ?? '')
    const translator = translators(language)
    return {
      sentence: translator.translate('site:newer').value,
      link: translator.translate('site:newest').value,
    }
  })
  const versions = earlier.map(({ version }) => version)
  process.stdout.write(
    `out/pages: the newest edition${versions.length > 0 ? `, and ${versions.join(', ')}` : ''}\n`,
  )
} finally {
  await rm(unpacked, { recursive: true })
}

/** Unpacks the sites of earlier releases; a release before there was a web edition has none. */
async function unpack(folder: string): Promise<EarlierEdition[]> {
  const found: EarlierEdition[] = []
  for (const version of (await readdir(folder)).toSorted()) {
    const archive = join(folder, version, 'site.zip')
    if (!existsSync(archive)) continue
    const site = join(unpacked, version)
    for (const [name, bytes] of Object.entries(unzipSync(await readFile(archive)))) {
      const file = join(site, name)
      if (!file.startsWith(join(site, '/'))) throw new Error(`${archive} has a file outside of it: ${name}`)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, bytes)
    }
    found.push({ version, folder: site })
  }
  return found
}
