import { describe, expect, it } from 'vitest'
import { enlargedRules, enlargementOf } from '../../src/page/edition/paper.ts'
import { readOperators } from '../../src/pdf/content/operator-reader.ts'
import { createPageScanner } from '../../src/pdf/content/scan.ts'
import { entry } from '../../src/pdf/objects/entry.ts'
import { PdfFile } from '../../src/pdf/objects/file.ts'
import { decodeStream } from '../../src/pdf/objects/inflate.ts'
import { readPageTree } from '../../src/pdf/read/page-tree.ts'
import { reducePrint } from '../../src/pdf/reduce/reduce-print.ts'
import { shareBrowser } from './shared-browser.ts'
import { readPdf } from './read-pdf.ts'

const { print } = shareBrowser()

async function enlarged(body: string, style: string): Promise<Uint8Array> {
  return reducePrint(await print(body, `${style}${enlargedRules('a4')}`), enlargementOf('a4'))
}

const usual =
  '@page{size:A4;margin:28mm 20mm 27mm;@top-left{content:"Head";font:8pt Real;color:#333}@bottom-left{content:"Foot";font:8pt Real;color:#333}}body{margin:0;font:10pt/14pt Real}h1,p{margin:0}'

describe('a print that was laid out larger', () => {
  const body =
    '<h1 id="one">One</h1><p><a href="#two">to two</a></p><h1 id="two" style="break-before:page">Two</h1><p><a href="#one">to one</a></p>'

  it('has the sheets, links, destinations and bookmarks of one that was not', async () => {
    const [large, plain] = [readPdf(await enlarged(body, usual)), readPdf(await print(body, usual))]
    const near = (text: unknown): unknown =>
      JSON.parse(
        JSON.stringify(text, (_, value: unknown) =>
          value instanceof Map ? [...value] : typeof value === 'number' ? Math.round(value) : value,
        ),
      )
    expect(near(large)).toEqual(near(plain))
    expect(large.pageSizes[0]?.height).toBeCloseTo(841.89, 1)
  })

  it('has lines that are as thin as they were meant', async () => {
    const style = `${usual}p{margin:0 0 9pt;border-top:.375pt solid}p+p{border-top-width:.5625pt}p+p+p{border-top-width:2.53125pt}`
    const bytes = await enlarged('<p>a</p><p>b</p><p>c</p>', style)
    const heights = paintedOn(bytes).map(({ top, bottom }) => Math.round((top - bottom) * 1000) / 1000)
    expect(heights).toEqual([0.375, 0.563, 2.531])
  })

  it('is refused if its pages do not begin as the browser begins them', async () => {
    const bytes = await enlarged(body, usual)
    expect(() =>
      reducePrint(Buffer.from(Buffer.from(bytes).toString('latin1').replace(' cm\n', ' Tm\n'), 'latin1'), 8),
    ).toThrow('expected the content of a page to begin with its units')
  })
})

describe('a ground', () => {
  const ground = '<div class="drawing"><svg aria-hidden="true"><rect width="100%" height="100%"/></svg></div>'
  const style = `${usual}.ground{position:relative;height:48mm}.drawing{position:absolute;inset:0;z-index:-1}svg{display:block;width:100%;height:100%;fill:#1f3b5c}`

  it('at the top of the type area goes on to the edges of the sheet, and the head on it is white', async () => {
    const bytes = await enlarged(`<div class="ground">${ground}<p>White</p></div><p>Ink</p>`, style)
    const [box] = paintedOn(bytes)
    expect(box?.left).toBeCloseTo(0, 1)
    expect(box?.right).toBeCloseTo(595.28, 1)
    expect(box?.top).toBeCloseTo(841.89, 1)
    expect(box?.bottom).toBeCloseTo(841.89 - (76 / 25.4) * 72, 0)
    expect(colours(bytes)).toEqual({ Head: [1, 1, 1], Foot: [0.2, 0.2, 0.2] })
  })

  it('at its bottom leaves the head as it is', async () => {
    const bytes = await enlarged(
      `<p>Ink</p><div class="ground" style="margin-top:calc(242mm - 48mm - 14pt)">${ground}<p>White</p></div>`,
      style,
    )
    const [box] = paintedOn(bytes)
    expect(box?.bottom).toBeCloseTo(0, 1)
    expect(box?.top).toBeCloseTo(((27 + 48) / 25.4) * 72, 0)
    expect(colours(bytes)).toEqual({ Head: [0.2, 0.2, 0.2], Foot: [1, 1, 1] })
  })

  it('goes on to the edges where a drawing is painted before the type area, too', async () => {
    const logo =
      '<div style="display:flex"><svg role="img" aria-label="Logo" style="width:40mm;height:20mm"><rect width="9" height="9"/></svg></div>'
    const bytes = await enlarged(
      `${logo}<div class="ground" style="margin-top:calc(242mm - 68mm)">${ground}<p>White</p></div>`,
      style,
    )
    const widest = paintedOn(bytes).find(({ left, right }) => right - left > 500)
    expect(widest?.left).toBeCloseTo(0, 1)
    expect(widest?.right).toBeCloseTo(595.28, 1)
    expect(widest?.bottom).toBeCloseTo(0, 1)
  })

  it('is painted 3 mm beyond the sheet, for a press', async () => {
    const bytes = await enlarged(`<div class="ground">${ground}<p>White</p></div>`, style)
    const rectangles: number[][] = []
    for (const { operator, numbers } of readOperators(contentOf(bytes)))
      if (operator === 're') rectangles.push([...numbers])
    expect(rectangles[0]?.[0]).toBeCloseTo(-8.5 / 0.03, -1)
    expect(rectangles[0]?.[1]).toBeCloseTo(-8.5 / 0.03, -1)
  })

  it('is painted before the type area, which stays the first clip of the page', async () => {
    const bytes = await enlarged(`<div class="ground">${ground}<p>White</p></div>`, style)
    const operators: string[] = []
    for (const { operator } of readOperators(contentOf(bytes))) operators.push(operator)
    expect(operators.indexOf('f')).toBeLessThan(operators.indexOf('W*'))
    expect(operators.filter((operator) => operator === 'W*')).toHaveLength(1)
  })
})

function opened(bytes: Uint8Array) {
  const file = new PdfFile(bytes)
  const [page] = readPageTree(file, entry(file, file.trailer, 'Root', 'dictionary'))
  if (!page) throw new Error('no page')
  return { file, page }
}

function contentOf(bytes: Uint8Array): Uint8Array {
  const { file, page } = opened(bytes)
  return decodeStream(entry(file, page.dictionary, 'Contents', 'stream'))
}

function paintedOn(bytes: Uint8Array) {
  const { file, page } = opened(bytes)
  return createPageScanner(file)(page).painted.map(({ box }) => box)
}

/** Colours of the texts in the margins. */
function colours(bytes: Uint8Array): Record<string, unknown> {
  const { file, page } = opened(bytes)
  const { runs } = createPageScanner(file)(page)
  return Object.fromEntries(
    runs.flatMap(({ text, colour }) => (/Head|Foot/u.test(text) ? [[text.trim(), colour]] : [])),
  )
}
