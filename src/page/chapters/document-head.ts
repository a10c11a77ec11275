import type { Translators } from '../../language/translate.ts'
import type { Language } from '../../report/types.ts'
import type { Chapter } from './chapters.ts'

/** What stands at the head of a chapter's left pages: the short title of the document in the languages of the page. */
export function documentHead(
  { language, beside }: Pick<Chapter, 'language' | 'beside'>,
  translators: Translators,
): string {
  const label = (of: Language, key: string): string => translators(of).translate(`labels:report.${key}`).value
  if (beside === undefined) return label(language, 'short')
  return [language, beside].map((each) => label(each, 'short_parallel')).join(' | ')
}
