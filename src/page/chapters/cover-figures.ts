import type { Translator } from '../../language/translate.ts'
import type { Report } from '../../report/types.ts'
import { type KeyFigure, viewKeyFigures } from './glance/key-figures.ts'

/** What stands on a cover whose projects are too many to be drawn: how many there are, and their organisations and countries. */
export function coverFigures(report: Report, translator: Translator): Pick<KeyFigure, 'value' | 'label'>[] {
  const [projects, , organisations, countries] = viewKeyFigures(report, translator)
  const stated = [projects, organisations, countries].filter((each) => each && !each.missing)
  return stated.flatMap((each) => (each ? [{ value: each.value, label: each.label }] : []))
}
