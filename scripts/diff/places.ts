import type { TextChange } from './text-changes.ts'
import type { WrittenText } from './written-texts.ts'

/** Where changed texts are written. */
export interface Places {
  /** Places of a text that changed on the pages, `locales/en/projects/dirna.yaml:12`; none if they are not known. */
  readonly of: (change: TextChange) => readonly string[]
  /** Places of what changed in the files, and of which no text on the pages was asked for: dates, words for those who do
   *  not see a drawing. */
  readonly others: () => readonly string[]
}

/** A text that did not change itself is known by so many letters, of its words alone. */
const LONG_ENOUGH = 12
/** The part of a block from which on a text in it is told, beside the longest. */
const GOOD_PART = 0.2

/**
 * @param before texts of the base, if its folder is known.
 * @param after texts of today.
 */
export function findPlaces(
  before: readonly WrittenText[] | undefined,
  after: readonly WrittenText[],
): Places {
  const were = new Map(before?.map((text) => [nameOf(text), text]))
  const changed = before ? without(after, before) : []
  const gone = before ? without(before, after) : []
  const told = new Set<string>()
  const placeNow = (text: WrittenText): string => placeOf(text, were.get(nameOf(text)))
  return {
    of: ({ was, is, sought }) => {
      if (sought) {
        const found = sought.map((piece) => after.find((text) => holds(text, piece))).find((text) => text)
        return found ? [placeOf(found)] : []
      }
      const printed = changed.filter((text) => isIn(text, is) || isIn(were.get(nameOf(text)), was))
      const now = chiefOf(printed, is).map(placeNow)
      const then = chiefOf(
        gone.filter((text) => isIn(text, was)),
        was,
      ).map(placeThen)
      const places = now.length > 0 ? now : then
      for (const place of places) told.add(place)
      // What changed is known: another text is none of it, though it may be printed beside a number that follows from it.
      if (before) return [...new Set(places)].toSorted()
      const known = after.filter((text) => lengthOf(text) >= LONG_ENOUGH && isIn(text, is))
      const longest = known.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0]
      return longest ? [placeOf(longest)] : []
    },
    others: () => {
      const names = new Set(changed.map(nameOf))
      // What was changed in its place is told once.
      const all = [
        ...changed.map(placeNow),
        ...gone.filter((text) => !names.has(nameOf(text))).map(placeThen),
      ]
      return [...new Set(all)].filter((place) => !told.has(place)).toSorted()
    },
  }
}

function placeThen(text: WrittenText): string {
  return `${placeOf(text)} of the base`
}

/** Texts that others do not have in the same file and under the same keys, wherever in a list. */
function without(texts: readonly WrittenText[], others: readonly WrittenText[]): WrittenText[] {
  const known = new Set(others.map(contentOf))
  return texts.filter((text) => !known.has(contentOf(text)))
}

function contentOf({ file, path, words }: WrittenText): string {
  return [file, path.replaceAll(/(?<=^|\.)\d+(?=\.|$)/gu, '#'), ...words].join('\n')
}

function lengthOf({ words }: WrittenText): number {
  return words.join('').length
}

/** Whether a piece of a page stands in a text. Hyphens may be of the page alone. */
function holds({ words }: WrittenText, piece: string): boolean {
  const sought = withoutHyphens(piece)
  return sought.length >= LONG_ENOUGH && words.some((part) => withoutHyphens(part).includes(sought))
}

function withoutHyphens(text: string): string {
  return text.replaceAll(/[-\u00ad\u2010\u2011]/gu, '').replaceAll(/\s+/gu, ' ')
}

function nameOf({ file, path }: WrittenText): string {
  return `${file} ${path}`
}

/** Whether a text is printed in a block: all its words in their order, as whole words, a number as a number of its own. */
function isIn(text: WrittenText | undefined, block: string): boolean {
  if (!text || block === '') return false
  const where = withoutGroups(block)
  let from = 0
  let found = false
  for (const [index, words] of text.words.entries()) {
    // A number of one or two digits is in many places.
    if (!/\p{L}|\p{N}{3}/u.test(words)) continue
    const [isFirst, isLast] = [index === 0, index === text.words.length - 1]
    const at = placeIn(where, withoutGroups(words), from, isFirst, isLast)
    if (at < 0) return false
    from = at + words.length
    found = true
  }
  return found
}

/** Where words stand in a block. At a place for a value they may begin or end within a word: {{number}}-cı. */
function placeIn(block: string, words: string, from: number, begins: boolean, ends: boolean): number {
  const isInside = (at: number): boolean => /[\p{L}\p{N}]{2}/u.test(block.slice(Math.max(0, at - 1), at + 1))
  for (let at = block.indexOf(words, from); at >= 0; at = block.indexOf(words, at + 1)) {
    const cut = (begins && isInside(at)) || (ends && isInside(at + words.length))
    const isPart = /^[\d.]+$/u.test(words) && /\d[.,]$/u.test(block.slice(0, at))
    if (!cut && !isPart) return at
  }
  return -1
}

/** Of several texts in a block those that are a good part of it, or the longest: a word such as “and” is in many. */
function chiefOf(texts: readonly WrittenText[], block: string): WrittenText[] {
  const longest = Math.max(...texts.map(lengthOf))
  return texts.filter((text) => lengthOf(text) === longest || lengthOf(text) >= block.length * GOOD_PART)
}

/** Numbers without spaces between their digits, all other spaces alike. */
function withoutGroups(text: string): string {
  return text.replaceAll(/(?<=\d)[\u00a0\u202f](?=\d{3}(?!\d))/gu, '').replaceAll(/\s+/gu, ' ')
}

/** The first line that is other than before, or the line of the key. */
function placeOf({ file, first, lines }: WrittenText, before?: WrittenText): string {
  const known = new Set(before?.lines.map((line) => line.trim()))
  const at = before ? lines.findIndex((line) => !known.has(line.trim())) : 0
  return `${file}:${first + Math.max(at, 0)}`
}
