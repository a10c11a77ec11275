import type { Printed } from '../../diagnostics/text.ts'
import { markedNotes } from './marked-notes.ts'

/** The editorial notes of one language as an edition prints them. */
export interface NoteOrder {
  /** Ids of all of them, by their numbers from 1: in the order of their first marks, and those without one at last. */
  readonly ids: readonly string[]
  /** Ids of those that the edition marks. */
  readonly marked: ReadonlySet<string>
}

/** Where no note is printed. */
export const noNotes: NoteOrder = { ids: [], marked: new Set() }

/**
 * Orders the editorial notes by their first marks in the chapters of an edition, in the order of its pages.
 * @param ids in the order in which they are written.
 * @param columns the chapters as their templates print them; of a side-by-side edition in both languages, the second of
 *   which adds the notes that it alone marks.
 */
export function orderNotes(ids: readonly string[], columns: readonly (readonly Printed[])[]): NoteOrder {
  const orders = columns.map((chapters) => [...new Set(chapters.flatMap((each) => markedNotes(each)))])
  const marked = orders.reduce(mergeOrders, []).filter((id) => ids.includes(id))
  return { ids: [...new Set([...marked, ...ids])], marked: new Set(marked) }
}

/** What one order lacks comes after what it follows in the other. */
function mergeOrders(one: readonly string[], other: readonly string[]): string[] {
  const merged = [...one]
  for (const [index, id] of other.entries()) {
    if (merged.includes(id)) continue
    const before = other[index - 1]
    merged.splice(before === undefined ? 0 : merged.indexOf(before) + 1, 0, id)
  }
  return merged
}
