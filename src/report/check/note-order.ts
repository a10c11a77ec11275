import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import { formatPlace } from '../../diagnostics/place.ts'
import type { LanguageSheet } from '../sheet.ts'
import type { LocaleTree } from '../types.ts'

/** Notes are numbered by their order, so it is the same in both languages. */
export function compareNoteOrder(source: LanguageSheet, other: LanguageSheet): Diagnostic[] {
  if (!source.sheet.sound(['notes']) || !other.sheet.sound(['notes'])) return []
  const [there, here] = [notesOf(source), notesOf(other)]
  const shared = there.filter((id) => here.includes(id))
  const moved = here.filter((id) => there.includes(id)).find((id, index) => id !== shared[index])
  if (moved === undefined) return []
  const message =
    `The note \`${moved}\` has another place in \`${source.language}\` (${formatPlace(source.sheet.tree.keyPlace(['notes', moved]))}), ` +
    'so its number would differ.'
  const hint = 'Put the notes of both languages in one order.'
  return [error('note-order-differs', message, other.sheet.tree.keyPlace(['notes', moved]), hint)]
}

/** Ids of the editorial notes, in order. */
export function notesOf({ sheet }: LanguageSheet): string[] {
  return Object.keys((sheet.value as { readonly notes: Readonly<Record<string, LocaleTree>> }).notes)
}
