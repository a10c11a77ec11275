import { type Diagnostic, error, warning } from '../../diagnostics/diagnostic.ts'
import { codePoint } from '../../diagnostics/characters.ts'
import type { Place } from '../../diagnostics/place.ts'

/** Letters of other scripts that look like Latin ones (Unicode Technical Standard 39, confusables), and those. */
const LATIN_TWINS: ReadonlyMap<string, string> = new Map(
  [
    ['аеорсухіјѕәһԛԝАВЕКМНОРСТУХІЈЅӘҺԚԜ', 'aeopcyxijsəhqwABEKMHOPCTYXIJSƏHQW'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧινορυ', 'ABEZHIKMNOPTYXivopu'],
  ].flatMap(([others = '', latin = '']) => [...others].map((letter, index) => [letter, latin[index] ?? ''])),
)
const CYRILLIC_TWINS: ReadonlyMap<string, string> = new Map(
  [...LATIN_TWINS]
    .filter(([letter]) => /\p{Script=Cyrillic}/u.test(letter))
    .map(([other, latin]) => [latin, other]),
)

const WORD = /[\p{L}\p{M}]+/gu
const ELSE = /[\p{Script=Cyrillic}\p{Script=Greek}]/u
/** A letter that one of the two checks here can be about, or a backslash: the escape of one. */
const SUSPECT = /[\p{Script=Cyrillic}\p{Script=Greek}ȘșȚț\\]/u

/** Whether the source of a file can hold anything for `checkScripts` and `checkRomanian`. Most files do not. */
export function mayMixScripts(source: string): boolean {
  return SUSPECT.test(source)
}

/**
 * Words with letters of two scripts, and words of look-alike letters alone among Latin ones: `Аzərbaycan` with a
 * Cyrillic А. Names that are in another script as a whole are left alone. `at` turns offsets of `text` into a place.
 */
export function checkScripts(text: string, at: (start: number, length: number) => Place): Diagnostic[] {
  if (!ELSE.test(text)) return []
  const words = [...text.matchAll(WORD)]
  // Among words that could be nothing but Cyrillic or Greek, “о” is a word of theirs.
  const hasLatin = words.some(([word]) => isLatin(word))
  const isForeign = words.some(
    ([word]) => [...word].every((letter) => !isLatin(letter)) && !couldBeLatin(word),
  )
  return words.flatMap((match) => {
    const [word] = match
    const others = [...word].filter(isOther)
    const latin = [...word].filter(isLatin)
    const isMixed = others.length > 0 && latin.length > 0
    if (!isMixed && (others.length === 0 || isForeign || !couldBeLatin(word))) return []
    const meant = rewrite(word)
    const wrong = meant !== undefined && !isLatin([...meant][0] ?? '') ? latin : others
    const start = match.index + word.indexOf(wrong[0] ?? '')
    const tell = hasLatin ? error : warning
    return [mixed(tell, word, wrong, meant, at(start, wrong[0]?.length ?? 1))]
  })
}

/** A Cyrillic letter, or a Greek one that looks like a Latin one: `µm` and `Δt` are signs of science. */
function isOther(letter: string): boolean {
  return /\p{Script=Cyrillic}/u.test(letter) || (ELSE.test(letter) && LATIN_TWINS.has(letter))
}

function isLatin(letter: string): boolean {
  return /\p{Script=Latin}/u.test(letter)
}

function couldBeLatin(word: string): boolean {
  return [...word].every((letter) => LATIN_TWINS.has(letter))
}

/** The word in one script, Latin if it can be; nothing if some letter has no twin in either. */
function rewrite(word: string): string | undefined {
  const letters = [...word]
  const inLatin = letters.map((letter) => (isOther(letter) ? LATIN_TWINS.get(letter) : letter))
  if (inLatin.every((letter) => letter !== undefined)) return inLatin.join('')
  const inCyrillic = letters.map((letter) => (isLatin(letter) ? CYRILLIC_TWINS.get(letter) : letter))
  return inCyrillic.every((letter) => letter !== undefined) ? inCyrillic.join('') : undefined
}

function mixed(
  tell: typeof error,
  word: string,
  wrong: readonly string[],
  meant: string | undefined,
  place: Place,
): Diagnostic {
  const letters = [...new Set(wrong)].map((letter) => `${letter} (${codePoint(letter)})`).join(', ')
  const script = scriptOf(wrong[0] ?? '')
  const message = `In “${word}”, ${letters} ${wrong.length === 1 ? 'is a' : 'are'} ${script} letter${wrong.length === 1 ? '' : 's'}: search and sorting would miss the word.`
  const hint =
    meant === undefined
      ? 'Type the word again in one script, or put a hyphen between its parts.'
      : `Write \`${meant}\`.`
  return tell('mixed-scripts', message, place, hint)
}

function scriptOf(letter: string): string {
  if (isLatin(letter)) return 'Latin'
  return /\p{Script=Greek}/u.test(letter) ? 'Greek' : 'Cyrillic'
}

/** `ș` and `ț` with a comma below, in words of an Azerbaijani text: mostly a wrong keyboard. */
export function checkRomanian(text: string, at: (start: number, length: number) => Place): Diagnostic[] {
  if (!/[ȘșȚț]/u.test(text)) return []
  return [...text.matchAll(/[\p{L}\p{M}]*[ȘșȚț][\p{L}\p{M}]*/gu)].map((match) => {
    const [word] = match
    const start = word.search(/[ȘșȚț]/u)
    const letter = word[start] ?? ''
    const meant = word.replaceAll(/[Șș]/gu, (each) => (each === 'Ș' ? 'Ş' : 'ş'))
    const message = `In “${word}”, ${letter} (${codePoint(letter)}) is a Romanian letter with a comma below: search would miss the word.`
    const hint =
      meant === word
        ? 'Type the word again. In a Romanian name, leave it.'
        : `Write \`${meant}\`. In a Romanian name, leave it.`
    return warning('romanian-letter', message, at(match.index + start, 1), hint)
  })
}
