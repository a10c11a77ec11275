import { formatPlace } from '../../diagnostics/place.ts'
import type { PairRule, TextPair } from '../wording.ts'

/** A word with a capital that begins no sentence, in the spelling of both languages; endings follow after a hyphen. */
const NAME = /(?<=[\p{L}\p{N},;)”’]\s+[“‘(]?)\p{Lu}\p{Ll}[\p{L}\p{M}]{2,}(?:\+)?/gu
/** A name is one if it stands in so many pairs of texts in the same spelling. */
const SHARED = 2
/** And so many times as often as in one text alone: Open stands in the name of a project, and in Open Science. */
const MOSTLY = 2

/**
 * Names that do not stand in both texts. Most names are spelt otherwise in each language, so that only those are compared
 * that the report spells alike in both; which they are is learnt from all of it.
 */
export function namesOfBoth(pairs: readonly TextPair[]): PairRule {
  const [both, alone] = [new Map<string, number>(), new Map<string, number>()]
  for (const { source, translation } of pairs) {
    const [there, here] = [namesIn(source.words), namesIn(translation.words)]
    count(there.intersection(here), both)
    count(there.symmetricDifference(here), alone)
  }
  const shared = new Set(
    [...both].flatMap(([name, times]) =>
      times >= SHARED && times >= MOSTLY * (alone.get(name) ?? 0) ? [name] : [],
    ),
  )
  return ({ source, translation, placeOfSource }) => {
    const missing = [...namesIn(source.words)].filter(
      (name) => shared.has(name) && !translation.words.includes(name),
    )
    const extra = [...namesIn(translation.words)].filter(
      (name) => shared.has(name) && !source.words.includes(name),
    )
    if (missing.length === 0 && extra.length === 0) return []
    const told = [
      ...missing.map((name) => `${name} is missing here`),
      ...extra.map((name) => `${name} is not in the source`),
    ]
    const message = `The names of this text and its source differ: ${told.join(', ')} (${formatPlace(placeOfSource)}).`
    return [{ code: 'wording-names', message, hint: 'Compare both.', start: 0, length: 0 }]
  }
}

function count(names: ReadonlySet<string>, into: Map<string, number>): void {
  for (const name of names) into.set(name, (into.get(name) ?? 0) + 1)
}

function namesIn(words: string): Set<string> {
  return new Set([...words.matchAll(NAME)].map(([name]) => name))
}
