import { type Diagnostic, error, warning } from '../../diagnostics/diagnostic.ts'
import { suggest } from '../../diagnostics/suggest.ts'
import type { PlacedLink } from './check-texts.ts'
import { marksIn, NOTES } from './note-marks.ts'
import type { Sheet } from '../sheet.ts'
import type { LocaleTree } from '../types.ts'

/** Ids of the notes that a text has of its own. The editorial notes are none: each has a label, and no text of a chapter. */
export function ownNotesOf(sheet: Sheet<LocaleTree>): string[] {
  const { value } = sheet
  if (!sheet.reachable([NOTES]) || typeof value === 'string') return []
  const { [NOTES]: notes } = value as Readonly<Record<string, LocaleTree | undefined>>
  return Object.entries(notes ?? {}).flatMap(([id, text]) => (typeof text === 'string' ? [id] : []))
}

/**
 * Checks the notes that the texts of one language have of their own: each is marked in its text, and called otherwise
 * than the editorial notes, whose ids are `editorial`.
 */
export function checkOwnNotes(
  sheets: readonly Sheet<LocaleTree>[],
  links: readonly PlacedLink[],
  editorial: readonly string[],
): Diagnostic[] {
  return sheets.flatMap((sheet) => {
    const marked = [...marksIn(sheet, links).keys()]
    const own = ownNotesOf(sheet)
    const misspelt = new Set(marked.filter((id) => !own.includes(id)).map((id) => suggest(id, own)))
    return own.flatMap((id): Diagnostic[] => {
      const place = sheet.tree.keyPlace([NOTES, id])
      if (editorial.includes(id)) {
        const message = `There is an editorial note \`${id}\` too, so a mark could mean either.`
        return [error('note-twice', message, place, 'Give one of the two another id, and its marks too.')]
      }
      if (marked.includes(id) || misspelt.has(id)) return []
      const message = `No mark in this file leads to its note \`${id}\`.`
      const hint = `Put \`[](#note-${id})\` after the word that it is about.`
      return [warning('unmarked-note', message, place, hint)]
    })
  })
}
