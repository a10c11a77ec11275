import { formatNumber } from '../../../language/number.ts'
import type { Text } from '../../../diagnostics/text.ts'
import { countedText, countInWords } from '../glance/words.ts'
import { HOME } from '../glance/home.ts'
import type { ViewInputs } from '../view-inputs.ts'

/** In how many projects the country that the report is about is represented, and in how many the others at most. */
export function countriesFinding({ report, translator }: ViewInputs): Text {
  const { countries, projects } = report.facts
  const say = (key: string, values: Parameters<typeof translator.translate>[1]): Text =>
    translator.translate(`figures:country_table.${key}`, values)
  const [only, ...more] = [...countries.keys()]
  const nameOf = (country: string): Text => translator.translate(`countries:${country}`)
  if (only !== undefined && more.length === 0) return say('title.only', { country: nameOf(only) })
  if (!countries.has(HOME)) {
    const number = countedText(report, formatNumber(translator.rules, countries.size), 'count')
    return say('title.without_home', { number })
  }
  const projectsOf = (country: string): number =>
    projects.filter((project) => project.countries.has(country)).length
  const others = [...countries.keys()].filter((country) => country !== HOME)
  const most = Math.max(...others.map(projectsOf))
  const home = projectsOf(HOME)
  return say(most === 1 ? 'title.once' : 'title.at_most', {
    country: nameOf(HOME),
    projects: say('projects', { count: home, number: countInWords(report, translator, home) }),
    most: countInWords(report, translator, most),
  })
}
