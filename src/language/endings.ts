/** Endings of a language as they are after folding, the longest first. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  az: byLength(
    'lar ler lari leri larin lerin larini lerini larda lerde lardan lerden lara lere larimiz lerimiz ' +
      'da de dan den nda nde ndan nden in un nin nun i u si su ini unu sini sunu a e ya ye na ne ' +
      'dir dur ci cu li lu siz suz lik luk ligi lugu ligin lugun inda unda indan undan ina una sinda sindan',
  ),
  en: byLength('s es ed ing ies ly er ment ments ation ations'),
}
/** Letters that a word keeps. */
const LEAST = 4

/** A folded word without the longest ending of its language; itself if it has none, or would be too short. */
export function stemOf(word: string, language: string): string {
  const ending = (ENDINGS[language] ?? []).find(
    (each) => word.length - each.length >= LEAST && word.endsWith(each),
  )
  return ending === undefined ? word : word.slice(0, word.length - ending.length)
}

function byLength(endings: string): readonly string[] {
  return endings.split(' ').toSorted((one, other) => other.length - one.length)
}
