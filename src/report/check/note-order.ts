import { type Diagnostic, warning } from '../../diagnostics/diagnostic.ts'
import { formatPlace, type Place } from '../../diagnostics/place.ts'
import type { PlacedLink } from './check-texts.ts'
import { marksIn } from './note-marks.ts'
import type { LanguageSheet } from '../sheet.ts'

/** Notes have their numbers and letters in the order of their marks, so a text marks them in that of the source. */
export function compareMarkOrder(
  source: LanguageSheet,
  other: LanguageSheet,
  links: readonly PlacedLink[],
): Diagnostic[] {
  const [there, here] = [marksIn(source.sheet, links), marksIn(other.sheet, links)]
  const shared = [...there.keys()].filter((id) => here.has(id))
  const moved = [...here.keys()].filter((id) => there.has(id)).find((id, index) => id !== shared[index])
  const [mark, counterpart] = moved === undefined ? [] : [here.get(moved), there.get(moved)]
  if (!mark || !counterpart) return []
  const message =
    `The mark of the note \`${moved}\` has another place in \`${source.language}\` ` +
    `(${formatPlace(placeOf(counterpart))}): the languages may number their notes differently.`
  const hint = 'Mark the notes in the same order in every language, after other words if need be.'
  return [warning('note-order-differs', message, placeOf(mark), hint)]
}

function placeOf({ sheet, path, start, length }: PlacedLink): Place {
  return sheet.tree.placeInside(path, start, length)
}
