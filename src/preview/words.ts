import { parse } from 'yaml'

/** Words of the preview by their keys. */
export type PreviewWords = Readonly<Record<string, string>>

/** Reads the words of the preview. @param source of `src/preview/words/LANGUAGE.yaml`. */
export function readWords(source: string): PreviewWords {
  return parse(source) as PreviewWords
}

/** The words of the preview in each language that it speaks, by the languages' codes. */
export type AllWords = ReadonlyMap<string, PreviewWords>

/** The language that the preview speaks to somebody who has chosen none: the first of the report's that it knows. */
export function usualLanguage(all: AllWords, languages: readonly string[]): string {
  const known = languages.find((each) => all.has(each))
  const usual = [...all].find(([, words]) => words['usual'] === 'yes')?.[0]
  return known ?? usual ?? ''
}

/** A word with its values: `{{count}}`. @throws {Error} for a key that there is not. */
export function say(
  words: PreviewWords,
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const found = words[key]
  if (found === undefined) throw new Error(`the preview has no words “${key}”`)
  return found.replaceAll(/\{\{(\w+)\}\}/gu, (_, name: string) => String(values[name] ?? ''))
}
