/** Items of the shortest list that has a form: of fewer none is the odd one. */
const SHORTEST = 3
const VERBAL_NOUN = /m[aə]s[ıi]\.?$/u
const SENTENCE = /(?:mış|miş|muş|müş|ıb|ib|ub|üb|əcək|acaq)?(?:dır|dir|dur|dür|dı|di|du|dü)\.?$/u

/** The item of a list that is a sentence, where all others are verbal nouns: “tətbiqi yaxşılaşdırılmışdır”. */
export function otherForm(items: readonly string[]): number | undefined {
  if (items.length < SHORTEST) return undefined
  const others = items.flatMap((item, index) => (VERBAL_NOUN.test(item.trim()) ? [] : [index]))
  const [odd] = others
  const isOdd = odd !== undefined && others.length === 1 && SENTENCE.test(items[odd]?.trim() ?? '')
  return isOdd ? odd : undefined
}
