import { describe, expect, it, test } from 'vitest'
import { readInputs } from '../../src/files/inputs.ts'
import { createTranslators } from '../../src/language/translate.ts'
import { coverPublication } from '../../src/page/chapters/cover-publication.ts'
import { checkSources } from '../../src/report/check/check.ts'
import { exportReport } from '../../src/report/export/export.ts'
import { loadReport } from '../../src/report/load.ts'
import { root } from '../frozen-report.ts'
import { change } from '../third-language.ts'
import { type Case, describeDiagnostic, edit, followHints, run } from './edited-report.ts'

const settings = 'data/report.yaml'
const ANCHOR = 'author: not-stated\n'

/** A report whose settings have these lines, too. */
function given(lines: string): Case['edits'] {
  return [{ file: settings, from: ANCHOR, to: `${ANCHOR}${lines}\n` }]
}

const cases: readonly Case[] = [
  {
    name: 'an ISBN with a wrong last digit',
    code: 'bad-isbn',
    edits: given('isbn: ⟦"978-0-306-40615-5"⟧'),
    message: '`978-0-306-40615-5` is mistyped: after its other digits, the last one of an ISBN is 7.',
    hint: 'Compare it with the ISBN that you were given; if only the last digit is wrong, write `978-0-306-40615-7`.',
  },
  {
    name: 'an ISBN of one edition with a wrong last digit',
    code: 'bad-isbn',
    edits: given('isbn: { az: "978-0-306-40615-7", en: ⟦"978-0-306-40615-6"⟧ }'),
    message: '`978-0-306-40615-6` is mistyped: after its other digits, the last one of an ISBN is 7.',
    hint: 'Compare it with the ISBN that you were given; if only the last digit is wrong, write `978-0-306-40615-7`.',
  },
  {
    name: 'an ISBN of ten digits',
    code: 'bad-isbn',
    edits: given('isbn: ⟦0-306-40615-2⟧'),
    message: '`0-306-40615-2` is not an ISBN of 13 digits.',
    hint: 'Write its 13 digits as they are printed, with hyphens and in quotation marks: `"978-…"`.',
  },
  {
    name: 'an ISBN that YAML reads as a number',
    code: 'bad-isbn',
    edits: given('isbn: ⟦9780306406157⟧'),
    message: 'The number `9780306406157` is not an ISBN of 13 digits.',
    hint: 'Write its 13 digits as they are printed, with hyphens and in quotation marks: `"978-…"`.',
  },
  {
    name: 'an ISBN of an edition that there is not',
    code: 'bad-edition',
    edits: given('isbn: { ⟦paralel⟧: "978-0-306-40615-7" }'),
    message: 'The report has no edition `paralel`.',
    hint: 'Did you mean `parallel`?',
  },
  {
    name: 'an ISSN with a wrong last digit',
    code: 'bad-issn',
    edits: given('issn: ⟦0378-5954⟧'),
    message: '`0378-5954` is mistyped: after its other digits, the last one of an ISSN is 5.',
    hint: 'Compare it with the ISSN that you were given; if only the last digit is wrong, write `0378-5955`.',
  },
  {
    name: 'an ISSN whose last sign is an X',
    code: 'bad-issn',
    edits: given('issn: ⟦2434-5610⟧'),
    message: '`2434-5610` is mistyped: after its other digits, the last one of an ISSN is X.',
    hint: 'Compare it with the ISSN that you were given; if only the last digit is wrong, write `2434-561X`.',
  },
  {
    name: 'a DOI as an address',
    code: 'bad-doi',
    edits: given('doi: ⟦https://doi.org/10.1234/abc⟧'),
    message: '`https://doi.org/10.1234/abc` is not a DOI.',
    hint: 'Write what follows https://doi.org/: it begins with `10.` and has a slash.',
  },
  {
    name: 'a contact that is half a mail address',
    code: 'bad-contact',
    edits: given('contact: [Baku, ⟦office@example⟧]'),
    message: '`office@example` is not a mail address.',
    hint: 'Write `name@example.org`.',
  },
  {
    name: 'a web address without a scheme',
    code: 'bad-website',
    edits: given('web: ⟦example.org/report⟧'),
    message: '`example.org/report` is not a whole address.',
    hint: 'Write `https://example.org/report`.',
  },
  {
    name: 'an editor that is not stated',
    code: 'not-stated-here',
    edits: given('editor: ⟦not-stated⟧'),
    message: '`editor` is not printed if it is not given; `not-stated` would be.',
    hint: 'Delete the line.',
  },
  {
    name: 'a place in one of two languages',
    code: 'report-words-missing',
    edits: given('⟦place⟧: { az: Bakı }'),
    message: '`place` has no words in English.',
    hint: 'Add `en: …`.',
  },
  {
    name: 'a publisher in a language that the report does not have',
    code: 'unknown-language',
    edits: [
      {
        file: settings,
        from: 'publisher: not-stated',
        to: 'publisher: { az: Naşir, en: Publisher, ⟦tr⟧: Yayıncı }',
      },
    ],
    message: 'The report is not written in `tr`.',
    hint: 'Its languages are az, en.',
  },
  {
    name: 'a straight apostrophe in the words of one language',
    code: 'straight-quotes',
    severity: 'warning',
    edits: given("editor: { az: Redaktor, en: O⟦'⟧Hara }"),
    message: "`'` is not an apostrophe of this language.",
    hint: 'Write `’`.',
  },
  {
    name: 'a place that is a list',
    code: 'not-a-text',
    edits: given('place: ⟦[Baku, Ganja]⟧'),
    message: 'The list at `place` is not one line of text, nor a map with a line for each language.',
    hint: 'Write it on one line, or `{ az: …, en: … }` with the codes of the languages.',
  },
  {
    name: 'a logo that is not among the pictures',
    code: 'picture-missing',
    edits: given('cover: { logos: [{ picture: ⟦ministry.svg⟧, alternative: Ministry }] }'),
    message: 'There is no picture `data/pictures/ministry.svg`.',
    hint: 'Put it into `data/pictures/`, or correct the name.',
  },
  {
    name: 'a logo without words for those who do not see it',
    code: 'missing-key',
    edits: given('cover: { logos: [⟦{ picture: ministry.svg }⟧] }'),
    message: 'The key `alternative` is missing.',
    hint: 'Add it. Write the text.',
  },
]

describe('what report.yaml says of who is behind the report', () => {
  test.each(cases)('$name: $code, at its place and nothing else', (each) => {
    const { expected, found } = run(each)
    expect(found).toEqual(expected)
  })

  test('and what a hint writes is right', () => {
    const tried = cases.map((each) => ({ name: each.name, left: followHints(each) }))
    expect(tried.filter(({ left }) => left !== undefined && left.length > 0)).toEqual([])
  })
})

/** An SVG picture of this size. */
function svg(width: number, height: number): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><path d="M0 0h${width}"/></svg>`,
  )
}

describe('logos of the cover', () => {
  const told = (count: number, picture: Buffer, name = 'a.svg'): string[] => {
    const logo = `{ picture: ${name}, alternative: A }`
    const { sources } = edit(given(`cover: { logos: [${Array(count).fill(logo).join(', ')}] }`))
    const { found } = checkSources({ ...sources, pictures: new Map([[name, picture]]) })
    return found.map(describeDiagnostic).map(({ told: what, hint }) => `${what} → ${hint}`)
  }

  it('that are too wide for one row are told', () => {
    expect(told(2, svg(300, 40))).toEqual([])
    expect(told(4, svg(300, 40))).toEqual([
      'warning logos-small Side by side the logos are only 4.9 mm high, and can hardly be read. → Take fewer or narrower ones: 8 mm are needed, in a row of 170 mm.',
    ])
  })

  it('that act or load something are refused as pictures of texts are, and told once', () => {
    const acting = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script/></svg>')
    expect(told(2, acting)).toEqual([
      expect.stringContaining('error bad-picture A picture cannot have the element <script>.'),
    ])
  })

  it('of few pixels are told by their height', () => {
    const png = Buffer.alloc(45)
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(png)
    png.write('IHDR', 12)
    png.writeUInt32BE(400, 16)
    png.writeUInt32BE(100, 20)
    png.write('IEND', 37)
    expect(told(1, png, 'a.png')).toEqual([
      'warning coarse-picture The picture is 100 pixels high: on paper it looks coarse. → Save it with at least 118 pixels of height, twice as many are better.',
    ])
  })
})

describe('a report that says all of it', () => {
  const inputs = change(readInputs(root), [
    [settings, 'publisher: not-stated', 'publisher: { az: Nazirlik, en: Ministry }'],
    [
      settings,
      ANCHOR,
      `${ANCHOR}place: { az: Bakı, en: Baku }
editor: A. Editor
isbn: { az: "978-0-306-40615-7" }
issn: 0378-5955
doi: 10.1234/abc
contact: { az: [Bakı, AZ1000], en: office@example.org }
web: https://example.org/report
cover:
  logos:
    - { picture: a.svg, alternative: { az: Nazirliyin loqosu, en: Logo of the ministry } }
    - { picture: b.svg, alternative: Erasmus+ }\n`,
    ],
  ])
  const entries = new Map([
    ...inputs.entries,
    ['data/pictures', 'folder'] as const,
    ['data/pictures/a.svg', { bytes: svg(60, 20) }] as const,
    ['data/pictures/b.svg', { bytes: svg(20, 20) }] as const,
  ])
  const loading = loadReport({ ...inputs, entries })

  it('has it in the words of each language, and its numbers for each edition', async () => {
    const { report, warnings } = await loading
    expect(warnings).toEqual([])
    const { words, numbers } = report.publication
    expect(String(words['az']?.publisher)).toBe('Nazirlik')
    expect(words['az']?.contact.map(String)).toEqual(['Bakı', 'AZ1000'])
    expect(words['en']?.contact.map(String)).toEqual(['office@example.org'])
    expect(words['en']?.author).toBeUndefined()
    expect(String(numbers['az']?.isbn)).toBe('978-0-306-40615-7')
    expect(numbers['en']?.isbn).toBeUndefined()
    expect(String(numbers['en']?.issn)).toBe('0378-5955')
  })

  it('gives the cover the logos in their size, the publisher, the place and the year', async () => {
    const { report } = await loading
    const { context, drawings } = coverPublication({ report, translator: createTranslators(report)('az') })
    expect([context.place, context.publisher, context.year].map(String)).toEqual(['Bakı', 'Nazirlik', '2026'])
    expect(context.logos).toEqual([{ drawing: 'logo-1' }, { drawing: 'logo-2' }])
    expect(drawings.map(([, { properties }]) => [properties['ariaLabel'], properties['width']])).toEqual([
      ['Nazirliyin loqosu', '60mm'],
      ['Erasmus+', '20mm'],
    ])
  })

  it('is cited with it', async () => {
    const { report } = await loading
    const files = await exportReport(report, () => ['x', 'y'])
    const found = files.find(({ name }) => name === 'citation.json')
    expect(JSON.parse(Buffer.from(found?.bytes ?? []).toString())).toMatchObject([
      { publisher: 'Nazirlik', 'publisher-place': 'Bakı', ISBN: '978-0-306-40615-7', ISSN: '0378-5955' },
      {
        publisher: 'Ministry',
        editor: [{ literal: 'A. Editor' }],
        DOI: '10.1234/abc',
        URL: 'https://example.org/report',
      },
    ])
  })
})
