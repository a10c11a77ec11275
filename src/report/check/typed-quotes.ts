import type { TextMistake } from './text-mistake.ts'

/** Marks of code and of links: what stands in them is not typed for readers. */
const ASIDE = /\{lang=[^}]*\}|`[^`]*`|\]\([^)]*\)|<[^>]*>|\{\{[^}]*\}\}/gu
/** What all of these mistakes have in common, so that most texts are looked at once only. */
const TYPED = /["„«»‹›'`´\u00A0\u202F]|&nbsp;/u
const JOINED = /[\u00A0\u202F]|&nbsp;/gu
/** Words joined by at least three spaces that never break, and such spaces in a row; groups of a number aside. */
const JOINED_WORDS =
  /[^\s]*\p{L}[^\s]*(?:(?:[\u00A0\u202F]|&nbsp;)[^\s]*\p{L}[^\s]*){3,}|(?:[\u00A0\u202F]|&nbsp;){3,}/gu

/** Quotation marks that texts have in one language or another. */
const ALL = '"„“”«»‹›'

/** The quotation marks of a language. */
export interface Quotes {
  /** Outer ones, with … between them. */
  readonly pair: string
  /** Those that the language does not use. */
  readonly others: RegExp
}

/** The quotation marks that a `language.yaml` gives: `“…”`, and inside these `‘…’`. */
export function quotesOf(pair: string, inner: string): Quotes {
  const others = Array.from(ALL).filter((mark) => !(pair + inner).includes(mark))
  return { pair, others: new RegExp(`[${others.join('')}]`, 'u') }
}

/** For words of records, which stand in the texts of all languages. */
export const usualQuotes = quotesOf('“…”', '‘…’')

/** Quotation marks, apostrophes and spaces that were typed or pasted otherwise than the report prints them. */
export function typographyMistakes(text: string, quotes: Quotes): TextMistake[] {
  if (!TYPED.test(text) && !quotes.others.test(text)) return []
  const words = text.replaceAll(ASIDE, (aside) => ' '.repeat(aside.length))
  return [...quoteMistakes(words, quotes), ...joinedMistakes(text)]
}

/** A quotation as other languages mark it. */
const PAIR = new RegExp(`^["„“”«‹]([^${ALL}]+)[${ALL}]`, 'u')

/** One mistake a text, at its first mark: most come in pairs. Names in Cyrillic letters keep the marks of their language. */
function quoteMistakes(words: string, { pair: own, others }: Quotes): TextMistake[] {
  const apostrophe = /(?<=\p{L})['`´](?=\p{L})/u.exec(words)
  const isCyrillic = /\p{Script=Cyrillic}/u.test(words)
  const quote = (isCyrillic ? /"/u : others).exec(words)
  const found = [apostrophe, quote].flatMap((match) => (match ? [match] : []))
  return found.map((match): TextMistake => {
    const isQuote = match === quote
    const pair = isQuote ? PAIR.exec(words.slice(match.index)) : null
    const [mark] = match
    const meant = pair ? own.replace('…', () => pair[1] ?? '') : isQuote ? own : '’'
    const what = isQuote ? 'a quotation mark' : 'an apostrophe'
    return {
      severity: 'warning',
      code: 'straight-quotes',
      message: `\`${mark}\` is not ${what} of this language.`,
      hint: `Write \`${meant}\`.`,
      start: match.index,
      length: 1,
    }
  })
}

function joinedMistakes(text: string): TextMistake[] {
  if ([...text.matchAll(JOINED)].length < 3) return []
  return [...text.matchAll(JOINED_WORDS)].map((match): TextMistake => {
    const count = [...match[0].matchAll(JOINED)].length
    const spaced = match[0].replaceAll(JOINED, ' ').replaceAll(/ +/gu, ' ')
    const meant = spaced.trim() === '' || spaced.length > 80 ? '' : `: \`${spaced}\``
    return {
      severity: 'warning',
      code: 'no-break-spaces',
      message: `${count} no-break spaces in a row: the line cannot end between these words.`,
      hint: `Put ordinary spaces between them${meant}.`,
      start: match.index,
      length: match[0].length,
    }
  })
}
