import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Language } from '../../report/types.ts'
import type { Face } from '../fonts/families.ts'

/** Id, class and page name of the scaffold page. */
export const SCAFFOLD = 'scaffold-page'

/** What the last page of a printed part is made from. */
export interface ScaffoldPage {
  readonly faces: readonly Face[]
  /** Whether a face has a letter: one of another script has no others. */
  readonly has: (face: Face, letter: string) => boolean
  /** What every part has in its fonts, `scaffoldLetters`. */
  readonly letters: string
  readonly languages: readonly Language[]
  /** Ids that links of this part lead to, but that other parts have. */
  readonly elsewhere: Iterable<string>
  /** Ids of this part that must have a place in its print: links of other parts lead to them. */
  readonly wanted: Iterable<string>
}

/** Letters and other characters that nearly every text has, so that a new sentence seldom brings another one. */
const USUAL = [...characters(0x20, 0x7e), 'ÇçƏəĞğİıÖöŞşÜü\u00a0\u202f·‑–—‘’“”…№→'].join('')

/**
 * What the fonts of every part must have: the usual letters, and all others of the texts. With the same letters the
 * fonts of all parts are the same, and are in the joined file once.
 */
export function scaffoldLetters(texts: string): string {
  const letters = new Set(USUAL)
  for (const letter of texts) letters.add(letter)
  return [...letters]
    .filter((letter) => !SHAPELESS.test(letter))
    .toSorted()
    .join('')
}

/** Characters that are never drawn, or break a line. */
const SHAPELESS = /[\r\n\t\u00ad\u200b-\u200d\u2060]/u

/** Letters that run together in English, and those that do not in Azerbaijani. */
const TOGETHER = 'ff fi fl ffi ffl fj ft tt ti fb fh fk ffb ffh ffj ffk ffy'
/** A word that is divided: its hyphen is a glyph of its own. */
const DIVIDED = 'n\u00adn'
/** Digits as the page has them in text and in columns. */
const FIGURES = ['lining-nums proportional-nums', 'lining-nums tabular-nums']

/** A scaffold page has no margin boxes, and does not appear on screen or in the finished document. */
export const scaffoldRules = `.${SCAFFOLD}{page:${SCAFFOLD};white-space:pre-wrap;overflow-wrap:anywhere;hyphens:none}
.${SCAFFOLD} p{margin:0}
.${SCAFFOLD} .figures{overflow:hidden;white-space:nowrap}
.${SCAFFOLD} .divided{width:1px;overflow-wrap:normal;hyphens:manual}
@page ${SCAFFOLD}{margin:10mm}`

/**
 * The last page of a part that is printed for itself. It is left out when the parts are joined, and makes them fit: the same
 * letters in all fonts, links to other parts, places for links from other parts, digits for the page numbers.
 */
export function scaffoldPage({ faces, has, letters, languages, elsewhere, wanted }: ScaffoldPage): Element {
  return h('div', { id: SCAFFOLD, className: [SCAFFOLD], ariaHidden: 'true' }, [
    link(SCAFFOLD),
    ...[...wanted].map(link),
    ...[...elsewhere].map((id) => h('i', { id })),
    ...faces.flatMap((face) =>
      faceRows(
        face,
        // A letter of another script is printed in the faces that have it.
        (letter) => has(face, letter) || !/\p{L}/u.test(letter) || !faces.some((other) => has(other, letter)),
        letters,
        languages,
      ),
    ),
  ])
}

function link(id: string): Element {
  return h('a', { href: `#${id}` }, '.')
}

/** The shorthand resets what the page says of ligatures, as most rules of the stylesheet do. */
function faceRows(
  { family, weight, style }: Face,
  has: (letter: string) => boolean,
  letters: string,
  languages: readonly Language[],
): Element[] {
  const own = Array.from(letters).filter(has).join('')
  // A typeface of another script has neither these nor the digits of page numbers.
  const isLatin = has('f')
  const together = isLatin ? ` ${TOGETHER}` : ''
  const font = (size: string): string => `font:${style} ${weight} ${size} "${family}"`
  return [
    ...languages.map((lang) => h('p', { lang, style: font('6px/8px') }, own + together)),
    ...(isLatin ? [h('p', { className: ['divided'], style: font('6px/8px') }, DIVIDED)] : []),
    ...(isLatin ? FIGURES : []).map((figures) =>
      h(
        'p',
        { className: ['figures'], style: `${font('8px/10px')};font-variant-numeric:${figures}` },
        digitPairs(),
      ),
    ),
  ]
}

/** Every digit after every digit, so that the distance of any two can be read: 101 digits (a de Bruijn sequence). */
function digitPairs(): string {
  let sequence = ''
  for (let first = 0; first < 10; first += 1) {
    sequence += String(first)
    for (let second = first + 1; second < 10; second += 1) sequence += `${first}${second}`
  }
  return `${sequence}0`
}

function characters(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index))
}
