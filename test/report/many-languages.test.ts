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
    const alone = change(listed('[az]'), [[settings, /^editions:.*\n(?:  .*\n)+/mu, '']])
    expect(await told(without(alone, 'locales/en'))).toEqual([])
    expect(await told(alone)).toEqual([
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

describe('the editions', () => {
  const given = /^editions:.*\n(?:  .*\n)+/mu
  const editions = (yaml: string): Inputs => change(readInputs(root), [[settings, given, yaml]])

  it('are those of the list, in its order, with their names, languages and layout', async () => {
    const { report } = await loadReport(readInputs(root))
    expect(report.editions).toEqual([
      { name: 'az', languages: ['az'], layout: 'alone', leaveOut: [] },
      { name: 'en', languages: ['en'], layout: 'alone', leaveOut: [] },
      { name: 'az-en', languages: ['az', 'en'], layout: 'after', leaveOut: [] },
      { name: 'parallel', languages: ['az', 'en'], layout: 'beside', leaveOut: [] },
    ])
  })

  it('without a list are each language alone, all one after the other, and two side by side', async () => {
    const { report: two } = await loadReport(editions(''))
    const { report: frozen } = await loadReport(readInputs(root))
    expect(two.editions).toEqual(frozen.editions)
    const words = ['az', 'en', 'de'].map((language) => {
      const file = `locales/${language}/labels.yaml`
      return [file, /^edition:\n/mu, 'edition:\n  de: Deutsch\n  az-en-de: In three languages\n'] as const
    })
    const { report: three } = await loadReport(withGerman([settings, given, ''], ...words))
    expect(three.editions.map(({ name, layout }) => `${name} ${layout}`)).toEqual([
      'az alone',
      'en alone',
      'de alone',
      'az-en-de after',
    ])
    const { report: one } = await loadReport(
      without(change(editions(''), [[settings, 'languages: [az, en]', 'languages: [az]']]), 'locales/en'),
    )
    expect(one.editions).toEqual([{ name: 'az', languages: ['az'], layout: 'alone', leaveOut: [] }])
  })

  it.each([
    [
      'x: { languages: [az, en], layout: alone }',
      'bad-edition An edition with the layout `alone` is of one language; `x` has 2. → Write `after`',
    ],
    [
      'x: { languages: [az], layout: beside }',
      'bad-edition An edition with the layout `beside` has two languages, side by side; `x` has 1. → Leave the layout out.',
    ],
    [
      'x: { languages: [az], layout: below }',
      'bad-edition `below` is not a layout. → It is one of `alone`, `after`, `beside`.',
    ],
    ['x: { languages: [az, de] }', 'unknown-language The report is not written in `de`.'],
    [
      'x: { languages: [az, az] }',
      'repeated-language The edition `x` has the language `az` twice. → Delete one of the two.',
    ],
    ['x: { languages: [] }', 'empty-value'],
    [
      'x: { languages: [az], leave_out: [indx] }',
      'unknown-chapter The report has no chapter `indx` to leave out. → Did you mean `index`?',
    ],
    [
      'x: { languages: [az], leave_out: [index, index] }',
      'repeated-chapter The edition `x` leaves out `index` twice. → Delete one of the two.',
    ],
    [
      'x: { languages: [az], leave_out: [cover, imprint, contents, foreword, overview, glance, project, by-country, achievements, challenges, recommendations, index, terms, notes, accessibility, back-cover] }',
      'bad-edition The edition `x` leaves out every chapter. → Keep one at least.',
    ],
    [
      'en: { languages: [az] }',
      'bad-edition The edition `en` is called like a language, but is not the edition of that language alone.',
    ],
    ['cache: { languages: [az] }', 'bad-edition The name `cache` is one that the program uses itself.'],
    ['My Edition: { languages: [az] }', 'bad-id'],
    ['{}', 'empty-value'],
  ])('%s: %s', async (edition, expected) => {
    const found = await told(editions(`editions:\n  ${edition}\n`))
    const errors = found.filter((each) => each.includes(' error ') && !each.includes('report-words-missing'))
    expect(errors).toEqual([expect.stringMatching(/^data\/report\.yaml:\d+:\d+/u)])
    expect(errors[0]).toContain(`error ${expected}`)
  })

  it('need their names in every language, told where they belong', async () => {
    const found = await told(editions('editions:\n  short: { languages: [en] }\n'))
    expect(found.map((each) => each.replace(/:\d+:\d+\S*/u, ''))).toEqual(
      ['az', 'en'].map(
        (language) =>
          `locales/${language}/labels.yaml error report-words-missing There are no words for the edition \`short\` of data/report.yaml: \`edition.short\` is missing. → Add \`short: …\` to \`edition\`.`,
      ),
    )
  })

  it('of a new language need its name in every language', async () => {
    const found = await told(
      withGerman(
        ['locales/az/terms.yaml', /^  de: .*\n/mu, ''],
        ['locales/en/terms.yaml', /^  de: .*\n/mu, ''],
        ['locales/de/terms.yaml', /^  de: .*\n/mu, ''],
      ),
    )
    expect(found).toHaveLength(3)
    expect(found[0]).toMatch(
      /^locales\/az\/terms\.yaml:\d+:1\+9 error report-words-missing There are no words for the language German: `languages\.de` is missing\./u,
    )
  })
})
