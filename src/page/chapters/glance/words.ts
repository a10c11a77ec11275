import { formatList } from '../../../language/list.ts'
import { formatNumber } from '../../../language/number.ts'
import type { Translator } from '../../../language/translate.ts'
import type { Report } from '../../../report/types.ts'
import { Text } from '../../../diagnostics/text.ts'

/** At most this many projects are named, more are counted. */
const MOST_NAMES = 3
/** Numbers up to this one stand in a sentence as words. */
const LAST_WORD = 10

/** What a number was reckoned from, in the preview's words for it. */
type Reckoned = 'projects' | 'count' | 'in_project' | 'in_line' | 'roles'
/** The same, of the projects that state it: `budgets 5` is the sum of five budgets. */
type ReckonedOf = `${'budgets' | 'organisations' | 'countries' | 'participations'} ${number}`

/** A number that was counted from the records; its place is the list of the projects that were counted. */
export function countedText(report: Report, value: string, made: Reckoned | ReckonedOf): Text {
  return new Text(value, { ...report.settings.place(['projects']), made })
}

/** The code of a country, which the organisations' records give. */
export function codeText({ organisations }: Report, country: string): Text {
  return Text.plain(country, { ...organisations.place([]), made: 'code' })
}

/** A count as it stands in a sentence: “zero”, “six”, “altı”, from eleven up “11”. */
export function countInWords(report: Report, translator: Translator, count: number): Text {
  return count <= LAST_WORD
    ? translator.translate(`glance:numbers.${count}`)
    : countedText(report, formatNumber(translator.rules, count), 'count')
}

/** Whether some projects are few enough to be named one by one. */
export function areNamed(slugs: readonly string[]): boolean {
  return slugs.length <= MOST_NAMES
}

/** The acronyms of some projects in printing order, or how many there are: “DIRNA and ENGAGE”, “four projects”. */
export function namesOrCount(report: Report, translator: Translator, slugs: readonly string[]): Text {
  if (!areNamed(slugs)) {
    const number = countInWords(report, translator, slugs.length)
    return translator.translate('glance:base.counted', { count: slugs.length, number })
  }
  const names = report.projects
    .filter(({ slug }) => slugs.includes(slug))
    .map(({ value, place }) => Text.plain(value.acronym, place(['acronym'])).toHTML())
  return new Text(formatList(translator.rules, names), {
    ...report.settings.place(['projects']),
    made: 'names',
  })
}
