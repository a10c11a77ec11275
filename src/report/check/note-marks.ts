import { type PlacedLink, textsOf } from './check-texts.ts'
import type { Sheet } from '../sheet.ts'
import type { LocaleTree, Path } from '../types.ts'

/** Key of the notes that the text of a chapter has of its own, and of the editorial notes in their file. */
export const NOTES = 'notes'

/** The first mark of each note in a text, but for those in notes themselves, by the note's id and in their order. */
export function marksIn(
  sheet: Sheet<LocaleTree>,
  links: readonly PlacedLink[],
): ReadonlyMap<string, PlacedLink> {
  const order = new Map(textsOf(sheet.value).map(({ path }, index) => [path.join(), index]))
  const at = ({ path }: { readonly path: Path }): number => order.get(path.join()) ?? 0
  const marks = links
    .filter((link) => link.sheet === sheet && link.path[0] !== NOTES && link.target.startsWith('note-'))
    .toSorted((one, next) => at(one) - at(next) || one.start - next.start)
  const first = new Map<string, PlacedLink>()
  for (const mark of marks) {
    const id = mark.target.slice('note-'.length)
    if (!first.has(id)) first.set(id, mark)
  }
  return first
}
