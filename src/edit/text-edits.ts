import { localeFile, roleOf } from '../report/layout.ts'
import type { Language, Path } from '../report/types.ts'
import type { Draft } from './draft.ts'
import type { Edit } from './edit.ts'
import * as items from './yaml/change-items.ts'
import { changeValue } from './yaml/change-value.ts'
import type { Value } from './yaml/write-value.ts'
import { isGroup, isList } from './yaml/write-value.ts'

type EditOf<Kind extends Edit['kind']> = Extract<Edit, { readonly kind: Kind }>

/** Sets a text of one language. A key that the language lacks is added, if another has it. */
export function setText(draft: Draft, { key, language, text }: EditOf<'set-text'>): void {
  const found = textAt(draft, key, language)
  if (!found) return draft.unknown(`There is no text \`${key}\` in the language \`${language}\`.`)
  const { file, path } = found
  const before = draft.valueAt(file, path)
  if (before === undefined && !draft.languages.some((other) => hasText(draft, key, other)))
    return draft.unknown(`There is no text \`${key}\` in the language \`${language}\`.`)
  const meant = typed(text, before)
  if (meant === before || !draft.isPrintable(meant, draft.place(file, path))) return
  draft.keep(
    file,
    changeValue({ file, source: draft.read(file) ?? '' }, path, meant, siblings(draft, key, language)),
  )
}

/** Puts an item into a list of texts in all languages. */
export function insertItem(draft: Draft, { key, at, items: given }: EditOf<'insert-item'>): void {
  const shape = Object.values(given)[0] ?? null
  eachList(draft, key, at, 0, ({ file, path, language }) => {
    const value = Object.hasOwn(given, language) ? (given[language] ?? null) : toTranslate(shape)
    if (!isPrintable(draft, value, file, path)) return
    draft.keep(file, items.insertItem({ file, source: draft.read(file) ?? '' }, path, at, value))
  })
}

/** Moves an item of a list of texts in all languages. */
export function moveItem(draft: Draft, { key, from, to }: EditOf<'move-item'>): void {
  eachList(draft, key, Math.max(from, to), 1, ({ file, path }) => {
    draft.keep(file, items.moveItem({ file, source: draft.read(file) ?? '' }, path, from, to))
  })
}

/** Takes an item out of a list of texts in all languages. */
export function removeItem(draft: Draft, { key, at }: EditOf<'remove-item'>): void {
  eachList(draft, key, at, 1, ({ file, path, length }) => {
    if (length > 1) draft.keep(file, items.removeItem({ file, source: draft.read(file) ?? '' }, path, at))
    else
      draft.refuse(
        'This list has one item, and a list needs one.',
        draft.place(file, path),
        'Change its text, or add another item first.',
      )
  })
}

interface FoundList {
  readonly file: string
  readonly path: Path
  readonly language: Language
  readonly length: number
}

/** A list as every language has it; refused as a whole if one lacks it or is shorter. @param beyond 1 if there must be an item at `at`. */
function eachList(
  draft: Draft,
  key: string,
  at: number,
  beyond: 0 | 1,
  edit: (list: FoundList) => void,
): void {
  const lists: FoundList[] = []
  for (const language of draft.languages) {
    const found = textAt(draft, key, language)
    const value = found && draft.valueAt(found.file, found.path)
    if (!found || !isList(value))
      return draft.unknown(`There is no list \`${key}\` in the language \`${language}\`.`)
    if (!Number.isInteger(at) || at < 0 || at + beyond > value.length)
      return draft.unknown(`The list \`${key}\` has ${value.length} items in the language \`${language}\`.`)
    lists.push({ ...found, language, length: value.length })
  }
  const [first] = lists
  const other = lists.find(({ length }) => length !== first?.length)
  if (other && first) {
    const message = `This list has ${other.length} items, and ${first.length} in \`${first.language}\`, so it is not known which belong together.`
    return draft.refuse(message, draft.place(other.file, other.path), 'Give both the same items first.')
  }
  for (const list of lists) edit(list)
}

/** Where a text stands in a language; nothing for what is no key, and for a file that is not there. */
function textAt(draft: Draft, key: string, language: Language) {
  const colon = key.indexOf(':')
  const path = key.slice(colon + 1).split('.')
  if (colon < 1 || path.includes('') || !draft.languages.includes(language)) return undefined
  const file = localeFile(language, key.slice(0, colon))
  // No path of a file comes from outside: what is no file of a report is none here.
  return roleOf(file) && draft.read(file) !== undefined ? { file, path } : undefined
}

function hasText(draft: Draft, key: string, language: Language): boolean {
  const found = textAt(draft, key, language)
  const value = found && draft.valueAt(found.file, found.path)
  return value === null || typeof value === 'string'
}

/** The keys beside a text in the first language that has it: a key that is added comes where they have it. */
function siblings(draft: Draft, key: string, language: Language): readonly string[] {
  const other = draft.languages.find((each) => each !== language && hasText(draft, key, each))
  const found = other === undefined ? undefined : textAt(draft, key, other)
  const group = found && draft.valueAt(found.file, found.path.slice(0, -1))
  return isGroup(group) ? Object.keys(group) : []
}

/** The same lists and groups with empty places for texts. */
function toTranslate(shape: Value): Value {
  if (isList(shape)) return shape.map(toTranslate)
  if (!isGroup(shape)) return null
  return Object.fromEntries(Object.entries(shape).map(([key, value]) => [key, toTranslate(value)]))
}

function isPrintable(draft: Draft, value: Value, file: string, path: Path): boolean {
  if (typeof value === 'string') return draft.isPrintable(value, draft.place(file, path))
  const inside = isList(value) ? value : isGroup(value) ? Object.values(value) : []
  return inside.every((each) => isPrintable(draft, each, file, path))
}

/** A text as it was typed: a box for text has line ends of its own, and drops the last one. */
function typed(text: string, before: unknown): string {
  const lines = text.replaceAll(/\r\n?/gu, '\n')
  const end = typeof before === 'string' ? (/\n*$/u.exec(before)?.[0] ?? '') : ''
  return end === '' ? lines : lines.replace(/\n*$/u, end)
}
