import { formatNumber } from '../../../language/number.ts'
import type { Translator } from '../../../language/translate.ts'
import type { Report } from '../../../report/types.ts'
import type { Text } from '../../../diagnostics/text.ts'
import { restOnTheSame } from './base.ts'
import { areNamed, countedText, namesOrCount } from './words.ts'

/** The sentences below the table of the projects: how long they are, what the totals count and what they leave out. */
export function describeProjects(report: Report, translator: Translator): Text[] {
  const { participations, organisations } = report.facts
  const counted = (value: number, what: 'participations' | 'organisations'): Text =>
    countedText(report, formatNumber(translator.rules, value), `${what} ${participations.stated}`)
  return [
    ...describeMonths(report, translator),
    ...describeGaps(report, translator),
    translator.translate('glance:projects.note', {
      participations: counted(participations.total, 'participations'),
      organisations: counted(organisations.size, 'organisations'),
    }),
  ]
}

/** One number if all stated periods are as long, or else the shortest and the longest; nothing if none has an end. */
function describeMonths({ facts }: Report, translator: Translator): Text[] {
  const months = facts.projects.flatMap(({ span }) => span.months ?? [])
  if (months.length === 0) return []
  const [least, largest] = [Math.min(...months), Math.max(...months)]
  if (least < largest) return [translator.translate('glance:projects.months_between', { least, largest })]
  return [translator.translate('glance:projects.months', { count: largest, months: largest })]
}

/** Which projects the totals leave out, by name if it is the same few in both. */
function describeGaps(report: Report, translator: Translator): Text[] {
  const { projects, budget, participations } = report.facts
  const { missing } = budget
  if (missing.length > 0 && restOnTheSame(report) && areNamed(missing)) {
    const names = namesOrCount(report, translator, missing)
    return [translator.translate('glance:projects.left_out', { projects: names })]
  }
  const hasGaps =
    missing.length + participations.missing.length > 0 ||
    projects.some(({ gaps }) => gaps.some(({ fact }) => fact === 'coordinator' || fact === 'end'))
  return hasGaps ? [translator.translate('glance:projects.missing_note')] : []
}
