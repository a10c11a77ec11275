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

/** The words of the scales alone: 2022–2027, EUR 1 million. */
export function scaleWords(report: Report, translator: Translator, { years, maximum }: Scales): string[] {
  const ends = maximum === undefined ? [] : [writeScaleEnd(report, translator, maximum)]
  return [writeYears(translator, years), ...ends]
}

/** The scales in words, as the caption says them. */
export function describeScales(
  report: Report,
  translator: Translator,
  { years, titleYears, maximum }: Scales,
): Text[] {
  const say = (key: string, values = {}): Text => translator.translate(`glance:projects.${key}`, values)
  const [span = '', largest] = scaleWords(report, translator, { years, titleYears, maximum })
  const scales =
    largest === undefined ? say('period_scale', { years: span }) : say('scales', { years: span, largest })
  return titleYears ? [scales, say('title_years', { years: writeYears(translator, titleYears) })] : [scales]
}
