import type { Translator } from '../../language/translate.ts'
import type { Report } from '../../report/types.ts'
import { countInWords } from './glance/words.ts'

/** What the report is, in a sentence, for catalogues and search: the number of its projects comes from the records. */
export function describeReport(report: Report, translator: Translator): string {
  const count = report.projects.length
  const number = countInWords(report, translator, count)
  return translator.translate('labels:report.description', { count, number }).value
}
