import type { Base, DerivedFacts, Gap, ProjectFacts, Records } from './derived-facts.ts'
import {
  countriesOf,
  countriesOfProject,
  kindsOf,
  matrixOf,
  organisationsOf,
  participationsOf,
} from './derived-participation.ts'
import { spanOf, yearsOf } from './derived-span.ts'
import type { Project } from '../schema/schema.ts'
import { isOpen } from '../types.ts'

/**
 * Counts and sums everything that pages and figures say of the report as a whole.
 * @throws {RangeError} for records that the checks would refuse: an unknown organisation, a date that is none.
 */
export function deriveFacts(records: Records): DerivedFacts {
  const projects = records.projects.map((project) => projectFacts(project, records.organisations))
  const organisations = organisationsOf(projects, records.organisations)
  const countries = countriesOf(organisations.values())
  const budgets = projects.flatMap(({ budget }) => (budget === undefined ? [] : [budget]))
  return {
    projects,
    budget: {
      ...baseOf(projects, 'budget'),
      amount: sum(budgets),
      currency: 'EUR',
      largest: Math.max(0, ...budgets),
    },
    participations: {
      ...baseOf(projects, 'participants'),
      total: sum(projects.map(({ participations }) => participations.length)),
    },
    organisations,
    countries,
    kinds: kindsOf(organisations.values()),
    matrices: new Map(
      [...countries.keys()].map((country) => [country, matrixOf(country, projects, organisations.values())]),
    ),
    years: yearsOf(projects.map(({ span }) => span)),
  }
}

function projectFacts(
  { slug, value }: Records['projects'][number],
  organisations: Records['organisations'],
): ProjectFacts {
  const participations = participationsOf(value)
  return {
    slug,
    budget: value.budget === 'not-stated' ? undefined : value.budget.amount,
    participations,
    ...countriesOfProject(participations, organisations),
    span: spanOf(value.period),
    gaps: gapsOf(value),
  }
}

function gapsOf({ id, budget, period, coordinator, partners, website }: Project): Gap[] {
  const gaps: Gap[] = []
  if (id === 'not-stated') gaps.push({ fact: 'id', state: 'not-stated' })
  if (budget === 'not-stated') gaps.push({ fact: 'budget', state: 'not-stated' })
  if (period.end === 'not-stated') gaps.push({ fact: 'end', state: 'not-stated' })
  if (coordinator === 'not-stated') gaps.push({ fact: 'coordinator', state: 'not-stated' })
  if (partners === 'not-stated') gaps.push({ fact: 'participants', state: 'not-stated' })
  if (isOpen(website)) gaps.push({ fact: 'website', state: website })
  return gaps
}

function baseOf(projects: readonly ProjectFacts[], fact: Gap['fact']): Base {
  const missing = projects.filter(({ gaps }) => gaps.some((gap) => gap.fact === fact)).map(({ slug }) => slug)
  return { stated: projects.length - missing.length, of: projects.length, missing }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
