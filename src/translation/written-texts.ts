import type { Place } from '../diagnostics/place.ts'
import type { Language, LocaleTree, Path, Report } from '../report/types.ts'

/** A text of one language, as its file has it. */
export interface WrittenText {
  /** Markdown, with places for values: `{{count}}`. */
  readonly value: string
  readonly place: Place
  /** Path of the value in the file. */
  readonly path: Path
}

/** The texts of one language by their keys, in the order of its files: `projects/dirna:aim`, `labels:note.pages_one`. */
export type WrittenTexts = ReadonlyMap<string, WrittenText>

/** What was gone through once: the content of a file never changes. */
const known = new WeakMap<object, WrittenTexts>()

/** Every text of the locale files of a language. */
export function writtenTexts({ locales }: Pick<Report, 'locales'>, language: Language): WrittenTexts {
  const namespaces = locales[language] ?? {}
  const earlier = known.get(namespaces)
  if (earlier) return earlier
  const found = new Map<string, WrittenText>()
  for (const [namespace, { value, place }] of Object.entries(namespaces)) {
    const walk = (tree: LocaleTree, path: Path): void => {
      if (typeof tree === 'string')
        found.set(keyOf(namespace, path), { value: tree, place: place(path), path })
      else if (Array.isArray(tree))
        for (const [index, child] of tree.entries()) walk(child as LocaleTree, [...path, index])
      else for (const [name, child] of Object.entries(tree)) walk(child, [...path, name])
    }
    walk(value, [])
  }
  known.set(namespaces, found)
  return found
}

/** The key of a text: its namespace, and its path in the file. */
export function keyOf(namespace: string, path: Path): string {
  return `${namespace}:${path.join('.')}`
}
