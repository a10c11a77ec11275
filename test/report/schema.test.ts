import { describe, expect, test } from 'vitest'
import { type Case, followHints, run, title } from './edited-report.ts'

const dirna = 'data/projects/dirna.yaml'
const enDirnaText = 'locales/en/projects/dirna.yaml'
const enForeword = 'locales/en/foreword.yaml'
const enAchievements = 'locales/en/achievements.yaml'
const enLabels = 'locales/en/labels.yaml'
const organisations = 'data/organisations.yaml'
const settings = 'data/report.yaml'
const beOpen = 'data/projects/be-open.yaml'

const cases: readonly Case[] = [
  {
    name: 'digits in groups',
    code: 'unknown-key',
    edits: [{ file: dirna, from: 'amount: 633292', to: 'amount: 633,⟦292⟧' }],
    message: 'Nothing reads the key `292` here.',
    hint: 'If it belongs to the number before it: write the number as digits alone.',
  },
  {
    name: 'a key that lost its indent, told once',
    code: 'unknown-key',
    edits: [{ file: settings, from: '  identifier:', to: '⟦identifier⟧:' }],
    message: 'Nothing reads the key `identifier` here.',
    hint: 'Indent it, so that it belongs to `edition`.',
  },
  {
    name: 'a period as a text',
    code: 'wrong-shape',
    edits: [{ file: dirna, from: /period: .*/u, to: 'period: ⟦2023-2025⟧' }],
    message: '`2023-2025` is not a period.',
    hint: 'Write `{ start: 2023, end: 2025 }`, by years or months: `2023-12`.',
  },
  {
    name: 'words in the place of a website',
    code: 'bad-website',
    edits: [{ file: dirna, from: /website: .*/u, to: 'website: ⟦unknown⟧' }],
    message: '`unknown` is not a whole address.',
    hint: 'Write `https://…`, or `to-be-announced`, or `not-stated` if the source gives none.',
  },
  {
    name: 'a name in the place of an id',
    code: 'bad-id',
    edits: [{ file: dirna, from: 'coordinator: khazar-university', to: 'coordinator: ⟦Khazar University⟧' }],
    message: '`Khazar University` is not an id.',
    hint: 'Did you mean `khazar-university`? An id has small letters a–z and digits, with hyphens between words: `khazar-university`.',
  },
  {
    name: 'two items on one line',
    code: 'bad-id',
    edits: [{ file: settings, from: '- dirna\n  - engage', to: '- ⟦dirna - engage⟧' }],
    message: '`dirna - engage` is not an id.',
    hint: 'Write one item a line, its dash exactly below the others.',
  },
  {
    name: 'two ids of a list on one line',
    code: 'bad-id',
    edits: [{ file: settings, from: '- dirna\n  - engage', to: '- ⟦dirna, engage⟧' }],
    message: '`dirna, engage` is not an id.',
    hint: 'Write one item a line, its dash exactly below the others.',
  },
  {
    name: 'an item without its dash',
    code: 'bad-id',
    edits: [{ file: settings, from: '- dirna\n  - engage', to: '- dirna\n    ⟦engage⟧' }],
    message: 'This line has no dash, and YAML joins it to the item before.',
    hint: 'Put a dash and a space before it, exactly below the dash before.',
  },
  {
    name: 'items whose dashes have no space',
    code: 'wrong-shape',
    edits: [{ file: 'locales/en/foreword.yaml', from: '- >-', to: '⟦⟧->-' }],
    message: 'The value of `paragraphs` is not a list.',
    hint: 'Put a space after each dash: `- item`.',
  },
  {
    name: 'two coordinators',
    code: 'bad-id',
    edits: [
      {
        file: dirna,
        from: 'coordinator: khazar-university',
        to: 'coordinator: ⟦khazar-university, ku-leuven⟧',
      },
    ],
    message: '`khazar-university, ku-leuven` is not an id.',
    hint: 'Write one id here; the others belong to `partners`.',
  },
  {
    name: 'an Azerbaijani letter in an id',
    code: 'bad-id',
    edits: [{ file: dirna, from: '- mingachevir', to: '- ⟦mıngachevir-state-university⟧\n  - eifl # ' }],
    message: '`mıngachevir-state-university` is not an id.',
    hint: 'Did you mean `mingachevir-state-university`? An id has small letters a–z and digits, with hyphens between words: `khazar-university`.',
  },
  {
    name: 'a line of a text at the margin that looks like a key',
    code: 'unknown-key',
    edits: [{ file: 'locales/en/foreword.yaml', from: '    initiatives', to: '⟦Remark⟧: initiatives' }],
    message: 'Nothing reads the key `Remark` here.',
    hint: 'If this line belongs to the text before it, indent it like that text. Keys here are `title`, `paragraphs`, `notes`. Delete it if it is none of them.',
  },
  {
    name: 'a mail address in the place of a website',
    code: 'bad-website',
    edits: [{ file: dirna, from: /website: .*/u, to: 'website: ⟦info@khazar.org⟧' }],
    message: '`info@khazar.org` is a mail address.',
    hint: 'Write the address of a website, `https://…`.',
  },
  {
    name: 'two websites',
    code: 'bad-website',
    edits: [{ file: dirna, from: /website: .*/u, to: 'website: ⟦http://a.az, http://b.az⟧' }],
    message: 'There are two addresses here; one can be printed.',
    hint: 'Write one of them.',
  },
  {
    name: 'a country by its name, and not that nobody is there',
    code: 'bad-country',
    edits: [{ file: organisations, from: 'country: BE', to: 'country: ⟦Belgium⟧' }],
    message: '`Belgium` is not a country code.',
    hint: 'Write the two capital letters of ISO 3166-1: `AZ`.',
  },
  {
    name: 'a misspelt key of a text that the other language writes rightly',
    code: 'unknown-key',
    edits: [{ file: enForeword, from: 'title:', to: '⟦titel⟧:' }],
    message: 'Nothing reads the key `titel` here.',
    hint: 'Did you mean `title`?',
  },
  {
    name: 'a misspelt key',
    code: 'unknown-key',
    edits: [{ file: dirna, from: 'budget: {', to: '⟦budjet⟧: {' }],
    message: 'Nothing reads the key `budjet` here.',
    hint: 'Did you mean `budget`?',
  },
  {
    name: 'a key that nothing reads',
    code: 'unknown-key',
    edits: [{ file: dirna, from: 'budget: {', to: '⟦colour⟧: red\nbudget: {' }],
    message: 'Nothing reads the key `colour` here.',
    hint: 'Keys here are `id`, `acronym`, `budget`, `period`, `website`, `coordinator`, `partners`, `group`, `notes`. Delete it if it is none of them.',
  },
  {
    name: 'a misspelt key inside a value',
    code: 'unknown-key',
    edits: [{ file: dirna, from: 'end: 2025', to: '⟦ends⟧: 2025' }],
    message: 'Nothing reads the key `ends` here.',
    hint: 'Did you mean `end`?',
  },
  {
    name: 'a fact that notes do not know',
    code: 'unknown-key',
    edits: [{ file: dirna, from: '{ budget: budget }', to: '{ budget: budget, ⟦acronym⟧: budget }' }],
    message: 'Nothing reads the key `acronym` here.',
    hint: 'Keys here are `title`, `id`, `budget`, `period`, `coordinator`, `participants`, `website`. Delete it if it is none of them.',
  },
  {
    name: 'a missing key',
    code: 'missing-key',
    edits: [{ file: dirna, from: /website: .*\n/u, to: '' }],
    at: { file: dirna, text: '⟦⟧id: ' },
    message: 'The key `website` is missing.',
    hint: 'Add it. Write the whole address, `https://…`, or `to-be-announced`, or `not-stated` if the source gives none.',
  },
  {
    name: 'a missing key inside a value',
    code: 'missing-key',
    edits: [{ file: dirna, from: 'period: { start: 2023, end: 2025 }', to: '⟦period⟧: { start: 2023 }' }],
    message: 'The key `end` is missing.',
    hint: 'Add it. Write the year, `2023`, or year and month, `2023-12`, without quotation marks; or `not-stated` if the source gives no end.',
  },
  {
    name: 'a missing key in a list',
    code: 'missing-key',
    edits: [{ file: enDirnaText, from: /    - label: .*\n      text:/u, to: '    - ⟦⟧text:' }],
    message: 'The key `label` is missing.',
    hint: 'Add it. Write the text. In a translation, `label:` alone says that it is to be translated.',
  },
  {
    name: 'a key without a value',
    code: 'empty-value',
    edits: [{ file: dirna, from: /website: .*\n/u, to: '⟦website⟧:\n' }],
    message: '`website` has no value.',
    hint: 'Write the whole address, `https://…`, or `to-be-announced`, or `not-stated` if the source gives none.',
  },
  {
    name: 'an item without a value',
    code: 'empty-value',
    edits: [
      {
        file: dirna,
        from: '  - mingachevir-state-university\n',
        to: '  - mingachevir-state-university\n  - ⟦~⟧\n',
      },
    ],
    message: 'Item 2 of `partners` has no value.',
    hint: 'Write it, or delete its dash.',
  },
  {
    name: 'an empty text',
    code: 'empty-value',
    edits: [title('⟦""⟧')],
    message: '`title` is empty.',
    hint: 'Write the text.',
  },
  {
    name: 'an empty file',
    code: 'empty-value',
    edits: [{ file: enForeword, from: /[^]*/u, to: '' }],
    at: { file: enForeword, text: '⟦⟧' },
    message: 'The file is empty.',
    hint: 'Copy the keys of a file of the same kind.',
  },
  {
    name: 'a number as a text',
    code: 'not-a-text',
    edits: [title('⟦2022⟧')],
    message: 'The number `2022` is not a text.',
    hint: 'Put a text in quotation marks "…" if it is a number, or begins with a bracket or another character that YAML uses.',
  },
  {
    name: 'a number that looks like a word',
    code: 'not-a-text',
    edits: [title('⟦1e3⟧')],
    message: 'The number `1e3` is not a text.',
    hint: 'Put a text in quotation marks "…" if it is a number, or begins with a bracket or another character that YAML uses.',
  },
  {
    name: 'a switch as a text',
    code: 'not-a-text',
    edits: [title('⟦true⟧')],
    message: 'The word `true` is not a text.',
    hint: 'Put a text in quotation marks "…" if it is a number, or begins with a bracket or another character that YAML uses.',
  },
  {
    name: 'a placeholder without quotation marks',
    code: 'not-a-text',
    edits: [title('⟦{{name}}⟧')],
    message: 'The map at `title` is not a text.',
    hint: 'Put a text in quotation marks "…" if it is a number, or begins with a bracket or another character that YAML uses.',
  },
  {
    name: 'a list as a point',
    code: 'not-a-text',
    edits: [{ file: enAchievements, from: /    points:\n      - .*/u, to: '    points:\n      - ⟦[a]⟧' }],
    message: 'The list at item 1 is not a text, nor a map with `label` and `text`.',
    hint: 'Put a text in quotation marks "…" if it is a number, or begins with a bracket or another character that YAML uses.',
  },
  {
    name: 'a map as a text of the interface',
    code: 'wrong-shape',
    edits: [{ file: enLabels, from: '  period: Implementation period', to: '  period: ⟦1⟧' }],
    message: 'The number `1` is not a text or a group of texts.',
    hint: 'Put a text in quotation marks "…" if it is a number, or begins with a bracket or another character that YAML uses.',
  },
  {
    name: 'a text as a list',
    code: 'wrong-shape',
    edits: [{ file: enForeword, from: /paragraphs:[^]*/u, to: 'paragraphs: ⟦Years⟧\n' }],
    message: '`Years` is not a list.',
    hint: 'Write one item a line below it, each with a dash and a space: `- item`.',
  },
  {
    name: 'an empty list',
    code: 'empty-value',
    edits: [{ file: enForeword, from: /paragraphs:[^]*/u, to: 'paragraphs: ⟦[]⟧\n' }],
    message: '`paragraphs` is empty.',
    hint: 'Write at least one item.',
  },
  {
    name: 'a text as a map',
    code: 'wrong-shape',
    edits: [{ file: dirna, from: /period: .*/u, to: 'period: ⟦2023⟧' }],
    message: 'The number `2023` is not a period.',
    hint: 'Write `{ start: 2023, end: 2025 }`, by years or months: `2023-12`.',
  },
  {
    name: 'a text as a list of organisations',
    code: 'wrong-shape',
    edits: [{ file: dirna, from: /partners:\n(?:  .*\n)+/u, to: 'partners: ⟦khazar-university⟧\n' }],
    message: '`khazar-university` is not a list of organisations.',
    hint: 'Write one organisation’s id a line, `- khazar-university`, or `not-stated` if the source names none.',
  },
  {
    name: 'a file that is a list',
    code: 'wrong-shape',
    edits: [{ file: enForeword, from: /[^]*/u, to: '⟦- Foreword⟧' }],
    message: 'The file holds a list: it is not a map of keys.',
    hint: 'Write `key: value` lines below it, indented by two spaces.',
  },
  {
    name: 'an id with capitals',
    code: 'bad-id',
    edits: [{ file: dirna, from: 'coordinator: khazar-university', to: 'coordinator: ⟦Khazar_University⟧' }],
    message: '`Khazar_University` is not an id.',
    hint: 'Did you mean `khazar-university`? An id has small letters a–z and digits, with hyphens between words: `khazar-university`.',
  },
  {
    name: 'a key that is no id',
    code: 'bad-id',
    edits: [{ file: organisations, from: 'ada-university: {', to: '⟦ADA⟧: {' }],
    message: 'The key `ADA` is not an id.',
    hint: 'An id has small letters a–z and digits, with hyphens between words: `khazar-university`.',
  },
  {
    name: 'a switch',
    code: 'bad-switch',
    edits: [{ file: settings, from: 'notes: on ', to: 'notes: ⟦yes⟧ ' }],
    message: '`yes` is not a switch.',
    hint: 'Write `on` or `off`.',
  },
  {
    name: 'a paper',
    code: 'bad-paper',
    edits: [{ file: settings, from: 'paper: a4 ', to: 'paper: ⟦A3⟧ ' }],
    message: '`A3` is not a size of paper.',
    hint: 'Did you mean `a4`?',
  },
  {
    name: 'a date',
    code: 'bad-date',
    edits: [{ file: settings, from: 'date: 2026-11-22', to: 'date: ⟦22.11.2026⟧' }],
    message: '`22.11.2026` is not a date.',
    hint: 'Write year, month and day: `2026-11-22`.',
  },
  {
    name: 'a day that is not in the calendar',
    code: 'bad-date',
    edits: [{ file: settings, from: 'date: 2026-11-22', to: 'date: ⟦2026-02-29⟧' }],
    message: '`2026-02-29` is not a day of the calendar.',
    hint: 'Check the month, and how many days it has.',
  },
  {
    name: 'a month',
    code: 'bad-month',
    edits: [{ file: beOpen, from: 'start: 2024-04', to: 'start: ⟦2024-13⟧' }],
    message: '`2024-13` is not a year or a month.',
    hint: 'Write the year, `2023`, or year and month, `2023-12`, without quotation marks.',
  },
  {
    name: 'a year in quotation marks',
    code: 'bad-month',
    edits: [{ file: dirna, from: 'start: 2023', to: 'start: ⟦"2023"⟧' }],
    message: '`"2023"` is not a year or a month.',
    hint: 'Write the year, `2023`, or year and month, `2023-12`, without quotation marks.',
  },
  {
    name: 'a period that runs backwards',
    code: 'period-reversed',
    edits: [{ file: dirna, from: 'end: 2025', to: 'end: ⟦2022⟧' }],
    message: 'The project ends (2022) before it starts (2023).',
    hint: 'Check both: swap them, or correct the wrong one.',
  },
  {
    name: 'a budget below zero',
    code: 'bad-budget',
    edits: [{ file: dirna, from: 'amount: 633292', to: 'amount: ⟦-633292⟧' }],
    message: 'The number `-633292` is not an amount of euros.',
    hint: 'Write a whole number above zero, as digits alone: `633292`.',
  },
  {
    name: 'a budget with a comma',
    code: 'bad-budget',
    edits: [{ file: dirna, from: 'amount: 633292', to: 'amount: ⟦"633,292"⟧' }],
    message: '`"633,292"` is not an amount of euros.',
    hint: 'Write `633292`, as digits alone and without quotation marks.',
  },
  {
    name: 'a budget with cents',
    code: 'bad-budget',
    edits: [{ file: dirna, from: 'amount: 633292', to: 'amount: ⟦633292.5⟧' }],
    message: 'The number `633292.5` is not an amount of euros.',
    hint: 'Write a whole number above zero, as digits alone: `633292`.',
  },
  {
    name: 'a budget without end',
    code: 'bad-budget',
    edits: [{ file: dirna, from: 'amount: 633292', to: 'amount: ⟦.inf⟧' }],
    message: 'The number `.inf` is not an amount of euros.',
    hint: 'Write a whole number above zero, as digits alone: `633292`.',
  },
  {
    name: 'a budget without a currency',
    code: 'bad-budget',
    edits: [{ file: dirna, from: /budget: .*/u, to: 'budget: ⟦633292⟧' }],
    message: 'The number `633292` is not a budget.',
    hint: 'Write `{ amount: 633292, currency: EUR }`, or `not-stated` if the source gives none.',
  },
  {
    name: 'another currency',
    code: 'bad-currency',
    edits: [{ file: dirna, from: 'currency: EUR', to: 'currency: ⟦AZN⟧' }],
    message: '`AZN` is not a currency that can be printed.',
    hint: 'Write `EUR`.',
  },
  {
    name: 'a project number without quotation marks',
    code: 'bad-project-id',
    edits: [{ file: dirna, from: '"101082124"', to: '⟦101082124⟧' }],
    message: 'The number `101082124` is not a project number.',
    hint: 'Write the nine digits in quotation marks, `"101082124"`, or a number of the years before 2021, `618270-EPP-1-2020-1-LT-EPPKA2-CBHE-JP`; or `not-stated` if the source gives none.',
  },
  {
    name: 'a project number that is too short',
    code: 'bad-project-id',
    edits: [{ file: dirna, from: '"101082124"', to: '⟦"10108212"⟧' }],
    message: '`"10108212"` is not a project number.',
    hint: 'Write the nine digits in quotation marks, `"101082124"`, or a number of the years before 2021, `618270-EPP-1-2020-1-LT-EPPKA2-CBHE-JP`; or `not-stated` if the source gives none.',
  },
  {
    name: 'a country in small letters',
    code: 'bad-country',
    edits: [
      { file: organisations, from: 'ada-university: { country: AZ', to: 'ada-university: { country: ⟦az⟧' },
    ],
    message: '`az` is not a country code.',
    hint: 'Write the two capital letters of ISO 3166-1: `AZ`.',
  },
  {
    name: 'a country that ISO does not know',
    code: 'bad-country',
    edits: [
      { file: organisations, from: 'ada-university: { country: AZ', to: 'ada-university: { country: ⟦UK⟧' },
    ],
    message: '`UK` is not a country code of ISO 3166-1.',
    hint: 'Did you mean `GB`?',
  },
  {
    name: 'a mistyped country',
    code: 'bad-country',
    edits: [
      { file: organisations, from: 'ada-university: { country: AZ', to: 'ada-university: { country: ⟦AY⟧' },
    ],
    message: '`AY` is not a country code of ISO 3166-1.',
    hint: 'Did you mean `AZ`?',
  },
  {
    name: 'an unknown kind',
    code: 'bad-kind',
    edits: [
      {
        file: organisations,
        from: 'ada-university: { country: AZ, kind: university',
        to: 'ada-university: { country: AZ, kind: ⟦univercity⟧',
      },
    ],
    message: '`univercity` is not a kind of organisation.',
    hint: 'Did you mean `university`?',
  },
  {
    name: 'a ROR identifier as an address',
    code: 'bad-ror',
    edits: [{ file: organisations, from: 'ror: 053ez2v94', to: 'ror: ⟦https://ror.org/053ez2v94⟧' }],
    message: '`https://ror.org/053ez2v94` is not a ROR identifier.',
    hint: 'Copy the nine characters after https://ror.org/, or leave the key out.',
  },
  {
    name: 'a mistyped ROR identifier',
    code: 'bad-ror',
    edits: [{ file: organisations, from: 'ror: 053ez2v94', to: 'ror: ⟦053ez2v95⟧' }],
    message: '`053ez2v95` is mistyped: its last two digits do not match the characters before them.',
    hint: 'Copy it again from https://ror.org.',
  },
  {
    name: 'a website without a scheme',
    code: 'bad-website',
    edits: [{ file: dirna, from: /website: .*/u, to: 'website: ⟦dirna.khazar.org⟧' }],
    message: '`dirna.khazar.org` is not a whole address.',
    hint: 'Write `https://dirna.khazar.org`.',
  },
  {
    name: 'a website of another scheme',
    code: 'bad-website',
    edits: [{ file: dirna, from: /website: .*/u, to: 'website: ⟦javascript:alert(1)⟧' }],
    message: 'The address begins with `javascript:`; a website has http or https.',
    hint: 'Write `https://…`.',
  },
  {
    name: 'a website with a password',
    code: 'bad-website',
    edits: [{ file: dirna, from: /website: .*/u, to: 'website: ⟦https://me:secret@khazar.org/⟧' }],
    message: 'The address holds a user name or password, which would be printed.',
    hint: 'Delete all before the `@`, and the `@`.',
  },
  {
    name: 'a website that no browser opens',
    code: 'bad-website',
    edits: [{ file: dirna, from: /website: .*/u, to: 'website: ⟦https://dirna khazar.org/⟧' }],
    message: '`https://dirna khazar.org/` is not an address that a browser can open.',
    hint: 'Copy it from the address bar of the browser.',
  },
  {
    name: 'a number written as 641.000',
    code: 'bad-budget',
    edits: [{ file: dirna, from: 'amount: 633292', to: 'amount: ⟦641.000⟧' }],
    message: '`641.000` is not written as digits alone, and would be read as 641.',
    hint: 'Write `641000`, as digits alone and without quotation marks.',
  },
  {
    name: 'a number written as 6.33E+05',
    code: 'bad-budget',
    edits: [{ file: dirna, from: 'amount: 633292', to: 'amount: ⟦6.33E+05⟧' }],
    message: '`6.33E+05` is not written as digits alone, and would be read as 633000.',
    hint: 'Write a whole number above zero, as digits alone: `633292`.',
  },
  {
    name: 'a number written as 0x10',
    code: 'bad-budget',
    edits: [{ file: dirna, from: 'amount: 633292', to: 'amount: ⟦0x10⟧' }],
    message: '`0x10` is not written as digits alone, and would be read as 16.',
    hint: 'Write a whole number above zero, as digits alone: `633292`.',
  },
  {
    name: 'a number written as 1e5',
    code: 'bad-budget',
    edits: [{ file: dirna, from: 'amount: 633292', to: 'amount: ⟦1e5⟧' }],
    message: '`1e5` is not written as digits alone, and would be read as 100000.',
    hint: 'Write a whole number above zero, as digits alone: `633292`.',
  },
  {
    name: 'a number written as +5',
    code: 'bad-budget',
    edits: [{ file: dirna, from: 'amount: 633292', to: 'amount: ⟦+5⟧' }],
    message: '`+5` is not written as digits alone, and would be read as 5.',
    hint: 'Write `5`, as digits alone and without quotation marks.',
  },
  {
    name: 'a number written as 0o17',
    code: 'bad-budget',
    edits: [{ file: dirna, from: 'amount: 633292', to: 'amount: ⟦0o17⟧' }],
    message: '`0o17` is not written as digits alone, and would be read as 15.',
    hint: 'Write a whole number above zero, as digits alone: `633292`.',
  },
  {
    name: 'a number written as 0633292',
    code: 'bad-budget',
    edits: [{ file: dirna, from: 'amount: 633292', to: 'amount: ⟦0633292⟧' }],
    message: '`0633292` is not written as digits alone, and would be read as 633292.',
    hint: 'Write a whole number above zero, as digits alone: `633292`.',
  },
  {
    name: 'a number written as 2.023E3',
    code: 'bad-month',
    edits: [{ file: dirna, from: 'start: 2023', to: 'start: ⟦2.023E3⟧' }],
    message: '`2.023E3` is not written as digits alone, and would be read as 2023.',
    hint: 'Write the year, `2023`, or year and month, `2023-12`, without quotation marks.',
  },
  {
    name: 'a number written as 0x7E7',
    code: 'bad-month',
    edits: [{ file: dirna, from: 'start: 2023', to: 'start: ⟦0x7E7⟧' }],
    message: '`0x7E7` is not written as digits alone, and would be read as 2023.',
    hint: 'Write the year, `2023`, or year and month, `2023-12`, without quotation marks.',
  },
  {
    name: 'a number written as 2023.0',
    code: 'bad-month',
    edits: [{ file: dirna, from: 'start: 2023', to: 'start: ⟦2023.0⟧' }],
    message: '`2023.0` is not written as digits alone, and would be read as 2023.',
    hint: 'Write the year, `2023`, or year and month, `2023-12`, without quotation marks.',
  },
  {
    name: 'a number written as 190:20:30',
    code: 'bad-budget',
    edits: [{ file: dirna, from: 'amount: 633292', to: 'amount: ⟦190:20:30⟧' }],
    message: '`190:20:30` is not an amount of euros.',
    hint: 'Write a whole number above zero, as digits alone: `633292`.',
  },
  {
    name: 'a number written as 633_292',
    code: 'bad-budget',
    edits: [{ file: dirna, from: 'amount: 633292', to: 'amount: ⟦633_292⟧' }],
    message: '`633_292` is not an amount of euros.',
    hint: 'Write `633292`, as digits alone and without quotation marks.',
  },
  {
    name: 'a number written as 1.250.000',
    code: 'bad-budget',
    edits: [{ file: dirna, from: 'amount: 633292', to: 'amount: ⟦1.250.000⟧' }],
    message: '`1.250.000` is not an amount of euros.',
    hint: 'Write `1250000`, as digits alone and without quotation marks.',
  },
  {
    name: 'an address that a QR code cannot hold',
    code: 'bad-website',
    edits: [{ file: dirna, from: /website: .*/u, to: `website: ⟦https://x.org/${'a'.repeat(367)}⟧` }],
    message: 'The address has 381 characters; the code beside it can be scanned up to 380.',
    hint: 'Give a shorter address, such as the start page of the website.',
  },
  {
    name: 'an acronym in two lines',
    code: 'line-break',
    edits: [{ file: dirna, from: 'acronym: DIRNA', to: 'acronym: |\n  DI⟦R⟧\n  NA' }],
    message: 'A name, a title or a label is one line; this one has a line break.',
    hint: 'Write it on one line, or in lines under `>-` without empty lines.',
  },
  {
    name: 'a name in two lines',
    code: 'line-break',
    edits: [
      { file: 'locales/en/organisations.yaml', from: /ku-leuven: .*/u, to: 'ku-leuven: "K⟦U⟧\\nLeuven"' },
    ],
    message: 'A name, a title or a label is one line; this one has a line break.',
    hint: 'Write it on one line, or in lines under `>-` without empty lines.',
  },
  {
    name: 'a label with an empty line',
    code: 'line-break',
    edits: [
      {
        file: enLabels,
        from: 'period: Implementation period',
        to: 'period: >-\n    Implementatio⟦n⟧\n\n    period',
      },
    ],
    message: 'A name, a title or a label is one line; this one has a line break.',
    hint: 'Write it on one line, or in lines under `>-` without empty lines.',
  },
  {
    name: 'a title of an invisible character only',
    code: 'empty-value',
    edits: [title('⟦"\u00AD"⟧')],
    message: '`title` is empty.',
    hint: 'Write the text.',
  },
]

describe('values that are right', () => {
  test.each([
    [
      'a project number of the years before 2021',
      dirna,
      '"101082124"',
      '618270-EPP-1-2020-1-LT-EPPKA2-CBHE-JP',
    ],
    ['a month', dirna, 'start: 2023', 'start: 2023-05'],
    ['a project number that is not stated', dirna, '"101082124"', 'not-stated'],
    ['an end that is not stated', dirna, 'end: 2025', 'end: not-stated'],
    ['a website that is not stated', dirna, 'http://dirna.khazar.org/', 'not-stated'],
  ])('%s', (name, file, from, to) => {
    expect(run({ name, code: 'bad-id', edits: [{ file, from, to }], message: '', hint: '' }).found).toEqual(
      [],
    )
  })

  test('several projects whose number is not stated', () => {
    const edits = [dirna, beOpen].map((file) => ({ file, from: /^id: .*$/mu, to: 'id: not-stated' }))
    expect(run({ name: '', code: 'repeated-project-id', edits, message: '', hint: '' }).found).toEqual([])
  })

  test('Kosovo is a country: XK', () => {
    const edits = [
      { file: organisations, from: 'ku-leuven: { country: BE', to: 'ku-leuven: { country: XK' },
      { file: 'locales/en/countries.yaml', from: /\nBE: .*/u, to: '\nXK: Kosovo' },
      { file: 'locales/az/countries.yaml', from: /\nBE: .*/u, to: '\nXK: Kosovo' },
    ]
    expect(run({ name: '', code: 'bad-country', edits, message: '', hint: '' }).found).toEqual([])
  })
})

describe('keys and values that have not the form of their file', () => {
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
