import { type ChangeObject, diffArrays } from 'diff'
import type { PageWord } from './page-text.ts'

/** Which words of a chapter are the same before and after, and which are not. */
export interface WordMatches {
  readonly same: readonly (readonly [before: PageWord, after: PageWord])[]
  readonly removed: readonly PageWord[]
  readonly added: readonly PageWord[]
}

/** Texts with more differences than this have nothing to do with each other, and comparing them takes minutes. */
const MOST_DIFFERENCES = 6000

/** Compares the words of a chapter, whatever pages they stand on. */
export function matchWords(before: readonly PageWord[], after: readonly PageWord[]): WordMatches {
  const changes: ChangeObject<string[]>[] | undefined = diffArrays(before.map(shapeOf), after.map(shapeOf), {
    maxEditLength: MOST_DIFFERENCES,
  })
  if (!changes) return { same: [], removed: before, added: after }
  const same: [PageWord, PageWord][] = []
  const removed: PageWord[] = []
  const added: PageWord[] = []
  let [was, is] = [0, 0]
  for (const change of changes) {
    const { length } = change.value
    if (change.removed) removed.push(...before.slice(was, was + length))
    else if (change.added) added.push(...after.slice(is, is + length))
    else {
      for (let at = 0; at < length; at += 1) {
        const [one, other] = [before[was + at] as PageWord, after[is + at] as PageWord]
        if (one.key === other.key) same.push([one, other])
        else {
          removed.push(one)
          added.push(other)
        }
      }
    }
    if (!change.added) was += length
    if (!change.removed) is += length
  }
  return { same, removed, added }
}

/** A number in the place of another is that number changed, whatever other numbers stand around it. */
function shapeOf({ key }: PageWord): string {
  return key.replaceAll(/\p{N}+/gu, '0')
}
