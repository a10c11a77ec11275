import { describe, expect, it, test } from 'vitest'
import { createTranslators } from '../../src/language/translate.ts'
import { DiagnosticError } from '../../src/diagnostics/diagnostic.ts'
import { readInputs } from '../../src/files/inputs.ts'
import { loadReport } from '../../src/report/load.ts'
import { change } from '../third-language.ts'
import { type Case, root, run } from './edited-report.ts'

const az = 'locales/az/language.yaml'
const en = 'locales/en/language.yaml'

const mistakes: readonly Case[] = [
  {
    name: 'a month too few',
    code: 'bad-language-rule',
    edits: [{ file: en, from: /months:\n {4}- January\n/u, to: '⟦months⟧:\n' }],
    message: 'The list at `months` is not a list of the twelve months.',
    hint: 'Write the twelve months from January on, one a line, each with a dash and a space.',
  },
  {
    name: 'a decimal mark that no language has',
    code: 'bad-language-rule',
    edits: [{ file: az, from: 'decimal: ","', to: 'decimal: ⟦";"⟧' }],
    message: '`";"` is not a decimal mark.',
    hint: 'Write `","` or `"."`, in quotation marks.',
  },
  {
    name: 'a tag of another language',
    code: 'bad-language-tag',
    edits: [{ file: az, from: 'tag: az', to: 'tag: ⟦tr⟧' }],
    message: '`tr` is no name of the language of this folder, `az`.',
    hint: 'Write `az`.',
  },
  {
    name: 'a tag in other letters',
    code: 'bad-language-tag',
    edits: [{ file: en, from: 'tag: en-GB', to: 'tag: ⟦en-gb⟧' }],
    message: '`en-gb` is written `en-GB`.',
    hint: 'Write `en-GB`.',
  },
  {
    name: 'a form of ordinals that the language has not',
    code: 'plural-form-unknown',
    edits: [
      { file: en, from: '  two: "{{number}}nd"', to: '  two: "{{number}}nd"\n  ⟦many⟧: "{{number}}th"' },
    ],
    message: 'Ordinals of `en-GB` have no form `many`; their forms are one, two, few, other.',
    hint: 'Delete it, or give it the name of the form you meant.',
  },
  {
    name: 'a form of ordinals that is missing',
    code: 'plural-form-missing',
    edits: [
      {
        file: en,
        from: /ordinals:\n[^]*?few: .*\n/u,
        to: '⟦ordinals⟧:\n  one: "{{number}}st"\n  two: "{{number}}nd"\n',
      },
    ],
    message: 'The ordinals lack a form of this language: `few`.',
    hint: 'Add `few`.',
  },
  {
    name: 'a date without its year',
    code: 'language-form',
    edits: [{ file: en, from: 'day: "{{day}} {{month}} {{year}}"', to: 'day: ⟦"{{day}} {{month}}"⟧' }],
    message: '`day` lacks `{{year}}`.',
    hint: 'Write `{{day}}`, `{{month}}`, `{{year}}` where the values belong.',
  },
  {
    name: 'money with a place that nothing fills',
    code: 'language-form',
    edits: [{ file: az, from: 'EUR: "{{amount}} avro"', to: 'EUR: ⟦"{{amount}} {{unit}}"⟧' }],
    message: '`EUR` has `{{unit}}`, which nothing fills.',
    hint: 'Write `{{amount}}` where the values belong.',
  },
  {
    name: 'a typeface that does not come with the program',
    code: 'unknown-typeface',
    edits: [
      {
        file: az,
        from: '  narrow: { from: 10, sides: 3 }',
        to: '  narrow: { from: 10, sides: 3 }\nfonts:\n  serif: [⟦Source Serif⟧]\n  sans: [Source Sans 3]',
      },
    ],
    message: '`Source Serif` is not a typeface that comes with the program.',
    hint: 'Did you mean `Source Serif 4`?',
  },
]

describe('a mistake in a language.yaml', () => {
  test.each(mistakes)('$name', (each) => {
    const { expected, found } = run(each)
    expect(found).toEqual(expected)
  })

  it.each([
    [
      'hyphenation: none',
      'hyphenation:\n  text: { from: 9, sides: 3 }\n  narrow: { from: 9, sides: 3 }',
      'hyphenation',
      'Write `none`.',
    ],
    [
      /ordinals:\n(?: {2}.*\n)+/u,
      'ordinals: module\n',
      'ordinals',
      'Write their forms: `other: "{{number}}."`.',
    ],
  ] as const)('leaves to code what there is no code for: %s', async (from, to, key, hint) => {
    const { report } = await loadReport(change(readInputs(root), [[en, from, to]]))
    const [found, ...others] = thrownBy(() => createTranslators(report)).diagnostics
    expect([found?.code, found?.hint, found?.place?.file, others]).toEqual([
      'language-module-missing',
      hint,
      en,
      [],
    ])
    expect(found?.message).toBe(`The program has no module for the ${key} of \`en\`.`)
  })
})

function thrownBy(make: () => unknown): DiagnosticError {
  try {
    make()
  } catch (cause) {
    if (cause instanceof DiagnosticError) return cause
    throw cause
  }
  throw new Error('nothing was refused')
}
