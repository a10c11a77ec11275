import type { Translator } from '../../../language/translate.ts'
import type { DerivedFacts, Report } from '../../../report/types.ts'
import type { Text } from '../../../diagnostics/text.ts'
import { countInWords, namesOrCount } from './words.ts'

type Base = Pick<DerivedFacts['budget'], 'stated' | 'of' | 'missing'>

/**
 * On how many projects the key figures rest, in sentences: one for all of them if they rest on the same projects, and
 * which projects do not state what.
 */
export function describeBases(report: Report, translator: Translator): Text[] {
  const { budget, participations } = report.facts
  const sentences = (figures: string, base: Base, missing: string): Text[] => {
    const words = {
      figures: translator.translate(`glance:base.${figures}`),
      of: countInWords(report, translator, base.of),
      stated: countInWords(report, translator, base.stated),
    }
    const isWhole = base.missing.length === 0
    const key = isWhole ? 'all' : 'some'
    const count = isWhole ? base.of : base.stated
    return [
      ...(base.stated === 0 ? [] : [translator.translate(`glance:base.${key}`, { ...words, count })]),
      ...(isWhole
        ? []
        : [
            translator.translate(`glance:base.${missing}`, {
              projects: namesOrCount(report, translator, base.missing),
            }),
          ]),
    ]
  }
  if (restOnTheSame(report)) return sentences('both', budget, 'neither')
  return [
    ...sentences('budget', budget, 'no_budget'),
    ...sentences('participants', participations, 'no_participants'),
  ]
}

/** Whether the sum of the budgets and the number of participations rest on the same projects. */
export function restOnTheSame({ facts: { budget, participations } }: Report): boolean {
  return budget.missing.join(' ') === participations.missing.join(' ')
}
