import { describe, expect, test } from 'vitest'
import { parseFile } from '../../src/report/yaml/yaml-file.ts'
import { type Case, followHints, run, title } from './edited-report.ts'

const enForeword = 'locales/en/foreword.yaml'
const enOverview = 'locales/en/overview.yaml'

const cases: readonly Case[] = [
  {
    name: 'braces without a comma',
    code: 'yaml-syntax',
    edits: [
      {
        file: 'data/projects/dirna.yaml',
        from: /budget: .*/u,
        to: 'budget: ⟦{ amount: 633292 currency: EUR }⟧',
      },
    ],
    message: 'The entries in these braces run into each other.',
    hint: 'Put a comma between them: `{ key: value, key: value }`.',
  },
  {
    name: 'an item that lost its indent',
    code: 'yaml-syntax',
    edits: [{ file: 'data/projects/dirna.yaml', from: /^ {2}- lankaran.*/mu, to: '⟦- lankaran⟧' }],
    message: 'This line is not indented like the lines it belongs to.',
    hint: 'Align the keys of one map, and the dashes of one list, exactly below each other.',
  },
  {
    name: 'a text with a colon',
    code: 'yaml-syntax',
    edits: [title('⟦Foreword: a start⟧')],
    message: 'A text that contains a colon and a space needs quotation marks.',
    hint: 'Put the whole text in quotation marks "…", or write it in the lines under `>-`, indented by two spaces.',
  },
  {
    name: 'a text that begins with a bracket',
    code: 'yaml-syntax',
    edits: [title('⟦[Fore](word)⟧')],
    message: 'A text that begins with `[` needs quotation marks.',
    hint: 'Put the whole text in quotation marks "…", or write it in the lines under `>-`, indented by two spaces.',
  },
  {
    name: 'a bracket that is not closed',
    code: 'yaml-syntax',
    edits: [title('⟦[Foreword⟧')],
    message: 'The bracket `[` is not closed.',
    hint: 'Close it, or put the text in quotation marks.',
  },
  {
    name: 'a placeholder that begins a text',
    code: 'yaml-syntax',
    edits: [title('⟦{{name}} word⟧')],
    message: 'A text that begins with `{` needs quotation marks.',
    hint: 'Put the whole text in quotation marks "…", or write it in the lines under `>-`, indented by two spaces.',
  },
  {
    name: 'a text that goes on after its quotation mark',
    code: 'yaml-syntax',
    edits: [title('⟦"Fore" word⟧')],
    message: 'The text goes on after its closing quotation mark ".',
    hint: 'Write quotation marks inside a text as “ ”, an apostrophe as ’, or use a text under `>-`.',
  },
  {
    name: 'a straight apostrophe in single quotation marks',
    code: 'yaml-syntax',
    edits: [title("⟦'It's a start'⟧")],
    message: "The text goes on after its closing quotation mark '.",
    hint: 'Write quotation marks inside a text as “ ”, an apostrophe as ’, or use a text under `>-`.',
  },
  {
    name: 'a quotation mark that is not closed',
    code: 'yaml-syntax',
    edits: [title('⟦"⟧Foreword')],
    message: 'The quotation mark here is not closed where its text ends.',
    hint: 'Close the text with the same quotation mark.',
  },
  {
    name: 'a quotation mark that swallows the next keys',
    code: 'yaml-syntax',
    edits: [
      { file: enForeword, from: 'title: Foreword\n', to: 'title: ⟦"⟧Foreword\nsubtitle: "On the years"\n' },
    ],
    message: 'The quotation mark here is not closed where its text ends.',
    hint: 'Close the text with the same quotation mark.',
  },
  {
    name: 'text on the line of `>`',
    code: 'yaml-syntax',
    edits: [title('⟦> Foreword⟧')],
    message: 'The text after `>` must begin on the next line, indented by two spaces.',
    hint: 'If the text itself begins with `>`: Write `"\\\\> Foreword"`, in quotation marks.',
  },
  {
    name: 'a text that begins with a dash',
    code: 'yaml-syntax',
    edits: [title('⟦- Foreword⟧')],
    message: 'A text that begins with `-` needs quotation marks.',
    hint: 'Write `"\\\\- Foreword"`, in quotation marks.',
  },
  {
    name: 'a text that begins with a reserved character',
    code: 'yaml-syntax',
    edits: [title('⟦@foreword⟧')],
    message: 'A text that begins with `@` needs quotation marks.',
    hint: 'Put the whole text in quotation marks "…", or write it in the lines under `>-`, indented by two spaces.',
  },
  {
    name: 'a backslash in double quotation marks',
    code: 'yaml-syntax',
    edits: [title('"Fore⟦\\w⟧ord"')],
    message: 'A backslash in a text in double quotation marks has a meaning of its own.',
    hint: 'Write it twice, or use a text under `>-`.',
  },
  {
    name: 'a line that is no key',
    code: 'yaml-syntax',
    edits: [{ file: enForeword, from: 'title: Foreword\n', to: 'title: Foreword\n⟦subtitle⟧\n' }],
    message: 'This line is neither `key: value` nor an item of a list.',
    hint: 'Put a colon and a space after the key; indent a text that goes on from the line before.',
  },
  {
    name: 'a key indented too far',
    code: 'yaml-syntax',
    edits: [{ file: enForeword, from: 'title: Foreword\n', to: 'title: Foreword\n  ⟦subtitle: Years⟧\n' }],
    message: 'There is a key in this line, but it is indented more than the key before it.',
    hint: 'Align it with the key before it; or if the line is text, put the whole text in quotation marks.',
  },
  {
    name: 'a dash without a space',
    code: 'yaml-syntax',
    edits: [{ file: 'data/projects/dirna.yaml', from: /- lankaran.*/u, to: '⟦-lankaran-state-university⟧' }],
    message: 'There is no space after this dash.',
    hint: 'Put a space after it: `- item`.',
  },
  {
    name: 'a bullet of a text processor in the place of a dash',
    code: 'yaml-syntax',
    edits: [{ file: 'data/projects/dirna.yaml', from: /- lankaran.*/u, to: '⟦• lankaran-state-university⟧' }],
    message: 'An item of a list begins with a hyphen and a space, not with `•`.',
    hint: 'Type a hyphen in its place, exactly below the dash of the item before.',
  },
  {
    name: 'a dash in the place of a fact',
    code: 'yaml-syntax',
    edits: [{ file: 'data/projects/dirna.yaml', from: /website: .*/u, to: 'website: ⟦-⟧' }],
    message: 'A dash alone is no value: for YAML it begins a list.',
    hint: 'Write the value, or `not-stated` for a fact that is not known.',
  },
  {
    name: 'a long dash after `>`',
    code: 'yaml-syntax',
    edits: [{ file: enForeword, from: '- >-\n', to: '- ⟦>–⟧\n' }],
    message: 'After `>` stands a long dash; YAML wants a hyphen.',
    hint: 'Write `>-`.',
  },
  {
    name: 'entries without their braces',
    code: 'yaml-syntax',
    edits: [
      {
        file: 'data/organisations.yaml',
        from: 'ku-leuven: { country: BE, kind: university, ror: 05f950310 }',
        to: 'ku-leuven: ⟦country: BE, kind: university, ror: 05f950310⟧',
      },
    ],
    message: 'These entries need braces around them.',
    hint: 'Write `{ country: BE, kind: university, ror: 05f950310 }`.',
  },
  {
    name: 'curly quotation marks around a text with a colon',
    code: 'yaml-syntax',
    edits: [title('⟦“Foreword: the years”⟧')],
    message:
      'For YAML, curly quotation marks are a part of the text: a text with a colon and a space needs straight ones.',
    hint: 'Put the whole text in quotation marks "…", or write it in the lines under `>-`, indented by two spaces.',
  },
  {
    name: 'a backtick that begins a text',
    code: 'yaml-syntax',
    edits: [title('⟦`Foreword`⟧')],
    message: 'A text that begins with a backtick needs quotation marks.',
    hint: 'Put the whole text in quotation marks "…", or write it in the lines under `>-`, indented by two spaces.',
  },
  {
    name: 'the key of an item, indented too little',
    code: 'yaml-syntax',
    edits: [
      {
        file: 'locales/en/projects/dirna.yaml',
        from: '- label: Creating the network\n      text: >-',
        to: '- label: Creating the network\n     ⟦text: >-⟧',
      },
    ],
    message: 'This line is not indented like the lines it belongs to.',
    hint: 'Align the keys of one map, and the dashes of one list, exactly below each other.',
  },
  {
    name: 'what is left of an unfinished merge',
    code: 'yaml-syntax',
    edits: [{ file: enForeword, from: 'title: Foreword\n', to: 'title: Foreword\n⟦=======⟧\n' }],
    message: 'Two versions of the file were merged, and git left both in it from here on.',
    hint: 'Keep one of the two, and delete the lines with <<<<<<<, =======, >>>>>>>.',
  },
  {
    name: 'a key indented too little',
    code: 'yaml-syntax',
    edits: [{ file: enOverview, from: /  paragraphs:\n/u, to: ' ⟦paragraphs:⟧\n' }],
    message: 'This line is not indented like the lines it belongs to.',
    hint: 'Align the keys of one map, and the dashes of one list, exactly below each other.',
  },
  {
    name: 'a key indented too little, with a text that is right',
    code: 'yaml-syntax',
    edits: [{ file: enOverview, from: /  paragraphs:\n/u, to: ' ⟦paragraphs: "Years"⟧\n' }],
    message: 'This line is not indented like the lines it belongs to.',
    hint: 'Align the keys of one map, and the dashes of one list, exactly below each other.',
  },
  {
    name: 'a second document',
    code: 'yaml-syntax',
    edits: [{ file: enForeword, from: 'title: Foreword\n', to: 'title: Foreword\n⟦---⟧\n' }],
    message: 'A line `---` or `...` begins a second document.',
    hint: 'Delete that line.',
  },
  {
    name: 'a directive',
    code: 'yaml-syntax',
    edits: [{ file: enForeword, from: /^/u, to: '⟦%YAML 1.1⟧\n---\n' }],
    message: 'A line that begins with `%` is a YAML directive, which the report does not use.',
    hint: 'Delete it.',
  },
  {
    name: 'a text that ends with a colon',
    code: 'yaml-syntax',
    edits: [title('⟦Foreword:⟧')],
    message: 'A text that ends with a colon needs quotation marks.',
    hint: 'Put the whole text in quotation marks "…", or write it in the lines under `>-`, indented by two spaces.',
  },
  {
    name: 'a text that begins with an ampersand and a space',
    code: 'yaml-syntax',
    edits: [title('⟦& x⟧')],
    message: 'A text that begins with `&` needs quotation marks.',
    hint: 'Put the whole text in quotation marks "…", or write it in the lines under `>-`, indented by two spaces.',
  },
  {
    name: 'a no-break space after a colon',
    code: 'yaml-no-break-space',
    edits: [{ file: enForeword, from: 'title: Foreword', to: 'title:⟦\u00A0⟧Foreword' }],
    message: 'There is a no-break space (U+00A0) here, which is no space for YAML.',
    hint: 'Type an ordinary space in its place.',
  },
  {
    name: 'a no-break space in an indent',
    code: 'yaml-no-break-space',
    edits: [{ file: enForeword, from: 'paragraphs:\n  -', to: 'paragraphs:\n⟦\u00A0⟧ -' }],
    message: 'There is a no-break space (U+00A0) here, which is no space for YAML.',
    hint: 'Type an ordinary space in its place.',
  },
  {
    name: 'a no-break space in braces, and not that a key is missing',
    code: 'yaml-no-break-space',
    edits: [{ file: 'data/projects/dirna.yaml', from: 'amount: 633292', to: 'amount:⟦\u00A0⟧633292' }],
    message: 'There is a no-break space (U+00A0) here, which is no space for YAML.',
    hint: 'Type an ordinary space in its place.',
  },
  {
    name: 'a text that begins with `#`',
    code: 'empty-value',
    edits: [{ file: enForeword, from: 'title: Foreword', to: '⟦title⟧: #1' }],
    message: '`title` has no value: for YAML, what follows ` #` is a comment.',
    hint: 'If it is the text, write `"#1"`, in quotation marks.',
  },
  {
    name: 'a key with a meaning for the program',
    code: 'bad-id',
    edits: [
      {
        file: 'locales/az/notes.yaml',
        from: 'notes:\n',
        to: 'notes:\n  ⟦__proto__⟧: { label: a, text: b }\n',
      },
    ],
    message: 'The key `__proto__` has a meaning of its own for the program.',
    hint: 'Give it another name.',
  },
  {
    name: 'an unfinished merge',
    code: 'yaml-syntax',
    edits: [
      {
        file: enForeword,
        from: 'title: Foreword\n',
        to: '⟦<<<<<<< HEAD⟧\ntitle: Foreword\n=======\ntitle: Preface\n>>>>>>> other\n',
      },
    ],
    message: 'Two versions of the file were merged, and git left both in it from here on.',
    hint: 'Keep one of the two, and delete the lines with <<<<<<<, =======, >>>>>>>.',
  },
  {
    name: 'a text of one word that begins with an asterisk',
    code: 'yaml-alias',
    edits: [title('⟦*Foreword⟧')],
    message: 'A text that begins with `*` needs quotation marks: for YAML it is the name of another value.',
    hint: 'Write `"\\\\*Foreword"`, in quotation marks.',
  },
  {
    name: 'a text in italics',
    code: 'yaml-alias',
    edits: [title('⟦*Foreword*⟧')],
    message: 'A text that begins with `*` needs quotation marks: for YAML it is the name of another value.',
    hint: 'Put the whole text in quotation marks "…", or write it in the lines under `>-`, indented by two spaces.',
  },
  {
    name: 'a text with a bold beginning',
    code: 'yaml-alias',
    edits: [title('⟦**Foreword** of the editor⟧')],
    message: 'A text that begins with `*` needs quotation marks: for YAML it is the name of another value.',
    hint: 'Put the whole text in quotation marks "…", or write it in the lines under `>-`, indented by two spaces.',
  },
  {
    name: 'an anchor',
    code: 'yaml-anchor',
    edits: [title('⟦&title⟧ Foreword')],
    message: 'A text that begins with `&` needs quotation marks: for YAML it names a value.',
    hint: 'Put the whole text in quotation marks "…", or write it in the lines under `>-`, indented by two spaces.',
  },
  {
    name: 'a tag',
    code: 'yaml-tag',
    edits: [title('⟦!!str⟧ Foreword')],
    message: 'A text that begins with `!` needs quotation marks: for YAML it is the type of a value.',
    hint: 'Put the whole text in quotation marks "…", or write it in the lines under `>-`, indented by two spaces.',
  },
  {
    name: 'an exclamation mark before a text',
    code: 'yaml-tag',
    edits: [title('⟦!⟧ Foreword')],
    message: 'A text that begins with `!` needs quotation marks: for YAML it is the type of a value.',
    hint: 'Put the whole text in quotation marks "…", or write it in the lines under `>-`, indented by two spaces.',
  },
  {
    name: 'a text cut off by `#`',
    code: 'comment-after-text',
    severity: 'warning',
    edits: [title('Foreword ⟦#1⟧')],
    message: 'What follows ` #` is a comment and will not be printed.',
    hint: 'If it belongs to the text, put the text in quotation marks "…"; if it is a comment, give it a line of its own.',
  },
  {
    name: 'a key that stands twice in an item of a list',
    code: 'duplicate-key',
    edits: [
      {
        file: 'locales/en/projects/dirna.yaml',
        from: '- label: Capacity building\n',
        to: '- label: Capacity building\n      ⟦label⟧: Capacity\n',
      },
    ],
    message: 'The key `label` is there twice: also in line {line}.',
    hint: 'Delete one of the two, or give it its own name. If it begins another item, put a dash and a space before it.',
    there: { file: 'locales/en/projects/dirna.yaml', text: '⟦⟧label: Capacity building' },
  },
  {
    name: 'a key that stands twice',
    code: 'duplicate-key',
    edits: [{ file: enForeword, from: 'title: Foreword\n', to: 'title: Foreword\n⟦title⟧: Preface\n' }],
    message: 'The key `title` is there twice: also in line {line}.',
    hint: 'Delete one of the two, or give it its own name.',
    there: { file: enForeword, text: '⟦⟧title:' },
  },
  {
    name: 'a tab as an indent',
    code: 'tab',
    edits: [{ file: enOverview, from: '  label: Participation', to: '⟦\t⟧label: Participation' }],
    message: 'There is a tab here: YAML is indented with spaces, and a tab in a text has no fixed width.',
    hint: 'Indent each level by two spaces, and put one space between words.',
  },
  {
    name: 'a tab in a text',
    code: 'tab',
    edits: [title('Fore⟦\t⟧word')],
    message: 'There is a tab here: YAML is indented with spaces, and a tab in a text has no fixed width.',
    hint: 'Indent each level by two spaces, and put one space between words.',
  },
  {
    name: 'a control character',
    code: 'control-character',
    edits: [title('Fore⟦\u0007⟧word')],
    message: 'U+0007 is invisible and cannot be printed.',
    hint: 'Delete it, and check whether a letter is missing there.',
  },
  {
    name: 'a control character written as an escape',
    code: 'control-character',
    edits: [title('"Fore⟦\\u0007⟧word"')],
    message: 'U+0007 is invisible and cannot be printed.',
    hint: 'Delete it, and check whether a letter is missing there.',
  },
  {
    name: 'a character that turns the direction',
    code: 'bidi-character',
    edits: [title('Fore⟦\u202E⟧word')],
    message:
      'U+202E is invisible and turns the direction of the text, so that it does not read as it is written.',
    hint: 'Delete it: its letters and `direction` in language.yaml give a text its direction.',
  },
  {
    name: 'a character of one font only',
    code: 'private-use-character',
    edits: [title('⟦\uF0B7⟧ Foreword')],
    message:
      'U+F0B7 means something in one font only (often a bullet or a symbol copied from a text processor).',
    hint: 'Type the character you meant, or delete it.',
  },
  {
    name: 'half of a character',
    code: 'lone-surrogate',
    edits: [title('"Fore⟦\\ud83d⟧word"')],
    message: 'U+D83D is half of a character.',
    hint: 'Write the character itself.',
  },
  {
    name: 'letters in parts',
    code: 'not-nfc',
    edits: [title('For⟦e\u0301⟧word o\u0301')],
    message:
      '“é” is stored as separate parts (U+0065 U+0301), and 1 more in this file: search and sorting would miss it.',
    hint: 'Save the text in the Unicode form NFC (composed letters), or type the letter again.',
  },
  {
    name: 'letters of a PDF',
    code: 'joined-letters',
    edits: [title('Scienti⟦\uFB01⟧c')],
    message:
      'U+FB01 is a form of letters that comes from a PDF or from another font, and search would miss it.',
    hint: 'Write `fi`.',
  },
  {
    name: 'a zero-width joiner',
    code: 'control-character',
    edits: [title('Fore⟦\u200D⟧word')],
    message: 'U+200D is invisible, and search would miss the word that it is in.',
    hint: 'Delete it.',
  },
  {
    name: 'a zero-width non-joiner before a letter that is not Arabic',
    code: 'control-character',
    edits: [title('می⟦\u200C⟧word')],
    message: 'U+200C is invisible, and search would miss the word that it is in.',
    hint: 'Delete it.',
  },
  {
    name: 'an i with a second dot',
    code: 'second-dot',
    edits: [title('⟦i\u0307⟧nkişaf')],
    message:
      'U+0069 U+0307 is an i with a second dot, left by a program that made small letters of “İ”; search would miss it.',
    hint: 'Write `i`.',
  },
  {
    name: 'a Cyrillic letter in a Latin word',
    code: 'mixed-scripts',
    edits: [title('The ⟦\u0410⟧zərbaycan text')],
    message:
      'In “\u0410zərbaycan”, \u0410 (U+0410) is a Cyrillic letter: search and sorting would miss the word.',
    hint: 'Write `Azərbaycan`.',
  },
  {
    name: 'a Cyrillic letter as a word among Latin ones',
    code: 'mixed-scripts',
    edits: [title('Plan ⟦\u0410⟧ of two')],
    message: 'In “\u0410”, \u0410 (U+0410) is a Cyrillic letter: search and sorting would miss the word.',
    hint: 'Write `A`.',
  },
  {
    name: 'a Cyrillic letter without a Latin twin',
    code: 'mixed-scripts',
    edits: [title('Ba⟦\u043A⟧ı')],
    message: 'In “Ba\u043Aı”, \u043A (U+043A) is a Cyrillic letter: search and sorting would miss the word.',
    hint: 'Type the word again in one script, or put a hyphen between its parts.',
  },
  {
    name: 'a Greek letter in a Latin word',
    code: 'mixed-scripts',
    edits: [title('⟦\u0391⟧BC')],
    message: 'In “\u0391BC”, \u0391 (U+0391) is a Greek letter: search and sorting would miss the word.',
    hint: 'Write `ABC`.',
  },
  {
    name: 'a Romanian letter in an Azerbaijani text',
    code: 'romanian-letter',
    severity: 'warning',
    edits: [{ file: 'locales/az/foreword.yaml', from: 'title: Ön söz', to: 'title: i⟦\u0219⟧lər' }],
    message:
      'In “i\u0219lər”, \u0219 (U+0219) is a Romanian letter with a comma below: search would miss the word.',
    hint: 'Write `işlər`. In a Romanian name, leave it.',
  },
  {
    name: 'a name that is nothing but look-alike letters',
    code: 'mixed-scripts',
    severity: 'warning',
    edits: [
      {
        file: 'locales/en/organisations.yaml',
        from: /ku-leuven: .*/u,
        to: 'ku-leuven: ⟦\u0410⟧\u0422\u041C',
      },
    ],
    message:
      'In “\u0410\u0422\u041C”, \u0410 (U+0410), \u0422 (U+0422), \u041C (U+041C) are Cyrillic letters: search and sorting would miss the word.',
    hint: 'Write `ATM`.',
  },
]

describe('what YAML itself refuses, and what it would take otherwise than it is meant', () => {
  test.each(cases)('$name: $code, at its place and nothing else', (each) => {
    const { expected, found } = run(each)
    expect(found).toEqual(expected)
  })

  test('and what a hint writes is right', () => {
    const tried = cases.map((each) => ({ name: each.name, left: followHints(each) }))
    expect(tried.filter(({ left }) => left !== undefined && left.length > 0)).toEqual([])
    expect(tried.filter(({ left }) => left !== undefined).length).toBeGreaterThan(0)
  })

  test.each(['Київський університет', 'Київський університет с (Kyiv)', '«Молодь» Київ', 'Iași'])(
    'a name in its own script is right: %s',
    (name) => {
      const to = `ku-leuven: ${name}`
      const edits = [{ file: 'locales/en/organisations.yaml', from: /ku-leuven: .*/u, to }]
      expect(run({ name, code: 'mixed-scripts', edits, message: '', hint: '' }).found).toEqual([])
    },
  )

  test.each(['- '.repeat(5000), '['.repeat(20_000), '{a: '.repeat(5000), '? '.repeat(5000)])(
    'nesting without end is one mistake: %#',
    (source) => {
      const { tree, found } = parseFile('locales/en/foreword.yaml', source)
      expect(tree).toBeUndefined()
      expect(found.map((each) => each.code)).toEqual(['yaml-syntax'])
    },
  )
})
