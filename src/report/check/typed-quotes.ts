import type { TextMistake } from './text-mistake.ts'

/** Marks of code and of links: what stands in them is not typed for readers. */
const ASIDE = /\{lang=[^}]*\}|`[^`]*`|\]\([^)]*\)|<[^>]*>|\{\{[^}]*\}\}/gu
/** What all of these mistakes have in common, so that most texts are looked at once only. */
const TYPED = /["„«»‹›'`´\u00A0\u202F]|&nbsp;/u
const JOINED = /[\u00A0\u202F]|&nbsp;/gu
/** Words joined by at least three spaces that never break, and such spaces in a row; groups of a number aside. */
const JOINED_WORDS =
  /[^\s]*\p{L}[^\s]*(?:(?:[\u00A0\u202F]|&nbsp;)[^\s]*\p{L}[^\s]*){3,}|(?:[\u00A0\u202F]|&nbsp;){3,}/gu

/** Quotation marks, apostrophes and spaces that were typed or pasted otherwise than the report prints them. */
export function typographyMistakes(text: string): TextMistake[] {
  if (!TYPED.test(text)) return []
  const words = text.replaceAll(ASIDE, (aside) => ' '.repeat(aside.length))
  return [...quoteMistakes(words), ...joinedMistakes(text)]
}

/** One mistake a text, at its first mark: most come in pairs. Names in Cyrillic letters keep the marks of their language. */
function quoteMistakes(words: string): TextMistake[] {
  const apostrophe = /(?<=\p{L})['`´](?=\p{L})/u.exec(words)
  const isCyrillic = /\p{Script=Cyrillic}/u.test(words)
  const quote = (isCyrillic ? /"/u : /["„«»‹›]/u).exec(words)
  const found = [apostrophe, quote].flatMap((match) => (match ? [match] : []))
  return found.map((match): TextMistake => {
    const isQuote = match === quote
    const pair = isQuote ? /^["„«‹]([^"„“”«»‹›]+)["“”»›]/u.exec(words.slice(match.index)) : null
    const [mark] = match
    const meant = pair ? `“${pair[1]}”` : isQuote ? '“…”' : '’'
    const what = isQuote ? 'a quotation mark' : 'an apostrophe'
    return {
      severity: 'warning',
      code: 'straight-quotes',
      message: `\`${mark}\` is not ${what} of the report’s languages.`,
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
