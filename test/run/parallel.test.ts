import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { DiagnosticError } from '../../src/diagnostics/diagnostic.ts'
import { buildProject, changeFile, copyProject } from '../build-project.ts'
import { builtReport } from '../built-report.ts'
import { type Block, readBlocks } from '../pdf-blocks.ts'
import { type Document, openPdf } from '../pdf-document.ts'

const ACRONYM = /^(?:DIRNA|ENGAGE|REFRESH|3E-Partnership|BE-OPEN|BEAUCOUP)$/u

let out: string
let pdf: Document
let blocks: readonly Block[]

beforeAll(async () => {
  ;({ out } = await builtReport())
  const file = join(out, 'compendium.parallel.pdf')
  pdf = await openPdf(file)
  // The back cover stands apart: its titles are one under the other, and acronyms are in no language.
  blocks = (await readBlocks(file)).filter(({ page }) => page < pdf.pages.length)
})

/** Rows: an English block with the Azerbaijani one that is read before it, in the same element. */
function rows(): { az: Block; en: Block }[] {
  return blocks.flatMap((en, index) => {
    const az = blocks[index - 1]
    if (!az) return []
    const isRow = az.parent === en.parent && az.role === en.role && az.page === en.page
    const isCell = en.role === 'P' || en.siblings === 2
    return isRow && isCell && az.language === 'az' && en.language === 'en-GB' ? [{ az, en }] : []
  })
}

describe('the side-by-side edition, reopened', () => {
  it('lets registers run on, under the head of the chapter that their page begins with', () => {
    const at = pdf.destinations.get('az-challenges') ?? 0
    const pages = pdf.pages.slice(at - 1, at + 1)
    expect(pages[0]?.text).toMatch(
      /Innovation in education[^]*Lessons learned\s+and challenges[^]*Administrative obstacles/u,
    )
    expect(pages.map(({ margins }) => margins[0])).toEqual([
      'Nailiyyətlərin xülasəsi / Summary of achievements',
      'Dərslər və çağırışlar / Lessons learned and challenges',
    ])
  })

  it('repeats the letter of the index at the top of a column that its entries go over to', async () => {
    const single = await openPdf(join(out, 'compendium.az.pdf'))
    const [page, next] = single.pages.slice((single.destinations.get('az-index') ?? 0) - 1)
    const last = [...(page?.text ?? '').matchAll(/^(\p{Lu})$/gmu)].at(-1)?.[1]
    // For the eye alone: the text that is read has it once.
    expect(next?.text.trim().startsWith(`${last}a`)).toBe(true)
    expect(next?.margins).toContain(last)
  })

  it('has a page of the index for each language, and the terms after both', () => {
    const pages = ['az-index', 'en-index', 'az-terms'].map((id) => pdf.destinations.get(id) ?? 0)
    expect(pages).toEqual([0, 1, 2].map((after) => (pages[0] ?? NaN) + after))
  })

  it('is read row by row: after each Azerbaijani paragraph comes its English one', () => {
    const project = pdf.destinations.get('az-project-dirna') ?? 0
    const texts = blocks
      .filter(({ page }) => page === project || page === project + 1)
      .map(({ text }) => text)
    const order = [
      'Məqsəd Aim',
      'Azərbaycan ATM-lərində tədqiqat',
      'To build an Institutional Repositories Network',
      'Fəaliyyətlər Activities',
      'Finlandiya, Türkiyə və İtaliyadan olan',
      'Cooperation with European universities',
      'Səkkiz Azərbaycan ATM-də',
      'Introducing open access institutional repositories',
      'İştirakçılar Participants',
      'Azərbaycan 8',
      'Xəzər Universiteti',
      'Azerbaijan 8',
      'Khazar University',
      'Mingəçevir Dövlət Universiteti',
      'Mingachevir State University',
      'Türkiyə 1',
      'İzmir Texnologiya İnstitutu',
      'Türkiye 1',
    ]
    let at = -1
    for (const words of order) {
      at = texts.findIndex((text, index) => index > at && text.startsWith(words))
      expect(at, words).toBeGreaterThanOrEqual(0)
    }
  })

  it('has each language tagged as what it is', () => {
    const inLanguage = (language: string): string =>
      pdf.pages.map(({ languages }) => languages.get(language) ?? '').join('\n')
    expect(inLanguage('en-GB')).toContain('Summary of achievements')
    expect(inLanguage('en-GB')).not.toContain('Nailiyyətlərin xülasəsi')
    expect(inLanguage('az')).toContain('Nailiyyətlərin xülasəsi')
    expect(inLanguage('az')).not.toContain('Summary of achievements')
    expect(pdf.information['Language']).toBe('az')
  })

  it('has no item of one language in a list of the other: every item holds both', () => {
    const [index, notes] = ['az-index', 'az-notes'].map((id) => pdf.destinations.get(id) ?? 0)
    const listed = blocks.filter(({ role, item, page }) => {
      const isIndexed = page >= (index ?? 0) && page < (notes ?? 0)
      return role === 'P' && item !== undefined && !isIndexed
    })
    const items = [...Map.groupBy(listed, ({ item }) => item).values()]
    // In the panel of a project both languages stand in one line, and over a small map its acronym, which is in neither.
    const own = items.filter((item) => !item.some(({ mixed, text }) => mixed || ACRONYM.test(text)))
    expect(own.length).toBeGreaterThan(100)
    for (const item of own) {
      expect([...new Set(item.map(({ language }) => language))], item[0]?.text).toEqual(['az', 'en-GB'])
      expect(item.length % 2, item[0]?.text).toBe(0)
    }
  })

  it('starts both cells of every row on one baseline, Azerbaijani left and English right', () => {
    const found = rows()
    expect(found.length).toBeGreaterThan(300)
    for (const { az, en } of found) {
      expect(Math.abs(az.baseline - en.baseline), `${az.text} | ${en.text}`).toBeLessThan(0.6)
      expect(az.right, az.text).toBeLessThan(en.left)
      expect(en.left, en.text).toBeGreaterThan(297.6)
    }
  })

  it('has bookmarks and running heads in both languages', () => {
    const titles = pdf.bookmarks.map(({ title }) => title)
    expect(titles).toEqual(
      expect.arrayContaining([
        'Mündəricat / Contents',
        'Məqsəd / Aim',
        'Nailiyyətlərin xülasəsi / Summary of achievements',
      ]),
    )
    expect(titles.find((title) => title.startsWith('1 DIRNA '))).toMatch(
      /^1 DIRNA Azərbaycanda İnstitusional .* \/ Developing Research Capacity/u,
    )
    const heads = pdf.pages.flatMap(({ margins }) => margins).join('\n')
    expect(heads).toContain('Azərbaycanda CBHE, 2022–2024 / CBHE in Azerbaijan, 2022–2024')
    expect(heads).toContain('Bir baxışda / At a glance')
  })

  it('gives every project two pages, and has no blank page', () => {
    const chapters = pdf.bookmarks.filter(({ level }) => level === 1).map(({ page }) => page)
    const lengths = [...pdf.destinations]
      .filter(([id]) => /^az-project-(?:dirna|engage|refresh|3e-partnership|be-open|beaucoup)$/u.test(id))
      .map(([id, page]) => [id, (chapters.find((next) => next > page) ?? NaN) - page] as const)
    expect(lengths.length).toBe(6)
    for (const [id, length] of lengths) expect([id, length]).toEqual([id, 2])
    expect(pdf.pages.filter(({ plain }) => plain.trim() === '')).toEqual([])
  })

  it('writes the budget once, in a form that both languages read', () => {
    const page = pdf.pages[(pdf.destinations.get('az-project-dirna') ?? 0) - 1]?.plain ?? ''
    expect(page.replaceAll(/\s/gu, ' ')).toContain('633 292 EUR')
    expect(page).not.toContain('avro')
  })
})

describe('a build of the side-by-side edition', () => {
  let project: string

  /** What it is refused with: `file:line code message`. */
  async function refusals(file: string, from: string | RegExp, to: string): Promise<string[]> {
    project = await copyProject()
    try {
      await changeFile(project, file, from, to)
      await buildProject({ root: project, out: join(project, 'out'), editions: ['parallel'], pdf: 'plain' })
    } catch (error) {
      if (!(error instanceof DiagnosticError)) throw error
      return error.diagnostics
        .filter(({ severity }) => severity === 'error')
        .map(({ place, code, message }) => `${place?.file}:${place?.line} ${code} ${message}`)
    } finally {
      await rm(project, { recursive: true, force: true })
    }
    return []
  }

  it('ends at the text of a row that is taller than a page', async () => {
    const long = Array.from({ length: 90 }, () => 'The report has very much to say here.').join(' ')
    const [refusal] = await refusals(
      'locales/en/introduction.yaml',
      'The aim of Erasmus+ CBHE projects',
      `${long} The aim of Erasmus+ CBHE projects`,
    )
    expect(refusal).toMatch(
      /^locales\/(?:az|en)\/introduction\.yaml:\d+ page-pair-tall parallel, page \d+: The row “/u,
    )
  })
})
