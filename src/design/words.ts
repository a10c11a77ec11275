import { keyOfPiece, type Run } from '../pdf/content/page-content.ts'
import type { MarkedPiece, StructureElement } from '../pdf/read/structure.ts'
import type { ExpectedWords } from './expectation.ts'
import { type DesignFinding, quote } from './finding.ts'

/** Spaces, and the hyphens that are printed at the ends of lines, are no part of a word. */
const IGNORED = /[\s\u00AD\u2010\u200B\u2060]+/gu
/** Both sides agree again where this many characters are the same. */
const AGREED = 12
/** Of one chapter at most this many differences are reported. */
const MOST = 4
/** Characters of the text before a difference: they lead to its place where the difference itself is no word. */
const BEFORE = 24

/** The text of each piece of marked content, in the order in which it is painted. */
export class PieceTexts {
  readonly #texts = new Map<number, string>()

  add({ piece, text }: Run): void {
    if (!piece) return
    const key = keyOfPiece(piece)
    this.#texts.set(key, (this.#texts.get(key) ?? '') + text)
  }

  of(piece: MarkedPiece): string {
    return this.#texts.get(keyOfPiece(piece)) ?? ''
  }
}

/** What a chapter shows, without what is ignored; and on which page each piece of it begins. */
interface Shown {
  readonly letters: string
  readonly pieces: readonly { readonly at: number; readonly page: number }[]
}

/**
 * Compares the words of a chapter with those that its part of the structure tree shows, in order. What is not there can
 * neither be read aloud nor found by a search: a text that a stylesheet hides, or makes a picture of.
 * @param expected stretches of the text of the chapter's HTML.
 * @param pageNumber number of a page in the part, by its object.
 * @returns findings with page, words and place; at most four.
 */
export function compareWords(
  expected: readonly ExpectedWords[],
  chapter: StructureElement,
  texts: PieceTexts,
  pageNumber: (object: number) => number,
): DesignFinding[] {
  const shown = readShown(chapter, texts, pageNumber)
  const findings: DesignFinding[] = []
  let at = 0
  for (const { text, optional } of expected) {
    const letters = bare(text)
    if (shown.letters.startsWith(letters, at)) {
      at += letters.length
      continue
    }
    if (optional) continue
    let from = 0
    while (from < letters.length) {
      if (letters[from] === shown.letters[at]) {
        from += 1
        at += 1
        continue
      }
      const lost = untilAgreed(letters, from, shown.letters, at)
      const extra = untilAgreed(shown.letters, at, letters, from)
      if (extra !== undefined && (lost === undefined || extra < lost)) {
        findings.push(tellExtra(shown, at, extra))
        at += extra
      } else {
        const count = lost ?? letters.length - from
        findings.push(tellLost(text, from, count, pageOf(shown, at)))
        from += count
      }
      if (findings.length === MOST) return findings
    }
  }
  if (at < shown.letters.length) findings.push(tellExtra(shown, at, shown.letters.length - at))
  return findings
}

function readShown(
  chapter: StructureElement,
  texts: PieceTexts,
  pageNumber: (object: number) => number,
): Shown {
  let letters = ''
  const pieces: { at: number; page: number }[] = []
  const left = new Set<MarkedPiece>()
  for (const node of inside(chapter)) {
    if (node.type === 'element') {
      // The number of a list item is written by the browser.
      if (node.role === 'Lbl') for (const piece of piecesIn(node)) left.add(piece)
      if (node.role === 'TR') for (const piece of repeatedPieces(node, texts)) left.add(piece)
    } else if (!left.has(node)) {
      pieces.push({ at: letters.length, page: pageNumber(node.page) })
      letters += bare(texts.of(node))
    }
  }
  return { letters, pieces }
}

/** Elements and pieces in reading order, an element before what it holds. */
function* inside(element: StructureElement): Generator<StructureElement | MarkedPiece, void, undefined> {
  const waiting: StructureElement['children'][number][] = [element]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.type === 'object') continue
    yield next
    if (next.type === 'element') waiting.push(...next.children.toReversed())
  }
}

function piecesIn(element: StructureElement): MarkedPiece[] {
  return [...inside(element)].filter((node) => node.type === 'piece')
}

/** The head of a table that goes on over pages is printed on each: its pieces on later pages say nothing new. */
function repeatedPieces(row: StructureElement, texts: PieceTexts): MarkedPiece[] {
  const all = piecesIn(row)
  const [first, ...later] = Map.groupBy(all, ({ page }) => page).values()
  if (!first || later.length === 0) return []
  // Some pieces hold a space alone, and not on every page.
  const textOf = (list: readonly MarkedPiece[]): string =>
    list.flatMap((piece) => bare(texts.of(piece)) || []).join('\n')
  return later.filter((again) => textOf(again) === textOf(first)).flat()
}

/** How many characters of `text` from `start` on must be left out until it agrees with `other` from `at` on. */
function untilAgreed(text: string, start: number, other: string, at: number): number | undefined {
  const wanted = other.slice(at, at + AGREED)
  const found = wanted === '' ? -1 : text.indexOf(wanted, start)
  return found < 0 ? undefined : found - start
}

function bare(text: string): string {
  return text.normalize('NFC').replace(IGNORED, '')
}

/** @param from place of the first lost character in the text without what is ignored */
function tellLost(text: string, from: number, count: number, page: number): DesignFinding {
  const start = placeIn(text, from)
  const words = text.slice(start, placeIn(text, from + count))
  return {
    code: 'page-words-lost',
    page,
    message: `${quote(words)} is written in the report, but is no text of the PDF: it is neither read aloud nor found by a search.`,
    words: words.length > BEFORE ? words : text.slice(Math.max(0, start - BEFORE), start) + words,
    hint: 'If a stylesheet hides the words or makes a picture of them, remove that rule.',
  }
}

function tellExtra(shown: Shown, at: number, count: number): DesignFinding {
  const words = shown.letters.slice(at, at + count)
  return {
    code: 'page-words-extra',
    page: pageOf(shown, at),
    message: `${quote(words)} is text of the PDF at a place where the report does not say it.`,
    words: shown.letters.slice(Math.max(0, at - BEFORE), at),
    hint: 'If a stylesheet moves or repeats the words, remove that rule.',
  }
}

/** Where in a text a character is, by its place among those that are compared. */
function placeIn(text: string, place: number): number {
  let left = place
  for (let index = 0; index < text.length; index += 1) {
    if (bare(text[index] ?? '') === '') continue
    if (left === 0) return index
    left -= 1
  }
  return text.length
}

function pageOf({ pieces }: Shown, at: number): number {
  return pieces.findLast((piece) => piece.at <= at)?.page ?? pieces[0]?.page ?? 1
}
