import { KEBAB } from '../report/schema/schema-values.ts'
import type { Draft } from './draft.ts'
import type { EditOf } from './edit.ts'
import { takeAway } from './put-value.ts'
import { type FoundTexts, inEveryLanguage, isPrintable, toTranslate } from './text-places.ts'
import * as items from './yaml/change-items.ts'
import { addKey } from './yaml/change-keys.ts'
import { isGroup, isList } from './yaml/write-value.ts'

/** Puts an item into a list of texts in all languages. */
export function insertItem(draft: Draft, { key, at, items: given }: EditOf<'insert-item'>): void {
  const shape = Object.values(given)[0] ?? null
  for (const found of listsAt(draft, key, at, 0)) {
    const value = given[found.language] ?? toTranslate(shape)
    if (isPrintable(draft, value, found))
      draft.keep(found.file, items.insertItem(sourceOf(draft, found), found.path, at, value))
  }
}

/** Moves an item of a list of texts in all languages. */
export function moveItem(draft: Draft, { key, from, to }: EditOf<'move-item'>): void {
  for (const found of listsAt(draft, key, Math.max(from, to), 1))
    draft.keep(found.file, items.moveItem(sourceOf(draft, found), found.path, from, to))
}

/** Takes an item out of a list of texts in all languages. */
export function removeItem(draft: Draft, { key, at }: EditOf<'remove-item'>): void {
  for (const found of listsAt(draft, key, at, 1)) {
    if (found.length > 1) draft.keep(found.file, items.removeItem(sourceOf(draft, found), found.path, at))
    else {
      const hint = 'Change its text, or add another item first.'
      draft.refuse('This list has one item, and a list needs one.', draft.place(found.file, found.path), hint)
    }
  }
}

/** Adds an entry to a group of texts in all languages: a note, a term. */
export function addEntry(draft: Draft, { key, id, entries: given }: EditOf<'add-entry'>): void {
  const shape = Object.values(given)[0] ?? null
  if (!KEBAB.test(id))
    return draft.refuse(`\`${id}\` is not an id.`, undefined, 'Use small letters a–z, digits and hyphens.')
  for (const found of inEveryLanguage(draft, key, isGroup) ?? []) {
    if (Object.hasOwn(found.value as object, id))
      return draft.refuse(
        `\`${id}\` is there already.`,
        draft.place(found.file, [...found.path, id]),
        'Choose another id.',
      )
    const value = given[found.language] ?? toTranslate(shape)
    if (isPrintable(draft, value, found))
      draft.keep(found.file, addKey(sourceOf(draft, found), found.path, id, value, 'alphabetical'))
  }
}

/** Takes an entry out of a group of texts in all languages. */
export function removeEntry(draft: Draft, { key, id }: EditOf<'remove-entry'>): void {
  const groups = inEveryLanguage(draft, key, isGroup) ?? []
  const having = groups.filter(({ value }) => Object.hasOwn(value as object, id))
  if (groups.length > 0 && having.length === 0) return draft.unknown(`There is no \`${id}\` in \`${key}\`.`)
  for (const { file, path } of having) takeAway(draft, file, [...path, id])
}

/**
 * A list as every language has it; none, and refused, if one lacks it or has other items.
 * @param beyond 1 if there must be an item at `at`, 0 if that may be the end.
 */
function listsAt(
  draft: Draft,
  key: string,
  at: number,
  beyond: 0 | 1,
): readonly (FoundTexts & { readonly length: number })[] {
  const lists = (inEveryLanguage(draft, key, isList) ?? []).map((found) => {
    return { ...found, length: (found.value as readonly unknown[]).length }
  })
  const [first] = lists
  const short = lists.find(({ length }) => !Number.isInteger(at) || at < 0 || at + beyond > length)
  if (short) {
    draft.unknown(`The list \`${key}\` has ${short.length} items in the language \`${short.language}\`.`)
    return []
  }
  const other = lists.find(({ length }) => length !== first?.length)
  if (!other || !first) return lists
  const message = `This list has ${other.length} items, and ${first.length} in \`${first.language}\`, so it is not known which belong together.`
  draft.refuse(message, draft.place(other.file, other.path), 'Give both the same items first.')
  return []
}

function sourceOf(draft: Draft, { file }: FoundTexts) {
  return { file, source: draft.read(file) ?? '' }
}
