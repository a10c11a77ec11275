import type { Report } from '../types.ts'

/** A report with one project only, and the organisations that take part in it: what the data files of a project alone are made of. */
export function withOneProject(report: Report, slug: string): Report {
  const projects = report.projects.filter((each) => each.slug === slug)
  const members = new Set(
    projects.flatMap(({ value: { coordinator, partners } }) => [
      coordinator,
      ...(typeof partners === 'string' ? [] : partners),
    ]),
  )
  const organisations = Object.entries(report.organisations.value).filter(([id]) => members.has(id))
  return {
    ...report,
    projects,
    organisations: { ...report.organisations, value: Object.fromEntries(organisations) },
  }
}
