import type { Translators } from '../../language/translate.ts'
import type { Language } from '../../report/types.ts'
import type { Chapter } from './chapters.ts'

/** Between the same words in two languages, in heads and feet. */
export const SLASH = ' / '

/** What stands beside the page number: the short title of the document in the languages of the page. */
export function documentFoot(
  { language, beside }: Pick<Chapter, 'language' | 'beside'>,
  translators: Translators,
): string {
  const label = (of: Language, key: string): string => translators(of).translate(`labels:report.${key}`).value
  if (beside === undefined) return label(language, 'short')
  return [language, beside].map((each) => label(each, 'short_parallel')).join(SLASH)
}
