import { describe, expect, test } from 'vitest'
import { type Case, type Edit, run } from './edited-report.ts'

const hint = 'Say it without the number, and let the page print it. If it counts something else, leave it.'
const sum = 'the sum of the stated budgets in euros'

function foreword(to: string): Edit {
  return { file: 'locales/en/foreword.yaml', from: /title: .*\n/u, to: `title: ${to}\n` }
}

/** The sum in the forms in which editors write it. */
const forms = ['4130502', '4 130 502', '4,130,502', '4.130.502', '4\u00A0130\u00A0502', '4\u202F130\u202F502']

const cases: readonly Case[] = [
  ...forms.map((written): Case =>
    told(`the sum of the budgets as ${written}`, written, foreword(`For EUR ⟦${written}⟧ in all`)),
  ),
  told('the sum with a suffix', '4 130 502', {
    file: 'locales/az/foreword.yaml',
    from: /title: .*\n/u,
    to: 'title: Cəmi ⟦4 130 502⟧-dən çox\n',
  }),
  told('the sum among the words of the tables', '4 130 502', {
    file: 'locales/en/glance.yaml',
    from: 'Total of the stated figures',
    to: 'Total of ⟦4 130 502⟧',
  }),
  told('the sum after a link', '4130502', foreword('The [budget](https://example.org/4130502) of ⟦4130502⟧')),
]

function told(name: string, written: string, edit: Edit): Case {
  const message = `\`${written}\` is typed, but it is ${sum}, which is counted from the records and may change.`
  return { name, code: 'typed-number', severity: 'warning', edits: [edit], message, hint }
}

/** Numbers that are left alone. */
const others: readonly [string, Edit][] = [
  ['another number', foreword('For EUR 4 130 503')],
  ['a part of a longer number', foreword('Number 4 130 502 000, 14130502, 4130502.75, 2-4130502')],
  ['an address', foreword('See [this](https://example.org/4130502)')],
  ['a count of two digits', foreword('Of 59 organisations')],
  [
    'a note, which quotes a source',
    { file: 'locales/en/notes.yaml', from: 'EUR 728 234', to: 'EUR 4 130 502' },
  ],
  [
    'a name',
    {
      file: 'locales/en/organisations.yaml',
      from: /ada-university: .*\n/u,
      to: 'ada-university: ADA 4130502\n',
    },
  ],
]

describe('a number typed into a text that the records give', () => {
  test.each(cases)('$name is told at its place', (each) => {
    const { expected, found } = run(each)
    expect(found).toEqual(expected)
  })

  test.each(others)('%s is left alone', (_name, edit) => {
    expect(run({ ...told('', '', edit) }).found).toEqual([])
  })

  test('a sum that could be a year is told in groups only', () => {
    const budgets = ['dirna', 'engage', '3e-partnership', 'be-open', 'beaucoup'].map((slug, index): Edit => ({
      file: `data/projects/${slug}.yaml`,
      from: /amount: \d+/u,
      to: `amount: ${index === 0 ? 2020 : 1}`,
    }))
    const message = `\`2 024\` is typed, but it is ${sum}, which is counted from the records and may change.`
    const { expected, found } = run({
      ...told('', '2 024', foreword('In 2024, for EUR ⟦2 024⟧')),
      edits: [foreword('In 2024, for EUR ⟦2 024⟧'), ...budgets],
      message,
    })
    expect(found).toEqual(expected)
  })

  test('nothing is compared while a record is wrong', () => {
    const { found } = run({
      ...told('', '', foreword('For EUR 4130502')),
      edits: [
        foreword('For EUR 4130502'),
        { file: 'data/projects/dirna.yaml', from: '- lankaran-state-university', to: '- nobody-at-all' },
      ],
    })
    expect(found).toMatchObject([{ told: expect.stringContaining(' unknown-organisation ') }])
  })
})
