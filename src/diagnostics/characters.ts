import { type Diagnostic, error } from './diagnostic.ts'
import type { Place } from './place.ts'
import type { Code } from './codes.ts'

interface Kind {
  readonly code: Code
  readonly found: RegExp
  readonly what: string
  /** What to do; made from what was found where it can be written down. */
  readonly hint: string | ((found: string) => string)
}

/*
 * Bidirectional controls: Unicode Standard Annex 9, section 2. Line separators: YAML 1.2.2, section 5.4. Invisible
 * characters: Default_Ignorable_Code_Point of Unicode Standard Annex 44, without the soft hyphen, and without U+200C
 * between Arabic letters: Persian words are written with it (Unicode Standard, section 9.2).
 */
const kinds: readonly Kind[] = [
  {
    code: 'control-character',
    found:
      /[\u{0}-\u{8}\u{B}\u{C}\u{E}-\u{1F}\u{7F}-\u{9F}\u{2028}\u{2029}\u{200B}\u{FEFF}\u{FFFC}-\u{FFFF}]|\r(?!\n)/gu,
    what: 'is invisible and cannot be printed',
    hint: 'Delete it, and check whether a letter is missing there.',
  },
  {
    code: 'control-character',
    found:
      /\u{34F}|[\u{115F}\u{1160}\u{180E}\u{2060}-\u{2064}\u{206A}-\u{206F}\u{2800}\u{3164}\u{FFA0}]|\u{17B4}|\u{17B5}|\u{200D}|(?<!\p{Script_Extensions=Arabic})\u{200C}|\u{200C}(?!\p{Script_Extensions=Arabic})|[\u{180B}-\u{180D}]|[\u{FE00}-\u{FE0F}]|[\u{E0000}-\u{E0FFF}]/gu,
    what: 'is invisible, and search would miss the word that it is in',
    hint: 'Delete it.',
  },
  {
    code: 'joined-letters',
    found: /[\u{132}\u{133}\u{1C4}-\u{1CC}\u{FB00}-\u{FB06}\u{FF01}-\u{FF5E}\u{1D400}-\u{1D7FF}]/gu,
    what: 'is a form of letters that comes from a PDF or from another font, and search would miss it',
    hint: (found) => `Write \`${found.normalize('NFKC')}\`.`,
  },
  {
    code: 'second-dot',
    found: /[iı]\u{307}/gu,
    what: 'is an i with a second dot, left by a program that made small letters of “İ”; search would miss it',
    hint: 'Write `i`.',
  },
  {
    code: 'bidi-character',
    found: /[\u{61C}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu,
    what: 'is invisible and turns the direction of the text, so that it does not read as it is written',
    hint: 'Delete it: its letters and `direction` in language.yaml give a text its direction.',
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

/** Any of them, so that most files are gone through once only. */
const any = new RegExp(kinds.map(({ found }) => found.source).join('|'), 'u')

/** Finds characters that must not stand in any file. `at` turns offsets of `text` into a place. */
export function checkCharacters(text: string, at: (start: number, end: number) => Place): Diagnostic[] {
  const found: Diagnostic[] = []
  for (const { code, found: pattern, what, hint } of any.test(text) ? kinds : []) {
    for (const match of text.matchAll(pattern)) {
      const name = [...match[0]].map(codePoint).join(' ')
      const cure = typeof hint === 'string' ? hint : hint(match[0])
      found.push(error(code, `${name} ${what}.`, at(match.index, match.index + match[0].length), cure))
    }
  }
  const composed = checkComposition(text, at)
  return composed ? [...found, composed] : found
}

/** What is said of a text that holds a character that must not stand in any file. */
export function hiddenCharacter(text: string): { code: Code; message: string; hint: string } | undefined {
  const [first] = checkCharacters(text, () => ({ file: '', line: 1, column: 1 }))
  return first && { code: first.code, message: first.message, hint: first.hint ?? '' }
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

/** `U+00A0` of a no-break space. */
export function codePoint(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toLocaleUpperCase('en').padStart(4, '0')
  return `U+${hex}`
}
