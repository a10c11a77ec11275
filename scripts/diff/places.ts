import type { TextChange } from './text-changes.ts'
import type { WrittenText } from './written-texts.ts'

/** Finds where a changed text was written, `locales/en/projects/dirna.yaml:12`; none if that is not known. */
export type PlacesOf = (change: TextChange) => readonly string[]

/** A text that did not change itself is known by so many letters, of its words alone. */
const LONG_ENOUGH = 12

/**
 * @param before texts of the base, if its folder is known.
 * @param after texts of today.
 */
export function findPlaces(
  before: readonly WrittenText[] | undefined,
  after: readonly WrittenText[],
): PlacesOf {
  const were = new Map(before?.map((text) => [nameOf(text), text]))
  const are = new Map(after.map((text) => [nameOf(text), text]))
  const changed = before ? after.filter((text) => sourceOf(were.get(nameOf(text))) !== sourceOf(text)) : []
  const gone = (before ?? []).filter((text) => !are.has(nameOf(text)))
  return ({ was, is, sought }) => {
    if (sought) {
      const found = sought.map((piece) => after.find((text) => holds(text, piece))).find((text) => text)
      return found ? [placeOf(found)] : []
    }
    const places = [
      ...changed
        .filter((text) => isIn(text, is) || isIn(were.get(nameOf(text)), was))
        .map((text) => placeOf(text, were.get(nameOf(text)))),
      ...gone
        .filter((text) => isIn(text, was) && !isIn(text, is))
        .map((text) => `${placeOf(text)} of the base`),
    ]
    // What changed is known: another text is none of it, though it may be printed beside a number that follows from it.
    if (before) return [...new Set(places)].toSorted()
    const known = after.filter((text) => lengthOf(text) >= LONG_ENOUGH && isIn(text, is))
    const longest = known.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0]
    return longest ? [placeOf(longest)] : []
  }
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

function sourceOf(text: WrittenText | undefined): string | undefined {
  return text?.words.join('\n')
}

/** Whether a text is printed in a block: all its words in their order, a number as a number of its own. */
function isIn(text: WrittenText | undefined, block: string): boolean {
  if (!text || block === '') return false
  const where = withoutGroups(block)
  let from = 0
  let found = false
  for (const words of text.words) {
    if (!/[\p{L}\p{N}]/u.test(words)) continue
    const at = /^[\d.]+$/u.test(words)
      ? numberAt(where, words, from)
      : where.indexOf(withoutGroups(words), from)
    if (at < 0) return false
    from = at + words.length
    found = true
  }
  return found
}

function numberAt(block: string, number: string, from: number): number {
  const found = [...block.matchAll(/\d+(?:[.,]\d+)*/gu)]
  return found.find(({ 0: each, index }) => index >= from && each === number)?.index ?? -1
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
