import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import { formatPlace } from '../../diagnostics/place.ts'
import { suggest } from '../../diagnostics/suggest.ts'
import { TITLE_PARTS } from './check-title-parts.ts'
import { checkPlurals, pluralBase } from './check-plurals.ts'
import { brokenPlaceholders, placeholdersOf } from './placeholders.ts'
import type { LanguageSheet } from '../sheet.ts'
import type { LocaleTree, Path } from '../types.ts'

/** A namespace in two languages; `source` is the one that the text was written in. */
export interface Pair {
  readonly source: LanguageSheet
  readonly other: LanguageSheet
  /** Whether texts hold places for values: the interface words do. */
  readonly placeholders: boolean
}

/** Values that the pages and drawings fill in, by the names that their texts call them. */
export const filled: ReadonlySet<string> = new Set(
  'abroad acronym amount budget count countries country counts date day edition editor end figures home kind kinds label largest least mark maximum month months most name number of organisation organisations page pages part participations parts period place projects publisher source start stated table title year years'.split(
    ' ',
  ),
)

type LocaleMap = Readonly<Record<string, LocaleTree>>

/**
 * Compares a namespace in two languages: keys, lengths of lists, placeholders, plural forms.
 * A difference is reported at the language that lacks something, or else at `other`.
 */
export function compareLanguages(pair: Pair): Diagnostic[] {
  return compare(pair, [], pair.source.sheet.value, pair.other.sheet.value)
}

function compare(pair: Pair, path: Path, left: LocaleTree, right: LocaleTree): Diagnostic[] {
  const { source, other } = pair
  if (!source.sheet.reachable(path) || !other.sheet.reachable(path)) return []
  if (isList(left) && isList(right)) return compareLists(pair, path, left, right)
  if (isMap(left) && isMap(right)) return compareMaps(pair, path, left, right)
  if (typeof left === 'string' && typeof right === 'string') {
    return pair.placeholders ? comparePlaceholders(pair, path, left, right) : []
  }
  const message =
    `This is ${form(right)} in \`${other.language}\`, ` +
    `but ${form(left)} in \`${source.language}\` (${where(source, path)}).`
  return [error('languages-differ', message, other.sheet.place(path), 'Write both in the same form.')]
}

function compareLists(
  pair: Pair,
  path: Path,
  left: readonly LocaleTree[],
  right: readonly LocaleTree[],
): Diagnostic[] {
  const { source, other } = pair
  if (left.length === right.length) {
    return left.flatMap((item, index) => compare(pair, [...path, index], item, right[index] ?? ''))
  }
  const message =
    `${listAt(path)} has ${count(right.length)} in \`${other.language}\`, ` +
    `but ${count(left.length)} in \`${source.language}\` (${where(source, path)}).`
  const hint =
    'Add what is missing, or delete what is superfluous: all languages need the same number of items, in the same order.'
  return [error('list-lengths-differ', message, other.sheet.tree.keyPlace(path), hint)]
}

/** What an editor calls a list: one inside of another has no key of its own. */
function listAt(path: Path): string {
  const key = path.findLast((step) => typeof step === 'string')
  const last = path.at(-1)
  return typeof last === 'number' ? `Item ${last + 1} of the list \`${key}\`` : `The list \`${key}\``
}

function compareMaps(pair: Pair, path: Path, left: LocaleMap, right: LocaleMap): Diagnostic[] {
  const { source, other } = pair
  const found: Diagnostic[] = []
  const bases = [...Object.keys(left), ...Object.keys(right)].flatMap((key) => pluralBase(key) ?? [])
  // `__proto__` is reported separately.
  const own = (key: string): boolean =>
    (path.length === 0 && key === 'names') || key === TITLE_PARTS || key === '__proto__'
  const plain = (key: string): boolean => pluralBase(key) === undefined && !own(key)
  const [theirs, ours] = [Object.keys(left).filter(plain), Object.keys(right).filter(plain)]
  const reachable = (key: string): boolean =>
    [source, other].every(({ sheet }) => sheet.reachable([...path, key]))
  const extra = new Set(ours.filter((key) => !Object.hasOwn(left, key) && reachable(key)))
  for (const key of theirs) {
    const here = right[key]
    const meant = here === undefined && reachable(key) ? suggest(key, extra) : undefined
    if (here !== undefined) found.push(...compare(pair, [...path, key], left[key] ?? '', here))
    else if (meant === undefined) found.push(...missing(source, other, [...path, key]))
    else {
      extra.delete(meant)
      found.push(misspelt(pair, [...path, key], [...path, meant]))
    }
  }
  for (const key of extra) found.push(...missing(other, source, [...path, key]))
  for (const base of new Set(bases)) found.push(...checkPlurals(source, other, path, base))
  return found
}

function misspelt({ source, other }: Pair, there: Path, here: Path): Diagnostic {
  const message =
    `The key \`${String(here.at(-1))}\` of \`${other.language}\` is ` +
    `\`${String(there.at(-1))}\` in \`${source.language}\` (${where(source, there)}).`
  const place = other.sheet.tree.keyPlace(here)
  return error('key-in-one-language', message, place, 'One of the two is misspelt: give both the same name.')
}

function missing(having: LanguageSheet, lacking: LanguageSheet, path: Path): Diagnostic[] {
  if (!having.sheet.reachable(path) || !lacking.sheet.reachable(path)) return []
  const key = String(path.at(-1))
  const message =
    `The key \`${key}\` is missing in \`${lacking.language}\`: ` +
    `\`${having.language}\` has it (${where(having, path)}).`
  return [
    error(
      'key-in-one-language',
      message,
      lacking.sheet.place(path),
      `Add \`${key}\` here, or delete it there.`,
    ),
  ]
}

function comparePlaceholders(pair: Pair, path: Path, left: string, right: string): Diagnostic[] {
  // A placeholder that is not one is reported separately.
  if ([left, right].some((text) => brokenPlaceholders(text).length > 0)) return []
  const [there, here] = [placeholdersOf(left), placeholdersOf(right)]
  if (there.symmetricDifference(here).size === 0) return []
  const { source, other } = pair
  const absent = [...there.difference(here)]
  const extra = [...here.difference(there)]
  // Reported at the language whose placeholder nothing fills, if there is one, or that lost a brace.
  const halved = extra.some((name) => left.includes(`{${name}}`))
  const isSource =
    halved || (absent.some((name) => !filled.has(name)) && extra.every((name) => filled.has(name)))
  const [side, opposite] = isSource ? [source, other] : [other, source]
  const [lacks, has] = isSource ? [extra, absent] : [absent, extra]
  const told = [
    ...lacks.map((name) => `\`{{${name}}}\` is missing`),
    ...has.map((name) => `\`{{${name}}}\` is superfluous`),
  ]
  const message = `${told.join(', ')}: \`${opposite.language}\` differs (${where(opposite, path)}).`
  const hint =
    lacks.length === 1 && has.length === 1
      ? `Write \`{{${lacks[0]}}}\`, or change the other language too.`
      : halved
        ? 'Write a placeholder with two braces on each side.'
        : 'Use the same placeholders in every language.'
  return [error('placeholders-differ', message, side.sheet.place(path), hint)]
}

function where(side: LanguageSheet, path: Path): string {
  return formatPlace(side.sheet.tree.keyPlace(path))
}

function count(items: number): string {
  return items === 1 ? '1 item' : `${items} items`
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
