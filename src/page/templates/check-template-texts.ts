import { type Diagnostic, warning } from '../../diagnostics/diagnostic.ts'
import { didYouMean } from '../../diagnostics/suggest.ts'
import { placeInTemplate } from './template-place.ts'
import type { ParsedTemplate } from './template-survey.ts'

/** A key of a text, as templates ask for it: `labels:facts.aim`. */
const KEY = /^[a-z][\w/-]*:[\w.-]+$/u

/**
 * Texts that templates ask for and no file has, wherever they stand in a template: what a run prints today may not come to
 * them. @param has whether a language has a text of this key, or its plural forms. @param keys of all texts.
 */
export function checkTemplateTexts(
  parsed: readonly ParsedTemplate[],
  has: (key: string) => boolean,
  keys: () => Iterable<string>,
): Diagnostic[] {
  return parsed.flatMap(({ name: file, words }) =>
    words
      .filter(({ name }) => KEY.test(name) && !has(name))
      .map(({ name, loc }) => {
        const hint = didYouMean(name, keys(), 'Add it to the locale files of all languages.')
        return warning(
          'template-text',
          `No locale file has the text “${name}”.`,
          placeInTemplate(file, loc),
          hint,
        )
      }),
  )
}
