import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { formatPlace } from '../../src/diagnostics/place.ts'
import { checkPages } from './check-pages.ts'
import { readPdf } from '../pdf/read-pdf.ts'
import { editions } from '../frozen-report.ts'
import { builtReport } from '../built-report.ts'
import { expectationOf } from './real-editions.ts'

let out: string

beforeAll(async () => {
  // The check reads the browser's print, before it is finished.
  ;({ out } = await builtReport('plain'))
})

/** Page of each id that a link leads to. */
function pagesOf(bytes: Uint8Array): Map<string, number> {
  return new Map([...readPdf(bytes).destinations].map(([id, { page }]) => [id, page]))
}

describe.each(editions)('the edition %s', (edition) => {
  it('comes out as the page design wants it', async () => {
    const bytes = await readFile(join(out, `compendium.${edition}.plain.pdf`))
    const found = checkPages(bytes, await expectationOf(edition, pagesOf(bytes)))
    expect(found.map(({ message }) => message)).toEqual([])
  })

  it('has other chapters than another edition, which is told', async () => {
    const bytes = await readFile(join(out, `compendium.${edition}.plain.pdf`))
    const expected = await expectationOf(edition, pagesOf(bytes))
    const fewer = { ...expected, chapters: expected.chapters.slice(1) }
    expect(() => checkPages(bytes, fewer)).toThrow('chapters on its pages')
  })
})

it('leads from words on a page to the line of the locale file where they are written', async () => {
  const { placeOf } = await expectationOf('az', new Map())
  const placed = (words: string, chapter?: string): string => {
    const place = placeOf(words, chapter)
    return place ? formatPlace(place).replace(/:\d+:\d+$/u, '') : 'nowhere'
  }
  expect(placed('İştirak və maliyyələşdirmə', 'az-overview')).toBe('locales/az/overview.yaml')
  expect(placed('17%-lik uğur nisbəti ilə rəqabətlilik', 'az-overview')).toBe('locales/az/overview.yaml')
  expect(placed('Büdcə', 'az-project-dirna')).toBe('locales/az/labels.yaml')
  expect(placed('DIRNA', 'az-project-dirna')).toBe('data/projects/dirna.yaml')
  expect(placed('İştirak və maliyyələşdirmə', 'az-project-dirna')).toBe('nowhere')
  expect(placed('heç yerdə yazılmayan sözlər', 'az-overview')).toBe('nowhere')
  expect(placed('İştirak')).toBe('nowhere')
})

it('knows the labels of the other language that no text of its own uses', async () => {
  const { foreignWords } = await expectationOf('az', new Map())
  const { az = [], en = [] } = foreignWords
  expect(az).toEqual(expect.arrayContaining(['Budget', 'coordinator', 'not stated in the source', 'EUR']))
  expect(en).toEqual(expect.arrayContaining(['Büdcə', 'avro', 'mənbədə göstərilməyib']))
  expect([...az, ...en]).not.toContain('Erasmus+ CBHE')
})
