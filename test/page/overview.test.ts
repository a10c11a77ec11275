import { describe, expect, it } from 'vitest'
import { createTranslators } from '../../src/language/translate.ts'
import { readInputs } from '../../src/files/inputs.ts'
import { listChapters } from '../../src/page/chapters/chapters.ts'
import { palette } from '../../src/page/figures/palette.ts'
import { loadReport } from '../../src/report/load.ts'
import type { Report } from '../../src/report/types.ts'
import { root } from '../frozen-report.ts'
import { usualMeasure } from '../usual-measure.ts'
import { columns } from './figures/columns.ts'
import { attributesOf } from './figures/drawn-attributes.ts'
import { reportOf } from './glance/generated-report.ts'

const { report: real } = await loadReport(readInputs(root))
const measure = await usualMeasure()

interface Word {
  readonly value: string
}

interface MapWords {
  readonly title: Word
  readonly note: Word
  readonly missing: Word | ''
  readonly countries: readonly { readonly code: Word; readonly name: Word; readonly organisations: Word }[]
}

/** The map of the overview in an edition's first or second language. */
function mapOf(report: Report, name: 'az' | 'en' | 'parallel', language: 'az' | 'en') {
  const edition = report.editions.find((each) => each.name === name)
  if (!edition) throw new Error('no such edition')
  const chapters = listChapters(report, edition, language, createTranslators(report), measure, columns)
  const found = chapters.find(({ id }) => id === `${language}-overview`)
  const drawing = found?.drawings?.get('countries')
  if (!found || !drawing) throw new Error('no map')
  return { words: (found.context as { readonly map: MapWords }).map, drawing }
}

describe('the map of the overview', () => {
  it('lists every country, the most organisations first, equal ones by the alphabet', () => {
    const { countries } = mapOf(real, 'az', 'az').words
    expect(countries.map(({ code, organisations }) => `${code.value} ${organisations.value}`)).toEqual(
      'AZ 21,GE 9,UA 7,EE 5,SI 4,ES 3,NL 2,PL 2,BE 1,FI 1,SE 1,IT 1,PT 1,TR 1'.split(','),
    )
  })

  it('lists them side by side in one order, that of the first language', () => {
    const [first, second] = (['az', 'en'] as const).map((language) => {
      return mapOf(real, 'parallel', language).words.countries.map(({ code }) => code.value)
    })
    expect(second).toEqual(first)
  })

  it('frames the countries of coordinators', () => {
    expect(attributesOf(mapOf(real, 'en', 'en').drawing, 'rect', 'stroke').length).toBe(3)
  })

  it('names the row of countries that have no place', () => {
    const { always, when_used: whenUsed } = real.map.value
    const { BE: _, ...others } = always
    const map = { ...real.map, value: { always: others, when_used: whenUsed } }
    expect(mapOf(real, 'en', 'en').words.note.value).not.toContain('Bottom row')
    expect(mapOf({ ...real, map }, 'en', 'en').words.note.value).toContain(
      'Bottom row: countries without a place on the map.',
    )
  })

  it('says in words that no participants are stated', () => {
    const projects = real.projects.map(({ slug, value }) => {
      const { notes: _notes, ...record } = value
      return { slug, value: { ...record, coordinator: 'not-stated', partners: 'not-stated' as const } }
    })
    const { report } = reportOf(projects, {}, {})
    const { words, drawing } = mapOf(report, 'en', 'en')
    expect(words.title.value).toBe('The source states no participants')
    expect(words.missing && words.missing.value).toBe('not stated in the source')
    expect(words.countries).toEqual([])
    expect(attributesOf(drawing, 'rect', 'fill')).not.toContain(palette.data)
    expect(drawing.properties['ariaLabel']).toBe('The source states no participants.')
  })

  it('speaks of one organisation in the singular', () => {
    const [project] = real.projects
    if (!project) throw new Error('no project')
    const { notes: _notes, ...record } = project.value
    const value = { ...record, coordinator: 'one', partners: 'not-stated' as const }
    const organisations = { one: { country: 'AZ', kind: 'university' } } as const
    const { report } = reportOf([{ slug: project.slug, value }], organisations, { one: 'One' })
    expect(mapOf(report, 'en', 'en').words.title.value).toBe('1 organisation comes from 1 country')
  })
})
