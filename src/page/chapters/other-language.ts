import type { Edition, Language } from '../../report/types.ts'

/**
 * The language beside a chapter's own that names and terms are given in as well: the edition's other one; where an
 * edition has none, the source, and in the source the language that is translated first. None in a report in one
 * language.
 */
export function otherLanguage(
  { languages }: Pick<Edition, 'languages'>,
  ofReport: readonly Language[],
  language: Language,
): Language | undefined {
  return [...languages, ...ofReport].find((each) => each !== language)
}
