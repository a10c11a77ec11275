import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import { editionsOf } from '../editions.ts'
import { languageName } from '../../diagnostics/language-name.ts'
import { localeFile, localeFolder, settingsFile } from '../layout.ts'
import type { Settings } from '../schema/schema.ts'
import type { Sheet } from '../sheet.ts'
import type { Sheets } from '../sheets.ts'
import type { Language, Path } from '../types.ts'
import { valueAt } from '../value-at.ts'

/** Words that each language needs because of what `data/report.yaml` lists, and what they are. */
interface Wanted {
  readonly namespace: 'labels' | 'terms'
  readonly path: readonly string[]
  readonly what: string
}

/** Checks that the locale files have the words for the editions and languages of `data/report.yaml`. */
export function checkReportWords({ languages, settings, locales }: Sheets): Diagnostic[] {
  if (!settings?.sound(['languages']) || !settings.sound(['editions'])) return []
  // A language without texts is reported as that.
  const written = languages.filter((language) =>
    [...locales.keys()].some((file) => file.startsWith(`${localeFolder(language)}/`)),
  )
  const wanted = [...editionWords(settings, written), ...languageWords(written)]
  const [source] = languages
  const inSource = (namespace: string, path: Path): boolean =>
    hasKey(locales.get(localeFile(source ?? '', namespace))?.value, path)
  return languages.flatMap((language) =>
    wanted.flatMap(({ namespace, path, what }) => {
      const sheet = locales.get(localeFile(language, namespace))
      if (!sheet || hasKey(sheet.value, path) || !isReachable(sheet, path)) return []
      // What one language has and another lacks is reported by comparing them.
      if (language !== source && inSource(namespace, path)) return []
      const key = String(path.at(-1))
      const message = `There are no words for ${what}: \`${path.join('.')}\` is missing.`
      const hint = `Add \`${key}: …\` to \`${path.slice(0, -1).join('.')}\`.`
      return [error('report-words-missing', message, sheet.place(path), hint)]
    }),
  )
}

function editionWords(settings: Sheet<Settings>, languages: readonly Language[]): Wanted[] {
  const editions = editionsOf(settings.value)
  const parts = editions
    .filter(({ layout }) => layout === 'after')
    .flatMap((edition) => edition.languages)
    .filter((language) => languages.includes(language))
  const named = editions.map(({ name }) =>
    label(['edition', name], `the edition \`${name}\` of ${settingsFile}`),
  )
  const names = new Set(editions.map(({ name }) => name))
  const ofParts = [...new Set(parts)]
    .filter((language) => !names.has(language))
    .map((language) =>
      label(
        ['edition', language],
        `the part in ${languageName(language)} of an edition in several languages`,
      ),
    )
  return [...named, ...ofParts]
}

function languageWords(languages: readonly Language[]): Wanted[] {
  if (languages.length < 2) return []
  return languages.flatMap((language) => {
    const name = languageName(language)
    return [
      { namespace: 'terms', path: ['languages', language], what: `the language ${name}` } as const,
      label(['participants', 'name_in', language], `the column of names in ${name}`),
      label(['tables', 'projects', `title_${language}`], `the column of titles in ${name}`),
      label(['tables', 'organisations', `name_${language}`], `the column of names in ${name}`),
      label(['tables', 'organisations', `country_${language}`], `the column of countries in ${name}`),
    ]
  })
}

function label(path: readonly string[], what: string): Wanted {
  return { namespace: 'labels', path, what }
}

function hasKey(tree: unknown, path: Path): boolean {
  return valueAt(tree, path) !== undefined
}

/** A mistake on the way there is reported separately. */
function isReachable(sheet: Sheet<unknown>, path: Path): boolean {
  return path.every((_, index) => sheet.reachable(path.slice(0, index + 1)))
}
