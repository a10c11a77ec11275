import { nameFiles, organisationsFile } from '../report/layout.ts'
import type { Language } from '../report/types.ts'
import type { Draft } from './draft.ts'
import type { EditOf } from './edit.ts'
import { put, takeAway } from './put-value.ts'
import { isPrintable, textAt, type TextPlace } from './text-places.ts'
import type { KeyOrder } from './yaml/change-keys.ts'
import { isGroup } from './yaml/write-value.ts'

const [ORGANISATIONS, COUNTRIES] = nameFiles

/**
 * Sets a text of one language. A key that the language lacks is added, if another has it or a record names it. The name that
 * one project gives an organisation goes if it is emptied: then the usual one is printed.
 */
export function setText(draft: Draft, { key, language, text }: EditOf<'set-text'>): void {
  const found = textAt(draft, key, language)
  const before = found && draft.valueAt(found.file, found.path)
  if (!found || (before === undefined && !mayHave(draft, key, found)))
    return draft.unknown(`There is no text \`${key}\` in the language \`${language}\`.`)
  const meant = typed(text, before)
  if (isOwnName(found) && meant.trim() === '') {
    if (before !== undefined) takeAway(draft, found.file, found.path)
    return
  }
  if (meant === before || !isPrintable(draft, meant, found)) return
  put(draft, found.file, found.path, meant, orderOf(draft, key, language, found))
}

/** Whether a text that a language lacks has a place there. */
function mayHave(draft: Draft, key: string, { namespace, path }: TextPlace): boolean {
  const [name = '', id = ''] = path.map(String)
  if (namespace === COUNTRIES) return path.length === 1 && /^[A-Z]{2}$/u.test(name)
  if (namespace === ORGANISATIONS)
    return path.length === 1 && draft.valueAt(organisationsFile, [name]) !== undefined
  if (isOwnName({ namespace, path })) return draft.valueAt(organisationsFile, [id]) !== undefined
  return draft.languages.some((other) => hasText(draft, key, other))
}

/** The name that one project gives an organisation. */
function isOwnName({ namespace, path }: Pick<TextPlace, 'namespace' | 'path'>): boolean {
  return namespace.startsWith('projects/') && path.length === 2 && path[0] === 'names'
}

function hasText(draft: Draft, key: string, language: Language): boolean {
  const found = textAt(draft, key, language)
  const value = found && draft.valueAt(found.file, found.path)
  return value === null || typeof value === 'string'
}

/** A key that is added comes where the first language that has it does. */
function orderOf(draft: Draft, key: string, language: Language, { namespace, path }: TextPlace): KeyOrder {
  if (namespace === COUNTRIES || namespace === ORGANISATIONS || isOwnName({ namespace, path }))
    return 'alphabetical'
  const other = draft.languages.find((each) => each !== language && hasText(draft, key, each))
  const found = other === undefined ? undefined : textAt(draft, key, other)
  const group = found && draft.valueAt(found.file, found.path.slice(0, -1))
  return isGroup(group) ? Object.keys(group) : []
}

/** A text as it was typed: a box for text has line ends of its own, and drops the last one. */
function typed(text: string, before: unknown): string {
  const lines = text.replaceAll(/\r\n?/gu, '\n')
  const end = typeof before === 'string' ? (/\n*$/u.exec(before)?.[0] ?? '') : ''
  return end === '' ? lines : lines.replace(/\n*$/u, end)
}
