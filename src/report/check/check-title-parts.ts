import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import { localeFile } from '../layout.ts'
import type { Sheets } from '../sheets.ts'
import { valueAt } from '../value-at.ts'

/** The key of the parts of the title, which each language may have or not. */
export const TITLE_PARTS = 'title_parts'
const PARTS = ['report', TITLE_PARTS]
const TITLE = ['report', 'title']
/** Before the middle voice of the cover, the middle one, and after it. */
const COUNT = 3

/** Checks that the parts of the title that the cover sets apart are the title, word for word. */
export function checkTitleParts({ languages, locales }: Sheets): Diagnostic[] {
  return languages.flatMap((language) => {
    const sheet = locales.get(localeFile(language, 'labels'))
    if (!sheet?.sound(PARTS) || !sheet.sound(TITLE)) return []
    const [parts, title] = [valueAt(sheet.value, PARTS), valueAt(sheet.value, TITLE)]
    if (parts === undefined || typeof title !== 'string') return []
    const place = sheet.place(PARTS)
    if (!Array.isArray(parts) || parts.length !== COUNT || wordsOf(String(parts[1])) === '') {
      const message =
        'The title has three parts on the cover: what stands before the large words, these, and what stands after them.'
      const hint =
        'Write a list of three texts; the first and the last may be empty, `""`. Without the list the title is set as a whole.'
      return [error('title-parts', message, place, hint)]
    }
    const joined = wordsOf(parts.join(' '))
    if (joined === wordsOf(title)) return []
    const message = `The parts of the title, joined, are “${joined}”, and the title is “${wordsOf(title)}”.`
    const hint = 'Divide the title itself, without changing a word or its place.'
    return [error('title-parts', message, place, hint)]
  })
}

/** With one space between words. */
function wordsOf(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim()
}
