import { type Diagnostic, error } from '../diagnostics.ts'
import { formatPlace } from '../place.ts'
import { checkPlurals, pluralBase } from './check-plurals.ts'
import { placeholdersOf } from './placeholders.ts'
import type { Sheet } from './sheet.ts'
import type { Language, LocaleTree, Path } from './types.ts'

/** One namespace in one language. */
export interface Side {
  readonly language: Language
  readonly sheet: Sheet<LocaleTree>
}

/**
 * Compares a namespace in two languages: keys, lengths of lists, placeholders, plural forms.
 * Differences are told at the second language; `source` is the one that the text was written in.
 */
export function compareLanguages(source: Side, other: Side): Diagnostic[] {
  const found: Diagnostic[] = []
  const pair = { source, other, found, inOrder: other.sheet.file.endsWith('/notes.yaml') }
  compare(pair, [], source.sheet.value, other.sheet.value)
  return found
}

interface Comparison {
  readonly source: Side
  readonly other: Side
  readonly found: Diagnostic[]
  readonly inOrder: boolean
}

function compare(pair: Comparison, path: Path, left: LocaleTree, right: LocaleTree): void {
  const { source, other, found } = pair
  if (!source.sheet.reachable(path) || !other.sheet.reachable(path)) return
  if (isList(left) && isList(right)) compareLists(pair, path, left, right)
  else if (isMap(left) && isMap(right)) compareMaps(pair, path, left, right)
  else if (typeof left === 'string' && typeof right === 'string') comparePlaceholders(pair, path, left, right)
  else {
    const message = `This is ${form(right)} in \`${other.language}\`, but ${form(left)} in \`${source.language}\` (${from(source, path)}).`
    found.push(error('languages-differ', message, other.sheet.place(path), 'Write both in the same form.'))
  }
}

function compareLists(pair: Comparison, path: Path, left: readonly LocaleTree[], right: readonly LocaleTree[]): void {
  const { source, other, found } = pair
  if (left.length === right.length) {
    for (const [index, item] of left.entries()) compare(pair, [...path, index], item, right[index] ?? '')
    return
  }
  const message =
    `The list \`${String(path.at(-1))}\` has ${right.length} items in \`${other.language}\`, ` +
    `but ${left.length} in \`${source.language}\` (${from(source, path)}).`
  const hint = 'Add what is missing, or delete what is too much: item stands for item in both languages.'
  found.push(error('list-lengths-differ', message, other.sheet.tree.keyPlace(path), hint))
}

type LocaleMap = Readonly<Record<string, LocaleTree>>

function compareMaps(pair: Comparison, path: Path, left: LocaleMap, right: LocaleMap): void {
  const { source, other, found } = pair
  const plurals = new Set([...Object.keys(left), ...Object.keys(right)].map(pluralBase).filter((base) => base !== undefined))
  const plain = (key: string): boolean => !plurals.has(pluralBase(key) ?? '') && !(path.length === 0 && key === 'names')
  for (const key of Object.keys(left).filter(plain)) {
    const item = right[key]
    if (item !== undefined) compare(pair, [...path, key], left[key] ?? '', item)
    else report(pair, source, other, [...path, key])
  }
  for (const key of Object.keys(right).filter(plain)) {
    if (left[key] === undefined) report(pair, other, source, [...path, key])
  }
  for (const base of plurals) found.push(...checkPlurals(source, other, path, base))
  const order = Object.keys(left).filter((key) => right[key] !== undefined)
  const otherOrder = Object.keys(right).filter((key) => left[key] !== undefined)
  const moved = order.findIndex((key, index) => key !== otherOrder[index])
  if (!pair.inOrder || path.join() !== 'notes' || moved < 0) return
  const key = otherOrder[moved] ?? ''
  const message = `The note \`${key}\` stands here in \`${other.language}\`, but \`${order[moved]}\` in \`${source.language}\` (${from(source, [...path, order[moved] ?? ''])}): the numbers would differ.`
  found.push(error('note-order-differs', message, other.sheet.tree.keyPlace([...path, key]), 'Put the notes of both languages in one order.'))
}

function report(pair: Comparison, having: Side, lacking: Side, path: Path): void {
  if (!having.sheet.reachable(path) || !lacking.sheet.reachable(path)) return
  const key = String(path.at(-1))
  const message = `The key \`${key}\` is missing in \`${lacking.language}\`: \`${having.language}\` has it (${from(having, path)}).`
  const hint = `Add \`${key}\` here, or delete it there.`
  pair.found.push(error('key-in-one-language', message, lacking.sheet.place(path), hint))
}

function comparePlaceholders(pair: Comparison, path: Path, left: string, right: string): void {
  const { source, other, found } = pair
  const [here, there] = [placeholdersOf(right), placeholdersOf(left)]
  const missing = [...there].filter((name) => !here.has(name))
  const extra = [...here].filter((name) => !there.has(name))
  if (missing.length === 0 && extra.length === 0) return
  const parts = [...missing.map((name) => `\`{{${name}}}\` is missing`), ...extra.map((name) => `\`{{${name}}}\` is too much`)]
  const message = `${parts.join(', ')}: \`${source.language}\` differs (${from(source, path)}).`
  found.push(error('placeholders-differ', message, other.sheet.place(path), 'Use the same placeholders in both languages.'))
}

function from(side: Side, path: Path): string {
  return formatPlace(side.sheet.tree.keyPlace(path))
}

function form(tree: LocaleTree): string {
  if (typeof tree === 'string') return 'a text'
  return isList(tree) ? 'a list' : 'a map'
}

function isList(tree: LocaleTree): tree is readonly LocaleTree[] {
  return Array.isArray(tree)
}

function isMap(tree: LocaleTree): tree is LocaleMap {
  return typeof tree === 'object' && !isList(tree)
}
