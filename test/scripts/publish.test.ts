import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { citationCff } from '../../scripts/publish/citation-cff.ts'
import { layEditions } from '../../scripts/publish/lay-editions.ts'
import { cataloguedReport } from '../../scripts/publish/publication.ts'
import { gatherRelease, tableOfFiles } from '../../scripts/publish/release-files.ts'
import { zenodoJson } from '../../scripts/publish/zenodo-json.ts'
import { readInputs } from '../../src/files/inputs.ts'
import { loadReport } from '../../src/report/load.ts'
import { changeFile, copyProject } from '../build-project.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'compendium-publish-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function lay(root: string, files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), content)
  }
}

describe('CITATION.cff and .zenodo.json', () => {
  async function filesWith(facts: Readonly<Record<string, string>>) {
    const project = await copyProject()
    for (const [name, value] of Object.entries(facts)) {
      await changeFile(
        project,
        'data/report.yaml',
        new RegExp(`^(?:${name}: .*\\n|(?=notes:))`, 'mu'),
        `${name}: ${value}\n`,
      )
    }
    const { report } = await loadReport(readInputs(project))
    rmSync(project, { recursive: true })
    const catalogued = cataloguedReport(report)
    const [cff, zenodo] = [citationCff(catalogued), zenodoJson(catalogued)]
    return {
      cff: cff === undefined ? undefined : (parse(cff) as Record<string, unknown>),
      zenodo: zenodo === undefined ? undefined : (JSON.parse(zenodo) as Record<string, unknown>),
    }
  }

  it('are not written where the records state neither an author nor a publisher', async () => {
    expect(await filesWith({})).toEqual({ cff: undefined, zenodo: undefined })
  })

  it('say what the records state, with titles and names in both languages', async () => {
    const { cff, zenodo } = await filesWith({
      author: 'Aygün Əliyeva',
      publisher: '{ az: Milli Ofis, en: National Office }',
      licence: 'CC BY 4.0',
      place: '{ az: Bakı, en: Baku }',
      doi: '10.1234/abc',
      isbn: '"978-0-306-40615-7"',
    })
    expect(cff).toMatchObject({
      'cff-version': '1.2.0',
      message: 'İstinad üçün / Suggested citation',
      type: 'dataset',
      title: expect.stringMatching(/^Azərbaycanda .+ = Compendium of practice/u) as unknown,
      authors: [{ name: 'Aygün Əliyeva' }],
      'date-released': '2026-11-22',
      doi: '10.1234/abc',
      license: 'CC-BY-4.0',
      'preferred-citation': {
        type: 'report',
        year: 2026,
        languages: ['az', 'en'],
        publisher: { name: 'Milli Ofis', alias: 'National Office' },
        location: { name: 'Bakı', alias: 'Baku' },
        isbn: '978-0-306-40615-7',
      },
    })
    expect(zenodo).toMatchObject({
      upload_type: 'publication',
      publication_type: 'report',
      creators: [{ name: 'Aygün Əliyeva' }],
      license: 'cc-by-4.0',
      imprint_publisher: 'Milli Ofis',
    })
  })

  it('take the publisher for the author where none is stated, and leave out what is not stated', async () => {
    const { cff, zenodo } = await filesWith({ publisher: 'National Office' })
    expect(cff?.['authors']).toEqual([{ name: 'National Office' }])
    expect(Object.keys(cff ?? {})).not.toEqual(expect.arrayContaining(['license']))
    expect(Object.keys(cff ?? {})).not.toContain('doi')
    // Without a licence Zenodo would state one of its own.
    expect(zenodo).toBeUndefined()
  })
})

describe('npm run release:files', () => {
  const files = {
    'compendium.az.pdf': 'az',
    'compendium.az.epub': 'book',
    'site/az/index.html': '<p>',
    'stages/x.md': 'no',
  }

  it('gathers PDFs, books and the site, with sums that hold, and the same bytes each time', async () => {
    const out = mkdtempSync(join(folder, 'out-'))
    lay(out, files)
    const found = await gatherRelease(out)
    expect(readdirSync(join(out, 'release'))).toEqual([
      'SHA256SUMS',
      'compendium.az.epub',
      'compendium.az.pdf',
      'site.zip',
    ])
    const sums = readFileSync(join(out, 'release/SHA256SUMS'), 'utf8').trimEnd().split('\n')
    expect(sums).toHaveLength(3)
    for (const line of sums) {
      const [sum = '', name = ''] = line.split('  ')
      expect(
        createHash('sha256')
          .update(readFileSync(join(out, 'release', name)))
          .digest('hex'),
      ).toBe(sum)
    }
    const site = unzipSync(readFileSync(join(out, 'release/site.zip')))
    expect(Object.keys(site)).toEqual(['az/index.html'])
    expect(await gatherRelease(out)).toEqual(found)
    expect(tableOfFiles(found)).toContain('| compendium.az.pdf | 1 kB |')
  })

  it('puts the number of warnings into the names', async () => {
    const out = mkdtempSync(join(folder, 'out-'))
    lay(out, files)
    const names = (await gatherRelease(out, 3)).map(({ name }) => name)
    expect(names).toEqual(['compendium.az.3-warnings.epub', 'compendium.az.3-warnings.pdf', 'site.zip'])
  })

  it('makes nothing where no PDF was built', async () => {
    const out = mkdtempSync(join(folder, 'out-'))
    lay(out, { 'compendium.az.epub': 'book' })
    await expect(gatherRelease(out)).rejects.toThrow('there is no PDF in')
    expect(readdirSync(out)).not.toContain('release')
  })
})

describe('npm run pages', () => {
  const page = (words: string) =>
    `<!doctype html><html lang="en"><head><title>${words}</title></head><body class="project"><a class="skip" href="#text">Go</a><main>${words}</main></body></html>`

  it('lays the newest edition, and earlier ones whose pages lead to the same page of it', async () => {
    const [newest, old, into] = ['newest', 'old', 'pages'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ]
    lay(newest, {
      'index.html': page('new'),
      'en/index.html': page('new'),
      'en/projects/dirna.html': page('new'),
    })
    lay(old, {
      'index.html': page('old'),
      'en/projects/dirna.html': page('old'),
      'en/projects/gone.html': page('old'),
    })
    await layEditions(newest, [{ version: 'v1.0', folder: old }], into, () => ({
      sentence: 'There is a newer edition.',
      link: 'Read it',
    }))
    const read = (file: string) => readFileSync(join(into, file), 'utf8')
    expect(read('en/projects/dirna.html')).toBe(page('new'))
    const dirna = read('v1.0/en/projects/dirna.html')
    expect(dirna).toContain('<link rel="canonical" href="../../../en/projects/dirna.html"></head>')
    expect(dirna).toContain(
      '<a class="skip" href="#text">Go</a><aside class="newer"><p>There is a newer edition. <a href="../../../en/projects/dirna.html">Read it</a></p></aside><main>old',
    )
    expect(read('v1.0/en/projects/gone.html')).toContain('href="../../../en/index.html"')
    expect(read('v1.0/index.html')).toContain('href="../index.html"')
  })
})
