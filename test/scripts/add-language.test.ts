import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { addLanguage } from '../../scripts/new-language/add.ts'
import { listLanguage } from '../../scripts/new-language/list-language.ts'
import { withPluralForms } from '../../scripts/new-language/plural-forms.ts'
import { DiagnosticError } from '../../src/diagnostics/diagnostic.ts'
import { readInputs } from '../../src/files/inputs.ts'
import { loadReport } from '../../src/report/load.ts'
import { changeFile, copyProject, program } from '../build-project.ts'

let project: string
let made: readonly string[]

const read = (file: string): string => readFileSync(join(project, file), 'utf8')

async function codes(): Promise<Set<string>> {
  const found = await loadReport(readInputs(project)).then(
    ({ warnings }) => warnings,
    (cause: unknown) => {
      if (!(cause instanceof DiagnosticError)) throw cause
      return cause.diagnostics
    },
  )
  return new Set(found.map(({ code, place }) => `${code} ${place?.file}`))
}

beforeAll(async () => {
  project = await copyProject()
  ;({ made } = await addLanguage(project, 'ka'))
})

afterAll(() => rmSync(project, { recursive: true }))

describe('npm run add:language -- ka', () => {
  it('makes every file of the source language, each marked as to translate, and lists the language', () => {
    expect(made).toContain('locales/ka/foreword.yaml')
    expect(made).toContain('locales/ka/projects/dirna.yaml')
    expect(read('locales/ka/foreword.yaml').split('\n').slice(0, 2)).toEqual([
      '# yaml-language-server: $schema=../../docs/schema/prose.schema.json',
      '# To translate: the texts are Azerbaijani. Delete this line when they are Georgian.',
    ])
    const settings = read('data/report.yaml')
    expect(settings).toContain('languages: [az, en, ka] # the first')
    expect(settings).toMatch(/^ {2}parallel: .*\n {2}ka: \{ languages: \[ka\] \}$/mu)
  })

  it('writes of the language what Unicode knows of it', () => {
    expect(parse(read('locales/ka/language.yaml'))).toMatchObject({
      dates: { months: expect.arrayContaining(['იანვარი', 'დეკემბერი']) as unknown },
      fonts: { serif: ['Noto Serif Georgian', 'Source Serif 4'] },
    })
  })

  it('leaves the words to be written that all languages need for it, and with them everything reads', async () => {
    const lacking = [...(await codes())].filter((each) => !each.startsWith('untranslated'))
    expect(lacking).toEqual([
      'report-words-missing locales/az/labels.yaml',
      'report-words-missing locales/az/terms.yaml',
      'report-words-missing locales/en/labels.yaml',
      'report-words-missing locales/en/terms.yaml',
      'report-words-missing locales/ka/labels.yaml',
      'report-words-missing locales/ka/terms.yaml',
    ])
    for (const language of ['az', 'en', 'ka']) {
      const labels = `locales/${language}/labels.yaml`
      await changeFile(project, labels, /^edition:\n/mu, 'edition:\n  ka: Georgian edition\n')
      await changeFile(project, labels, /^ {2}name_in:\n/mu, '  name_in:\n    ka: Georgian name\n')
      for (const [table, name] of [
        ['projects', 'title'],
        ['organisations', 'name'],
        ['organisations', 'country'],
      ]) {
        const words = `  ${table}:\n    ${name}_ka: Georgian\n`
        await changeFile(
          project,
          labels,
          new RegExp(`(?<=^tables:\\n(?: .*\\n)*?)  ${table}:\\n`, 'mu'),
          words,
        )
      }
      await changeFile(
        project,
        `locales/${language}/terms.yaml`,
        /^languages:\n/mu,
        'languages:\n  ka: Georgian\n',
      )
    }
    const left = [...(await codes())]
    expect(left.filter((each) => !each.startsWith('untranslated locales/ka/'))).toEqual([])
    expect(left).toContain('untranslated locales/ka/foreword.yaml')
  })

  it('makes nothing a second time, and what is gone again', async () => {
    expect((await addLanguage(project, 'ka')).made).toEqual([])
    rmSync(join(project, 'locales/ka/glance.yaml'))
    expect((await addLanguage(project, 'ka')).made).toEqual(['locales/ka/glance.yaml'])
  })

  it('refuses the source language, and what is no language', async () => {
    expect((await addLanguage(project, 'az')).refused).toContain('Azerbaijani is the language that')
    const { status, stderr } = spawnSync(process.execPath, [join(program, 'scripts/add-language.ts'), 'xx'], {
      encoding: 'utf8',
    })
    expect(status).toBe(2)
    expect(stderr).toContain('No language has the code “xx”.')
  })
})

describe('the list of languages', () => {
  it.each([
    ['languages: [az]\n', 'languages: [az, ka]\n'],
    [
      'languages:\n  - az # first\n  - en\nnotes: on\n',
      'languages:\n  - az # first\n  - en\n  - ka\nnotes: on\n',
    ],
    [
      'languages: [az] # x\neditions: { az: { languages: [az] } }\n',
      'languages: [az, ka] # x\neditions: { az: { languages: [az] }, ka: { languages: [ka] } }\n',
    ],
    [
      'languages: [az]\neditions:\n  az:\n    languages:\n      - az\nnotes: on\n',
      'languages: [az, ka]\neditions:\n  az:\n    languages:\n      - az\n  ka: { languages: [ka] }\nnotes: on\n',
    ],
  ])('%j keeps all else as it is written', (before, after) => {
    expect(listLanguage(before, 'ka')).toBe(after)
  })

  it('that is not understood is left alone', () => {
    for (const yaml of ['languages: az\n', 'languages: [az\n', '- az\n', '']) {
      expect(listLanguage(yaml, 'ka')).toBeUndefined()
    }
  })
})

it('gives texts the plural forms of the language, from `other` where the source lacks one', () => {
  const yaml = 'a: 1\ncount_one: one\ncount_other: >-\n  {{count}}\n  many\nb:\n  days_other: days\n'
  expect(withPluralForms(yaml, 'ja')).toBe(
    'a: 1\ncount_other: >-\n  {{count}}\n  many\nb:\n  days_other: days\n',
  )
  expect(Object.keys(parse(withPluralForms(yaml, 'ru')) as object)).toEqual([
    'a',
    'count_one',
    'count_few',
    'count_many',
    'count_other',
    'b',
  ])
})
