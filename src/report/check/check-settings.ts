import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import { isDay } from '../facts/calendar.ts'
import { checkPublication } from './check-publication.ts'
import { isLanguage } from '../../diagnostics/language-name.ts'
import type { Settings } from '../schema/schema.ts'
import { words } from '../schema/schema-words.ts'
import type { Sheet } from '../sheet.ts'

/** Checks `data/report.yaml` by itself. */
export function checkSettings(settings: Sheet<Settings>): Diagnostic[] {
  const found: Diagnostic[] = []
  const date = ['edition', 'date']
  if (settings.sound(date) && !isDay(settings.value.edition.date)) {
    const message = `\`${settings.value.edition.date}\` is not a day of the calendar.`
    found.push(error('bad-date', message, settings.place(date), 'Check the month, and how many days it has.'))
  }
  found.push(...checkPublication(settings), ...checkLanguageCodes(settings))
  if (!settings.reachable(['projects'])) return found
  const listed = settings.value.projects
  for (const [index, slug] of listed.entries()) {
    const path = ['projects', index]
    if (!settings.sound(path)) continue
    const first = listed.indexOf(slug)
    if (first < index) {
      const message = `The project \`${slug}\` is listed twice: also in line ${settings.place(['projects', first]).line}.`
      found.push(error('repeated-project', message, settings.place(path), 'Delete one of the two.'))
    }
  }
  return found
}

/** Each language is one that there is, and is listed once. */
function checkLanguageCodes(settings: Sheet<Settings>): Diagnostic[] {
  if (!settings.reachable(['languages'])) return []
  const listed = settings.value.languages
  return listed.flatMap((language, index) => {
    const path = ['languages', index]
    if (!settings.sound(path)) return []
    const first = listed.indexOf(language)
    if (first < index) {
      const message = `The language \`${language}\` is listed twice: also in line ${settings.place(['languages', first]).line}.`
      return [error('repeated-language', message, settings.place(path), 'Delete one of the two.')]
    }
    if (isLanguage(language)) return []
    const message = `No language has the code \`${language}\`.`
    return [error('bad-language', message, settings.place(path), words.language.hint)]
  })
}
