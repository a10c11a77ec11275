import type {
  CountryFacts,
  Kind,
  Matrix,
  OrganisationFacts,
  Participation,
  ProjectFacts,
  Records,
} from './derived-facts.ts'
import type { Organisation, Project } from '../schema/schema.ts'

/** Who takes part in a project: coordinator first, then the partners in the record's order, each once. */
export function participationsOf(project: Project): Participation[] {
  const { coordinator } = project
  const partners = project.partners === 'not-stated' ? [] : project.partners
  const others = [...new Set(partners)].filter((id) => id !== coordinator)
  return [
    ...(coordinator === 'not-stated' ? [] : [{ organisation: coordinator, role: 'coordinator' as const }]),
    ...others.map((organisation) => ({ organisation, role: 'partner' as const })),
  ]
}

/**
 * The organisations that take part, with their projects.
 * @throws {RangeError} if a project names an organisation without a record; the checks let none pass.
 */
export function organisationsOf(
  projects: readonly ProjectFacts[],
  records: Records['organisations'],
): Map<string, OrganisationFacts> {
  const found = new Map<string, OrganisationFacts & { projects: OrganisationFacts['projects'][number][] }>()
  for (const { slug, participations } of projects) {
    for (const { organisation: id, role } of participations) {
      const record = recordOf(id, records)
      const facts = found.get(id) ?? { id, country: record.country, kind: record.kind, projects: [] }
      facts.projects.push({ slug, role })
      found.set(id, facts)
    }
  }
  return found
}

/**
 * Where those who take part in a project are from.
 * @throws {RangeError} for an organisation without a record; the checks let none pass.
 */
export function countriesOfProject(
  participations: readonly Participation[],
  records: Records['organisations'],
): Pick<ProjectFacts, 'countries' | 'coordinatedFrom'> {
  const countryOf = ({ organisation }: Participation): string => recordOf(organisation, records).country
  const members = Map.groupBy(participations, countryOf)
  const coordinator = participations.find(({ role }) => role === 'coordinator')
  return {
    countries: new Map([...members].map(([country, { length }]) => [country, length])),
    coordinatedFrom: coordinator && countryOf(coordinator),
  }
}

function recordOf(id: string, { value }: Records['organisations']): Organisation {
  const record = Object.hasOwn(value, id) ? value[id] : undefined
  if (!record) throw new RangeError(`no organisation “${id}”`)
  return record
}

/** Counts of each country. An organisation counts once, its participations one by one. */
export function countriesOf(organisations: Iterable<OrganisationFacts>): Map<string, CountryFacts> {
  const byCountry = Map.groupBy(organisations, ({ country }) => country)
  return new Map(
    [...byCountry].map(([country, members]) => {
      const roles = members.flatMap(({ projects }) => projects.map(({ role }) => role))
      const coordinated = roles.filter((role) => role === 'coordinator').length
      return [country, { country, organisations: members.length, participations: roles.length, coordinated }]
    }),
  )
}

/** How many organisations are of each kind. */
export function kindsOf(organisations: Iterable<OrganisationFacts>): Map<Kind, number> {
  const byKind = Map.groupBy(organisations, ({ kind }) => kind)
  return new Map([...byKind].map(([kind, members]) => [kind, members.length]))
}

/** Who of one country takes part in which project, and as what. */
export function matrixOf(
  country: string,
  projects: readonly ProjectFacts[],
  organisations: Iterable<OrganisationFacts>,
): Matrix {
  const rows = [...organisations]
    .filter((organisation) => organisation.country === country)
    .map(({ id, projects: own }) => ({
      organisation: id,
      roles: projects.map(({ slug }) => own.find((each) => each.slug === slug)?.role ?? 'none'),
      total: own.length,
    }))
  const columns = projects.map(({ slug, gaps }, index) => ({
    slug,
    stated: !gaps.some(({ fact }) => fact === 'participants'),
    total: rows.filter(({ roles }) => roles[index] !== 'none').length,
  }))
  return { country, columns, rows }
}
