import { readFileSync, rmSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { join } from 'node:path'
import type { Element } from 'hast'
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MeasureText } from '../../../src/page/figures/text-width.ts'
import { usualMeasure } from '../../usual-measure.ts'
import { usualFonts, fontFaceRules, fontFolders } from '../../../src/page/fonts/fonts.ts'
import { startBrowser } from '../../../src/pdf/browser/browser.ts'
import { root } from '../../frozen-report.ts'
import { cacheFolder, temporaryFolder, write } from '../../pdf/browser-fixture.ts'
import { ASCENT, DESCENT, drawnBoxes, inside, overlap, sizeOf } from './drawn-boxes.ts'
import { sampleFigures } from './sample-figures.ts'

/** A figure on a page of its own. */
interface Sheet {
  readonly name: string
  readonly figure: Element
}

/** A line of text as a PDF reader finds it, in the figure's own measure. */
interface Line {
  readonly text: string
  readonly font: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const folder = temporaryFolder()
const sheets: Sheet[] = []
const printed: (readonly Line[])[] = []
let measure: MeasureText

beforeAll(async () => {
  measure = await usualMeasure()
  const sections: string[] = []
  const stringifier = unified().use(rehypeStringify)
  for (const language of ['az', 'en'] as const) {
    for (const count of [1, 6, 30, 100]) {
      for (const [name, figure] of sampleFigures(language, count, measure)) {
        sheets.push({ name: `${language}, ${count}: ${name}`, figure })
        const svg = stringifier.stringify({ type: 'root', children: [figure] })
        sections.push(`<section lang="${language}">${svg}</section>`)
      }
    }
  }
  const tokens = readFileSync(join(root, 'templates/styles/tokens.css'), 'utf8')
  // The page's own type is another: a figure must not depend on what it stands in.
  const style = `@page { size: A4; margin: 0 } body { margin: 0; font: italic 600 20pt "Source Serif 4" }
    section { break-after: page } section:last-child { break-after: auto } svg { display: block; font-weight: 400; font-style: normal }`
  const htmlFile = write(
    folder,
    'figures.html',
    `<!doctype html><html lang="az"><meta charset="utf-8"><title>t</title><style>${fontFaceRules(folder, usualFonts.faces)}${tokens}${style}</style>${sections.join('')}`,
  )
  const browser = await startBrowser({ cacheFolders: [cacheFolder], fontFolders, timeout: 60_000 })
  try {
    const { bytes } = await browser.print({ htmlFile, roots: [await realpath(folder), ...fontFolders] })
    const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, fontExtraProperties: true })
    const pdf = await task.promise
    for (let page = 1; page <= pdf.numPages; page++) printed.push(await readLines(await pdf.getPage(page)))
    await task.destroy()
  } finally {
    await browser.close()
  }
})

afterAll(() => rmSync(folder, { recursive: true }))

async function readLines(page: PDFPageProxy): Promise<Line[]> {
  const { items } = await page.getTextContent()
  // Fonts are known once the page has been read as drawing.
  await page.getOperatorList()
  const [, , , height = 0] = page.view
  return items.flatMap((item): Line[] => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [size = 0, , , , left = 0, base = 0] = item.transform as number[]
    const { name } = page.commonObjs.get(item.fontName) as { name: string }
    const [top, bottom] = [height - base - ASCENT * size, height - base + DESCENT * size]
    return [{ text: item.str, font: name, left, right: left + item.width, top, bottom }]
  })
}

const each = (): [Sheet, readonly Line[]][] => sheets.map((sheet, index) => [sheet, printed[index] ?? []])

test('every figure is printed on one page', () => {
  expect(printed.length).toBe(sheets.length)
})

test('every text is printed as text, in the report’s typeface', () => {
  for (const [{ name, figure }, lines] of each()) {
    const drawn = drawnBoxes(figure, measure).flatMap(({ text }) => text ?? [])
    const letters = (texts: readonly string[]): string => texts.join('').replace(/\s/gu, '')
    expect(letters(lines.map(({ text }) => text)), name).toBe(letters(drawn))
    expect(
      lines.filter(({ font }) => !/^[A-Z]{6}\+Source(?:Sans3|Serif4)-/u.test(font)),
      name,
    ).toEqual([])
  }
})

test('printed texts neither meet each other nor leave their figure', () => {
  const faults: string[] = []
  for (const [{ name, figure }, lines] of each()) {
    const { width, height } = sizeOf(figure)
    const whole = { left: 0, top: 0, right: width, bottom: height }
    for (const [index, line] of lines.entries()) {
      if (!inside(line, whole, 0.3)) faults.push(`${name}: ${line.text} leaves it`)
      const met = lines.slice(index + 1).filter((other) => overlap(line, other) > 0.3)
      faults.push(...met.map((other) => `${name}: ${line.text} meets ${other.text}`))
    }
  }
  expect(faults).toEqual([])
})

test('printed texts are where they were measured to be', () => {
  const faults: string[] = []
  for (const [{ name, figure }, lines] of each()) {
    const boxes = drawnBoxes(figure, measure).filter(({ text }) => text !== undefined)
    for (const line of lines) {
      const own = boxes.some((box) => inside(line, box, 0.6))
      if (!own) faults.push(`${name}: ${line.text}`)
    }
  }
  expect(faults).toEqual([])
})
