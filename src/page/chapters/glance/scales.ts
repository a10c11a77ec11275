import type { Translator } from '../../../language/translate.ts'
import type { Report } from '../../../report/types.ts'
import type { Text } from '../../../diagnostics/text.ts'
import type { Years } from '../../figures/years.ts'
import { writeYears } from '../caption-words.ts'
import { writeScaleEnd } from '../scale-end.ts'

/** What the bars of the table of the projects are measured by. */
export interface Scales {
  readonly years: Years
  /** The years that the title of the report names; nothing if it names none. */
  readonly titleYears: Years | undefined
  /** End of the scale of the budgets in whole euros; nothing if none is stated. */
  readonly maximum: number | undefined
}

/** The scales in words, as the caption says them. */
export function describeScales(
  report: Report,
  translator: Translator,
  { years, titleYears, maximum }: Scales,
): Text[] {
  const say = (key: string, values = {}): Text => translator.translate(`glance:projects.${key}`, values)
  const span = writeYears(translator, years)
  const scales =
    maximum === undefined
      ? say('period_scale', { years: span })
      : say('scales', { years: span, largest: writeScaleEnd(report, translator, maximum) })
  return titleYears ? [scales, say('title_years', { years: writeYears(translator, titleYears) })] : [scales]
}
