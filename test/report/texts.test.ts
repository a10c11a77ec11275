import { describe, expect, test } from 'vitest'
import { markableLanguages } from '../../src/diagnostics/language-marks.ts'
import { type Case, type Edit, followHints, run, title } from './edited-report.ts'

const enForeword = 'locales/en/foreword.yaml'
const enLabels = 'locales/en/labels.yaml'
const enNotes = 'locales/en/notes.yaml'

/** Another first paragraph of the English foreword, as YAML after its dash. */
function paragraph(yaml: string): Edit {
  return { file: enForeword, from: /paragraphs:[^]*/u, to: `paragraphs:\n  - ${yaml}\n` }
}

/** What is printed otherwise than it was meant: the title, the code, message and hint. */
const warnings = (
  [
    [
      'a multiplication of two pairs',
      '6⟦*8 m, 90*⟧120 sm',
      'emphasis-in-word',
      '`*8 m, 90*` is printed in italics and without its `*`.',
      'Write `×` for a multiplication, or `\\*` for the character itself.',
    ],
    [
      'a multiplication of three',
      '60⟦*90*⟧5',
      'emphasis-in-word',
      '`*90*` is printed in italics and without its `*`.',
      'Write `×` for a multiplication, or `\\*` for the character itself.',
    ],
    [
      'bold whose ending stands outside',
      'The ⟦**Erasmus+**ın⟧ end',
      'unbalanced-emphasis',
      'The two `**` are printed as typed: a letter stands right after them, and punctuation inside.',
      'Take the whole word inside: `**Erasmus+ın**`.',
    ],
    [
      'words struck out',
      'The ⟦~~old~~⟧ end',
      'printed-as-typed',
      'Two tildes strike nothing out: this is printed as typed.',
      'Delete the tildes, and the words if they are to go.',
    ],
    ['a lowered figure', 'H⟦~2~⟧O', 'printed-as-typed', 'This is printed as typed.', 'Write `₂`.'],
    ['a raised figure', 'm⟦^2^⟧', 'printed-as-typed', 'This is printed as typed.', 'Write `²`.'],
    [
      'marked words',
      'The ⟦==foreword==⟧',
      'printed-as-typed',
      'Equals signs mark nothing: this is printed as typed.',
      'Write `**foreword**` for bold words.',
    ],
    [
      'a footnote',
      'Foreword⟦[^1]⟧',
      'printed-as-typed',
      'A mark of a footnote is printed as typed.',
      'Write the note in notes.yaml, in every language, and its mark as `[](#note-id)`.',
    ],
    [
      'a link with a space between its brackets',
      'See ⟦[x] (https://x.org)⟧',
      'broken-link',
      'This looks like a link, but is printed as typed.',
      'Write `[x](https://x.org)`, without a space between the brackets.',
    ],
    [
      'a mark with a space between its brackets',
      'See ⟦[] (#note-years)⟧',
      'broken-link',
      'This looks like a link, but is printed as typed.',
      'Write `[](#note-years)`, without a space between the brackets.',
    ],
    [
      'a link with its brackets exchanged',
      'See ⟦(x)[https://x.org]⟧',
      'broken-link',
      'This looks like a link, but is printed as typed.',
      'Write `[x](https://x.org)`.',
    ],
    [
      'a reminder of the editor',
      'One ⟦TODO⟧ check two',
      'printed-as-typed',
      'This reminder is printed as typed.',
      'Write what belongs here, or delete it.',
    ],
    ['a typed arrow', 'One ⟦->⟧ two', 'printed-as-typed', 'This arrow is printed as typed.', 'Write `→`.'],
    [
      'a hyphen for a dash',
      'One ⟦-⟧ two',
      'printed-as-typed',
      'This hyphen is printed as typed. A dash is longer.',
      'Write `–`.',
    ],
    [
      'a backslash at an end',
      'Foreword ⟦\\⟧',
      'printed-as-typed',
      'The backslash is printed as typed.',
      'Delete it: the lines of a text are one paragraph.',
    ],
    [
      'an address without brackets',
      'See ⟦https://x.org/a⟧, now',
      'broken-link',
      'This address is printed as typed, and cannot be clicked.',
      'Write `[x.org/a](https://x.org/a)`.',
    ],
    [
      'an address without scheme and brackets',
      'See ⟦www.x.org⟧.',
      'broken-link',
      'This address is printed as typed, and cannot be clicked.',
      'Write `[www.x.org](https://www.x.org)`.',
    ],
    [
      'a mail address without brackets',
      'Mail ⟦a@b.az⟧',
      'broken-link',
      'This address is printed as typed, and cannot be clicked.',
      'Write `[a@b.az](mailto:a@b.az)`.',
    ],
    [
      'straight quotation marks',
      'The ⟦"⟧new" foreword',
      'straight-quotes',
      '`"` is not a quotation mark of this language.',
      'Write `“new”`.',
    ],
    [
      'a straight apostrophe',
      "It⟦'⟧s",
      'straight-quotes',
      "`'` is not an apostrophe of this language.",
      'Write `’`.',
    ],
    [
      'quotation marks of another language',
      'The ⟦«⟧new» foreword',
      'straight-quotes',
      '`«` is not a quotation mark of this language.',
      'Write `“new”`.',
    ],
    [
      'pasted no-break spaces',
      'Why ⟦one\u00A0two\u00A0three\u00A0four⟧ end',
      'no-break-spaces',
      '3 no-break spaces in a row: the line cannot end between these words.',
      'Put ordinary spaces between them: `one two three four`.',
    ],
  ] as const
).map(([name, to, code, message, hint]): Case => ({
  name,
  code,
  severity: 'warning',
  edits: [title(to)],
  message,
  hint,
}))

const cases: readonly Case[] = [
  {
    name: 'a text without end',
    code: 'text-too-long',
    edits: [title(`⟦a⟧${'a*'.repeat(5000)}`)],
    message: 'The text has 10001 characters; one paragraph may have 10000.',
    hint: 'Check whether something was pasted by mistake, or make several items of it.',
  },
  {
    name: 'lines without end, numbers among them',
    code: 'text-too-long',
    edits: [
      {
        file: 'locales/en/projects/dirna.yaml',
        from: /aim: >-\n[^]*?\n(?=activities)/u,
        to: `aim: >-\n  ⟦F⟧irst:\n${'  1. one;\n  2. two;\n'.repeat(1000)}`,
      },
    ],
    message: 'The text has 16006 characters; one paragraph may have 10000.',
    hint: 'Check whether something was pasted by mistake, or make several items of it.',
  },
  {
    name: 'HTML',
    code: 'raw-html',
    edits: [title('Fore⟦<b>⟧word')],
    message: '`<b>` is HTML, which is not printed.',
    hint: 'Use Markdown (`**bold**`, `*italic*`), or put a backslash before a `<` that is to be printed.',
  },
  {
    name: 'HTML as a block',
    code: 'raw-html',
    edits: [title('⟦<div>⟧')],
    message: '`<div>` is HTML, which is not printed.',
    hint: 'Use Markdown (`**bold**`, `*italic*`), or put a backslash before a `<` that is to be printed.',
  },
  {
    name: 'words of a language that is not known',
    code: 'bad-language-mark',
    edits: [title('Foreword on [employability]⟦{lang=english}⟧')],
    message: '`{lang=english}` names no language that words can be marked with.',
    hint: `Write one of ${markableLanguages.join(', ')}: \`[employability]{lang=en}\`.`,
  },
  {
    name: 'a language in quotation marks',
    code: 'bad-language-mark',
    edits: [title('Foreword on [məşğulluq]⟦{lang="az"}⟧')],
    message: '`{lang="az"}` marks no words, and would be printed as typed.',
    hint: 'Put the words in square brackets right before it, without spaces: `[employability]{lang=az}`.',
  },
  {
    name: 'a language of no words',
    code: 'bad-language-mark',
    edits: [title('Foreword on məşğulluq⟦{lang=az}⟧')],
    message: '`{lang=az}` marks no words, and would be printed as typed.',
    hint: 'Put the words in square brackets right before it, without spaces: `[employability]{lang=az}`.',
  },
  {
    name: 'an image',
    code: 'image-in-text',
    edits: [title('Fore ⟦![a](b.png)⟧')],
    message: 'A text cannot hold an image.',
    hint: 'Delete it. If `!` and a link were meant, put a backslash between them: `\\!`.',
  },
  {
    name: 'a list',
    code: 'block-in-text',
    edits: [title('"⟦-⟧ Foreword"')],
    message: 'The text begins with `-`, which turns it into a list.',
    hint: 'A text is one paragraph without headings, lists, quotations or code. Put a backslash before that character: `\\\\-`.',
  },
  {
    name: 'a numbered list',
    code: 'block-in-text',
    edits: [title('⟦1.⟧ Foreword')],
    message: 'The text begins with `1.`, which turns it into a list.',
    hint: 'A text is one paragraph without headings, lists, quotations or code. Put a backslash before that character: `1\\.`.',
  },
  {
    name: 'a heading',
    code: 'block-in-text',
    edits: [title('"⟦#⟧ Foreword"')],
    message: 'The text begins with `#`, which turns it into a heading.',
    hint: 'A text is one paragraph without headings, lists, quotations or code. Put a backslash before that character: `\\\\#`.',
  },
  {
    name: 'a quotation',
    code: 'block-in-text',
    edits: [title('"⟦>⟧ Foreword"')],
    message: 'The text begins with `>`, which turns it into a quotation.',
    hint: 'A text is one paragraph without headings, lists, quotations or code. Put a backslash before that character: `\\\\>`.',
  },
  {
    name: 'a line across',
    code: 'block-in-text',
    edits: [title('"⟦***⟧"')],
    message: 'The text begins with `***`, which turns it into a line across the page.',
    hint: 'A text is one paragraph without headings, lists, quotations or code. Put a backslash before that character: `\\\\*\\\\*\\\\*`.',
  },
  {
    name: 'a block of code',
    code: 'block-in-text',
    edits: [title('"    ⟦code⟧"')],
    message: 'The text begins with spaces, which turns it into a block of code.',
    hint: 'A text is one paragraph without headings, lists, quotations or code. Delete the spaces at its beginning.',
  },
  {
    name: 'an address that is not printed',
    code: 'block-in-text',
    edits: [title('"⟦[a]:⟧ https://example.org"')],
    message: 'The text begins with `[a]:`, which turns it into an address that is not printed.',
    hint: 'A text is one paragraph without headings, lists, quotations or code. Put a backslash before that character: `\\\\[a]:`.',
  },
  {
    name: 'two paragraphs',
    code: 'block-in-text',
    edits: [paragraph('|\n    First[](#note-years).\n\n    ⟦Second.⟧')],
    message: 'The text has more than one paragraph.',
    hint: 'A text is one paragraph without headings, lists, quotations or code. Delete the empty line, or make an item of each paragraph.',
  },
  {
    name: 'a paragraph and a list',
    code: 'block-in-text',
    edits: [paragraph('|\n    First[](#note-years):\n    ⟦-⟧ Second.')],
    message: 'The text has a list in it.',
    hint: 'A text is one paragraph without headings, lists, quotations or code.',
  },
  {
    name: 'a table',
    code: 'block-in-text',
    edits: [paragraph('|\n    Years[](#note-years):\n\n    ⟦|⟧ a | b |\n    |---|---|\n    | 1 | 2 |')],
    message: 'The text has a table in it.',
    hint: 'A text is one paragraph without headings, lists, quotations or code.',
  },
  {
    name: 'a line under a text that makes a heading of it',
    code: 'block-in-text',
    edits: [paragraph('|\n    Years[](#note-years)\n    ⟦===⟧')],
    message: 'The line `===` turns the text above it into a heading.',
    hint: 'A text is one paragraph without headings, lists, quotations or code. Delete this line.',
  },
  {
    name: 'a blank line in a text whose lines are joined',
    code: 'block-in-text',
    edits: [paragraph('>-\n    First[](#note-years).\n\n    ⟦Second.⟧')],
    message: 'The empty line before this begins no paragraph: YAML joins the lines of this text.',
    hint: 'A text is one paragraph. Give each paragraph a dash of its own, `- >-`, in every language.',
  },
  {
    name: 'a list in a text whose lines are joined',
    code: 'block-in-text',
    edits: [paragraph('>-\n    First[](#note-years):\n    ⟦-⟧ one;\n    - two.')],
    message:
      'This line begins an item of a list, but YAML joins the lines of this text, and `-` would be printed.',
    hint: 'A text is one paragraph. Write a sentence, or give it a dash of its own, `- >-`, in every language; a dash inside a sentence is `–`.',
  },
  {
    name: 'numbered items in a text whose lines are joined',
    code: 'block-in-text',
    edits: [paragraph('>-\n    First[](#note-years):\n    ⟦1.⟧ one;\n    2. two.')],
    message:
      'This line begins an item of a list, but YAML joins the lines of this text, and `1.` would be printed.',
    hint: 'A text is one paragraph. Write a sentence, or give it a dash of its own, `- >-`, in every language.',
  },
  {
    name: 'a comment in a text whose lines are joined',
    code: 'block-in-text',
    edits: [paragraph('>-\n    First[](#note-years).\n    ⟦#⟧ to be checked')],
    message: 'This line begins a heading, but YAML joins the lines of this text, and `#` would be printed.',
    hint: 'A text is one paragraph. Write a sentence: only templates print headings, tables, quotations and code. A comment has its place above the key of the text.',
  },
  {
    name: 'a heading in a text whose lines are joined',
    code: 'block-in-text',
    edits: [paragraph('>-\n    First[](#note-years).\n    ⟦##⟧ Second')],
    message: 'This line begins a heading, but YAML joins the lines of this text, and `##` would be printed.',
    hint: 'A text is one paragraph. Write a sentence: only templates print headings, tables, quotations and code.',
  },
  {
    name: 'a table in a text whose lines are joined',
    code: 'block-in-text',
    edits: [paragraph('>-\n    First[](#note-years).\n    ⟦|⟧ a | b |\n    |---|---|\n    | 1 | 2 |')],
    message:
      'This line begins a row of a table, but YAML joins the lines of this text, and `|` would be printed.',
    hint: 'A text is one paragraph. Write a sentence: only templates print headings, tables, quotations and code.',
  },
  {
    name: 'an empty line where the file has no list of paragraphs',
    code: 'block-in-text',
    edits: [
      {
        file: 'locales/en/projects/dirna.yaml',
        from: /aim: >-\n[^]*?\n(?=activities)/u,
        to: 'aim: >-\n  First.\n\n  ⟦Second.⟧\n',
      },
    ],
    message: 'The empty line before this begins no paragraph: YAML joins the lines of this text.',
    hint: 'A text is one paragraph. Delete the empty line, or divide the text where the file has a list of paragraphs.',
  },
  {
    name: 'more marks than Markdown can pair',
    code: 'text-too-long',
    edits: [title(`x⟦*⟧${'a_*'.repeat(200)}`)],
    message: 'The text has 401 asterisks, underscores and brackets; one paragraph may have 400.',
    hint: 'Check whether something was pasted by mistake, or make several items of it.',
  },
  ...warnings,
  {
    name: 'an address with a password, without brackets',
    code: 'bad-link',
    edits: [title('See ⟦http://u:p@host/⟧ now')],
    message: 'The address holds a user name or password, which would be printed.',
    hint: 'Delete all before the `@`, and the `@`.',
  },
  {
    name: 'a mail address as a link',
    code: 'bad-link',
    edits: [title('See ⟦[sayt](info@x.az)⟧')],
    message: '`info@x.az` is a mail address without its scheme.',
    hint: 'Write `mailto:info@x.az`.',
  },
  {
    name: 'a text that prints nothing',
    code: 'empty-value',
    edits: [title('"⟦&nbsp;⟧"')],
    message: 'This text prints nothing: it has no letters and no figures.',
    hint: 'Write the text.',
  },
  {
    name: 'an invisible character by its name',
    code: 'control-character',
    edits: [title('Fore⟦&zwj;⟧word')],
    message: 'U+200D is invisible, and search would miss the word that it is in.',
    hint: 'Delete it.',
  },
  {
    name: 'bold that is not closed',
    code: 'unbalanced-emphasis',
    severity: 'warning',
    edits: [title('The ⟦**⟧Foreword')],
    message:
      'The character `**` is printed as typed: its other half is missing, or there is a space inside the pair.',
    hint: 'Write it on both sides of the words, `**so**`, or put a backslash before it.',
  },
  {
    name: 'a single underscore',
    code: 'unbalanced-emphasis',
    severity: 'warning',
    edits: [title('The ⟦_⟧Foreword')],
    message:
      'The character `_` is printed as typed: its other half is missing, or there is a space inside the pair.',
    hint: 'Write it on both sides of the words, `_so_`, or put a backslash before it.',
  },
  {
    name: 'a link with a blank',
    code: 'broken-link',
    severity: 'warning',
    edits: [title('The \\[foreword⟦](⟧https://a b)')],
    message: 'This looks like a link, but is printed as typed.',
    hint: 'Write `[text](https://…)` without spaces in the address.',
  },
  {
    name: 'a link without an address',
    code: 'bad-link',
    edits: [title('The ⟦[foreword]()⟧')],
    message: 'The link leads nowhere.',
    hint: 'Write the address in the brackets: `[text](https://…)`.',
  },
  {
    name: 'a link of another scheme',
    code: 'bad-link',
    edits: [title('The ⟦[foreword](ftp://example.org/)⟧')],
    message: 'The link begins with `ftp:`; only http, https and mailto can be printed.',
    hint: 'Write `https://…`, or delete the link.',
  },
  {
    name: 'a link without a scheme',
    code: 'bad-link',
    edits: [title('The ⟦[foreword](www.example.org)⟧')],
    message: '`www.example.org` is not a whole address.',
    hint: 'Write `https://www.example.org`.',
  },
  {
    name: 'a link with a password',
    code: 'bad-link',
    edits: [title('The ⟦[foreword](https://me:secret@example.org/)⟧')],
    message: 'The address holds a user name or password, which would be printed.',
    hint: 'Delete all before the `@`, and the `@`.',
  },
  {
    name: 'a mail address without a host',
    code: 'bad-link',
    edits: [title('The ⟦[foreword](mailto:editor)⟧')],
    message: '`mailto:editor` is not a mail address.',
    hint: 'Write `mailto:name@example.org`.',
  },
  {
    name: 'a link without a text',
    code: 'empty-link',
    edits: [title('The foreword⟦[](https://example.org/)⟧')],
    message: 'The link has no text, so nothing would be printed.',
    hint: 'Write its text in the square brackets. Only links inside the report are empty: `[](#note-years)`.',
  },
  {
    name: 'a mark of a note that is not there',
    code: 'unknown-target',
    edits: [title('Foreword⟦[](#note-yeers)⟧')],
    message: 'There is no note `yeers` to lead to.',
    hint: 'Did you mean `#note-years`?',
  },
  {
    name: 'a link to a project that is not there',
    code: 'unknown-target',
    edits: [title('See ⟦[NICE](#project-nice)⟧')],
    message: 'There is no project `nice` in this edition to lead to.',
    hint: 'Correct it, or delete the link.',
  },
  {
    name: 'a link to nowhere',
    code: 'unknown-target',
    edits: [title('See ⟦[the map](#map)⟧')],
    message: '`#map` leads nowhere: links inside the report lead to `#note-…` or `#project-…`.',
    hint: 'Correct it, or delete the link.',
  },
  {
    name: 'a placeholder in a chapter',
    code: 'unknown-placeholder',
    edits: [title('"Foreword of ⟦{{name}}⟧"')],
    message: 'Nothing fills `{{name}}` in this file.',
    hint: 'Write the word itself; placeholders belong only in the interface words (labels.yaml, glance.yaml, figures.yaml, site.yaml, book.yaml, word.yaml).',
  },
  {
    name: 'a broken placeholder',
    code: 'unknown-placeholder',
    edits: [{ file: enLabels, from: '  period: Implementation period', to: '  period: "⟦{{page number}}⟧"' }],
    message: '`{{page number}}` is not a place for a value.',
    hint: 'Write `{{name}}` in the interface words; other texts hold no placeholders.',
  },
  {
    name: 'a nested key',
    code: 'unknown-placeholder',
    edits: [
      { file: enLabels, from: '  period: Implementation period', to: '  period: "⟦$t(contents.title)⟧"' },
    ],
    message: '`$t(contents.title)` is not a place for a value.',
    hint: 'Write `{{name}}` in the interface words; other texts hold no placeholders.',
  },
  {
    name: 'a note that nothing marks',
    code: 'unmarked-note',
    severity: 'warning',
    edits: [{ file: enForeword, from: '[](#note-years)', to: '' }],
    at: { file: enNotes, text: '⟦years⟧' },
    message: 'No mark leads to the note `years`.',
    hint: 'Put `[](#note-years)` after the word that it is about, or name it in a record.',
  },
]

/** Texts of the same kind that are right. */
const right = [
  '5 * 3 m',
  'R\\&D \\*so\\*',
  'See [https://x.org](https://x.org)',
  'See <https://x.org>',
  'the years 2020 - 2022',
  '4\u00A0130\u00A0503\u00A0avro',
  'one\u00A0two\u00A0three',
  '~50 and a = b',
  '1news.az reports',
  'See `x -> y`',
  '5 \u03BCm and \u0394t',
]

describe('texts as Markdown', () => {
  test.each(right)('%j is told nothing', (text) => {
    expect(run({ name: '', code: 'raw-html', edits: [title(text)], message: '', hint: '' }).found).toEqual([])
  })

  test.each(cases)('$name: $code, at its place and nothing else', (each) => {
    const { expected, found } = run(each)
    expect(found).toEqual(expected)
  })

  test('and what a hint writes is right', () => {
    const tried = cases.map((each) => ({ name: each.name, left: followHints(each) }))
    expect(tried.filter(({ left }) => left !== undefined && left.length > 0)).toEqual([])
    expect(tried.filter(({ left }) => left !== undefined).length).toBeGreaterThan(0)
  })
})
