/** Its code (BCP 47). */
type Language = string

const names = new Intl.DisplayNames('en-GB', { type: 'language', fallback: 'none' })

/** What messages and the descriptions of data call a language: Azerbaijani. A code that is none stays as it is. */
export function languageName(language: Language): string {
  return names.of(language) ?? language
}

/** Whether a language has this code (Unicode CLDR). */
export function isLanguage(code: string): boolean {
  return names.of(code) !== undefined
}
