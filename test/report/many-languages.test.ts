import { expect, describe, it } from 'vitest'
import { DiagnosticError } from '../../src/diagnostics/diagnostic.ts'
import { type Inputs, readInputs } from '../../src/files/inputs.ts'
import { exportReport } from '../../src/report/export/export.ts'
import { loadReport } from '../../src/report/load.ts'
import { root } from '../frozen-report.ts'
import { change, withGerman, without } from '../third-language.ts'
import { describeDiagnostic } from './edited-report.ts'

const settings = 'data/report.yaml'

/** What is told about a report, with its place. */
async function told(inputs: Inputs): Promise<string[]> {
  const found = await loadReport(inputs).then(
    ({ warnings }) => warnings,
    (cause: unknown) => {
      if (!(cause instanceof DiagnosticError)) throw cause
      return cause.diagnostics
    },
  )
  return found.map((each) => {
    const { place, told: what, hint } = describeDiagnostic(each)
    return `${place} ${what} → ${hint}`
  })
}

/** The frozen report with another list of languages. */
function listed(languages: string): Inputs {
  return change(readInputs(root), [[settings, 'languages: [az, en]', `languages: ${languages}`]])
}

describe('a third language', () => {
  it('is read like the others, and the first of the list is the source', async () => {
    const { report } = await loadReport(withGerman())
    expect(report.languages).toEqual(['az', 'en', 'de'])
    expect(Object.keys(report.locales['de'] ?? {})).toEqual(Object.keys(report.locales['az'] ?? {}))
  })

  it('that lacks a key is told at its file, with the place in the source', async () => {
    const found = await told(withGerman(['locales/de/labels.yaml', /^  budget: .*\n/mu, '']))
    expect(found).toEqual([
      expect.stringMatching(
        /^locales\/de\/labels\.yaml:\d+:1\+5 error key-in-one-language The key `budget` is missing in `de`: `az` has it \(locales\/az\/labels\.yaml:\d+:3\)\. → Add `budget` here/u,
      ),
    ])
  })

  it('has its own notes in the order of the source, and a mark of a note that it lacks is told once', async () => {
    const found = await told(withGerman(['locales/de/notes.yaml', /  figures:\n(?:    .*\n)+/u, '']))
    expect(found).toEqual([
      expect.stringContaining('error key-in-one-language The key `figures` is missing in `de`'),
    ])
  })

  it('has a name of every organisation and country', async () => {
    const found = await told(
      withGerman(
        ['locales/de/organisations.yaml', /^khazar-university: .*\n/mu, ''],
        ['locales/de/countries.yaml', /^AZ: .*\n/mu, ''],
      ),
    )
    expect(found.map((each) => each.replace(/:\d+:\d+\S*/u, ''))).toEqual([
      expect.stringMatching(/^locales\/de\/countries\.yaml error missing-name The country `AZ`/u),
      expect.stringMatching(
        /^locales\/de\/organisations\.yaml error missing-name The organisation `khazar-university`/u,
      ),
    ])
  })

  it('lacks a file: that is told as in any language', async () => {
    expect(await told(without(withGerman(), 'locales/de/foreword.yaml'))).toEqual([
      'locales/de/foreword.yaml:1:1 error missing-file The file is missing. → Copy the file of the other language and translate it.',
    ])
  })

  it('is in the data for programs, each of whose texts is in all languages', async () => {
    const { report } = await loadReport(withGerman())
    const files = await exportReport(report, (key) => [key])
    const read = (name: string) =>
      Buffer.from(files.find((file) => file.name === name)?.bytes ?? []).toString('utf8')
    expect((JSON.parse(read('data.json')) as { title: object }).title).toEqual({
      az: expect.any(String) as unknown,
      en: expect.any(String) as unknown,
      de: expect.any(String) as unknown,
    })
    expect(read('projects.csv')).toContain('title_en,title_de,title_az,')
    expect(read('csv-metadata.json')).toContain('Title in German')
    expect(JSON.parse(read('citation.json'))).toHaveLength(3)
  })
})

describe('one language', () => {
  it('is a report too; the folder of another is told', async () => {
    expect(await told(without(listed('[az]'), 'locales/en'))).toEqual([])
    expect(await told(listed('[az]'))).toEqual([
      expect.stringMatching(/^locales\/en:1:1 warning language-not-listed `en` is not in the list/u),
    ])
  })
})

describe('the list of languages', () => {
  it.each([
    ['[az, EN]', 'error bad-language `EN` is not the code of a language. → Write the code of ISO 639'],
    ['[az, en, xx]', 'error bad-language No language has the code `xx`. → Write the code of ISO 639'],
    ['[az, en, az]', 'error repeated-language The language `az` is listed twice: also in line'],
    ['[]', 'error empty-value'],
    ['az', 'error wrong-shape'],
    [
      '[az, en, ka]',
      'error language-without-texts The report is written in `ka`, but locales/ka has no texts. → `npm run add:language -- ka` makes',
    ],
    [
      '[az, et]',
      'error language-without-texts The report is written in `et`, but locales/et has no texts. → Did you mean `en`?',
    ],
    [
      '[ka, az, en]',
      'error language-without-texts The report is written in `ka`, but locales/ka has no texts. → Restore the folder from git;',
    ],
  ])('%s: %s', async (languages, expected) => {
    const found = await told(listed(languages))
    expect(found.filter((each) => each.includes(expected))).toHaveLength(1)
    expect(found.filter((each) => !each.startsWith(`${settings}:`))).toEqual([])
  })

  it('that is gone is told with the other mistakes: the languages are then the folders', async () => {
    const found = await told(
      change(readInputs(root), [
        [settings, 'languages: [az, en]', ''],
        ['locales/en/labels.yaml', /^  budget: .*\n/mu, ''],
      ]),
    )
    expect(found).toEqual([
      expect.stringContaining('error missing-key'),
      expect.stringMatching(/^locales\/en\/labels\.yaml:\d+:1\+5 error key-in-one-language/u),
    ])
  })
})
