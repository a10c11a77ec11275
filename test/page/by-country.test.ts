import type { Element } from 'hast'
import { describe, expect, it, test } from 'vitest'
import { readInputs } from '../../src/files/inputs.ts'
import { createTranslators } from '../../src/language/translate.ts'
import { listChapters } from '../../src/page/chapters/chapters.ts'
import { palette } from '../../src/page/figures/palette.ts'
import { countryCodes } from '../../src/report/facts/country-codes.ts'
import { loadReport } from '../../src/report/load.ts'
import type { Organisation, Project, Report } from '../../src/report/types.ts'
import { root } from '../frozen-report.ts'
import { usualMeasure } from '../usual-measure.ts'
import { columns } from './figures/columns.ts'
import { attributesOf } from './figures/drawn-attributes.ts'
import { reportOf, repeatReport } from './glance/generated-report.ts'

const { report: real } = await loadReport(readInputs(root))
const measure = await usualMeasure()

interface Shown {
  readonly figure:
    | false
    | { readonly title: Word; readonly note: Word; readonly maps: readonly { drawing: string }[] }
  readonly tables: readonly {
    readonly title: Word
    readonly turned: boolean
    readonly apart: boolean
    readonly divided: boolean
    readonly head: Word
    readonly columns: readonly Word[]
    readonly rows: readonly {
      readonly name: Word
      readonly cells: readonly {
        readonly value: Word | ''
        readonly missing: boolean
        readonly coordinator: boolean
      }[]
    }[]
    readonly codes: Word | ''
  }[]
}

interface Word {
  readonly value: string
}

/** The chapter of a report in one language, if it has one. */
function chapterOf(report: Report, language: 'az' | 'en' = 'en') {
  const edition = report.editions.find(({ name }) => name === language)
  if (!edition) throw new Error('no such edition')
  const chapters = listChapters(report, edition, language, createTranslators(report), measure, columns)
  const found = chapters.find(({ id }) => id === `${language}-by-country`)
  return found && { ...found, shown: found.context as Shown }
}

function shownOf(report: Report, language: 'az' | 'en' = 'en'): Shown {
  const shown = chapterOf(report, language)?.shown
  if (!shown) throw new Error('no such chapter')
  return shown
}

/** Projects of organisations from these countries, the coordinator's first; none for one that states nobody. */
function projectsFrom(...origins: readonly (readonly string[])[]): Report {
  const organisations: Record<string, Organisation> = {}
  const projects = origins.map((countries, index) => {
    const ids = countries.map((country, place) => {
      const id = `organisation-${index}-${place}`
      organisations[id] = { country, kind: 'university' }
      return id
    })
    const [coordinator = 'not-stated', ...partners] = ids
    const value: Project = {
      id: String(101_000_000 + index),
      acronym: `MADE-${index + 1}`,
      budget: 'not-stated',
      period: { start: 2023, end: 2025 },
      website: 'to-be-announced',
      coordinator,
      partners: partners.length > 0 ? partners : 'not-stated',
    }
    return { slug: `made-${index}`, value }
  })
  const names = Object.fromEntries(Object.keys(organisations).map((id) => [id, id]))
  const { report } = reportOf(projects, organisations, names)
  const used = new Set(origins.flat())
  const locales = Object.fromEntries(
    Object.entries(report.locales).map(([language, namespaces]) => {
      const countries = namespaces['countries']
      if (!countries) throw new Error('no names of countries')
      const value = {
        ...Object.fromEntries([...used].map((code) => [code, `Land ${code}`])),
        ...(countries.value as Readonly<Record<string, string>>),
      }
      return [language, { ...namespaces, countries: { ...countries, value } }]
    }),
  )
  return { ...report, locales }
}

const titlesOf = ({ figure, tables }: Shown): (string | undefined)[] => [
  figure ? figure.title.value : undefined,
  tables[0]?.title.value,
]

describe('the projects of the report by country', () => {
  test.each([
    [
      'az',
      [
        'Layihələrdə 4–6 ölkə təmsil olunur',
        'Azərbaycan beş layihədə, hər başqa ölkə ən çoxu üç layihədə təmsil olunur',
      ],
    ],
    [
      'en',
      [
        'Projects bring together 4–6 countries',
        'Azerbaijan is represented in five projects, every other country in three at most',
      ],
    ],
  ] as const)('are told in findings: %s', (language, titles) => {
    expect(titlesOf(shownOf(real, language))).toEqual(titles)
  })

  it('have every country of the records, its own first and the others by the alphabet', () => {
    const [table] = shownOf(real, 'az').tables
    const names = table?.rows.map(({ name }) => name.value) ?? []
    expect(names.slice(0, 4)).toEqual(['Azərbaycan', 'Belçika', 'Estoniya', 'Finlandiya'])
    expect(names.length).toBe(real.facts.countries.size + 1)
  })

  it('add up, and say in words where nothing is stated', () => {
    const [table] = shownOf(real).tables
    const totals = table?.rows
      .at(-1)
      ?.cells.map(({ value, missing }) => (missing ? 'words' : value && value.value))
    expect(totals).toEqual(['11', '17', 'words', '10', '14', '17', '69'])
    for (const { name, cells } of table?.rows ?? []) {
      const numbers = cells.map(({ value }) => Number(value === '' ? 0 : value.value))
      expect(
        numbers.slice(0, -1).reduce((sum, number) => sum + number, 0),
        name.value,
      ).toBe(numbers.at(-1))
    }
  })

  it('have a frame where the coordinator is from, on the map and in the table', () => {
    const chapter = chapterOf(real)
    const framed = chapter?.shown.tables[0]?.rows.flatMap(({ name, cells }) =>
      cells.flatMap(({ coordinator }, index) => (coordinator ? [`${name.value} ${index + 1}`] : [])),
    )
    expect(framed).toEqual(['Azerbaijan 1', 'Azerbaijan 2', 'Estonia 6', 'Georgia 4', 'Georgia 5'])
    const drawings = real.projects.map((_, index) => chapter?.drawings?.get(`map-${index + 1}`) as Element)
    const frames = drawings.map((drawing) => attributesOf(drawing, 'rect', 'stroke').length)
    expect(frames).toEqual([1, 1, 0, 1, 1, 1])
    expect(attributesOf(drawings[2] as Element, 'rect', 'fill')).not.toContain(palette.data)
  })

  it('are heard map by map', () => {
    const chapter = chapterOf(real)
    const heard = real.projects.map(
      (_, index) => chapter?.drawings?.get(`map-${index + 1}`)?.properties['ariaLabel'],
    )
    expect(heard.slice(0, 3)).toEqual([
      'DIRNA: 11 organisations, 4 countries.',
      'ENGAGE: 17 organisations, 6 countries.',
      'REFRESH: not stated in the source.',
    ])
  })
})

describe('the number of projects', () => {
  it('leaves the chapter out if there is one, or none that states who takes part', () => {
    expect(chapterOf(repeatReport(1).report)).toBeUndefined()
    expect(chapterOf(projectsFrom([], []))).toBeUndefined()
  })

  test.each([
    [2, { maps: 2, apart: false, turned: false }],
    [6, { maps: 6, apart: false, turned: false }],
    [7, { maps: 7, apart: true, turned: false }],
    [9, { maps: 9, apart: true, turned: false }],
    [10, { maps: 0, apart: false, turned: true }],
    [100, { maps: 0, apart: false, turned: true }],
  ])('%i decides on maps and table', (count, expected) => {
    const { figure, tables } = shownOf(projectsFrom(...Array.from({ length: count }, () => ['AZ', 'GE'])))
    const [table] = tables
    expect({ maps: figure ? figure.maps.length : 0, apart: table?.apart, turned: table?.turned }).toEqual(
      expected,
    )
  })

  it('does not break acronyms: if they are too wide side by side, the projects stand one below the other', () => {
    const report = projectsFrom(['AZ', 'GE'], ['AZ'], ['GE'])
    const projects = report.projects.map((project) => {
      return {
        ...project,
        value: { ...project.value, acronym: `${project.value.acronym} ${'W'.repeat(20)}` },
      }
    })
    expect(shownOf({ ...report, projects }).tables.map(({ turned }) => turned)).toEqual([true])
  })
})

describe('a table with the projects one below the other', () => {
  const many = [...countryCodes].filter((code) => code !== 'AZ')
  const tenFrom = (count: number): Report => {
    const countries = ['AZ', ...many.slice(0, count - 1)]
    return projectsFrom(countries, ...Array.from({ length: 9 }, () => ['AZ']))
  }

  it('has the codes of countries at its head, and says what they mean', () => {
    const [table] = shownOf(tenFrom(3)).tables
    expect(table?.columns.map(({ value }) => value)).toEqual(['AZ', 'AD', 'AE', 'Total'])
    expect(table?.codes && table.codes.value).toBe('AZ – Azerbaijan; AD – Land AD; AE – Land AE')
    expect(table?.rows.at(-1)?.cells.map(({ value }) => value && value.value)).toEqual(['10', '1', '1', '12'])
  })

  test.each([
    [20, false, 1],
    [21, true, 1],
    [34, true, 1],
    [60, true, 2],
  ])('of %i countries is on landscape pages: %s, in so many parts: %i', (count, landscape, parts) => {
    const chapter = chapterOf(tenFrom(count))
    expect([chapter?.landscape ?? false, chapter?.shown.tables.length]).toEqual([landscape, parts])
    const codes = chapter?.shown.tables.flatMap(({ columns: heads }) => heads.map(({ value }) => value)) ?? []
    expect(codes.length).toBe(count + 1)
  })
})

describe('findings', () => {
  const titles = (...origins: readonly (readonly string[])[]) => titlesOf(shownOf(projectsFrom(...origins)))

  test.each([
    [
      'that are alike in all projects',
      [
        ['AZ', 'GE'],
        ['AZ', 'UA'],
      ],
      [
        'Projects bring together two countries each',
        'Azerbaijan is represented in two projects, every other country in one',
      ],
    ],
    [
      'on one country alone',
      [['AZ', 'AZ'], ['AZ']],
      ['Projects are from one country each', 'All stated organisations are from one country: Azerbaijan'],
    ],
    [
      'on the one project that states who takes part',
      [['AZ', 'GE', 'UA'], []],
      [
        'The project that states its participants brings together three countries',
        'Azerbaijan is represented in one project, every other country in one',
      ],
    ],
    [
      'without the country that the report is about',
      [['GE', 'UA'], ['GE']],
      ['Projects bring together 1–2 countries', '2 countries are represented in the projects'],
    ],
    [
      'on many projects',
      Array.from({ length: 9 }, (_, index) => (index === 0 ? ['AZ', 'GE', 'UA'] : ['GE', 'UA'])),
      [
        'Projects bring together 2–3 countries',
        'Azerbaijan is represented in one project, every other country in nine at most',
      ],
    ],
  ])('%s', (_, origins, expected) => {
    expect(titles(...origins)).toEqual(expected)
  })
})
