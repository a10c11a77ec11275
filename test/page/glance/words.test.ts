import { describe, expect, it } from 'vitest'
import { captionNumbers } from '../../../src/page/chapters/captions.ts'
import { describeBases } from '../../../src/page/chapters/glance/base.ts'
import { viewKeyFigures } from '../../../src/page/chapters/glance/key-figures.ts'
import { kindsChart } from '../../../src/page/chapters/glance/kinds.ts'
import { describeProjects } from '../../../src/page/chapters/glance/project-notes.ts'
import { viewRoles } from '../../../src/page/chapters/glance/roles.ts'
import { tableNotes } from '../../../src/page/chapters/glance/row-notes.ts'
import { describeScales } from '../../../src/page/chapters/glance/scales.ts'
import { budgetTitle } from '../../../src/page/chapters/caption-words.ts'
import type { DrawingInputs } from '../../../src/page/chapters/drawn-projects.ts'
import { deriveFacts } from '../../../src/report/facts/derived.ts'
import type { Organisation, Project } from '../../../src/report/types.ts'
import { realInputs, withProjects } from '../figures/real-inputs.ts'

const inputs = { az: await realInputs('az'), en: await realInputs('en') }
const notStated = 'not-stated' as const

function budget(amount: number): Project['budget'] {
  return { amount, currency: 'EUR' }
}

/** The English report with so many projects, each changed. */
function english(count: number, change?: (project: Project, index: number) => Project): DrawingInputs {
  return withProjects(inputs.en, count, change)
}

function silent(project: Project): Project {
  return { ...project, budget: notStated, coordinator: notStated, partners: notStated }
}

const sentences = (texts: readonly { readonly value: string }[]): string =>
  texts.map(({ value }) => value).join(' ')

describe('the line below the key figures', () => {
  const lineOf = ({ report, translator }: DrawingInputs): string =>
    sentences(describeBases(report, translator))

  it('says once on how many projects they rest, and which project does not state them', () => {
    expect(lineOf(inputs.en)).toBe(
      'Budget, organisations and countries: five of the six projects. For REFRESH the source states neither budget nor participants.',
    )
    expect(lineOf(inputs.az)).toBe(
      'Büdcə, təşkilat və ölkə rəqəmləri: altı layihədən beşi üzrə. REFRESH üzrə büdcə və iştirakçılar mənbədə göstərilməyib.',
    )
  })

  it('is short where nothing is missing, and says nothing else where all is', () => {
    expect(lineOf(english(1))).toBe('Budget, organisations and countries: the one project.')
    expect(lineOf(english(2))).toBe('Budget, organisations and countries: all two projects.')
    expect(lineOf(english(2, silent))).toBe(
      'For DIRNA and ENGAGE the source states neither budget nor participants.',
    )
  })

  it('tells budgets apart from participants where other projects state them', () => {
    const line = lineOf(english(3, (project, at) => (at === 0 ? { ...project, budget: notStated } : project)))
    expect(line).toBe(
      'Budget: one of the three projects. For DIRNA and REFRESH the source states no budget. Organisations and countries: two of the three projects. For REFRESH the source states no participants.',
    )
  })

  it('counts projects from four up', () => {
    expect(lineOf(english(30))).toBe(
      'Budget, organisations and countries: 25 of the 30 projects. For five projects the source states neither budget nor participants.',
    )
  })
})

describe('a key figure', () => {
  it('of a sum under a million is whole, and smaller where its column is too narrow for it', () => {
    const { report, translator } = english(1)
    expect(viewKeyFigures(report, translator).map(({ value, long }) => [value.value, long])).toEqual([
      ['1', false],
      ['633\u00A0292', true],
      ['11', false],
      ['4', false],
    ])
  })
})

describe('the title of the table of the projects', () => {
  const titleOf = (...budgets: readonly Project['budget'][]): string => {
    const { report, translator } = english(budgets.length, (project, index) => ({
      ...project,
      budget: budgets[index] ?? notStated,
    }))
    return budgetTitle(translator, report.facts).value
  }

  it('tells the range, one, equal ones and none in words of their own', () => {
    expect(titleOf(budget(1000), budget(20_000))).toBe('Budgets range from EUR 1000 to EUR 20\u00A0000')
    expect(titleOf(budget(20_000), notStated)).toBe('The stated budget is EUR 20\u00A0000')
    expect(titleOf(budget(20_000), budget(20_000))).toBe('Every stated budget is EUR 20\u00A0000')
    expect(titleOf(notStated, notStated)).toBe('The source states no project’s budget')
  })
})

describe('the scales of the bars', () => {
  const years = { first: 2022, last: 2027 }

  it('are told in the caption, with the years that the title of the report names', () => {
    const scales = { years, titleYears: { first: 2022, last: 2024 }, maximum: 1_000_000 }
    const { report, translator } = inputs.en
    expect(sentences(describeScales(report, translator, scales))).toBe(
      'Period bars run over 2022–2027, budget bars from 0 to EUR 1 million. Bold years: the title’s 2022–2024.',
    )
    expect(sentences(describeScales(report, inputs.az.translator, scales))).toBe(
      'Dövr zolaqları 2022–2027-ci illər, büdcə zolaqları 0–1 mln avro miqyasındadır. Qalın illər: başlıqdakı 2022–2024.',
    )
  })

  it('are only those that there are', () => {
    const { report, translator } = inputs.en
    const words = (maximum: number | undefined): string =>
      sentences(describeScales(report, translator, { years, titleYears: undefined, maximum }))
    expect(words(undefined)).toBe('Period bars run over 2022–2027.')
    expect(words(800_000)).toBe('Period bars run over 2022–2027, budget bars from 0 to EUR 800\u00A0000.')
  })
})

describe('the note below the table of the projects', () => {
  const noteOf = ({ report, translator }: DrawingInputs): string =>
    sentences(describeProjects(report, translator))

  it('says how long all periods are if they are equal, and what the totals leave out', () => {
    expect(noteOf(inputs.en)).toMatch(/^Every stated period is 36 months\. Totals leave REFRESH out\. /u)
    expect(noteOf(inputs.az)).toMatch(/^Göstərilən bütün dövrlər 36 aydır\. Cəmə REFRESH daxil deyil\. /u)
  })

  it('says from how many to how many months if they differ, and nothing if none has an end', () => {
    const lasting = (ends: readonly Project['period']['end'][]): string =>
      noteOf(
        english(ends.length, (project, index) => ({
          ...project,
          period: { start: 2023, end: ends[index] ?? notStated },
        })),
      )
    expect(lasting([2024, 2026])).toMatch(/^The stated periods are 24 to 48 months\. Participations/u)
    expect(lasting([notStated, notStated])).toMatch(/^“Not stated”: /u)
  })

  it('names no project where other ones miss in each total', () => {
    const note = noteOf(english(3, (project, at) => (at === 0 ? { ...project, budget: notStated } : project)))
    expect(note).toContain('“Not stated”: the source does not give it, and the total leaves it out.')
    expect(note).not.toContain('Totals leave')
  })
})

describe('the marks of notes in the table of the projects', () => {
  it('stand once at the head where all budgets have the same one', () => {
    const { head, rows } = tableNotes(inputs.en.report)
    expect(head).toBe('budget')
    expect(rows.map((row) => row.budget)).toEqual(['', '', '', '', '', ''])
    expect(rows[2]).toEqual({ period: 'refresh', coordinator: 'refresh', budget: '' })
  })

  it('stand at the budgets where they differ', () => {
    const { report } = english(2, (project, index) => ({
      ...project,
      notes: index === 0 ? { budget: 'budget' } : {},
    }))
    expect(tableNotes(report)).toMatchObject({ head: '', rows: [{ budget: 'budget' }, { budget: '' }] })
  })
})

describe('the title of the roles', () => {
  const titleOf = ({ report, translator }: DrawingInputs): string | undefined => {
    const roles = viewRoles(report, translator, captionNumbers(translator), 'x--roles')
    return roles && (roles.table || roles.list || undefined)?.title.value
  }
  const kind = 'university' as const
  const organisations: Readonly<Record<string, Organisation>> = {
    'khazar-university': { country: 'AZ', kind },
    'ganja-state-university': { country: 'AZ', kind },
  }
  /** Projects in which these organisations take part. */
  const taking = (...partners: readonly (readonly string[])[]): DrawingInputs =>
    english(partners.length, (project, index) => ({
      ...project,
      coordinator: notStated,
      partners: [...(partners[index] ?? [])],
    }))
  const [khazar = '', ganja = ''] = Object.keys(organisations)

  it('names the organisation with most projects', () => {
    expect(titleOf(inputs.en)).toBe('Khazar University takes part in four projects')
    expect(titleOf(inputs.az)).toBe('Xəzər Universiteti dörd layihədə iştirak edir')
    expect(titleOf(taking([khazar], [ganja, khazar]))).toBe('Khazar University takes part in two projects')
    expect(titleOf(taking([khazar], ['ku-leuven']))).toBe('Khazar University takes part in one project')
  })

  it('counts those that have as many', () => {
    expect(titleOf(taking([khazar, ganja], [ganja, khazar]))).toBe(
      '2 organisations take part in 2 projects each',
    )
    expect(titleOf(taking([khazar], [ganja]))).toBe('Each organisation takes part in one project')
  })

  it('of one project says how many organisations take part in it', () => {
    expect(titleOf(taking([khazar, ganja]))).toBe('2 organisations from Azerbaijan take part in the project')
    expect(titleOf(taking([khazar]))).toBe('1 organisation from Azerbaijan takes part in the project')
  })

  it('is not there where nobody from the country takes part', () => {
    expect(titleOf(taking(['ku-leuven'], ['ku-leuven']))).toBeUndefined()
    expect(titleOf(english(2, silent))).toBeUndefined()
  })
})

describe('the chart of the kinds of organisation', () => {
  /** The English report with one project, in which organisations of these kinds take part. */
  const ofKinds = (...kinds: readonly Organisation['kind'][]): DrawingInputs => {
    const ids = Object.keys(inputs.en.report.organisations.value).slice(0, kinds.length)
    const value = Object.fromEntries(
      ids.map((id, index): [string, Organisation] => [
        id,
        { country: 'AZ', kind: kinds[index] ?? 'university' },
      ]),
    )
    const from = english(1, (project) => ({ ...project, coordinator: notStated, partners: ids }))
    const report = { ...from.report, organisations: { ...from.report.organisations, value } }
    return { ...from, report: { ...report, facts: deriveFacts(report) } }
  }
  const titleOf = (from: DrawingInputs): string | undefined => kindsChart(from)?.title.value

  it('has the finding as its title', () => {
    expect(titleOf(inputs.en)).toBe('45 of the 59 organisations are higher education institutions')
    expect(titleOf(inputs.az)).toBe('59 təşkilatdan 45-i ali təhsil müəssisəsidir')
    expect(titleOf(ofKinds('ministry', 'ministry', 'agency'))).toBe('2 of the 3 organisations are ministries')
    expect(titleOf(ofKinds('school', 'school'))).toBe('All 2 organisations are schools')
    expect(titleOf(ofKinds('school'))).toBe('The only organisation is a school')
    expect(titleOf(ofKinds('school', 'agency'))).toBe('The 2 organisations are of 2 kinds')
    expect(titleOf(english(2, silent))).toBeUndefined()
  })

  it('says to those who do not see it what is drawn, with every value, and what is missing', () => {
    expect(kindsChart(inputs.en)?.drawing.properties['ariaLabel']).toBe(
      '45 of the 59 organisations are higher education institutions. Bar chart: Higher education institution 45; Foundation 3; Ministry 3; Association 2; Municipality 2; Academy of sciences 1; Centre 1; Institute 1; Kindergarten 1. REFRESH: participants not stated.',
    )
  })
})

describe.each(['az', 'en'] as const)('in %s', (language) => {
  it.each([1, 2, 6, 30, 100])('no word of %i projects has a gap', (count) => {
    const from = withProjects(inputs[language], count, (project, index) =>
      index % 5 === 4 ? { ...project, budget: notStated } : project,
    )
    const { report, translator } = from
    const roles = viewRoles(report, translator, captionNumbers(translator), 'x--roles')
    const caption = roles && (roles.table || roles.list)
    const chart = kindsChart(from)
    const words = [
      ...describeBases(report, translator),
      ...describeProjects(report, translator),
      ...viewKeyFigures(report, translator).flatMap(({ value, label }) => [value, label]),
      ...(caption ? [caption.title, caption.scope] : []),
      ...(chart ? [chart.title, chart.note] : []),
    ]
    expect(words.length).toBeGreaterThan(12)
    for (const { value } of words) expect(value).not.toMatch(/undefined|NaN|Infinity|\{\{|  |\.\.|: \.|^$/u)
  })
})
