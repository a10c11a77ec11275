import { type Diagnostic, error, warning } from '../../diagnostics/diagnostic.ts'
import { suggest } from '../../diagnostics/suggest.ts'
import { localeFolder, settingsFile } from '../layout.ts'
import type { Settings } from '../schema/schema.ts'
import type { Sheet } from '../sheet.ts'
import type { Sources } from '../source-files.ts'
import type { Language } from '../types.ts'

/** Languages of `data/report.yaml` that have no texts, and folders of languages that are not in its list. */
export function checkLanguageFolders(
  { languages, unlisted }: Sources,
  lacking: readonly Language[],
  settings: Sheet<Settings> | undefined,
): Diagnostic[] {
  const meant = new Map(lacking.map((language) => [language, suggest(language, unlisted)]))
  const named = new Set(meant.values())
  return [
    ...lacking.map((language) => {
      const at = languages.indexOf(language)
      const place = settings?.sound(['languages', at])
        ? settings.place(['languages', at])
        : { file: localeFolder(language), line: 1, column: 1 }
      const message = `The report is written in \`${language}\`, but ${localeFolder(language)} has no texts.`
      return error('language-without-texts', message, place, hintFor(language, at === 0, meant.get(language)))
    }),
    ...unlisted
      .filter((language) => !named.has(language))
      .map((language) => {
        const message = `\`${language}\` is not in the list \`languages\` of ${settingsFile}, so these texts are neither checked nor printed.`
        const place = { file: localeFolder(language), line: 1, column: 1 }
        return warning(
          'language-not-listed',
          message,
          place,
          `Add \`${language}\` to \`languages\`, or move the folder out of locales.`,
        )
      }),
  ]
}

function hintFor(language: Language, isSource: boolean, meant: Language | undefined): string {
  if (meant !== undefined) return `Did you mean \`${meant}\`?`
  if (isSource)
    return 'Restore the folder from git; the first language is the one that the others are translated from.'
  return `\`npm run add:language -- ${language}\` makes its files. Or take the language out of the list.`
}
