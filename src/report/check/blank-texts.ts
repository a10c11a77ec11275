import { isMap, isScalar, isSeq } from 'yaml'
import { markableLanguages } from '../../diagnostics/language-marks.ts'
import { type FileRole, localeFile } from '../layout.ts'
import type { Sheets } from '../sheets.ts'
import type { Language, Path } from '../types.ts'
import { valueAt } from '../value-at.ts'
import { isEmpty, keyName } from '../yaml/yaml-node.ts'
import type { YamlTree } from '../yaml/yaml-tree.ts'

type LocaleRole = Extract<FileRole, { namespace: string }>

/**
 * A file in which every key without a value has the text of the source, marked: `key:` means *to translate*. A key whose
 * source is no text, or has none either, stays without a value, which is a mistake; so does one with a comment behind it,
 * which may be a text that was cut off. `blank`: the paths of what is to be translated; nothing else is said of them.
 * `unwritten`: those of what has no text in the source either, which is told there.
 */
export function withSourceTexts(
  tree: YamlTree,
  { language, namespace }: LocaleRole,
  { languages, locales, toTranslate }: Pick<Sheets, 'languages' | 'locales' | 'toTranslate'>,
): { tree: YamlTree; blank: readonly Path[]; unwritten: readonly Path[] } {
  const [source] = languages
  const original = source === undefined ? undefined : locales.get(localeFile(source, namespace))
  if (!original || source === language || !tree.source.includes('\n'))
    return { tree, blank: [], unwritten: [] }
  const texts = new Map<string, string>()
  const empty = blankPaths(tree.document.contents, tree.source)
  const unwritten = empty.filter((path) => valueAt(original.value, path) === null)
  const blank = empty.filter((path) => {
    const text = sourceAt(original.value, path)
    if (text === undefined || !original.sound(path)) return false
    texts.set(JSON.stringify(path), markedSource(text, source ?? ''))
    return true
  })
  if (blank.length === 0) return { tree, blank, unwritten }
  const keys = toTranslate.get(language) ?? new Set()
  toTranslate.set(language, keys)
  for (const path of blank) keys.add(`${namespace}:${path.join('.')}`)
  return { tree: { ...tree, value: filled(tree.value, [], texts) }, blank, unwritten }
}

/** What stands in the place of a text that is to be translated: `[az]`, and the source text, said in its language. */
function markedSource(text: string, source: Language): string {
  const canMark = markableLanguages.includes(source) && !/[[\]{}]/u.test(text)
  return `\\[${source}\\] ${canMark ? `[${text.trim()}]{lang=${source}}` : text}`
}

const FORM = /_(?:zero|one|two|few|many)$/u

/** A plural form that the source does not have is made from its `other`. */
function sourceAt(source: unknown, path: Path): string | undefined {
  const last = String(path.at(-1))
  const text = valueAt(source, path) ?? valueAt(source, [...path.slice(0, -1), last.replace(FORM, '_other')])
  return typeof text === 'string' ? text : undefined
}

function blankPaths(node: unknown, source: string, path: Path = []): Path[] {
  if (isSeq(node)) return node.items.flatMap((item, index) => blankPaths(item, source, [...path, index]))
  if (isMap(node))
    return node.items.flatMap((pair) => blankPaths(pair.value, source, [...path, keyName(pair)]))
  const isBlank = isScalar(node) && node.value === null && isEmpty(node) && path.length > 0
  return isBlank && !hasComment(source, node.range?.[0] ?? 0) ? [path] : []
}

/** Whether something stands in the same line behind an empty value. */
function hasComment(source: string, at: number): boolean {
  return /\S/u.test(source.slice(at).split('\n', 1)[0] ?? '')
}

function filled(value: unknown, path: Path, texts: ReadonlyMap<string, string>): unknown {
  if (value === null) return texts.get(JSON.stringify(path)) ?? null
  if (Array.isArray(value)) return value.map((item, index) => filled(item, [...path, index], texts))
  if (typeof value !== 'object') return value
  const copy: Record<string, unknown> = Object.create(null)
  for (const [key, item] of Object.entries(value)) copy[key] = filled(item, [...path, key], texts)
  return copy
}
