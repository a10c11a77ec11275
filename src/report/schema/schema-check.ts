import type * as z from 'zod'
import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import { didYouMean, suggest } from '../../diagnostics/suggest.ts'
import type { Place } from '../../diagnostics/place.ts'
import { keysAt, optionsAt } from './schema-shape.ts'
import { hintFor, listed, proseHint } from './schema-hints.ts'
import { wordsFor } from './schema-words.ts'
import { Sheet } from '../sheet.ts'
import type { Path } from '../types.ts'
import { valueAt } from '../value-at.ts'
import { aliasPaths } from '../yaml/yaml-node.ts'
import type { YamlTree } from '../yaml/yaml-tree.ts'

type Issue = z.core.$ZodIssue

/** Checks one file against its schema. What is found is remembered in the sheet, so that nothing follows from it. */
export function checkSchema<T>(
  tree: YamlTree,
  schema: z.ZodType<T>,
): { sheet: Sheet<T>; found: Diagnostic[] } {
  const sheet = new Sheet<T>(tree)
  for (const path of aliasPaths(tree.document.contents)) sheet.fault(path)
  const issues = (schema.safeParse(tree.value).error?.issues ?? []).flatMap((issue) => unfold(issue, []))
  const found: Diagnostic[] = []
  const unknown = issues.filter((each) => each.issue.code === 'unrecognized_keys')
  const spelt = new Set<string>()
  for (const { issue, path } of unknown) {
    for (const key of issue.code === 'unrecognized_keys' ? issue.keys : []) {
      sheet.fault([...path, key])
      const known = keysAt(schema, tree.value, path)
      const place = tree.keyPlace([...path, key])
      const elsewhere = issues.find(
        (each) => each.path.at(-1) === key && valueAt(tree.value, each.path) === undefined,
      )
      if (elsewhere && elsewhere.path.length > 1) {
        spelt.add(JSON.stringify(elsewhere.path))
        const hint = `Indent it, so that it belongs to \`${String(elsewhere.path.at(-2))}\`.`
        found.push(error('unknown-key', `Nothing reads the key \`${key}\` here.`, place, hint))
        continue
      }
      const meant = suggest(
        key,
        known.filter((each) => valueAt(tree.value, [...path, each]) === undefined),
      )
      if (meant !== undefined) spelt.add(JSON.stringify([...path, meant]))
      const hint = didYouMean(
        key,
        meant === undefined ? [] : [meant],
        /^\d+$/u.test(key)
          ? 'If it belongs to the number before it: write the number as digits alone.'
          : `${proseHint(key)}Keys here are ${listed(known)}. Delete it if it is none of them.`,
      )
      found.push(error('unknown-key', `Nothing reads the key \`${key}\` here.`, place, hint))
    }
  }
  for (const { issue, path } of issues) {
    if (issue.code === 'unrecognized_keys') continue
    sheet.fault(path)
    if (!spelt.has(JSON.stringify(path))) found.push(describe(tree, schema, issue, path))
  }
  return { sheet, found }
}

function describe(tree: YamlTree, schema: z.ZodType, issue: Issue, path: Path): Diagnostic {
  const words = wordsFor(issue.message)
  const value = valueAt(tree.value, path)
  const key = path.at(-1)
  if (issue.code === 'invalid_key') {
    const inner = wordsFor(issue.issues[0]?.message ?? '')
    return error(
      inner.code,
      `The key \`${String(key)}\` is not ${inner.expected}.`,
      tree.keyPlace(path),
      inner.hint,
    )
  }
  if (path.length === 0 && (value === null || value === undefined)) {
    return error(
      'empty-value',
      'The file is empty.',
      tree.placeAt(0),
      'Copy the keys of a file of the same kind.',
    )
  }
  if (value === undefined) {
    const what = words.write ?? words.hint
    const isText = words.code === 'not-a-text' && tree.file.startsWith('locales/')
    const orLater = isText
      ? ` In a translation, \`${String(key)}:\` alone says that it is to be translated.`
      : ''
    const message = `The key \`${String(key)}\` is missing.`
    return error('missing-key', message, tree.place(path), `Add it. ${what}${orLater}`)
  }
  if (value === null) {
    const what =
      typeof key === 'number' ? `Item ${key + 1} of \`${String(path.at(-2) ?? '')}\`` : `\`${String(key)}\``
    const comment = commentAfter(tree, path)
    if (comment !== undefined) {
      const message = `${what} has no value: for YAML, what follows \` #\` is a comment.`
      return error(
        'empty-value',
        message,
        tree.place(path),
        `If it is the text, write \`"${comment}"\`, in quotation marks.`,
      )
    }
    const hint = typeof key === 'number' ? 'Write it, or delete its dash.' : (words.write ?? words.hint)
    return error('empty-value', `${what} has no value.`, tree.place(path), hint)
  }
  if (words.code === 'bad-id' && typeof key === 'number' && typeof value === 'string') {
    const second = /\n\s*/u.exec(tree.written(path))
    if (second) {
      const message = 'This line has no dash, and YAML joins it to the item before.'
      const at = value.indexOf(' ') + 1
      const place = tree.placeInside(path, at, (value.slice(at).split(' ')[0] ?? '').length)
      return error(
        'bad-id',
        message,
        place,
        'Put a dash and a space before it, exactly below the dash before.',
      )
    }
  }
  if (words.code === 'line-break') {
    const message = 'A name, a title or a label is one line; this one has a line break.'
    return error('line-break', message, lineBreakPlace(tree, path, value), words.hint)
  }
  if (words.code === 'empty-value')
    return error('empty-value', `\`${String(key)}\` is empty.`, tree.place(path), words.hint)
  return error(
    words.code,
    `${shown(tree, value, path)} is not ${words.expected}.`,
    tree.place(path),
    hintFor(words, value, key, optionsAt(schema, tree.value, path)),
  )
}

/** The comment in the line of an empty value: often a text that begins with `#`. */
function commentAfter(tree: YamlTree, path: Path): string | undefined {
  const { line, column, length = 0 } = tree.keyPlace(path)
  const text = tree.source.split('\n')[line - 1]?.slice(column - 1 + length) ?? ''
  const comment = /^\s*:?\s+(#[^\r\n]*\S)/u.exec(text)?.[1]
  return comment !== undefined && comment.length <= 60 && !comment.includes('"') ? comment : undefined
}

/** The last character before the line break: the text goes on behind it. */
function lineBreakPlace(tree: YamlTree, path: Path, value: unknown): Place {
  const end = typeof value === 'string' ? value.search(/[ \t]*[\r\n]/u) : 0
  return tree.placeInside(path, Math.max(end - 1, 0), 1)
}

/** The value as the editor wrote it, or in a word what it is. */
function shown(tree: YamlTree, value: unknown, path: Path): string {
  const key = path.at(-1)
  const name = typeof key === 'number' ? `item ${key + 1}` : `\`${String(key)}\``
  if (Array.isArray(value)) return path.length === 0 ? 'The file holds a list: it' : `The list at ${name}`
  if (typeof value === 'object') return path.length === 0 ? 'The file' : `The map at ${name}`
  if (path.length === 0) return 'What the file holds'
  const written = tree.written(path)
  if (/\n/u.test(written) || written.length > 60) return `The value of ${name}`
  return typeof value === 'string'
    ? `\`${written}\``
    : `The ${typeof value === 'number' ? 'number' : 'word'} \`${written}\``
}

/** Takes the branch of a union that the value was meant for, so that its own issues are reported. */
function unfold(issue: Issue, before: Path): { issue: Issue; path: Path }[] {
  const path = [...before, ...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))]
  if (issue.code !== 'invalid_union') return [{ issue, path }]
  const meant = issue.errors.find((branch) =>
    branch.every((each) => each.path.length > 0 || each.code === 'unrecognized_keys'),
  )
  return meant ? meant.flatMap((each) => unfold(each, path)) : [{ issue, path }]
}
