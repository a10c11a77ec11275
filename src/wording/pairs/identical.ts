import { formatPlace } from '../../diagnostics/place.ts'
import type { PairRule } from '../wording.ts'

/** Words of a text that two languages share by chance: names, years and acronyms never count. */
const SHARED = 3

/** A text that is the same in two languages. */
export const identical: PairRule = ({ source, translation, placeOfSource }) => {
  const own = translation.words.match(/(?<![\p{L}\p{N}-])\p{Ll}[\p{L}\p{M}]+/gu) ?? []
  if (source.written.trim() !== translation.written.trim() || own.length <= SHARED) return []
  const message = `This text is letter by letter that of the source (${formatPlace(placeOfSource)}).`
  return [{ code: 'wording-identical', message, hint: 'Translate it.', start: 0, length: 0 }]
}
