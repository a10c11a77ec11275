import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { emptyShares } from '../../scripts/measure/empty-shares.ts'
import { facingPages } from '../../scripts/measure/facing.ts'
import { leadings } from '../../scripts/measure/leadings.ts'
import { type MeasuredPage, readPages } from '../../scripts/measure/pages.ts'
import { ruleWeights } from '../../scripts/measure/rule-weights.ts'
import { smallShare } from '../../scripts/measure/small-share.ts'
import { specifiedLeadings, type SpecifiedLeadings } from '../../scripts/measure/specified-leadings.ts'
import { builtReport } from '../built-report.ts'
import { editions, program } from '../frozen-report.ts'

const WEIGHTS = [0.375, 0.5625, 0.75, 2.53125]
let out: string
let specified: SpecifiedLeadings

beforeAll(async () => {
  ;({ out } = await builtReport('plain'))
  specified = await specifiedLeadings(join(program, 'templates', 'styles'))
})

async function pagesOf(edition: string): Promise<MeasuredPage[]> {
  return readPages(await readFile(join(out, `compendium.${edition}.plain.pdf`)))
}

describe.each(editions)('the edition %s, measured', (edition) => {
  it('has lines of four weights, exactly', async () => {
    const found = [...ruleWeights(await pagesOf(edition)).keys()].map(Number)
    expect(found.length).toBeGreaterThan(0)
    for (const weight of found)
      expect(Math.min(...WEIGHTS.map((each) => Math.abs(each - weight)))).toBeLessThan(0.0005)
  })

  it('has every line of a paragraph within 0.1 pt of the leading that its style gives', async () => {
    const { lines, farthest, unspecified } = leadings(await pagesOf(edition), specified)
    expect(lines).toBeGreaterThan(300)
    expect(unspecified).toEqual([])
    expect(farthest).toBeLessThanOrEqual(0.1)
  })

  it('has nothing under 8 pt, less than a quarter of its characters under 9 pt, and no blank page', async () => {
    const pages = await pagesOf(edition)
    expect(smallShare(pages, 8)).toBe(0)
    expect(smallShare(pages, 9)).toBeGreaterThan(0.1)
    expect(smallShare(pages, 9)).toBeLessThan(0.25)
    expect(pages.filter(({ runs }) => runs.length === 0)).toEqual([])
  })
})

it('tells of a page how much of it is empty under its last line', async () => {
  const [page] = (await pagesOf('az')).filter(({ isNumbered }) => isNumbered)
  if (!page) throw new Error('no page has a number')
  const middle = (page.area.bottom + page.area.top) / 2
  const half = {
    ...page,
    painted: [],
    runs: page.runs.filter(({ y }) => y > middle).concat([{ ...page.runs[0]!, y: middle }]),
  }
  expect(emptyShares([half])).toMatchObject({ mean: 0.5, over: [page.number] })
})

it('has the running text of both pages of every project on one grid; the overview has columns of its own', async () => {
  expect(facingPages(await pagesOf('az'))).toMatchObject({ pairs: 7, onGrid: 6 })
})

it('is at most 36 pages long side by side', async () => {
  expect((await pagesOf('parallel')).length).toBeLessThanOrEqual(36)
})
