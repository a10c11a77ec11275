import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { alignRows } from '../../scripts/diff/aligned-rows.ts'
import { openBase } from '../../scripts/diff/base.ts'
import { compareEdition } from '../../scripts/diff/compare-edition.ts'
import { compareReports, type EditionDifferences } from '../../scripts/diff/compare-reports.ts'
import { DiffError } from '../../scripts/diff/diff-error.ts'
import { openDocument } from '../../scripts/diff/document.ts'
import { drawOverlay } from '../../scripts/diff/overlay.ts'
import { summaryOf } from '../../scripts/diff/summary.ts'
import { builtReport } from '../built-report.ts'
import { type SmallPage, writeSmallPdf } from './small-pdf.ts'

let folder: string
let turn = 0

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'compendium-diff-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const opening: SmallPage = {
  lines: ['The university opened', 'its first laboratory', 'in the spring'],
  bar: 100,
}
const middle: SmallPage = { lines: ['Thirty teachers took', 'part in the courses'], bar: 50 }
const end: SmallPage = { lines: ['Open access helps', 'everybody who reads'] }

async function compare(
  before: readonly SmallPage[],
  after: readonly SmallPage[],
): Promise<EditionDifferences> {
  turn += 1
  const [was, is] = [join(folder, `${turn}-before`), join(folder, `${turn}-after`)]
  writeSmallPdf(was, 'en', before)
  writeSmallPdf(is, 'en', after)
  const { editions } = await compareReports({ out: was }, { out: is })
  const [edition] = editions
  return edition as EditionDifferences
}

function told({ pages }: EditionDifferences): string[] {
  return pages
    .filter(({ change }) => change !== 'same')
    .map(({ change, before, after }) => `${change} ${before ?? '–'} ${after ?? '–'}`)
}

describe('comparing two versions of a PDF', () => {
  it('tells the page on which a word changed, and marks that word alone', async () => {
    const changed = { ...opening, lines: ['The university opened', 'its second laboratory', 'in the spring'] }
    const edition = await compare([opening, middle, end], [changed, middle, end])
    expect(told(edition)).toEqual(['words 1 1'])
    const [page] = edition.pages
    expect(page?.removed.map(({ key }) => key)).toEqual(['first'])
    expect(page?.added.map(({ key }) => key)).toEqual(['second'])
    expect(Object.keys(page?.pictures ?? {})).toEqual(['before', 'after', 'overlay'])
  })

  it('tells numbers apart from words', async () => {
    const was = { lines: ['A budget of 800 000 euros'] }
    const is = { lines: ['A budget of 900 000 euros'] }
    expect(told(await compare([opening, was], [opening, is]))).toEqual(['numbers 2 2'])
  })

  it('tells a drawing that changed under the same words', async () => {
    expect(told(await compare([opening, middle], [opening, { ...middle, bar: 60 }]))).toEqual(['looks 2 2'])
  })

  it('tells pages that are new, and that those behind them were only moved', async () => {
    const inserted = { lines: ['A wholly new page', 'between the others'] }
    const edition = await compare([opening, middle, end], [opening, inserted, middle, end])
    expect(told(edition)).toEqual(['added – 2', 'moved 2 3', 'moved 3 4'])
    expect(edition.pages.map(({ pictures }) => Object.keys(pictures))).toEqual([[], ['after'], [], []])
  })

  it('tells pages that are gone', async () => {
    expect(told(await compare([opening, middle, end], [opening, end]))).toEqual(['removed 2 –', 'moved 3 2'])
  })

  it('takes a line that runs on to the next page for moved, not for other words', async () => {
    const longer = { lines: [...opening.lines, 'of the year'] }
    const before = [longer, { lines: middle.lines }]
    const after = [{ lines: opening.lines }, { lines: ['of the year', ...middle.lines] }]
    expect(told(await compare(before, after))).toEqual(['moved 1 1', 'moved 2 2'])
  })

  it('takes each number for what became of the one in its place', async () => {
    const index = (offset: number) => ({
      lines: [7, 9, 11].map((page) => `Baku ${page + offset}, ${page + 2 + offset}`),
    })
    const edition = await compare([opening, index(0)], [opening, index(2)])
    expect(told(edition)).toEqual(['numbers 2 2'])
    expect(edition.pages[1]?.added.map(({ key }) => key)).toEqual(['9,', '11', '11,', '13', '13,', '15'])
  })

  it('lays lines over each other that only moved: the overlay shows the new line alone', async () => {
    const longer = { lines: ['Thirty teachers took', 'with pleasure', 'part in the courses'] }
    turn += 1
    const [was, is] = [join(folder, `${turn}-before`), join(folder, `${turn}-after`)]
    writeSmallPdf(was, 'en', [{ lines: middle.lines }])
    writeSmallPdf(is, 'en', [longer])
    const [before, after] = await Promise.all(
      [was, is].map((each) => openDocument(join(each, 'compendium.en.pdf'))),
    )
    if (!before || !after) throw new Error('both are there')
    const { pages } = await compareEdition({ before, after }, new Set())
    const drawn = await after.draw(0)
    const drawBefore = (move: number) => before.draw(0, { x: 0, y: move })
    const { pixels, width, scale } = drawOverlay(
      await alignRows(drawBefore, drawn, pages[0]?.same ?? []),
      drawn,
    )
    const coloured = new Set<number>()
    for (let at = 0; at < pixels.length; at += 4) {
      if (pixels[at] !== pixels[at + 2]) coloured.add(Math.floor(at / 4 / width / scale))
    }
    // The second line has its foot at 120 pt.
    expect(Math.min(...coloured)).toBeGreaterThan(108)
    expect(Math.max(...coloured)).toBeLessThan(126)
    await Promise.all([before.close(), after.close()])
  })

  it('tells of PDFs alone which text says something else, and where it is written', async () => {
    const sentence = 'Cooperation with European universities'
    const project = join(folder, 'project')
    mkdirSync(join(project, 'data'), { recursive: true })
    mkdirSync(join(project, 'locales/en'), { recursive: true })
    writeFileSync(join(project, 'data/report.yaml'), 'languages: [en]\n')
    writeFileSync(
      join(project, 'locales/en/dirna.yaml'),
      `title: DIRNA\nactivities:\n  - Another one\n  - ${sentence}\n`,
    )
    const [was, is] = [join(folder, 'text-before'), join(folder, 'text-after')]
    writeSmallPdf(was, 'en', [{ lines: ['Activities', 'Cooperation with', 'foreign universities'] }])
    writeSmallPdf(is, 'en', [{ lines: ['Activities', 'Cooperation with', 'European universities'] }])
    const summary = summaryOf('v1.0', await compareReports({ out: was }, { out: is, root: project }))
    expect(summary).toContain(
      '- `locales/en/dirna.yaml:4` (en 1): Activities Cooperation with ~~foreign~~ **European** universities',
    )
  })

  it('leaves out what an earlier build left beside the last one', async () => {
    const [was, is] = [join(folder, 'built'), join(folder, 'built-again')]
    for (const each of [was, is]) writeSmallPdf(each, 'en', [opening])
    writeSmallPdf(is, 'en.dirna', [opening])
    writeFileSync(join(is, 'SHA256SUMS'), `${'0'.repeat(64)}  compendium.en.pdf\n`)
    const { editions } = await compareReports({ out: was }, { out: is })
    expect(editions.map(({ edition }) => edition)).toEqual(['en'])
  })

  it('names editions that only one of them has', async () => {
    const [was, is] = [join(folder, 'one'), join(folder, 'other')]
    writeSmallPdf(was, 'az', [opening])
    writeSmallPdf(is, 'en', [opening, end])
    const summary = summaryOf('v1.0', await compareReports({ out: was }, { out: is }))
    expect(summary).toMatch(/^\| az \| gone: 1 \|/mu)
    expect(summary).toMatch(/^\| en \| new: 2 \|/mu)
  })
})

describe('comparing an edition of the report with itself', () => {
  it('finds no difference on any page', async () => {
    const file = join((await builtReport()).out, 'compendium.en.pdf')
    const [before, after] = await Promise.all([openDocument(file), openDocument(file)])
    const { pages } = await compareEdition({ before, after }, new Set())
    expect(pages.map(({ change }) => change)).toEqual(Array.from({ length: before.pages }, () => 'same'))
    await Promise.all([before.close(), after.close()])
  })
})

describe('a base that nothing can be compared with', () => {
  it('is no revision and no folder: the error says what to name', async () => {
    const refused = openBase(folder, 'no-such-branch', () => {})
    await expect(refused).rejects.toThrow(DiffError)
    await expect(refused).rejects.toThrow(
      '“no-such-branch” is neither a folder nor a revision that git knows here.',
    )
    await expect(refused).rejects.toMatchObject({
      hint: expect.stringContaining('a branch, a tag or a commit') as unknown,
    })
  })

  it('is a folder without PDFs', async () => {
    const empty = mkdtempSync(join(folder, 'empty-'))
    await expect(openBase(folder, empty, () => {})).rejects.toThrow('has no PDF of the report.')
  })

  it('is a PDF that is none, by its name', async () => {
    const [was, is] = [mkdtempSync(join(folder, 'none-')), join(folder, 'some')]
    const file = join(was, 'compendium.en.pdf')
    writeFileSync(file, 'This is a text.')
    writeSmallPdf(is, 'en', [opening])
    const refused = compareReports({ out: was }, { out: is })
    await expect(refused).rejects.toThrow(`${file} is not a PDF that can be read: `)
  })
})
