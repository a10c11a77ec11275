import { describe, expect, test } from 'vitest'
import { readInputs } from '../../src/files/inputs.ts'
import type { Records } from '../../src/report/facts/derived-facts.ts'
import { deriveFacts } from '../../src/report/facts/derived.ts'
import { loadReport } from '../../src/report/load.ts'
import { root } from '../frozen-report.ts'

const { report } = await loadReport(readInputs(root))
const facts = deriveFacts(report)
const noProjects: Records = { projects: [], organisations: { value: {} } }

/** Counted by hand in the source text. */
describe('facts of the six projects', () => {
  test('five budgets of EUR 4 130 502; REFRESH states none', () => {
    expect(facts.projects.length).toBe(6)
    expect(facts.budget).toEqual({
      stated: 5,
      of: 6,
      missing: ['refresh'],
      amount: 4_130_502,
      currency: 'EUR',
      largest: 999_969,
    })
  })

  test('69 participations of 59 organisations of 14 countries', () => {
    expect(facts.participations).toEqual({ stated: 5, of: 6, missing: ['refresh'], total: 69 })
    expect(facts.organisations.size).toBe(59)
    expect([...facts.countries.keys()].toSorted()).toEqual(
      'AZ BE EE ES FI GE IT NL PL PT SE SI TR UA'.split(' '),
    )
    expect(facts.projects.map(({ participations }) => participations.length)).toEqual([11, 17, 0, 10, 14, 17])
  })

  test('21 organisations from Azerbaijan: 18 of higher education, academy of sciences, ministry, association', () => {
    expect(facts.countries.get('AZ')).toEqual({
      country: 'AZ',
      organisations: 21,
      participations: 31,
      coordinated: 2,
    })
    const others = [...facts.organisations.values()].filter(
      ({ country, kind }) => country === 'AZ' && kind !== 'university',
    )
    expect(others.map(({ id }) => id)).toEqual([
      'association-for-the-development-of-womens-entrepreneurship',
      'azerbaijan-national-academy-of-sciences',
      'ministry-of-science-and-education-of-azerbaijan',
    ])
  })

  test('organisations of each country and of each kind', () => {
    const counts = [...facts.countries.values()].map((each) => `${each.country} ${each.organisations}`)
    expect(counts.toSorted().join(', ')).toBe(
      'AZ 21, BE 1, EE 5, ES 3, FI 1, GE 9, IT 1, NL 2, PL 2, PT 1, SE 1, SI 4, TR 1, UA 7',
    )
    expect(Object.fromEntries(facts.kinds)).toEqual({
      university: 45,
      foundation: 3,
      ministry: 3,
      association: 2,
      municipality: 2,
      academy: 1,
      centre: 1,
      institute: 1,
      kindergarten: 1,
    })
  })

  test('coordinators are of Azerbaijan twice, of Georgia twice, of Estonia once', () => {
    const coordinated = [...facts.countries.values()].filter((each) => each.coordinated > 0)
    expect(coordinated.map((each) => [each.country, each.coordinated])).toEqual([
      ['AZ', 2],
      ['EE', 1],
      ['GE', 2],
    ])
  })

  test('projects of the organisations that take part most', () => {
    const often = [...facts.organisations.values()].filter(({ projects }) => projects.length > 1)
    expect(Object.fromEntries(often.map(({ id, projects }) => [id, projects.length]))).toEqual({
      'khazar-university': 4,
      'mingachevir-state-university': 3,
      'azerbaijan-technical-university': 2,
      'azerbaijan-state-university-of-economics': 2,
      'ganja-state-university': 2,
      'nakhchivan-state-university': 2,
      'ministry-of-science-and-education-of-azerbaijan': 2,
    })
    expect(facts.organisations.get('mingachevir-state-university')?.projects).toEqual([
      { slug: 'dirna', role: 'partner' },
      { slug: 'engage', role: 'coordinator' },
      { slug: 'beaucoup', role: 'partner' },
    ])
  })

  test('every project lasts 36 months, between 2022 and 2027', () => {
    expect(facts.projects.map(({ span }) => span.months)).toEqual([36, 36, 36, 36, 36, 36])
    expect(facts.years).toEqual({ first: 2022, last: 2027 })
  })

  test('an end that is not stated has no month and no duration, and is told as a gap', () => {
    const [dirna] = report.projects
    if (!dirna) throw new Error('no project')
    const period = { start: '2023-05', end: 'not-stated' as const }
    const value = { ...dirna.value, id: 'not-stated', website: 'not-stated', period }
    const open = deriveFacts({ projects: [{ slug: 'dirna', value }], organisations: report.organisations })
    expect(open.projects[0]?.span).toEqual({
      start: { year: 2023, month: 5, monthStated: true },
      from: 2023 * 12 + 4,
    })
    expect(open.years).toEqual({ first: 2023, last: 2023 })
    expect(open.projects[0]?.gaps.map(({ fact, state }) => `${fact} ${state}`)).toEqual([
      'id not-stated',
      'end not-stated',
      'website not-stated',
    ])
  })

  test('ends given in years are whole years, and say that no month is stated', () => {
    const [dirna, , , partnership] = facts.projects
    expect(dirna?.span).toEqual({
      start: { year: 2023, month: 1, monthStated: false },
      end: { year: 2025, month: 12, monthStated: false },
      from: 2023 * 12,
      to: 2026 * 12,
      months: 36,
    })
    expect(partnership?.span).toEqual({
      start: { year: 2023, month: 12, monthStated: true },
      end: { year: 2026, month: 11, monthStated: true },
      from: 2023 * 12 + 11,
      to: 2026 * 12 + 11,
      months: 36,
    })
  })

  test('what the source leaves open: REFRESH three facts, two projects their website', () => {
    const open = facts.projects.flatMap(({ slug, gaps }) =>
      gaps.map((gap) => `${slug} ${gap.fact} ${gap.state}`),
    )
    expect(open).toEqual([
      'refresh budget not-stated',
      'refresh coordinator not-stated',
      'refresh participants not-stated',
      'be-open website to-be-announced',
      'beaucoup website to-be-announced',
    ])
  })

  test('institutions of Azerbaijan by projects, with their roles', () => {
    const matrix = facts.matrices.get('AZ')
    expect(matrix?.columns).toEqual([
      { slug: 'dirna', stated: true, total: 8 },
      { slug: 'engage', stated: true, total: 12 },
      { slug: 'refresh', stated: false, total: 0 },
      { slug: '3e-partnership', stated: true, total: 2 },
      { slug: 'be-open', stated: true, total: 5 },
      { slug: 'beaucoup', stated: true, total: 4 },
    ])
    expect(matrix?.rows.length).toBe(21)
    expect(matrix?.rows.slice(0, 2)).toEqual([
      {
        organisation: 'khazar-university',
        roles: ['coordinator', 'none', 'none', 'partner', 'partner', 'partner'],
        total: 4,
      },
      {
        organisation: 'mingachevir-state-university',
        roles: ['partner', 'coordinator', 'none', 'none', 'none', 'partner'],
        total: 3,
      },
    ])
  })
})

describe('facts of other records', () => {
  test('no project: nothing to count, and no years', () => {
    expect(deriveFacts(noProjects)).toMatchObject({
      projects: [],
      budget: { stated: 0, of: 0, missing: [], amount: 0, largest: 0 },
      participations: { total: 0 },
      years: undefined,
    })
  })

  test('an organisation named twice in a project takes part once, as coordinator if it is that too', () => {
    const [dirna] = report.projects
    const value = {
      ...dirna!.value,
      coordinator: 'khazar-university',
      partners: ['ada-university', 'khazar-university', 'ada-university'],
    }
    const { participations, projects } = deriveFacts({ ...report, projects: [{ slug: 'dirna', value }] })
    expect(participations.total).toBe(2)
    expect(projects[0]?.participations).toEqual([
      { organisation: 'khazar-university', role: 'coordinator' },
      { organisation: 'ada-university', role: 'partner' },
    ])
  })

  test('an organisation without a record is an error', () => {
    expect(() => deriveFacts({ ...report, organisations: noProjects.organisations })).toThrow(
      'no organisation “khazar-university”',
    )
  })
})
