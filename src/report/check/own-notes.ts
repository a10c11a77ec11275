import { type Diagnostic, error, warning } from '../../diagnostics/diagnostic.ts'
import { formatPlace } from '../../diagnostics/place.ts'
import { suggest } from '../../diagnostics/suggest.ts'
import { type PlacedLink, textsOf } from './check-texts.ts'
import type { LanguageSheet, Sheet } from '../sheet.ts'
import type { LocaleTree, Path } from '../types.ts'

/** Key of the notes that the text of a chapter has of its own. */
const NOTES = 'notes'

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

/** Notes are marked in the same order in both languages: their letters are in that order. */
export function compareMarkOrder(
  source: LanguageSheet,
  other: LanguageSheet,
  links: readonly PlacedLink[],
): Diagnostic[] {
  const own = ownNotesOf(source.sheet)
  const [there, here] = [marksIn(source.sheet, links), marksIn(other.sheet, links)]
  const shared = [...there.keys()].filter((id) => own.includes(id) && here.has(id))
  const moved = [...here.values()]
    .filter(({ id }) => shared.includes(id))
    .find(({ id }, index) => id !== shared[index])
  const mark = moved && there.get(moved.id)
  if (!mark) return []
  const message =
    `The mark of the note \`${moved.id}\` has another place in \`${source.language}\` ` +
    `(${formatPlace(placeOf(mark.link))}), so its letter would differ.`
  const hint = 'Mark the notes in the same order in both languages.'
  return [error('note-order-differs', message, placeOf(moved.link), hint)]
}

interface Mark {
  readonly id: string
  readonly link: PlacedLink
}

/** The first mark of each note in the text of a chapter, but for those in its notes themselves, by the note's id. */
function marksIn(sheet: Sheet<LocaleTree>, links: readonly PlacedLink[]): Map<string, Mark> {
  const order = new Map(textsOf(sheet.value).map(({ path }, index) => [path.join(), index]))
  const at = ({ path }: { readonly path: Path }): number => order.get(path.join()) ?? 0
  const marks = links
    .filter((link) => link.sheet === sheet && link.path[0] !== NOTES && link.target.startsWith('note-'))
    .toSorted((one, next) => at(one) - at(next) || one.start - next.start)
    .map((link): Mark => ({ id: link.target.slice('note-'.length), link }))
  const first = new Map<string, Mark>()
  for (const mark of marks) if (!first.has(mark.id)) first.set(mark.id, mark)
  return first
}

function placeOf({ sheet, path, start, length }: PlacedLink) {
  return sheet.tree.placeInside(path, start, length)
}
