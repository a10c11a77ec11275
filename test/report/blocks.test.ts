import { describe, expect, test } from 'vitest'
import { checkSources } from '../../src/report/check/check.ts'
import { readPicture } from '../../src/report/pictures/read-picture.ts'
import { describeDiagnostic, edit } from './edited-report.ts'

const files = ['az', 'en'].map((language) => `locales/${language}/foreword.yaml`)

/** What is told of a report whose foreword has this item before its first paragraph, in both languages. */
function told(item: string, pictures: ReadonlyMap<string, Buffer> = new Map()): string[] {
  const edits = files.map((file) => ({ file, from: 'paragraphs:\n', to: `paragraphs:\n${item}` }))
  const { sources } = edit(edits)
  const { found } = checkSources({ ...sources, pictures })
  return found.map(describeDiagnostic).map(({ place, told: what, hint }) => `${place} ${what} → ${hint}`)
}

function figure(picture: string, more = '      source: Own picture.\n'): string {
  return `  - figure:\n      picture: ${picture}\n      alternative: What it shows.\n      caption: A caption\n${more}`
}

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">'

describe('tables and figures among paragraphs', () => {
  test('are nothing to tell if they are whole', () => {
    const table =
      '  - table:\n      caption: A table\n      head: [One, Two]\n      rows:\n        - [a, b]\n'
    const pictures = new Map([['a.svg', Buffer.from(`${SVG}<path d="M0 0"/></svg>`)]])
    expect(told(table + figure('a.svg'), pictures)).toEqual([])
  })

  test('a row with other cells than the head is told at the row', () => {
    const table =
      '  - table:\n      caption: A table\n      head: [One, Two]\n      rows:\n        - [a, b, c]\n'
    expect(told(table)).toEqual(
      files.map((file) =>
        expect.stringContaining(
          `${file}:8:11+9 error table-row This row has 3 cells, but the head has 2. → Give each row as many`,
        ),
      ),
    )
  })

  test('a table of one column is told', () => {
    const table = '  - table:\n      caption: A table\n      head: [One]\n      rows:\n        - [a]\n'
    expect(told(table)[0]).toContain(
      'table-row The list at `head` is not the head of a table with two to six',
    )
  })

  test('a picture that is not there is told, with the one that was meant', () => {
    const pictures = new Map([['steps.svg', Buffer.from(`${SVG}<path d="M0 0"/></svg>`)]])
    expect(told(figure('stesp.svg'), pictures)[0]).toMatch(
      /foreword\.yaml:5:16\+9 error picture-missing There is no picture `data\/pictures\/stesp\.svg`\. → Did you mean `steps\.svg`\?$/u,
    )
  })

  test('a figure without a source, and one without an alternative, are told', () => {
    const pictures = new Map([['a.svg', Buffer.from(`${SVG}<path d="M0 0"/></svg>`)]])
    expect(told(figure('a.svg', ''), pictures)[0]).toContain('missing-key The key `source` is missing.')
    const silent = figure('a.svg').replace('What it shows.', '" "')
    expect(told(silent, pictures)[0]).toContain('empty-value `alternative` is empty.')
  })

  test('a table in a list of items is refused', () => {
    const { sources } = edit([
      {
        file: 'locales/en/achievements.yaml',
        from: 'points:\n',
        to: 'points:\n      - table: { caption: A, head: [B, C], rows: [[D, E]] }\n',
      },
    ])
    expect(checkSources(sources).found.map(({ code }) => code)).toContain('unknown-key')
  })
})

describe('a picture', () => {
  test.each([
    [
      'a script',
      `${SVG}\n<script>alert(1)</script></svg>`,
      '2:1 A picture cannot have the element <script>.',
    ],
    [
      'an action',
      `${SVG}\n<g>\n<path d="M0 0" onclick="x()"/></g></svg>`,
      '3:1 A picture cannot do anything',
    ],
    ['HTML', `${SVG}<foreignObject/></svg>`, '1:61 A picture cannot have the element <foreignObject>.'],
    ['a stylesheet', `${SVG}<style>a{}</style></svg>`, '1:61 A picture cannot have the element <style>.'],
    ['an address', `${SVG}<use href="https://a.example/b.svg#c"/></svg>`, '1:61 The picture loads something'],
    [
      'an address as a colour',
      `${SVG}<path fill="url(//a.example/x)"/></svg>`,
      '1:61 The picture loads something',
    ],
    [
      'a picture in it',
      `${SVG}<image href="data:image/png;base64,AA"/></svg>`,
      '1:61 A picture cannot have the',
    ],
    [
      'an effect',
      `${SVG}<g style="filter:url(#a)"/></svg>`,
      '1:61 `filter` is an effect that is not printed.',
    ],
    ['no size', '<svg xmlns="http://www.w3.org/2000/svg"/>', '1:1 The picture does not say how large it is'],
    ['an end too early', `${SVG}<g>`, 'The picture cannot be read: '],
    ['another root', '<html/>', '1:1 The file is not an SVG picture.'],
  ])('with %s is refused at its place', (_, source, message) => {
    const { picture, found } = readPicture('a.svg', Buffer.from(source))
    expect(picture).toBeUndefined()
    expect(found.map(({ place, message: own }) => `${place?.line}:${place?.column} ${own}`)).toEqual([
      expect.stringContaining(message),
    ])
    expect(found[0]).toMatchObject({
      severity: 'error',
      code: 'bad-picture',
      place: { file: 'data/pictures/a.svg' },
    })
  })

  test('of what drawing programs write keeps what draws', () => {
    const source = `<?xml version="1.0"?><svg xmlns:inkscape="x" width="20px" height="10"><title>T</title><metadata/><inkscape:view/><g inkscape:label="a" style="fill:#f00;-inkscape-x:1"><text font-family="Arial">A</text></g></svg>`
    const { picture, found } = readPicture('a.svg', Buffer.from(source))
    expect(found).toEqual([])
    expect(picture?.drawing).toMatchObject({
      properties: { viewBox: '0 0 20 10' },
      children: [
        { tagName: 'g', properties: { fill: '#f00' }, children: [{ tagName: 'text', properties: {} }] },
      ],
    })
  })

  test('that is no PNG, or one that ends too early, is refused', () => {
    for (const bytes of [Buffer.from('x'), Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')]) {
      expect(readPicture('a.png', bytes).found).toMatchObject([{ code: 'bad-picture' }])
    }
  })

  test('of few pixels is told to look coarse', () => {
    const bytes = Buffer.alloc(57)
    bytes.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')
    bytes.writeUInt32BE(300, 16)
    bytes.writeUInt32BE(100, 20)
    bytes.write('IEND', 49, 'latin1')
    expect(readPicture('a.png', bytes).found).toMatchObject([{ severity: 'warning', code: 'coarse-picture' }])
  })
})
