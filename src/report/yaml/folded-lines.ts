import { isScalar } from 'yaml'
import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import type { Path } from '../types.ts'
import { follow, isBlock, scalarSource } from './yaml-node.ts'
import type { YamlTree } from './yaml-tree.ts'

/** What a line would begin if its line break were kept. The fold of YAML makes one paragraph of all lines. */
const BLOCKS: readonly (readonly [mark: RegExp, what: string])[] = [
  [/^[-*+•▪◦·] +(?=\S)/u, 'an item of a list'],
  [/^#{1,6} +(?=\S)/u, 'a heading'],
  [/^> ?(?=\S)/u, 'a quotation'],
  [/^\|.*\|[ \t]*$/u, 'a row of a table'],
  [/^(?:`{3}|~{3})/u, 'a block of code'],
]
const NUMBERED = /^(\d{1,2})[.)] +(?=\S)/u

const ONE = 'A text is one paragraph.'

interface Line {
  readonly start: number
  readonly text: string
}

/**
 * Finds blank lines, lists, headings and tables in the lines of a text that YAML folds: they would be printed as one
 * paragraph with their marks in it. Lines that are kept (`|`) are read as Markdown later.
 */
export function checkFoldedLines(tree: YamlTree, path: Path): Diagnostic | undefined {
  const { node } = follow(tree.document.contents, path).step
  if (!isScalar(node) || typeof node.value !== 'string' || node.type === 'BLOCK_LITERAL') return undefined
  // Another item of the list can take what follows.
  const inList = typeof path.at(-1) === 'number'
  const { start, end } = scalarSource(tree.source, node)
  const source = tree.source.slice(start, end)
  if (!source.includes('\n')) return undefined
  const lines = linesOf(source, start)
  // The header of a block stands before its first line.
  const own = isBlock(node) ? lines.slice(1) : lines
  const rows = rowsOf(own)
  const first = own.findIndex(({ text }) => text !== '')
  const at = own.findIndex(
    (line, index) => index > first && (line.text === '' || markOf(line, index, rows) !== undefined),
  )
  // A list may begin with the first line of the text; Markdown tells of one that is in one line.
  const head = own[first]
  const begins = head && at > first && own[at]?.text !== '' ? markOf(head, first, rows) : undefined
  const found = begins === undefined ? own[at] : head
  if (!found) return undefined
  const what = markOf(found, found === head ? first : at, rows)
  if (what !== undefined) return blockInLine(tree, found, what, inList)
  const next = own.slice(at).find(({ text }) => text !== '') ?? found
  const message = 'The empty line before this begins no paragraph: YAML joins the lines of this text.'
  const cure = inList
    ? 'Give each paragraph a dash of its own, `- >-`, in every language.'
    : 'Delete the empty line, or divide the text where the file has a list of paragraphs.'
  return tell(tree, next, next.text.length, message, cure)
}

function linesOf(source: string, offset: number): Line[] {
  const lines: Line[] = []
  let at = 0
  for (const line of source.split('\n')) {
    const indent = /^[ \t]*/u.exec(line)?.[0].length ?? 0
    lines.push({ start: offset + at + indent, text: line.trim() })
    at += line.length + 1
  }
  return lines
}

/** The first and the last line that begins with a number, by the number. */
type Rows = ReadonlyMap<number, { readonly first: number; readonly last: number }>

function rowsOf(lines: readonly Line[]): Rows {
  const rows = new Map<number, { first: number; last: number }>()
  for (const [index, { text }] of lines.entries()) {
    const number = numberOf(text)
    if (number !== undefined) rows.set(number, { first: rows.get(number)?.first ?? index, last: index })
  }
  return rows
}

function numberOf(text: string): number | undefined {
  const digits = NUMBERED.exec(text)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** What a line begins. One number is a number of the sentence, two in a row are a list. */
function markOf({ text }: Line, index: number, rows: Rows): string | undefined {
  const number = numberOf(text)
  if (number !== undefined) {
    const [before, after] = [rows.get(number - 1), rows.get(number + 1)]
    if ((before && before.first < index) || (after && after.last > index)) return 'an item of a list'
  }
  return BLOCKS.find(([mark]) => mark.test(text))?.[1]
}

function blockInLine(tree: YamlTree, line: Line, what: string, inList: boolean): Diagnostic {
  const mark = /^\S+/u.exec(line.text)?.[0] ?? ''
  const message = `This line begins ${what}, but YAML joins the lines of this text, and \`${mark}\` would be printed.`
  const isItem = what === 'an item of a list'
  const own = inList ? ', or give it a dash of its own, `- >-`, in every language' : ''
  const comment = mark === '#' ? ' A comment has its place above the key of the text.' : ''
  const cure =
    mark === '-'
      ? `Write a sentence${own}; a dash inside a sentence is \`–\`.`
      : isItem
        ? `Write a sentence${own}.`
        : `Write a sentence: only templates print headings, tables, quotations and code.${comment}`
  return tell(tree, line, mark.length, message, cure)
}

function tell(tree: YamlTree, { start }: Line, length: number, message: string, cure: string): Diagnostic {
  return error('block-in-text', message, tree.placeAt(start, start + Math.max(length, 1)), `${ONE} ${cure}`)
}
