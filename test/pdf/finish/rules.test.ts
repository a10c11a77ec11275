import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PrintBrowser, startBrowser } from '../../../src/pdf/browser/browser.ts'
import { finishPrint } from './finish-print.ts'
import type { Identity } from '../../../src/pdf/finish/identity.ts'
import { html, options, temporaryFolder, write } from '../browser-fixture.ts'
import { bytesOf } from '../pdf-fixture.ts'
import { identity } from './identity.ts'
import { showTree, wordsOfTree } from './tree-text.ts'

const folder = temporaryFolder()
const fontFolder = join(import.meta.dirname, '../../../node_modules/@expo-google-fonts')
let browser: PrintBrowser

beforeAll(async () => {
  browser = await startBrowser(options)
  write(
    folder,
    'dot.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>',
  )
  writeFileSync(join(folder, 'dot.png'), createCanvas(9, 9).toBuffer('image/png'))
})

afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

async function print(page: string): Promise<Uint8Array> {
  const htmlFile = write(folder, 'page.html', page)
  return (await browser.print({ htmlFile, roots: [folder, fontFolder] })).bytes
}

/** What is found in a document with this body, and whether the file says all the same that it conforms. */
async function findings(body: string, style = '', changed: Partial<Identity> = {}): Promise<string[]> {
  return findingsIn(await print(html(body, style)), changed)
}

async function findingsIn(bytes: Uint8Array, changed: Partial<Identity> = {}): Promise<string[]> {
  const finished = await finishPrint(bytes, { ...identity, ...changed })
  expect(Buffer.from(finished.bytes).includes('pdfuaid:part>1')).toBe(finished.findings.length === 0)
  expect(Buffer.from(finished.bytes).includes('pdfaid:part>3')).toBe(finished.findings.length === 0)
  return finished.findings.map(({ diagnostic }) => `${diagnostic.code}: ${diagnostic.message}`)
}

describe('a document is not marked as PDF/UA and PDF/A, and the page and the words before are told,', () => {
  const samples: Readonly<
    Record<string, readonly [body: string, expected: readonly string[], style?: string]>
  > = {
    'if a cell is empty': [
      '<h1>A</h1><table><tr><th>Head one<th>Head two<tr><td>One<td></table>',
      [
        'pdf-table: A row does not have the same cells as the rows above it on page 1, after “A Head one Head two”.',
      ],
    ],
    'if a heading skips a level': [
      '<h1>One</h1><p>Text<h3>Three</h3>',
      ['pdf-heading: A heading of level 3 follows one of level 1 on page 1, after “One Text”.'],
    ],
    'if the first heading is not of level 1': [
      '<p>Before<h2>Two</h2>',
      ['pdf-heading: A heading of level 2 follows none above it on page 1, after “Before”.'],
    ],
    'if a picture has no text alternative': [
      '<h1>A</h1><p>Before <img src="dot.svg">',
      ['pdf-figure: A picture has no text alternative on page 1, after “A Before”.'],
    ],
    'if a letter is in no font': [
      '<h1>A</h1><p>Before 漢 after',
      ['pdf-letter: The font AnyFont draws a character that stands for no letter on page 1, after “Before”.'],
    ],
    'if text is straight in a list': [
      '<h1>A</h1><ul><li>Item</li><p>Text</p></ul>',
      ['pdf-structure: an element P stands straight in an element L on page 1, after “A Item”.'],
    ],
    'if a link leads nowhere': [
      '<h1>A</h1><p>Before <a href="#nowhere">link</a>',
      ['pdf-link: A link cannot be clicked on page 1, after “A Before”.'],
    ],
    'if a language tag is none': [
      '<h1>A</h1><p>Before<p lang="english-text-1234567890">Text',
      ['pdf-language: “english-text-1234567890” is no language tag on page 1, after “A Before”.'],
    ],
    'if text is painted twice': [
      '<h1>A</h1><p style="mask-image: linear-gradient(black, transparent)">Masked',
      ['pdf-painted-twice: A tagged part is painted twice on page 1, after “Masked”.'],
    ],
  }
  it.each(Object.entries(samples))('%s', async (_, [body, expected, style]) => {
    const found = await findings(body, style)
    expect(found.map((message) => message.replace(/font \S+ draws/u, 'font AnyFont draws'))).toEqual(expected)
  })

  it('if it has no title', async () => {
    expect(await findings('<h1>A</h1>', '', { title: ' ' })).toEqual([
      'pdf-title: The document has no title.',
    ])
  })

  // What today's browser does not write, in its own spelling: another version or another browser may.
  const edited: Readonly<
    Record<
      string,
      readonly [body: string, from: RegExp, to: string, found: string, changed?: Partial<Identity>]
    >
  > = {
    'if a font is not in it': [
      '<p>A</p>',
      /[/]FontFile2/gu,
      '/Unwritten',
      'pdf-font: The font AAAAAA+SourceSerif4-Regular is not in the file.',
    ],
    'if a text is in no element': [
      '<h1>A</h1><p>Lost</p>',
      /[/]K 1>>/gu,
      '>>',
      'pdf-untagged: A text has no place in the structure on page 1, after “Lost”.',
    ],
    'if a picture has the colours of the press': [
      '<h1>A</h1><img alt="Dot" src="dot.png">',
      /[/]ColorSpace \[[^\]]*\]/gu,
      '/ColorSpace /DeviceCMYK',
      'pdf-colour: A picture is in the colours of a printing press on page 1.',
    ],
    'if it has no language': [
      '<h1>A</h1>',
      /[/]Lang \([^)]*\)/gu,
      '',
      'pdf-language: The document has no language on page 1.',
      { languages: [] },
    ],
  }
  it.each(Object.entries(edited))('%s', async (_, [body, from, to, found, changed]) => {
    expect(await findingsIn(overwrite(await print(html(body)), from, to), changed)).toEqual([found])
  })
})

/** The file with every such part written over; no byte moves. */
function overwrite(bytes: Uint8Array, from: RegExp, to: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1')
  const changed = text.replaceAll(from, (part) => to.padEnd(part.length))
  expect([changed === text, changed.length]).toEqual([false, text.length])
  return bytesOf(changed)
}

describe('what can be mended is mended:', () => {
  const samples = {
    'a figure around a picture and its caption': `<h1>A</h1><figure><img alt="Dot" src="dot.svg"><figcaption>Caption</figcaption></figure>`,
    'a link with a role': '<h1 id="a">A</h1><p>Text<a role="doc-noteref" href="#a">1</a>',
    'a list without labels, and one inside':
      '<h1>A</h1><ul style="list-style: none"><li>A<ul><li>B</ul></ul>',
    'lines and backgrounds': '<h1>A</h1><p style="background: red; border: 1pt solid">Text<hr>',
    'a cell with a no-break space': '<h1>A</h1><table><tr><th>One<th>Two<tr><td>One<td>&nbsp;</table>',
    'shadows, transparency and turned text':
      '<h1>A</h1><p style="box-shadow: 1pt 1pt 3pt red">A<p style="opacity: .5">B<p style="rotate: 45deg">C',
    emphasis: '<h1>A</h1><p><em>A</em> <strong>B</strong> <aside>C</aside>',
    'an empty link': '<h1 id="a">A</h1><p>Text <a href="#a"></a>',
  }
  it.each(Object.entries(samples))('%s', async (_, body) => {
    expect(await findings(body)).toEqual([])
  })
})

describe('what is read of a list and of a narrow column', () => {
  async function read(body: string, changed: Partial<Identity> = {}): Promise<Uint8Array> {
    return (await finishPrint(await print(html(body)), { ...identity, ...changed })).bytes
  }
  const list = (start: number): string =>
    `<h1>A</h1><ul style="list-style: none">${['One', 'Two'].map((words, index) => `<li><p><span>${start + index} </span>${words}`).join('')}</ul>`

  it('is a label at every item, whatever number the list begins with', async () => {
    for (const start of [1, 3]) {
      const tree = await showTree(await read(list(start)), 1, 1)
      expect(tree.match(/Lbl\n\s*“\d/gu)?.map((label) => label.slice(-1))).toEqual(
        [start, start + 1].map(String),
      )
    }
  })

  it('is one word, though the browser broke it over lines without a hyphen', async () => {
    const word = 'Interuniversityresearchcentre'
    const cell = `<h1>A</h1><p style="width: 20mm; overflow-wrap: anywhere">All of ${word} and all of others</p>`
    const words = ['A', 'All', 'of', word, 'and', 'all', 'of', 'others']
    expect(await wordsOfTree(await read(cell, { longWords: [word] }))).toEqual(words)
    expect(await wordsOfTree(await read(cell))).not.toContain(word)
  })

  it('is not joined with the next line because that begins as a longer word does', async () => {
    const lines = '<h1>A</h1><p style="width: 32mm">Interuniversities instead of</p>'
    const words = ['A', 'Interuniversities', 'instead', 'of']
    expect(await wordsOfTree(await read(lines, { longWords: ['Interuniversitiesin'] }))).toEqual(words)
  })
})
