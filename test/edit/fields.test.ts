import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { checkField, factAt, type Field, fieldsOf, typedFact } from '../../src/edit/fields.ts'
import { readInputs } from '../../src/files/inputs.ts'
import { loadReport } from '../../src/report/load.ts'
import { valueAt } from '../../src/report/value-at.ts'
import { program, root } from '../frozen-report.ts'

const kinds = ['report', 'organisation', 'project'] as const
const flat = (fields: readonly Field[]): Field[] => fields.flatMap((field) => [field, ...flat(field.fields)])
const all = kinds.flatMap((kind) => flat(fieldsOf(kind)))
const field = (label: string): Field | undefined => all.find((each) => each.label === label)

describe('the form of a record', () => {
  it('has every fact with the way it is given, what may be chosen, and what stands for one that is not known', () => {
    expect(field('project.budget')).toMatchObject({ kind: 'group', open: ['not-stated'], isRequired: true })
    expect(field('project.budget.amount')).toMatchObject({ kind: 'number', path: ['budget', 'amount'] })
    expect(field('project.period.start')).toMatchObject({ kind: 'month', open: [] })
    expect(field('project.website')).toMatchObject({
      kind: 'address',
      open: ['not-stated', 'to-be-announced'],
    })
    expect(field('project.partners')).toMatchObject({ kind: 'reference', of: 'organisation', isList: true })
    expect(field('project.notes.budget')).toMatchObject({ kind: 'reference', of: 'note', isRequired: false })
    expect(field('organisation.kind')).toMatchObject({
      kind: 'choice',
      choices: expect.arrayContaining(['school']),
    })
    expect(field('report.notes')).toMatchObject({ kind: 'choice', choices: ['on', 'off'] })
    expect(field('report.publisher')).toMatchObject({ kind: 'words' })
    expect(field('report.edition.date')).toMatchObject({ kind: 'date' })
  })

  it('has a label for every fact and every choice, in both languages', () => {
    const labels = all.map(({ label }) => label)
    const choices = all.flatMap((each) => [...each.choices, ...each.open]).map((choice) => `choice.${choice}`)
    const wanted = [...new Set([...labels, ...choices])].toSorted()
    for (const language of ['az', 'en']) {
      const words = parse(readFileSync(join(program, 'src/edit/words', `${language}.yaml`), 'utf8'))
      expect(Object.keys(words).toSorted(), language).toEqual(wanted)
      expect(Object.values(words).every((word) => typeof word === 'string' && word !== '')).toBe(true)
    }
  })

  it('takes every fact of the frozen report, and every word for what is not known', async () => {
    const { report } = await loadReport(readInputs(root))
    const records = [
      ['report', report.settings.value],
      ...Object.values(report.organisations.value).map((record) => ['organisation', record] as const),
      ...report.projects.map(({ value }) => ['project', value] as const),
    ] as const
    const wrong = records.flatMap(([kind, record]) =>
      flat(fieldsOf(kind)).flatMap(({ label, path, isRequired, open }) => {
        const value = valueAt(record, path)
        const isOpenAbove = valueAt(record, path.slice(0, -1)) === 'not-stated'
        const lacks = value === undefined && isRequired && !isOpenAbove && path[0] !== 'notes'
        const refused = [...(value === undefined ? [] : [value]), ...open].filter((each) =>
          checkField(kind, path, each),
        )
        return lacks ? [label] : refused.map((each) => `${label} ${JSON.stringify(each)}`)
      }),
    )
    expect(wrong).toEqual([])
  })

  it('tells what a value is not, and what to write', () => {
    expect(checkField('project', ['budget', 'amount'], '633.292')).toEqual({
      path: [],
      expected: 'an amount of euros',
      hint: 'Write a whole number above zero, as digits alone: `633292`.',
    })
    expect(checkField('project', ['period'], { start: 1800, end: 2020 })).toMatchObject({ path: ['start'] })
    expect(checkField('organisation', ['country'], 'az')).toMatchObject({ expected: 'a country code' })
  })

  it('reads what was typed as a number where one is meant', () => {
    expect(typedFact({ kind: 'number' }, ' 25 ')).toBe(25)
    const amounts = ['25 000', '633.292', '1,000,000', '25,5', '25 00', '1.000,000']
    expect(amounts.map((typed) => typedFact({ kind: 'number' }, typed))).toEqual([
      25_000,
      633_292,
      1_000_000,
      '25,5',
      '25 00',
      '1.000,000',
    ])
    expect(['2023', '2023-12'].map((typed) => typedFact({ kind: 'month' }, typed))).toEqual([2023, '2023-12'])
    expect(typedFact({ kind: 'line' }, '101082124')).toBe('101082124')
  })

  it('knows what is typed at each path: the number of a project is a text, its year is a number', () => {
    expect(factAt('projects/dirna', ['id'], '101082125')).toBe('101082125')
    expect(factAt('projects/dirna', ['budget', 'amount'], '700 000')).toBe(700_000)
    expect(factAt('projects/dirna', ['period', 'end'], '2026')).toBe(2026)
    expect(factAt('projects/dirna', ['period', 'end'], '2026-12')).toBe('2026-12')
    expect(factAt('projects/dirna', ['partners', 2], 'ada-university')).toBe('ada-university')
    expect(factAt('organisations', ['eifl', 'ror'], '056')).toBe('056')
    expect(factAt('report', ['edition', 'date'], '2026-11-22')).toBe('2026-11-22')
    expect(factAt('report', ['isbn'], '9780306406157')).toBe('9780306406157')
    expect(factAt('map', ['always', 'AZ', 0], '11')).toBe(11)
  })
})
