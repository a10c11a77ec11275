import type { Element } from 'hast'
import { expect, it } from 'vitest'
import { readInputs } from '../../src/files/inputs.ts'
import { createTranslators } from '../../src/language/translate.ts'
import { listChapters } from '../../src/page/chapters/chapters.ts'
import { Text } from '../../src/diagnostics/text.ts'
import { deriveFacts } from '../../src/report/facts/derived.ts'
import { loadReport } from '../../src/report/load.ts'
import type { Report } from '../../src/report/types.ts'
import { type EditionName, frozenEdition, root } from '../frozen-report.ts'
import { usualMeasure } from '../usual-measure.ts'
import { columns } from './figures/columns.ts'

const { report: frozen } = await loadReport(readInputs(root))
const translators = createTranslators(frozen)
const measure = await usualMeasure()

/** What the back cover of an edition prints, by the language of its part; nothing where a part has none. */
async function backCovers(name: EditionName, report: Report = frozen) {
  const edition = await frozenEdition(name)
  return edition.languages.flatMap((language) => {
    const chapters = listChapters(report, edition, language, translators, measure, columns)
    const last = chapters.findLast(({ template }) => template === 'back-cover')
    if (!last) return []
    expect(last).toBe(chapters.at(-1))
    expect(last.entries).toEqual([])
    return [{ language, context: plain(last.context) as Context, drawings: last.drawings }]
  })
}

interface Words {
  readonly language?: string
  readonly description: string
  readonly legend: readonly string[]
  readonly short: string
}

interface Context extends Words {
  readonly others: readonly Words[]
  readonly projects: string
  readonly year: string
  readonly isbn: boolean
  readonly web: '' | { readonly words: string }
}

function plain(value: unknown): unknown {
  if (value instanceof Text) return value.value
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, plain(own)]))
}

it('says what the report is, its projects, what the map shows, its short title and its year', async () => {
  const [only] = await backCovers('en')
  expect(only?.context).toMatchObject({
    description:
      'Analysis of six Erasmus+ CBHE projects in Azerbaijan, with achievements, challenges, lessons learned and recommendations.',
    projects: 'DIRNA · ENGAGE · REFRESH · 3E-Partnership · BE-OPEN · BEAUCOUP',
    legend: [
      '59 organisations, 14 countries. Number: organisations of a country; frame: country of a coordinator; tile without a number: country without a stated participant.',
      'REFRESH: participants not stated in the source.',
    ],
    short: 'Capacity Building in Higher Education: Azerbaijan, 2022–2024',
    year: '2026',
    others: [],
    isbn: false,
    web: '',
  })
  expect(only?.drawings?.get('map')?.properties['ariaHidden']).toBe('true')
})

it('stands once in an edition of two languages, at the end of its last part, in both', async () => {
  const found = await backCovers('az-en')
  expect(found.map(({ language }) => language)).toEqual(['en'])
  expect(found[0]?.context.others.map(({ language }) => language)).toEqual(['az'])
  expect(found[0]?.context.others[0]?.description).toMatch(/^Azərbaycanda altı Erasmus\+ CBHE/u)
})

it('counts the projects that are more than twelve, and says if nobody takes part', async () => {
  const projects = Array.from({ length: 13 }, (_, index) => {
    const project = frozen.projects[index % frozen.projects.length]
    if (!project) throw new Error('no project')
    const value = { ...project.value, coordinator: 'not-stated', partners: 'not-stated' as const }
    return { ...project, slug: `${project.slug}-${index}`, value }
  })
  const chapters = frozen.chapters.filter(({ view }) => view === 'back-cover')
  const facts = deriveFacts({ ...frozen, projects })
  const [many] = await backCovers('en', { ...frozen, chapters, projects, facts })
  expect(many?.context.projects).toBe('13 projects')
  expect(many?.context.legend).toEqual(['The source states no participants.'])
})

it('has a bar code of the ISBN and a QR code of the address on the web where they are given', async () => {
  const place = frozen.settings.place([])
  const given = (words: string): Text => Text.plain(words, place)
  const publication: Report['publication'] = {
    ...frozen.publication,
    words: { ...frozen.publication.words, en: { contact: [], web: given('https://example.org/report/') } },
    numbers: { en: { isbn: given('978-0-306-40615-7') } },
  }
  const [found] = await backCovers('en', { ...frozen, publication })
  expect(found?.context).toMatchObject({ isbn: true, web: { words: 'example.org/report' } })
  expect(found?.drawings?.get('web')?.properties['ariaHidden']).toBe('true')
  const field = found?.drawings?.get('isbn')
  expect(field?.properties['ariaLabel']).toBe('ISBN 978-0-306-40615-7')
  // Guard, six digits, centre, six digits, guard.
  expect(modulesOf(field)).toBe(
    '101' +
      '0111011' +
      '0001001' +
      '0100111' +
      '0111101' +
      '0100111' +
      '0101111' +
      '01010' +
      '1011100' +
      '1110010' +
      '1010000' +
      '1100110' +
      '1001110' +
      '1000100' +
      '101',
  )
})

/** The modules of a bar code as it is drawn: 1 is dark. */
function modulesOf(field: Element | undefined): string {
  const bars = (field?.children ?? []).flatMap((child) =>
    child.type === 'element' && child.properties['fill'] === '#000000'
      ? [{ x: Number(child.properties['x']), width: Number(child.properties['width']) }]
      : [],
  )
  const [first] = bars
  const module = 0.33 * (72 / 25.4)
  let modules = ''
  for (const { x, width } of bars) {
    modules = modules.padEnd(Math.round((x - (first?.x ?? 0)) / module), '0')
    modules += '1'.repeat(Math.round(width / module))
  }
  return modules
}
