import { describe, expect, test } from 'vitest'
import { filled } from '../../src/report/check/check-languages.ts'
import { placeholdersOf } from '../../src/report/check/placeholders.ts'
import { type Case, edit, type Edit, run } from './edited-report.ts'

const enLabels = 'locales/en/labels.yaml'
const azLabels = 'locales/az/labels.yaml'
const enForeword = 'locales/en/foreword.yaml'
const enNotes = 'locales/en/notes.yaml'

/** DIRNA and a project after it with one aim. */
function sameAim(name: string, slug: string): Case {
  const aim = (of: string, to: string): Edit => ({
    file: `locales/en/projects/${of}.yaml`,
    from: /aim: >-\n[^]*?\n(?=activities)/u,
    to: `aim: ${to}\n`,
  })
  return {
    name,
    code: 'copied-text',
    severity: 'warning',
    edits: [aim('dirna', 'To grow.'), aim(slug, '⟦To grow.⟧')],
    message: 'Another project has the same aim: {place}.',
    hint: 'Write the aim of this project.',
    there: { file: 'locales/en/projects/dirna.yaml', text: '⟦⟧To grow.' },
  }
}

/** An ending for the number of a page that comes after these words. */
function endingForPage(of: string, before: string, value: string): Case {
  return {
    name: `an ending for the page of ${of}`,
    code: 'unknown-placeholder',
    edits: [{ file: azLabels, from: `${before}{{${value}}}`, to: `${before}⟦{{${value}, ordinal}}⟧` }],
    message: 'The number of a page can have no ending here: it is known only when all pages are printed.',
    hint: `Write \`{{${value}}}\`.`,
  }
}

const cases: readonly Case[] = [
  {
    name: 'a note that one language lacks, told once and not at its marks',
    code: 'key-in-one-language',
    edits: [{ file: enNotes, from: /  figures:\n(?:    .*\n)+/u, to: '' }],
    at: { file: enNotes, text: '\n⟦notes⟧:' },
    message: 'The key `figures` is missing in `en`: `az` has it ({place}).',
    hint: 'Add `figures` here, or delete it there.',
    there: { file: 'locales/az/notes.yaml', text: '⟦⟧figures:' },
  },
  {
    name: 'a key that is misspelt in one language',
    code: 'key-in-one-language',
    edits: [
      { file: enLabels, from: '  period: Implementation period', to: '  ⟦peroid⟧: Implementation period' },
    ],
    message: 'The key `peroid` of `en` is `period` in `az` ({place}).',
    hint: 'One of the two is misspelt: give both the same name.',
    there: { file: azLabels, text: '⟦⟧period: Tətbiq dövrü' },
  },
  {
    name: 'a key that the other language lacks',
    code: 'key-in-one-language',
    edits: [{ file: enLabels, from: '  period: Implementation period\n', to: '' }],
    at: { file: enLabels, text: '⟦facts⟧' },
    message: 'The key `period` is missing in `en`: `az` has it ({place}).',
    hint: 'Add `period` here, or delete it there.',
    there: { file: azLabels, text: '⟦⟧period: Tətbiq dövrü' },
  },
  {
    name: 'a key that the source language lacks',
    code: 'key-in-one-language',
    edits: [{ file: azLabels, from: '  period: Tətbiq dövrü\n', to: '' }],
    at: { file: azLabels, text: '⟦facts⟧' },
    message: 'The key `period` is missing in `az`: `en` has it ({place}).',
    hint: 'Add `period` here, or delete it there.',
    there: { file: enLabels, text: '⟦⟧period: Implementation period' },
  },
  {
    name: 'a text against a group of texts',
    code: 'languages-differ',
    edits: [
      { file: enLabels, from: '  period: Implementation period\n', to: '  ⟦period⟧:\n    one: period\n' },
    ],
    message: 'This is a map in `en`, but a text in `az` ({place}).',
    hint: 'Write both in the same form.',
    there: { file: azLabels, text: '⟦⟧period: Tətbiq dövrü' },
  },
  {
    name: 'a list that is longer',
    code: 'list-lengths-differ',
    edits: [{ file: enForeword, from: 'paragraphs:\n', to: '⟦paragraphs⟧:\n  - A paragraph more.\n' }],
    message: 'The list `paragraphs` has 2 items in `en`, but 1 item in `az` ({place}).',
    hint: 'Add what is missing, or delete what is superfluous: all languages need the same number of items, in the same order.',
    there: { file: 'locales/az/foreword.yaml', text: '⟦⟧paragraphs:' },
  },
  {
    name: 'a placeholder that is not closed, and not that it is missing',
    code: 'unknown-placeholder',
    edits: [{ file: 'locales/en/labels.yaml', from: '{{number}}', to: '⟦{{number}⟧' }],
    message: '`{{number}` is not a place for a value.',
    hint: 'Write `{{name}}` in the interface words; other texts hold no placeholders.',
  },
  {
    name: 'a placeholder that is missing and one too much',
    code: 'placeholders-differ',
    edits: [
      { file: enLabels, from: '{{organisations}}, {{countries}}"', to: '{{organization}}, {{countries}}"' },
    ],
    at: { file: enLabels, text: '⟦"{{organization}}, {{countries}}"⟧' },
    message: '`{{organisations}}` is missing, `{{organization}}` is superfluous: `az` differs ({place}).',
    hint: 'Write `{{organisations}}`, or change the other language too.',
    there: { file: azLabels, text: '⟦⟧counts:' },
  },
  {
    name: 'a placeholder with one brace in Azerbaijani, told there',
    code: 'placeholders-differ',
    edits: [
      {
        file: azLabels,
        from: '  counts: "{{organisations}}, {{countries}}"',
        to: '  counts: ⟦"{organisations}, {{countries}}"⟧',
      },
    ],
    message: '`{{organisations}}` is missing: `en` differs ({place}).',
    hint: 'Write a placeholder with two braces on each side.',
    there: { file: enLabels, text: '⟦⟧counts:' },
  },
  {
    name: 'a placeholder misspelt in Azerbaijani, told there',
    code: 'placeholders-differ',
    edits: [
      {
        file: azLabels,
        from: '  counts: "{{organisations}}, {{countries}}"',
        to: '  counts: ⟦"{{organization}}, {{countries}}"⟧',
      },
    ],
    message: '`{{organisations}}` is missing, `{{organization}}` is superfluous: `en` differs ({place}).',
    hint: 'Write `{{organisations}}`, or change the other language too.',
    there: { file: enLabels, text: '⟦⟧counts:' },
  },
  endingForPage('a reference', '{{title}} (səhifə ', 'page'),
  endingForPage('a part in the contents', '{{edition}}: səhifə ', 'page'),
  endingForPage('the marks of a note', 'Mətndə: səhifə ', 'pages'),
  {
    name: 'an Azerbaijani text left in English',
    code: 'untranslated',
    severity: 'warning',
    edits: [
      {
        file: 'locales/az/projects/dirna.yaml',
        from: /aim: >-\n[^]*?\n(?=activities)/u,
        to: 'aim: ⟦To improve the management of research⟧\n',
      },
    ],
    message: 'This text is in English, but its file is that of Azerbaijani.',
    hint: 'Write it in Azerbaijani.',
  },
  {
    name: 'an English text left in Azerbaijani',
    code: 'untranslated',
    severity: 'warning',
    edits: [
      {
        file: 'locales/en/projects/dirna.yaml',
        from: /aim: >-\n[^]*?\n(?=activities)/u,
        to: 'aim: ⟦Tədqiqatlar üçün repozitoriyaların və şəbəkənin yaradılması⟧\n',
      },
    ],
    message: 'This text is in Azerbaijani, but its file is that of English.',
    hint: 'Write it in English.',
  },
  {
    name: 'a project with a sentence of another',
    code: 'copied-text',
    severity: 'warning',
    edits: [
      {
        file: 'locales/en/projects/dirna.yaml',
        from: /- Introducing.*/u,
        to: '- The courses are given at eight universities.',
      },
      {
        file: 'locales/en/projects/engage.yaml',
        from: /^activities:\n {2}- .*\n(?: {4}.*\n)*/mu,
        to: 'activities:\n  - ⟦The courses are given at eight universities.⟧\n',
      },
    ],
    message: 'Another project has the same text: {place}.',
    hint: 'Write what is true of this project.',
    there: { file: 'locales/en/projects/dirna.yaml', text: '⟦⟧The courses are given' },
  },
  sameAim('a project with the aim of another', 'engage'),
  // Its name comes before, its place in the report after.
  sameAim('a project with the aim of one that is printed before it', 'be-open'),
  {
    name: 'a placeholder missing in a plural',
    code: 'placeholders-differ',
    edits: [
      {
        file: enLabels,
        from: 'organisations_other: "{{count}} organisations"',
        to: 'organisations_other: "{{number}} organisations"',
      },
    ],
    at: { file: enLabels, text: 'organisations_one: ⟦"{{count}} organisation"⟧' },
    message: 'The forms of `organisations` have `{{number}}` in one language only: `az` differs.',
    hint: 'Use the same placeholders in every language.',
  },
  {
    name: 'a plural form that is missing',
    code: 'plural-form-missing',
    edits: [{ file: enLabels, from: '  organisations_one: "{{count}} organisation"\n', to: '' }],
    at: { file: enLabels, text: '⟦organisations_other⟧' },
    message: 'The text `organisations` lacks a plural form: `organisations_one`.',
    hint: 'Add `organisations_one`.',
  },
  {
    name: 'a plural that the language lacks',
    code: 'plural-form-missing',
    edits: [{ file: enLabels, from: /  organisations_one: .*\n  organisations_other: .*\n/u, to: '' }],
    at: { file: enLabels, text: '\n⟦participants⟧:' },
    message: 'The text `organisations` is missing in `en`: `az` has it ({place}).',
    hint: 'Add `organisations_one` and `organisations_other`.',
    there: { file: azLabels, text: '⟦⟧organisations_one:' },
  },
  {
    name: 'a plural form that the language does not have',
    code: 'plural-form-unknown',
    edits: [
      {
        file: enLabels,
        from: '  organisations_one:',
        to: '  ⟦organisations_few⟧: a few\n  organisations_one:',
      },
    ],
    message: '`en` has no plural form `few`; its forms are one and other.',
    hint: 'Delete it, or give it the name of the form you meant.',
  },
  {
    name: 'marks of editorial notes in another order',
    code: 'note-order-differs',
    severity: 'warning',
    edits: [
      { file: 'locales/az/foreword.yaml', from: '[](#note-years)', to: '[](#note-years) və[](#note-budget)' },
      { file: enForeword, from: '[](#note-years)', to: '⟦[](#note-budget)⟧ and[](#note-years)' },
    ],
    message:
      'The mark of the note `budget` has another place in `az` ({place}): the languages may number their notes differently.',
    hint: 'Mark the notes in the same order in every language, after other words if need be.',
    there: { file: 'locales/az/foreword.yaml', text: '⟦⟧[](#note-budget)' },
  },
]

describe('texts that differ between the languages', () => {
  test('the values that pages fill in are those that the interface words and the languages name', () => {
    const { sources } = edit([])
    const named = [...sources.files].flatMap(([file, source]) =>
      /\/(?:labels|glance|figures|language)\.yaml$/u.test(file) ? [...placeholdersOf(source)] : [],
    )
    expect([...filled].toSorted()).toEqual([...new Set(named)].toSorted())
  })

  test('words that are marked as those of the other language are not told as untranslated', () => {
    const to = 'aim: Konsorsiumun mottosu — [The future of the university is in its people]{lang=en}\n'
    const edits = [{ file: 'locales/az/projects/dirna.yaml', from: /aim: >-\n[^]*?\n(?=activities)/u, to }]
    expect(run({ name: '', code: 'untranslated', edits, message: '', hint: '' }).found).toEqual([])
  })

  test.each(cases)('$name: $code, at its place and nothing else', (each) => {
    const { expected, found } = run(each)
    expect(found).toEqual(expected)
  })
})
