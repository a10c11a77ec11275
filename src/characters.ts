import { type Diagnostic, error } from './diagnostics.ts'
import type { Place } from './place.ts'
import type { Code } from './codes.ts'

interface Kind {
  readonly code: Code
  readonly found: RegExp
  readonly what: string
  readonly hint: string
}

/* Bidirectional controls: Unicode Standard Annex 9, section 2. Line separators: YAML 1.2.2, section 5.4. */
const kinds: readonly Kind[] = [
  {
    code: 'control-character',
    found:
      /[\u{0}-\u{8}\u{B}\u{C}\u{E}-\u{1F}\u{7F}-\u{9F}\u{2028}\u{2029}\u{200B}\u{FEFF}\u{FFFC}-\u{FFFF}]|\r(?!\n)/gu,
    what: 'is invisible and cannot be printed',
    hint: 'Delete it, and check whether a letter is missing there.',
  },
  {
    code: 'bidi-character',
    found: /[\u{61C}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu,
    what: 'is invisible and turns the direction of the text, so that it does not read as it is written',
    hint: 'Delete it: both languages of the report run from left to right.',
  },
  {
    code: 'private-use-character',
    found: /[\u{E000}-\u{F8FF}\u{F0000}-\u{10FFFF}]/gu,
    what: 'means something in one font only (often a bullet or a symbol copied from a text processor)',
    hint: 'Type the character you meant, or delete it.',
  },
  {
    code: 'lone-surrogate',
    found: /\p{Surrogate}/gu,
    what: 'is half of a character',
    hint: 'Write the character itself.',
  },
]

/** Finds characters that must not stand in any file. `at` turns offsets of `text` into a place. */
export function checkCharacters(text: string, at: (start: number, end: number) => Place): Diagnostic[] {
  const found: Diagnostic[] = []
  for (const { code, found: pattern, what, hint } of kinds) {
    for (const match of text.matchAll(pattern)) {
      const name = codePoint(match[0])
      found.push(error(code, `${name} ${what}.`, at(match.index, match.index + match[0].length), hint))
    }
  }
  const composed = checkComposition(text, at)
  return composed ? [...found, composed] : found
}

/** One diagnostic a file: it was saved in another form as a whole. */
function checkComposition(text: string, at: (start: number, end: number) => Place): Diagnostic | undefined {
  if (text === text.normalize('NFC')) return undefined
  const letters = [...text.matchAll(/\P{M}\p{M}+|[^\p{M}]/gu)].filter(
    ([letter]) => letter !== letter.normalize('NFC'),
  )
  const first = letters[0]
  const place = first ? at(first.index, first.index + first[0].length) : at(0, 0)
  const more = letters.length > 1 ? `, and ${letters.length - 1} more in this file` : ''
  const composed = first?.[0].normalize('NFC') ?? ''
  const codes = [...(first?.[0] ?? '')].map(codePoint).join(' ')
  return error(
    'not-nfc',
    `“${composed}” is stored as separate parts (${codes})${more}: search and sorting would miss it.`,
    place,
    'Save the text in the Unicode form NFC (composed letters), or type the letter again.',
  )
}

function codePoint(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toLocaleUpperCase('en').padStart(4, '0')
  return `U+${hex}`
}
