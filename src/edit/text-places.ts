import { localeFile, roleOf } from '../report/layout.ts'
import type { Language, Path } from '../report/types.ts'
import type { Draft } from './draft.ts'
import { isGroup, isList, type Value } from './yaml/write-value.ts'

/** Where a text, a list or a group of texts stands in a language. */
export interface TextPlace {
  readonly namespace: string
  readonly file: string
  readonly path: Path
}

/** Finds a key in a language; nothing for what is no key, and for a file that is not there. */
export function textAt(draft: Draft, key: string, language: Language): TextPlace | undefined {
  const colon = key.indexOf(':')
  const [namespace, path] = [key.slice(0, Math.max(colon, 0)), key.slice(colon + 1).split('.')]
  if (namespace === '' || path.includes('') || !draft.languages.includes(language)) return undefined
  const file = localeFile(language, namespace)
  // No path of a file comes from outside: what is no file of a report is none here.
  return roleOf(file) && draft.read(file) !== undefined ? { namespace, file, path } : undefined
}

/** A list or a group as one language has it. */
export interface FoundTexts extends TextPlace {
  readonly language: Language
  readonly value: Value
}

/** A list or a group in every language; nothing, and refused, if one lacks it. */
export function inEveryLanguage(
  draft: Draft,
  key: string,
  isWanted: (value: unknown) => boolean,
): readonly FoundTexts[] | undefined {
  const found = draft.languages.map((language) => {
    const place = textAt(draft, key, language)
    return { language, place, value: place && draft.valueAt(place.file, place.path) }
  })
  const lacking = found.find(({ value }) => !isWanted(value))
  if (lacking) {
    draft.unknown(`There is no \`${key}\` of that kind in the language \`${lacking.language}\`.`)
    return undefined
  }
  return found.flatMap(({ language, place, value }) =>
    place ? [{ ...place, language, value: value as Value }] : [],
  )
}

/** The same lists and groups with empty places for texts. */
export function toTranslate(shape: Value): Value {
  if (isList(shape)) return shape.map(toTranslate)
  if (!isGroup(shape)) return null
  return Object.fromEntries(Object.entries(shape).map(([key, value]) => [key, toTranslate(value)]))
}

/** Whether all texts of a value can be printed; what cannot is refused. */
export function isPrintable(
  draft: Draft,
  value: Value,
  { file, path }: Pick<TextPlace, 'file' | 'path'>,
): boolean {
  if (typeof value === 'string') return draft.isPrintable(value, file, path)
  const inside = isList(value) ? value : isGroup(value) ? Object.values(value) : []
  return inside.every((each) => isPrintable(draft, each, { file, path }))
}
