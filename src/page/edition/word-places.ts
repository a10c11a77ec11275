import type { Root } from 'hast'
import { visit } from '../html/visit.ts'
import type { Place } from '../../diagnostics/place.ts'

/** What is searched for is cut to this many words, and then to half as many, until it is found. */
const MOST_WORDS = 12
const FEWEST_WORDS = 2

/** A text and where its letters begin among those of the chapter. */
interface Start {
  readonly at: number
  readonly place: Place
}

/** Where words of a rendered chapter were written; the first place, if they are there more than once. */
export function createWordPlaces(content: Root): (words: string) => Place | undefined {
  let letters = ''
  const starts: Start[] = []
  visit(content, 'text', (node) => {
    const place = node.data?.sources?.[0]
    if (place) starts.push({ at: letters.length, place })
    letters += lettersOf(node.value)
  })
  return (words) => {
    const all = words.split(/\s+/u).slice(0, MOST_WORDS)
    for (let count = all.length; count >= Math.min(FEWEST_WORDS, all.length); count = Math.floor(count / 2)) {
      const wanted = lettersOf(all.slice(0, count).join(' '))
      const at = wanted === '' ? -1 : letters.indexOf(wanted)
      if (at >= 0) return placeOfMost(starts, at, at + wanted.length)
      if (count <= 1) return undefined
    }
    return undefined
  }
}

/** The text that holds most of these letters: a number before a name is not what the words are about. */
function placeOfMost(starts: readonly Start[], from: number, to: number): Place | undefined {
  let most: { readonly place: Place; readonly count: number } | undefined
  for (
    let index = Math.max(
      starts.findLastIndex(({ at }) => at <= from),
      0,
    );
    index < starts.length;
    index += 1
  ) {
    const start = starts[index]
    if (!start || start.at >= to) break
    const count = Math.min(starts[index + 1]?.at ?? Infinity, to) - Math.max(start.at, from)
    if (!most || count > most.count) most = { place: start.place, count }
  }
  return most?.place
}

/** Letters and digits alone: spaces, hyphens and marks are typography. */
function lettersOf(text: string): string {
  return text.normalize('NFC').replaceAll(/[^\p{L}\d]/gu, '')
}
