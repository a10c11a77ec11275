import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Records } from '../../src/report/facts/derived-facts.ts'
import { deriveFacts } from '../../src/report/facts/derived.ts'

const run = { seed: 20_261_122, numRuns: 300 }
const IDS = Array.from({ length: 14 }, (_, index) => `organisation-${index}`)

const organisations = fc
  .tuple(
    ...IDS.map(() =>
      fc.record({
        country: fc.constantFrom('AZ', 'GE', 'UA', 'FI'),
        kind: fc.constantFrom('university', 'ministry', 'company'),
      }),
    ),
  )
  .map((all) => ({ value: Object.fromEntries(IDS.map((id, index) => [id, all[index]!])) }))

const date = fc.oneof(
  fc.integer({ min: 2020, max: 2030 }),
  fc
    .tuple(fc.integer({ min: 2020, max: 2030 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
)

const project = fc
  .record({
    members: fc.uniqueArray(fc.constantFrom(...IDS), { minLength: 2 }),
    amount: fc.option(fc.integer({ min: 1, max: 1_000_000_000 })),
    period: fc.record({ start: date, end: fc.oneof(date, fc.constant('not-stated' as const)) }),
    coordinator: fc.boolean(),
    partners: fc.boolean(),
    website: fc.constantFrom('https://example.org/', 'to-be-announced', 'not-stated'),
  })
  .map(({ members: [first = '', ...others], amount, period, coordinator, partners, website }) => ({
    id: '101082124',
    acronym: 'X',
    budget: amount === null ? ('not-stated' as const) : { amount, currency: 'EUR' as const },
    period,
    website,
    coordinator: coordinator ? first : 'not-stated',
    partners: partners ? others : ('not-stated' as const),
  }))

const records: fc.Arbitrary<Records> = fc.record({
  projects: fc
    .array(project, { maxLength: 12 })
    .map((all) => all.map((value, index) => ({ slug: `project-${index}`, value }))),
  organisations,
})

function total<T>(items: Iterable<T>, value: (item: T) => number): number {
  return [...items].reduce((sum, item) => sum + value(item), 0)
}

describe('derived facts of any records', () => {
  it('count participations alike by project, organisation, country, and row and column of the matrices', () => {
    fc.assert(
      fc.property(records, (given) => {
        const facts = deriveFacts(given)
        const matrices = [...facts.matrices.values()]
        const counts = [
          facts.participations.total,
          total(facts.projects, ({ participations }) => participations.length),
          total(facts.organisations.values(), ({ projects }) => projects.length),
          total(facts.countries.values(), ({ participations }) => participations),
          total(matrices, ({ rows }) => total(rows, (row) => row.total)),
          total(matrices, ({ columns }) => total(columns, (column) => column.total)),
          total(matrices, ({ rows }) =>
            total(rows, ({ roles }) => roles.filter((role) => role !== 'none').length),
          ),
        ]
        expect(new Set(counts).size).toBe(1)
      }),
      run,
    )
  })

  it('count organisations alike by id, country, kind and row of the matrices', () => {
    fc.assert(
      fc.property(records, (given) => {
        const facts = deriveFacts(given)
        const named = new Set(
          given.projects.flatMap(({ value }) => [value.coordinator, ...[value.partners].flat()]),
        )
        named.delete('not-stated')
        const counts = [
          facts.organisations.size,
          total(facts.countries.values(), ({ organisations: there }) => there),
          total(facts.kinds.values(), (count) => count),
          total(facts.matrices.values(), ({ rows }) => rows.length),
        ]
        expect(new Set([named.size, ...counts]).size).toBe(1)
      }),
      run,
    )
  })

  it('give each organisation in the matrix the role that its project’s record states', () => {
    fc.assert(
      fc.property(records, (given) => {
        for (const { columns, rows } of deriveFacts(given).matrices.values()) {
          expect(columns.map(({ slug }) => slug)).toEqual(given.projects.map(({ slug }) => slug))
          for (const { organisation, roles } of rows) {
            const stated = given.projects.map(({ value }) => {
              if (value.coordinator === organisation) return 'coordinator'
              return value.partners !== 'not-stated' && value.partners.includes(organisation)
                ? 'partner'
                : 'none'
            })
            expect(roles).toEqual(stated)
          }
        }
      }),
      run,
    )
  })

  it('sum the stated budgets and say of the others that they are missing', () => {
    fc.assert(
      fc.property(records, (given) => {
        const { budget, participations, countries } = deriveFacts(given)
        let sum = 0n
        const without: string[] = []
        for (const { slug, value } of given.projects) {
          if (value.budget === 'not-stated') without.push(slug)
          else sum += BigInt(value.budget.amount)
        }
        expect(BigInt(budget.amount)).toBe(sum)
        expect(budget.missing).toEqual(without)
        expect(budget.stated + budget.missing.length).toBe(given.projects.length)
        expect(budget.largest * budget.stated).toBeGreaterThanOrEqual(budget.amount)
        expect(participations.stated + participations.missing.length).toBe(participations.of)
        expect(total(countries.values(), ({ coordinated }) => coordinated)).toBe(
          given.projects.filter(({ value }) => value.coordinator !== 'not-stated').length,
        )
      }),
      run,
    )
  })

  it('do not depend on the order of the projects', () => {
    fc.assert(
      fc.property(records, (given) => {
        const [there, back] = [given, { ...given, projects: given.projects.toReversed() }].map((each) => {
          const facts = deriveFacts(each)
          return {
            amount: facts.budget.amount,
            participations: facts.participations.total,
            years: facts.years,
            countries: new Set(facts.countries.values()),
            kinds: facts.kinds,
          }
        })
        expect(there).toEqual(back)
      }),
      run,
    )
  })

  it('count months so that a period and the one after it last as long as both together', () => {
    const year = fc.integer({ min: 1900, max: 2199 })
    fc.assert(
      fc.property(year, year, fc.integer({ min: 1, max: 11 }), (a, b, month) => {
        const [start, last] = [Math.min(a, b), Math.max(a, b)]
        const write = (number: number): string => `${last}-${String(number).padStart(2, '0')}`
        const months = (from: string | number, to: string | number): number => {
          const value = { ...example, period: { start: from, end: to } }
          const one = { projects: [{ slug: 'x', value }], organisations: { value: {} } }
          return deriveFacts(one).projects[0]?.span.months ?? 0
        }
        expect(months(start, write(month)) + months(write(month + 1), last)).toBe(months(start, last))
        expect(months(start, last)).toBe((last - start + 1) * 12)
      }),
      run,
    )
  })
})

const example = {
  id: '101082124',
  acronym: 'X',
  budget: 'not-stated',
  website: 'to-be-announced',
  coordinator: 'not-stated',
  partners: 'not-stated',
} as const
