import type { About } from '../catalogue/unit.ts'
import type { OpenProject } from './open-project.ts'

/** What lists say of a report, or of one of its projects. @param slug of the project. */
export function aboutOf({ report, translators }: OpenProject, slug: string | undefined): About {
  const say = (key: string): Record<string, string> =>
    Object.fromEntries(
      report.languages.map((language) => [language, translators(language).translate(key).asWords().value]),
    )
  const index = report.projects.findIndex((project) => project.slug === slug)
  const project = report.projects[index]
  const codes = [...(report.facts.projects[index]?.countries ?? report.facts.countries).keys()].toSorted()
  const countries = Object.fromEntries(codes.map((code) => [code, say(`countries:${code}`)]))
  if (!project) {
    const years = report.facts.years ? [report.facts.years.first, report.facts.years.last] : []
    return { names: say('labels:report.short'), titles: say('labels:report.title'), countries, years }
  }
  const { acronym, period } = project.value
  const years = [period.start, period.end].flatMap((end) => {
    const year = Number(String(end).slice(0, 4))
    return Number.isInteger(year) ? [year] : []
  })
  const names = Object.fromEntries(report.languages.map((language) => [language, acronym]))
  return { names, titles: say(`projects/${project.slug}:title`), countries, years }
}
