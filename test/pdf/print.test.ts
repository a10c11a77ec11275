import { randomBytes } from 'node:crypto'
import { rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PrintBrowser, startBrowser } from '../../src/pdf/browser/browser.ts'
import { openTab, printFile } from '../../src/pdf/browser/print.ts'
import { complaints, fontFile, fontFolder, html, options, temporaryFolder, write } from './browser-fixture.ts'

const folder = temporaryFolder()
const outside = temporaryFolder()
let browser: PrintBrowser

beforeAll(async () => {
  browser = await startBrowser(options)
})

afterAll(async () => {
  await browser.close()
  for (const path of [folder, outside]) rmSync(path, { recursive: true })
})

const printPath = (htmlFile: string) => browser.print({ htmlFile, roots: [folder, fontFolder] })
const print = (body: string, style = '') =>
  printPath(write(folder, `page-${count++}.html`, html(body, style)))
let count = 0

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: bytes.slice(), verbosity: 0 }).promise
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const page = await (await open(bytes)).getPage(1)
  const { items } = await page.getTextContent()
  return items.map((item) => ('str' in item ? item.str : '')).join('')
}

const addressOf = (name: string) => pathToFileURL(join(folder, name)).href

/** Without the dates, and the names by which elements point to each other, which count on in a tab. */
const comparable = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString('latin1')
    .replaceAll(/D:\d{14}[^)]*|(?<=\(node)\d+/gu, '')

test('a file becomes a tagged PDF with bookmarks, on the paper of its stylesheet', async () => {
  const { bytes } = await print('<h1>Giriş</h1><p>Əsas mətn', '@page { size: 100pt 200pt; margin: 5pt }')
  const pdf = await open(bytes)
  // The browser rounds paper to whole CSS pixels.
  expect((await pdf.getPage(1)).view.map(Math.round)).toEqual([0, 0, 100, 200])
  expect(((await pdf.getMarkInfo()) as unknown as Map<string, boolean>).get('Marked')).toBe(true)
  expect((await pdf.getOutline()).map(({ title }) => title)).toEqual(['Giriş'])
  expect(await textOf(bytes)).toContain('Əsas mətn')
})

test('a page that is hidden on screen is printed', async () => {
  const { bytes } = await print('<p>Text', '@media screen { body { display: none } }')
  expect(await textOf(bytes)).toBe('Text')
})

test('one file printed twice, and two at the same time, gives the same bytes but for dates and names', async () => {
  const file = write(folder, 'same.html', html('<h1 id="a">One</h1><table><tr><th>Two<td>Three</table>'))
  const first = await printPath(file)
  const both = await Promise.all([printPath(file), printPath(file)])
  for (const { bytes } of both) expect(comparable(bytes)).toBe(comparable(first.bytes))
})

test('scripts in a page do not run', async () => {
  const { bytes } = await print(
    '<p id="p">Before<script>document.getElementById("p").textContent = "After"</script>',
  )
  expect(await textOf(bytes)).toBe('Before')
})

test('a path with spaces and letters of every kind is printed', async () => {
  const { bytes } = await printPath(write(folder, 'Əsas fayl #1 100%.html', html('<p>Text')))
  expect(await textOf(bytes)).toBe('Text')
})

test.each([
  ['an address on the network', 'http://example.org/a.png'],
  ['an address on this machine', 'http://127.0.0.1:1/a.png'],
  ['a data address', 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'],
  ['a file outside the folders', pathToFileURL('/etc/hostname').href],
  ['a folder', pathToFileURL(folder).href],
])('%s is refused and named', async (_, url) => {
  expect(await complaints(print(`<p>Text<img src="${url}">`))).toEqual([
    `request-refused: The page asks for something outside its folders: ${url}`,
  ])
})

test('a symbolic link that leads out is refused, one that stays inside is followed', async () => {
  symlinkSync(write(outside, 'secret.css', 'p { color: red }'), join(folder, 'out.css'))
  symlinkSync(write(folder, 'styles/real.css', 'p { color: red }'), join(folder, 'in.css'))
  expect(await complaints(print('<link rel="stylesheet" href="in.css"><p>Text'))).toEqual([])
  expect(await complaints(print('<link rel="stylesheet" href="out.css"><p>Text'))).toEqual([
    `request-refused: The page asks for something outside its folders: ${addressOf('out.css')}`,
  ])
})

test('a file that is given out of memory is loaded, whatever is on the disk, and nothing beside it', async () => {
  const htmlFile = write(folder, 'given.html', html('<p>On the disk'))
  const given = (body: string, type: string) => ({ bytes: Buffer.from(body), type })
  const files = new Map([
    [htmlFile, given(html('<link rel="stylesheet" href="given.css"><p>In memory'), 'text/html')],
    [join(folder, 'given.css'), given('p::after { content: ", with style" }', 'text/css')],
  ])
  const { bytes } = await browser.print({ htmlFile, roots: [fontFolder], files })
  expect(await textOf(bytes)).toBe('In memory, with style')
  write(folder, 'beside.css', 'p { color: red }')
  files.set(htmlFile, given(html('<link rel="stylesheet" href="beside.css"><p>In memory'), 'text/html'))
  expect(await complaints(browser.print({ htmlFile, roots: [fontFolder], files }))).toEqual([
    `request-refused: The page asks for something outside its folders: ${addressOf('beside.css')}`,
  ])
})

test('frames, objects and style sheets inside style sheets are guarded, too', async () => {
  const found = await complaints(
    print('<iframe src="http://a.invalid/"></iframe><object data="http://b.invalid/"></object>Text', ''),
  )
  const inStyle = await complaints(print('<style>@import url(http://c.invalid/x.css);</style><p>Text'))
  expect([...found, ...inStyle].map((line) => line.replace(/.*: /u, '')).toSorted()).toEqual([
    'http://a.invalid/',
    'http://b.invalid/',
    'http://c.invalid/x.css',
  ])
})

test('a document that wants to be replaced by another is refused', async () => {
  write(folder, 'other.html', html('<p>Other'))
  expect(await complaints(print('<meta http-equiv="refresh" content="0; url=other.html"><p>Text'))).toEqual([
    `request-refused: The page wants to be replaced by another document: ${addressOf('other.html')}`,
  ])
})

test('missing pictures, fonts and style sheets are all reported in one run', async () => {
  const style = '@font-face { font-family: Gone; src: url(gone.ttf) } p { font-family: Gone }'
  const found = await complaints(
    print('<link rel="stylesheet" href="gone.css"><p>Text<img src="gone.png">', style),
  )
  expect(found.toSorted()).toEqual(
    ['gone.css', 'gone.png', 'gone.ttf'].map(
      (name) => `request-failed: The page could not load ${addressOf(name)}: there is no such file.`,
    ),
  )
})

test('a picture that only the print asks for is reported when it is missing', async () => {
  const found = await complaints(print('<p>Text', '@media print { p { background: url(late.png) } }'))
  expect(found).toEqual([expect.stringContaining('late.png')])
})

test('a font or a picture that cannot be read is an error', async () => {
  write(folder, 'bad.ttf', 'no font')
  write(folder, 'bad.png', 'no picture')
  const style = '@font-face { font-family: Bad; src: url(bad.ttf); font-weight: 600 }'
  expect(await complaints(print('<p>Text<img src="bad.png">', style))).toEqual([
    'font-broken: The font Bad 600 normal could not be read.',
    `request-failed: The picture ${addressOf('bad.png')} could not be read.`,
  ])
})

test('an HTML file that is not there is an error that names it', async () => {
  const [line] = await complaints(printPath(join(folder, 'none.html')))
  expect(line).toMatch(/^request-failed: The page could not load .*none\.html: there is no such file\.$/u)
})

/** A tab whose browser hands these pieces over as its PDF. */
function tabThatPrints(pieces: () => AsyncGenerator<Uint8Array>): ReturnType<typeof openTab> {
  const nothing = async () => {}
  return openTab({
    on: nothing,
    close: nothing,
    goto: nothing,
    $: async () => null,
    setJavaScriptEnabled: nothing,
    setCacheEnabled: nothing,
    setRequestInterception: nothing,
    evaluate: async () => ({ brokenFonts: [], brokenImages: [] }),
    createPDFStream: async () => pieces(),
  } as unknown as Page)
}

test('a print that the browser gives up, as on a full disk, is an error in its words', async () => {
  const tab = await tabThatPrints(async function* () {
    yield Buffer.from('%PDF-1.4')
    throw new Error('Protocol error (IO.read): Read failed')
  })
  expect(await complaints(printFile(tab, { htmlFile: '/report.html', roots: [] }))).toEqual([
    'print-failed: The browser could not print /report.html: Protocol error (IO.read): Read failed.',
  ])
})

test('a print of more bytes or pages than any report has is an error that names the edition', async () => {
  const job = { name: 'the chapter “aim” of the edition “en”', htmlFile: '/report.html', roots: [] }
  let taken = 0
  const heavy = await tabThatPrints(async function* () {
    for (;;) {
      taken += 1
      yield Buffer.alloc(50_000_000)
    }
  })
  expect(await complaints(printFile(heavy, job))).toEqual([
    'print-too-large: The print of the chapter “aim” of the edition “en” has more than 300 MB, which no report has.',
  ])
  expect(taken).toBe(7)
  const page = Buffer.from('<</Type /Page\n/Parent 1 0 R>>\n')
  const printed = (pages: number) =>
    tabThatPrints(async function* () {
      yield Buffer.concat(Array.from({ length: pages }, () => page))
    })
  expect(await complaints(printFile(await printed(2001), job))).toEqual([
    'print-too-large: The print of the chapter “aim” of the edition “en” has 2001 pages, which no report has.',
  ])
  expect((await printFile(await printed(2000), job)).bytes).toHaveLength(2000 * page.length)
})

test('pages are counted as the browser writes them', async () => {
  const { bytes } = await print('<h1>One</h1><h1>Two</h1><h1>Three</h1>', 'h1 { break-before: page }')
  expect(
    Buffer.from(bytes)
      .toString('latin1')
      .match(/\/Type \/Page\n/gu),
  ).toHaveLength(3)
})

test('a page without any text is printed', async () => {
  expect((await print('<hr>')).bytes.length).toBeGreaterThan(500)
})

test('without any font the text has no width, which is an error and not a blank page', async () => {
  const blind = await startBrowser({ ...options, fontFolders: [resolve('test/pdf')] })
  try {
    const htmlFile = write(folder, 'blank.html', '<style>p { color: red }</style><p> <p>Text here')
    expect(await complaints(blind.print({ htmlFile, roots: [folder] }))).toEqual([
      expect.stringMatching(/^text-without-width: The text “Text here” has no width/u),
    ])
  } finally {
    await blind.close()
  }
})

test('the folder of the fonts needs to be among the roots', async () => {
  const htmlFile = write(folder, 'fonts.html', html('<p>Text'))
  expect(await complaints(browser.print({ htmlFile, roots: [dirname(htmlFile)] }))).toEqual([
    expect.stringContaining(pathToFileURL(fontFile).href),
  ])
})

/** A picture of noise, which no compression makes smaller: 1 MB in every print. */
function writeNoise(name: string): void {
  const side = 592
  const head = Buffer.alloc(54)
  head.write('BM', 'latin1')
  for (const [at, value] of [
    [10, 54],
    [14, 40],
    [18, side],
    [22, side],
  ] as const)
    head.writeUInt32LE(value, at)
  head.writeUInt16LE(1, 26)
  head.writeUInt16LE(24, 28)
  writeFileSync(join(folder, name), Buffer.concat([head, randomBytes(3 * side * side)]))
}

test('a browser that goes on printing keeps nothing of what it has printed', async () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  writeNoise('noise.bmp')
  const file = write(folder, 'noise.html', html('<p>Text<img src="noise.bmp">'))
  let printed = 0
  for (let prints = 0; prints < 30; prints += 1) printed += (await printPath(file)).bytes.length
  expect(printed).toBeGreaterThan(30_000_000)
  collect()
  expect(process.memoryUsage().arrayBuffers).toBeLessThan(15_000_000)
})
