import { formatList } from '../../../language/list.ts'
import { formatNumber } from '../../../language/number.ts'
import type { Translator } from '../../../language/translate.ts'
import type { DerivedFacts, Report } from '../../../report/types.ts'
import { Text } from '../../../diagnostics/text.ts'

/** At most this many projects are named, more are counted. */
const MOST_NAMES = 3
/** Numbers up to this one stand in a sentence as words. */
const LAST_WORD = 10

/** A fact that a project may leave open. */
export type BasedFact = 'budget' | 'participants'

/** A number that was counted from the records; its place is the list of the projects that were counted. */
export function countedText(report: Report, value: string): Text {
  return new Text(value, report.settings.place(['projects']))
}

/** A count as it stands in a sentence: “zero”, “six”, “altı”, from eleven up “11”. */
export function countInWords(report: Report, translator: Translator, count: number): Text {
  return count <= LAST_WORD
    ? translator.translate(`glance:numbers.${count}`)
    : countedText(report, formatNumber(translator.rules, count))
}

/** On what a figure rests, in words: “five of the six projects; REFRESH states no budget”. */
export function describeBase(report: Report, translator: Translator, fact: BasedFact): Text {
  const { stated, of, missing } = report.facts[fact === 'budget' ? 'budget' : 'participations']
  const all = countInWords(report, translator, of)
  if (missing.length === 0) return translator.translate('glance:base.all', { count: of, of: all })
  const without = describeMissing(report, translator, fact, missing)
  if (stated === 0) return without
  return translator.translate('glance:base.some', {
    count: stated,
    stated: countInWords(report, translator, stated),
    of: all,
    missing: without,
  })
}

function describeMissing(
  report: Report,
  translator: Translator,
  fact: BasedFact,
  slugs: DerivedFacts['budget']['missing'],
): Text {
  if (slugs.length > MOST_NAMES) {
    const number = countInWords(report, translator, slugs.length)
    return translator.translate(`glance:base.${fact}_of_others`, { number })
  }
  const names = report.projects
    .filter(({ slug }) => slugs.includes(slug))
    .map(({ value, place }) => Text.plain(value.acronym, place(['acronym'])).toHTML())
  const projects = countedText(report, formatList(translator.rules, names))
  return translator.translate(`glance:base.${fact}`, { count: slugs.length, projects })
}
