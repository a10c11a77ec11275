import { formatPlace } from '../../diagnostics/place.ts'
import type { PairRule, Remark } from '../wording.ts'

/** A term of `terms.yaml` in two languages; each may have several words for it. */
export interface Term {
  readonly source: readonly string[]
  readonly translation: readonly string[]
}

/** Terms of the source that the translation has other words for. @param tags of both languages (BCP 47). */
export function glossary(terms: readonly Term[], tags: { source: string; translation: string }): PairRule {
  const compiled = terms.map(({ source, translation }) => ({
    term: source[0] ?? '',
    words: translation,
    inSource: source.map((each) => inAnyForm(each, tags.source)),
    inTranslation: translation.map((each) => inAnyForm(each, tags.translation)),
  }))
  return ({ source, translation, placeOfSource }) =>
    compiled.flatMap(({ term, words, inSource, inTranslation }): Remark[] => {
      if (!has(source.words, inSource) || has(translation.words, inTranslation)) return []
      const message = `“${term}” stands in the source (${formatPlace(placeOfSource)}), and its words of terms.yaml are not here: ${words.map((each) => `“${each}”`).join(', ')}.`
      const hint = 'Write them, or add what stands here to terms.yaml, with a comma.'
      return [{ code: 'wording-glossary', isInformation: true, message, hint, start: 0, length: 0 }]
    })
}

/** Of a word, which may have endings, this part is looked for, and this many letters at most and at least. */
const STEM = 0.65
const MOST = 7
const LEAST = 4

function has(text: string, forms: readonly RegExp[]): boolean {
  return forms.some((form) => form.test(text))
}

/** Finds a term whatever endings its words have: each by its beginning. */
function inAnyForm(term: string, tag: string): RegExp {
  const words = term.split(/\s+/u).map((word) => {
    const stem = word.slice(0, Math.max(LEAST, Math.min(MOST, Math.ceil(word.length * STEM))))
    const first = stem.slice(0, 1)
    const cases = `[${first.toLocaleLowerCase(tag)}${first.toLocaleUpperCase(tag)}]`
    return `${cases}${stem.slice(1).replaceAll(/[.*+?^$()[\]{}|\\/-]/gu, '\\$&')}[\\p{L}\\p{M}’']*`
  })
  return new RegExp(`(?<![\\p{L}\\p{M}])${words.join('[\\s-]+')}`, 'u')
}
