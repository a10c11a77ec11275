import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FinishedPdf } from '../../../src/pdf/finish/finish.ts'
import { finishPrint } from '../finish/finish-print.ts'
import type { JoinedPrint } from '../../../src/pdf/join/join.ts'
import { readPdf } from '../read-pdf.ts'
import { identity } from '../finish/identity.ts'
import { showTree } from '../finish/tree-text.ts'
import { temporaryFolder } from '../browser-fixture.ts'
import { differentPages } from './draw-pages.ts'
import { printInParts, printWhole, withPrinter } from './printed-report.ts'
import { dot, sampleReport } from './sample-report.ts'

/** A destination may be as far away in pt. */
const NEAR = 1
/** Upper margin of the sample's pages in pt. */
const MARGIN = 68.2
/** Of more than a hundred pages: the contents, page numbers of one, two and three digits, both sides, empty pages. */
const DRAWN = [1, 2, 3, 4, 5, 6, 9, 10, 11, 12, 49, 50, 98, 99, 100, 101, 102, 103]

const folder = temporaryFolder()
const report = sampleReport(folder, 40)
let whole: Uint8Array
let wholeFinished: FinishedPdf
const joined = new Map<string, JoinedPrint>()
const finished = new Map<string, FinishedPdf>()

beforeAll(async () => {
  writeFileSync(join(folder, 'dot.png'), dot)
  await withPrinter(folder, [], async (print) => {
    const { bytes, html } = await printWhole(report, print)
    whole = bytes
    joined.set('one part', await printInParts(html, report.chapters.length, print, 'right'))
    joined.set('parts of seven chapters', await printInParts(html, 7, print, 'right'))
  })
  wholeFinished = await finishPrint(whole, identity)
  for (const [name, { bytes }] of joined) finished.set(name, await finishPrint(bytes, identity))
})

afterAll(() => rmSync(folder, { recursive: true }))

describe.each(['one part', 'parts of seven chapters'])('a report printed in %s and joined', (name) => {
  const given = <T>(values: ReadonlyMap<string, T>): T => {
    const value = values.get(name)
    if (value === undefined) throw new Error(`no ${name}`)
    return value
  }

  it('has the pages, bookmarks, destinations and fonts of one print', () => {
    const expected = readPdf(whole)
    const found = readPdf(given(joined).bytes)
    expect(expected.pages).toBeGreaterThan(100)
    expect(given(joined).count).toBe(expected.pages)
    expect(found.pageSizes).toEqual(expected.pageSizes)
    expect(found.outline).toEqual(expected.outline)
    expect([...found.destinations.keys()].toSorted()).toEqual([...expected.destinations.keys()].toSorted())
    for (const [id, { page, top }] of expected.destinations) {
      expect(found.destinations.get(id)?.page, id).toBe(page)
      // The browser counts from the type area, the joined document from the sheet.
      const lower = top - (found.destinations.get(id)?.top ?? 0)
      expect(Math.abs(lower - MARGIN), id).toBeLessThan(NEAR)
      expect(given(joined).pages.get(id), id).toBe(page)
    }
    const names = (fonts: typeof found.fonts): string[] =>
      fonts.map(({ name: font }) => font.slice(7)).toSorted()
    expect(names(found.fonts)).toEqual(names(expected.fonts))
  })

  it('has a picture that many chapters show once', () => {
    const pictures =
      Buffer.from(given(joined).bytes)
        .toString('latin1')
        .split(/\/Subtype ?\/Image/u).length - 1
    expect(pictures).toBe(Buffer.from(whole).toString('latin1').split('/Subtype /Image').length - 1)
  })

  it('has its tags, with all links, on every page', async () => {
    const last = given(joined).count
    expect(await showTree(given(finished).bytes, 1, last)).toBe(await showTree(wholeFinished.bytes, 1, last))
  })

  it('has its table cells under its heads, by names that are in the file once', () => {
    const expected = headersOf(whole)
    const found = headersOf(given(joined).bytes)
    expect(found.used).toHaveLength(expected.used.length)
    expect(found.given).toHaveLength(expected.given.length)
    expect(new Set(found.given).size).toBe(found.given.length)
    expect(found.used.filter((id) => !found.given.includes(id))).toEqual([])
  })

  it('looks like it, running heads and page numbers included', async () => {
    expect(await differentPages(whole, given(finished).bytes, DRAWN)).toEqual([])
  })

  it('conforms as it does', () => {
    expect(wholeFinished.findings).toEqual([])
    expect(given(finished).findings).toEqual([])
  })
})

/** Names of elements in a print: those that are given, and those that cells use. */
function headersOf(bytes: Uint8Array): { given: string[]; used: string[] } {
  const text = Buffer.from(bytes).toString('latin1')
  return {
    given: [...text.matchAll(/\/ID ?\(([^)]*node\d+)\)/gu)].map(([, id = '']) => id),
    used: [...text.matchAll(/\/Headers ?\[([^\]]*)\]/gu)].flatMap(([, ids = '']) =>
      [...ids.matchAll(/\(([^)]*)\)/gu)].map(([, id = '']) => id),
    ),
  }
}
