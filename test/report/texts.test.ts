import { describe, expect, test } from 'vitest'
import { markableLanguages } from '../../src/language-marks.ts'
import { type Case, run, title } from './edited-report.ts'

const enForeword = 'locales/en/foreword.yaml'
const enLabels = 'locales/en/labels.yaml'
const enNotes = 'locales/en/notes.yaml'

const cases: readonly Case[] = [
  {
    name: 'a text without end',
    code: 'text-too-long',
    edits: [title(`⟦a⟧${'a*'.repeat(5000)}`)],
    message: 'The text has 10001 characters; one paragraph may have 10000.',
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
    hint: 'A text is one paragraph without headings, lists, quotations or code. Put a backslash before that character: `\\-`.',
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
    hint: 'A text is one paragraph without headings, lists, quotations or code. Put a backslash before that character: `\\#`.',
  },
  {
    name: 'a quotation',
    code: 'block-in-text',
    edits: [title('"⟦>⟧ Foreword"')],
    message: 'The text begins with `>`, which turns it into a quotation.',
    hint: 'A text is one paragraph without headings, lists, quotations or code. Put a backslash before that character: `\\>`.',
  },
  {
    name: 'a line across',
    code: 'block-in-text',
    edits: [title('"⟦***⟧"')],
    message: 'The text begins with `***`, which turns it into a line across the page.',
    hint: 'A text is one paragraph without headings, lists, quotations or code. Put a backslash before that character: `\\***`.',
  },
  {
    name: 'a block of code',
    code: 'block-in-text',
    edits: [title('"    ⟦code⟧"')],
    message: 'The text begins with spaces, which turns it into a block of code.',
    hint: 'A text is one paragraph without headings, lists, quotations or code.',
  },
  {
    name: 'an address that is not printed',
    code: 'block-in-text',
    edits: [title('"⟦[a]:⟧ https://example.org"')],
    message: 'The text begins with `[a]:`, which turns it into an address that is not printed.',
    hint: 'A text is one paragraph without headings, lists, quotations or code. Put a backslash before that character: `\\[a]:`.',
  },
  {
    name: 'two paragraphs',
    code: 'block-in-text',
    edits: [{ file: enForeword, from: 'title: Foreword\n', to: 'title: |\n  First.\n\n  ⟦Second.⟧\n' }],
    message: 'The text has more than one paragraph.',
    hint: 'A text is one paragraph without headings, lists, quotations or code.',
  },
  {
    name: 'a paragraph and a list',
    code: 'block-in-text',
    edits: [{ file: enForeword, from: 'title: Foreword\n', to: 'title: |\n  First:\n  ⟦-⟧ Second.\n' }],
    message: 'The text has a list in it.',
    hint: 'A text is one paragraph without headings, lists, quotations or code.',
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
    hint: 'Write it with `https://` in front.',
  },
  {
    name: 'a link with a password',
    code: 'bad-link',
    edits: [title('The ⟦[foreword](https://me:secret@example.org/)⟧')],
    message: 'The address holds a user name or password, which would be printed.',
    hint: 'Delete all before the `@`.',
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
    hint: 'Write the word itself; placeholders belong only in the interface words (labels.yaml, glance.yaml, figures.yaml).',
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

describe('texts as Markdown', () => {
  test.each(cases)('$name: $code, at its place and nothing else', (each) => {
    const { expected, found } = run(each)
    expect(found).toEqual(expected)
  })
})
