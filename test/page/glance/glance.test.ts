import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { builtReport } from '../../built-report.ts'
import { type Document, openPdf } from '../../pdf-document.ts'
import { readTagged, type TaggedPages } from './pdf-tables.ts'

const languages = ['az', 'en'] as const
const pages: Record<string, TaggedPages> = {}
const documents: Record<string, Document> = {}

beforeAll(async () => {
  const { out } = await builtReport()
  for (const language of languages) {
    const file = join(out, `compendium.${language}.pdf`)
    documents[language] = await openPdf(file)
    const start = documents[language].destinations.get(`${language}-glance`) ?? 0
    pages[language] = await readTagged(new Uint8Array(await readFile(file)), start, start + 1)
  }
})

function tagged(language: string): TaggedPages {
  const found = pages[language]
  if (!found) throw new Error(`no edition ${language}`)
  return found
}

/** Counted by hand in the source text (test/fixtures/compendium-az.source.txt). */
const handCounted = { budgets: '4 130 502', participations: '69' }

describe('the key figures', () => {
  it('say in Azerbaijani what was counted', () => {
    expect(tagged('az').items).toEqual([
      ['6', 'CBHE layihəsi'],
      ['4,13', 'mln avro, büdcələrin cəmi'],
      ['59', 'təşkilat: Azərbaycandan 21, başqa ölkələrdən 38'],
      ['14', 'ölkə təmsil olunur'],
    ])
  })

  it('say the same in English', () => {
    expect(tagged('en').items).toEqual([
      ['6', 'CBHE projects'],
      ['4.13', 'million euros, the sum of the budgets'],
      ['59', 'organisations: 21 from Azerbaijan, 38 from other countries'],
      ['14', 'countries represented'],
    ])
  })
})

describe('the table of the projects', () => {
  it('has the facts of each project, what is missing in words, and the totals of what is stated', () => {
    const missing = 'not stated in the source'
    expect(tagged('en').tables[0]?.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['Project, coordinator', 'Implementation period', 'Organisations', 'Budget, EUR3'],
      ['1 DIRNA Khazar University', '2023–2025', '11', '633 292'],
      ['2 ENGAGE Mingachevir State University', '2023–2025', '17', '799 999'],
      [`3 REFRESH ${missing}4`, '2022–20244', 'not stated', missing],
      [
        '4 3E-Partnership Business and Technology University LLC (Georgia)',
        'December 2023 – November 2026',
        '10',
        '728 234',
      ],
      ['5 BE-OPEN Ilia State University (Georgia)', 'April 2024 – March 2027', '14', '969 008'],
      ['6 BEAUCOUP University of Tartu (Estonia)', 'January 2024 – December 2026', '17', '999 969'],
      ['Total of the stated figures', handCounted.participations, handCounted.budgets],
    ])
  })

  it('says in Azerbaijani what is missing', () => {
    const row = tagged('az').tables[0]?.rows[3]?.map(({ text }) => text)
    const missing = 'mənbədə göstərilməyib'
    expect(row).toEqual([`3 REFRESH ${missing}4`, '2022–20244', 'göstərilməyib', missing])
  })

  it('leads from each acronym to the pages of the project', () => {
    for (const language of languages) {
      const { pages: all, destinations } = documents[language] ?? { pages: [], destinations: new Map() }
      const links = all[(destinations.get(`${language}-glance`) ?? 0) - 1]?.links ?? []
      const target = links.find(({ text }) => text === 'BEAUCOUP')?.page
      expect(target).toBe(destinations.get(`${language}-project-beaucoup`))
    }
  })
})

describe('the table of roles', () => {
  const c = '[koordinator]'
  const p = '[tərəfdaş]'
  const none = ' '

  /** The rows of the Azerbaijani table by organisation; the gap of REFRESH stands in the first row only. */
  function row(name: string): string[] | undefined {
    const found = tagged('az').tables[1]?.rows.find(([head]) => head?.text === name)
    return found?.slice(1).map(({ text }) => text)
  }

  it('has the role of each organisation, counted by hand, and its projects', () => {
    expect(row('Xəzər Universiteti')).toEqual([c, none, 'mənbədə göstərilməyib', p, p, p, '4'])
    expect(row('Mingəçevir Dövlət Universiteti')).toEqual([p, c, none, none, p, '3'])
    expect(row('Gəncə Dövlət Universiteti')).toEqual([p, p, none, none, none, '2'])
    expect(row('Azərbaycan Dövlət İqtisad Universiteti')).toEqual([none, p, none, p, none, '2'])
    expect(row('Naxçıvan Müəllimlər İnstitutu')).toEqual([none, none, none, none, p, '1'])
    expect(row('ADA Universiteti')).toEqual([none, none, p, none, none, '1'])
  })

  it('has all 21 organisations from Azerbaijan, those with most projects first, then by the alphabet', () => {
    const names =
      tagged('az')
        .tables[1]?.rows.slice(1, -1)
        .map(([head]) => head?.text) ?? []
    expect(names.length).toBe(21)
    expect(names.slice(0, 7)).toEqual([
      'Xəzər Universiteti',
      'Mingəçevir Dövlət Universiteti',
      'Azərbaycan Dövlət İqtisad Universiteti',
      'Azərbaycan Respublikasının Təhsil Nazirliyi',
      'Azərbaycan Texniki Universiteti',
      'Gəncə Dövlət Universiteti',
      'Naxçıvan Dövlət Universiteti',
    ])
  })

  it('has a column for a gap that holds its words unbroken', () => {
    const { pages: printed, destinations } = documents['az'] ?? {}
    const matrix = printed?.[destinations?.get('az-glance') ?? 0]?.text ?? ''
    expect(matrix).toMatch(/Bakı Ali Neft Məktəbi/u)
    expect(matrix.match(/mənbədə\s+göstərilməyib/gu)).toHaveLength(1)
  })

  it('sums the organisations of each project, and leaves the one out that states none', () => {
    expect(row('Cəmi')).toEqual(['8', '12', '2', '5', '4', '31'])
  })

  it('says the roles in the language of the edition', () => {
    const texts =
      tagged('en')
        .tables[1]?.rows.flat()
        .map(({ text }) => text) ?? []
    expect(texts.filter((text) => text === '[coordinator]').length).toBe(2)
    expect(texts.filter((text) => text === '[partner]').length).toBe(29)
    expect(texts.filter((text) => text === 'not stated in the source').length).toBe(1)
  })
})

describe.each(languages)('the chapter of the edition %s', (language) => {
  it('fills a spread before the first project', () => {
    const { destinations } = documents[language] ?? { destinations: new Map<string, number>() }
    const start = destinations.get(`${language}-glance`) ?? 0
    expect(start % 2).toBe(0)
    expect(destinations.get(`${language}-project-dirna`)).toBe(start + 2)
  })

  it('has a caption over each table, with number, title and scope, and heads for columns and rows', () => {
    const { tables } = tagged(language)
    const label = language === 'az' ? 'Cədvəl' : 'Table'
    expect(tables.map(({ caption }) => caption.length)).toEqual([3, 3])
    expect(tables.map(({ caption }) => caption[0])).toEqual([`${label} 1`, `${label} 2`])
    for (const { rows } of tables) {
      expect(rows[0]?.every(({ role }) => role === 'TH')).toBe(true)
      for (const [head, ...cells] of rows.slice(1)) {
        expect(head?.role).toBe('TH')
        expect(cells.every(({ role, text }) => role === 'TD' && text !== '')).toBe(true)
      }
    }
  })
})
