import type { Code } from '../../diagnostics/codes.ts'

/** What is said about a value that a schema refuses. */
export interface RefusalWords {
  readonly code: Code
  /** What belongs there: "… is not <expected>". */
  readonly expected: string
  readonly hint: string
  /** What to do if there is no value at all, where that is another thing. */
  readonly write?: string
}

const QUOTES =
  'Put a text in quotation marks "…" if it is a number, or begins with a bracket or another character that YAML uses.'

/** By the name that a schema gives as its `error`. */
export const words = {
  text: { code: 'not-a-text', expected: 'a text', hint: QUOTES, write: 'Write the text.' },
  texts: {
    code: 'wrong-shape',
    expected: 'a text or a group of texts',
    hint: QUOTES,
    write: 'Write the text.',
  },
  empty: { code: 'empty-value', expected: 'a text', hint: 'Write the text.' },
  line: {
    code: 'line-break',
    expected: 'one line',
    hint: 'Write it on one line, or in lines under `>-` without empty lines.',
  },
  emptyList: { code: 'empty-value', expected: 'a list', hint: 'Write at least one item.' },
  point: {
    code: 'not-a-text',
    expected: 'a text, nor a map with `label` and `text`',
    hint: QUOTES,
    write: 'Write the text.',
  },
  map: {
    code: 'wrong-shape',
    expected: 'a map of keys',
    hint: 'Write `key: value` lines below it, indented by two spaces.',
  },
  list: {
    code: 'wrong-shape',
    expected: 'a list',
    hint: 'Write one item a line below it, each with a dash and a space: `- item`.',
  },
  id: {
    code: 'bad-id',
    expected: 'an id',
    hint: 'An id has small letters a–z and digits, with hyphens between words: `khazar-university`.',
  },
  language: {
    code: 'bad-language',
    expected: 'the code of a language',
    hint: 'Write the code of ISO 639, in two or three small letters: `az`.',
  },
  noEditions: {
    code: 'empty-value',
    expected: 'a map of editions',
    hint: 'Write at least one, `az: { languages: [az] }`, or leave the key out.',
  },
  layout: {
    code: 'bad-edition',
    expected: 'a layout',
    hint: 'Write `after`, one language after the other, or `beside`, two side by side.',
  },
  switch: { code: 'bad-switch', expected: 'a switch', hint: 'Write `on` or `off`.' },
  paper: { code: 'bad-paper', expected: 'a size of paper', hint: 'Write `a4`, `letter` or `a5`.' },
  shape: {
    code: 'chapter-setting',
    expected: 'a shape of chapters',
    hint: 'Write `prose`, `sections`, `items` or `own`.',
  },
  key: { code: 'chapter-setting', expected: 'a key', hint: 'A key has small letters a–z and `_`.' },
  keyKind: {
    code: 'chapter-setting',
    expected: 'a kind of text',
    hint: 'Write `line`, `text`, `texts`, `section` or `labelled_texts`.',
  },
  chapter: {
    code: 'bad-id',
    expected: 'a chapter',
    hint: 'Write the name of its template or its texts, `overview`, or with what it needs, `methodology: { shape: prose }`.',
  },
  plainShape: {
    code: 'chapter-setting',
    expected: 'a shape that needs no template',
    hint: 'Write `prose`, `sections` or `items`.',
  },
  block: {
    code: 'not-a-text',
    expected: 'a text, nor a `table` or a `figure`',
    hint: QUOTES,
    write: 'Write the text.',
  },
  columns: {
    code: 'table-row',
    expected: 'the head of a table with two to six columns',
    hint: 'Divide the table, or write a list.',
  },
  picture: {
    code: 'picture-missing',
    expected: 'the name of a picture',
    hint: 'Write the name of a file in data/pictures that ends with .svg or .png.',
  },
  view: {
    code: 'chapter-setting',
    expected: 'a view of the program',
    hint: 'Write one of the views in the list.',
  },
  title: { code: 'chapter-setting', expected: 'a key of a title', hint: 'Write `part`, or delete the line.' },
  contents: {
    code: 'chapter-setting',
    expected: 'what the contents can list',
    hint: 'Write `chapter`, `texts` or `none`.',
  },
  side: { code: 'chapter-setting', expected: 'a side', hint: 'Write `left` or `right`.' },
  pages: {
    code: 'chapter-setting',
    expected: 'a number of pages',
    hint: 'Write a whole number above zero, as digits alone: `2`.',
  },
  form: {
    code: 'bad-language-rule',
    expected: 'a form of a date, a number or an amount',
    hint: 'Write its words and its places for values alone, `{{amount}} avro`, without characters of Markdown.',
  },
  months: {
    code: 'bad-language-rule',
    expected: 'a list of the twelve months',
    hint: 'Write the twelve months from January on, one a line, each with a dash and a space.',
  },
  direction: {
    code: 'bad-language-rule',
    expected: 'a direction of writing',
    hint: 'Write `ltr` (from left to right) or `rtl` (from right to left).',
  },
  decimal: {
    code: 'bad-language-rule',
    expected: 'a decimal mark',
    hint: 'Write `","` or `"."`, in quotation marks.',
  },
  group: {
    code: 'bad-language-rule',
    expected: 'what stands between groups of digits',
    hint: 'Write `space`, `"."`, `","` or `"’"`.',
  },
  groupFrom: {
    code: 'bad-language-rule',
    expected: 'a number of digits',
    hint: 'Write `4` for 1 000, or `5` for 1000 and 10 000.',
  },
  ordinals: {
    code: 'bad-language-rule',
    expected: 'a map of the forms of ordinals',
    hint: 'Write a form a line below it, `other: "{{number}}th"`, or `module` if the program has one for the language.',
  },
  pluralForm: {
    code: 'plural-form-unknown',
    expected: 'a plural form',
    hint: 'The forms are zero, one, two, few, many and other.',
  },
  quotes: {
    code: 'bad-language-rule',
    expected: 'a pair of quotation marks',
    hint: 'Write both with three dots as one character between them: `“…”`.',
  },
  hyphenation: {
    code: 'bad-language-rule',
    expected: 'a way to break words',
    hint: 'Write `none`, or the letters of words that break: `text: { from: 15, sides: 4 }` and `narrow: { from: 10, sides: 3 }` below it, if the program has a module for the language.',
  },
  letters: {
    code: 'bad-language-rule',
    expected: 'a number of letters',
    hint: 'Write a whole number, such as `15`.',
  },
  typeface: {
    code: 'unknown-typeface',
    expected: 'a typeface that comes with the program',
    hint: 'Write the name of one of the typefaces in docs/languages.md.',
  },
  sourceDate: {
    code: 'bad-date',
    expected: 'a day, a month or a year',
    hint: 'Write `2023-05-15`, `2023-05`, or the year in quotation marks, `"2023"`.',
  },
  date: { code: 'bad-date', expected: 'a date', hint: 'Write year, month and day: `2026-11-22`.' },
  month: {
    code: 'bad-month',
    expected: 'a year or a month',
    hint: 'Write the year, `2023`, or year and month, `2023-12`, without quotation marks.',
  },
  end: {
    code: 'bad-month',
    expected: 'a year or a month',
    hint: 'Write the year, `2023`, or year and month, `2023-12`, without quotation marks; or `not-stated` if the source gives no end.',
  },
  period: {
    code: 'wrong-shape',
    expected: 'a period',
    hint: 'Write `{ start: 2023, end: 2025 }`, by years or months: `2023-12`.',
  },
  budget: {
    code: 'bad-budget',
    expected: 'a budget',
    hint: 'Write `{ amount: 633292, currency: EUR }`, or `not-stated` if the source gives none.',
  },
  amount: {
    code: 'bad-budget',
    expected: 'an amount of euros',
    hint: 'Write a whole number above zero, as digits alone: `633292`.',
  },
  currency: { code: 'bad-currency', expected: 'a currency that can be printed', hint: 'Write `EUR`.' },
  words: {
    code: 'not-a-text',
    expected: 'one line of text, nor a map with a line for each language',
    hint: 'Write it on one line, or `{ az: …, en: … }` with the codes of the languages.',
    write: 'Write the text.',
  },
  lines: {
    code: 'not-a-text',
    expected: 'a line or a list of lines, nor a map with them for each language',
    hint: 'Write a mail address, or the lines of an address, each with a dash and a space: `- line`.',
  },
  isbn: {
    code: 'bad-isbn',
    expected: 'an ISBN of 13 digits',
    hint: 'Write its 13 digits as they are printed, with hyphens and in quotation marks: `"978-…"`.',
  },
  issn: {
    code: 'bad-issn',
    expected: 'an ISSN',
    hint: 'Write its eight digits with a hyphen: `"0000-0000"`.',
  },
  doi: {
    code: 'bad-doi',
    expected: 'a DOI',
    hint: 'Write what follows https://doi.org/: it begins with `10.` and has a slash.',
  },
  web: { code: 'bad-website', expected: 'an address', hint: 'Write the whole address: `https://…`.' },
  projectId: {
    code: 'bad-project-id',
    expected: 'a project number',
    hint: 'Write the nine digits in quotation marks, `"101082124"`, or a number of the years before 2021, `618270-EPP-1-2020-1-LT-EPPKA2-CBHE-JP`; or `not-stated` if the source gives none.',
  },
  website: {
    code: 'bad-website',
    expected: 'an address',
    hint: 'Write the whole address, `https://…`, or `to-be-announced`, or `not-stated` if the source gives none.',
  },
  partners: {
    code: 'wrong-shape',
    expected: 'a list of organisations',
    hint: 'Write one organisation’s id a line, `- khazar-university`, or `not-stated` if the source names none.',
  },
  country: {
    code: 'bad-country',
    expected: 'a country code',
    hint: 'Write the two capital letters of ISO 3166-1: `AZ`.',
  },
  tile: {
    code: 'bad-tile',
    expected: 'a place on the map',
    hint: 'Write its column and its row, counted from zero at the top left: `[11, 7]`.',
  },
  kind: { code: 'bad-kind', expected: 'a kind of organisation', hint: 'Write one of the kinds in the list.' },
  ror: {
    code: 'bad-ror',
    expected: 'a ROR identifier',
    hint: 'Copy the nine characters after https://ror.org/, or leave the key out.',
  },
} as const satisfies Record<string, RefusalWords>

/** Words for the `error` of a schema; the schemas name no others. */
export function wordsFor(name: string): RefusalWords {
  return Object.hasOwn(words, name) ? words[name as keyof typeof words] : words.text
}
