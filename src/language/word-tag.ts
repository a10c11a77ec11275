/** Languages that Word knows in two scripts, and by tags that name one. */
const TWO_SCRIPTS = ['az', 'bs', 'sr', 'uz']

/** What Word calls a language, by its BCP 47 tag: `az` is `az-Latn-AZ`, `en-GB` stays. */
export function wordTag(tag: string): string {
  const { language, script, region } = new Intl.Locale(tag).maximize()
  const parts = [language, ...(TWO_SCRIPTS.includes(language) ? [script] : []), region]
  return parts.filter((part) => part !== undefined).join('-')
}
