import { visit, type YAMLError } from 'yaml'
import { type Diagnostic, error } from '../diagnostics.ts'
import type { YamlTree } from './yaml-tree.ts'

const QUOTES =
  'Put the whole text in quotation marks "…", or write it in the lines under `>-`, indented by two blanks.'

/** What the parser gives up at. */
export const TOO_DEEP = 'Lists and maps are nested too deep to be read.'

const BRACKET = 'Close it, or put the text in quotation marks.'

interface Words {
  readonly message: string
  readonly hint: string
}

/**
 * The first syntax mistake of a file, in an editor's words. What the parser reports after it is mostly
 * a consequence, so there is one message a file. A key that stands twice is no syntax mistake.
 */
export function syntaxMistake(tree: YamlTree): Diagnostic | undefined {
  const { source } = tree
  const conflict = /^(?:<{7}|>{7}) .*$/mu.exec(source)
  if (conflict) {
    const place = tree.placeAt(conflict.index, conflict.index + conflict[0].length)
    const message = 'Two versions of the file were merged, and git left both in it from here on.'
    return error(
      'yaml-syntax',
      message,
      place,
      'Keep one of the two, and delete the lines with <<<<<<<, =======, >>>>>>>.',
    )
  }
  const tooDeep = tree.document.errors.find((each) => each.code === 'RESOURCE_EXHAUSTION')
  if (tooDeep) {
    const place = tree.placeAt(tooDeep.pos[0])
    return error('yaml-syntax', TOO_DEEP, place, 'Look for a row of brackets or dashes.')
  }
  const first = tree.document.errors
    .filter((each) => each.code !== 'DUPLICATE_KEY')
    .toSorted((a, b) => a.pos[0] - b.pos[0])[0]
  return first && describe(tree, first)
}

function describe(tree: YamlTree, mistake: YAMLError): Diagnostic {
  const { source } = tree
  const at = Math.min(mistake.pos[0], source.length)
  if (mistake.code === 'BAD_DQ_ESCAPE') {
    const message = 'A backslash in a text in double quotation marks has a meaning of its own.'
    return error(
      'yaml-syntax',
      message,
      tree.placeAt(at, at + 2),
      'Write it twice, or use a text under `>-`.',
    )
  }
  const bracket = openBracket(tree, mistake)
  if (bracket !== undefined) {
    const message = `The bracket \`${source[bracket]}\` is not closed.`
    return error('yaml-syntax', message, tree.placeAt(bracket, lineEnd(source, bracket)), BRACKET)
  }
  const open = openQuote(tree, mistake)
  if (open !== undefined) {
    const message = 'The quotation mark here is not closed where its text ends.'
    return error(
      'yaml-syntax',
      message,
      tree.placeAt(open, open + 1),
      'Close the text with the same quotation mark.',
    )
  }
  const start = valueStart(source, at)
  const value = source.slice(start, lineEnd(source, start))
  const place = tree.placeAt(start, start + value.length)
  if (value.startsWith('*')) return aliasMistake(tree, start, start + value.length)
  const words = byFirstSign(value) ?? byMarks(mistake, value)
  if (words) return error('yaml-syntax', words.message, place, words.hint)
  const { message, hint } = byCode(mistake)
  const text = at + (/^[ ]*/u.exec(source.slice(at))?.[0].length ?? 0)
  return error('yaml-syntax', message, tree.placeAt(text, lineEnd(source, text)), hint)
}

/** A value that begins with `*`: for YAML the name of another value, for an editor a text in bold or italics. */
export function aliasMistake(tree: YamlTree, start: number, end: number): Diagnostic {
  const message =
    'A text that begins with `*` needs quotation marks: for YAML it is the name of another value.'
  return error('yaml-alias', message, tree.placeAt(start, end), QUOTES)
}

function byFirstSign(value: string): Words | undefined {
  const sign = value[0] ?? ''
  if (sign === '>' || sign === '|') {
    const message = `The text after \`${sign}\` begins in the next line, indented by two blanks.`
    return { message, hint: `If the text itself begins with \`${sign}\`, put it in quotation marks.` }
  }
  if (sign === '"' || sign === "'") {
    const message = `The text goes on after its closing quotation mark ${sign}.`
    return {
      message,
      hint: 'Write quotation marks inside a text as “ ”, an apostrophe as ’, or use a text under `>-`.',
    }
  }
  const closed = (sign === '[' && value.includes(']')) || (sign === '{' && value.includes('}'))
  if (closed || /^(?:[`@%,\]}]|[-?] )/u.test(value)) {
    return { message: `A text that begins with \`${sign}\` needs quotation marks.`, hint: QUOTES }
  }
  return undefined
}

function byMarks(mistake: YAMLError, value: string): Words | undefined {
  if (mistake.code !== 'BLOCK_AS_IMPLICIT_KEY') return undefined
  if (/: /u.test(value))
    return { message: 'A text with a colon and a blank in it needs quotation marks.', hint: QUOTES }
  const message = 'A key stands in the lines of this text: they are indented more than the line before.'
  return { message, hint: 'Move the key back below the key before it, or put the text in quotation marks.' }
}

function byCode(mistake: YAMLError): Words {
  switch (mistake.code) {
    case 'BAD_INDENT':
      return {
        message: 'This line is indented otherwise than the lines it belongs to.',
        hint: 'Keys of one map, and the dashes of one list, stand exactly below each other.',
      }
    case 'MISSING_CHAR':
    case 'MULTILINE_IMPLICIT_KEY':
      return {
        message: 'This line is neither `key: value` nor an item of a list.',
        hint: 'Put a colon and a blank after the key; indent a text that goes on from the line before.',
      }
    case 'MULTIPLE_DOCS':
      return { message: 'A line `---` or `...` begins a second document.', hint: 'Delete that line.' }
    default:
      return {
        message: `YAML cannot be read from here on (${mistake.message}).`,
        hint: 'Look at quotation marks, colons and indents of this line and of the one before.',
      }
  }
}

/** A quotation mark that the parser found no partner of. */
function openQuote(tree: YamlTree, mistake: YAMLError): number | undefined {
  if (!/^Missing closing .quote/u.test(mistake.message)) return undefined
  let open: number | undefined
  visit(tree.document, {
    Scalar(_key, node) {
      const start = node.range?.[0] ?? 0
      const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE'
      if (quoted && start < mistake.pos[0]) open = start
    },
  })
  return open
}

/** A bracket that the parser found no end of. */
function openBracket(tree: YamlTree, mistake: YAMLError): number | undefined {
  if (!/^Flow (?:map|sequence)/u.test(mistake.message)) return undefined
  let open: number | undefined
  visit(tree.document, {
    Collection(_key, node) {
      const start = node.range?.[0] ?? 0
      if (node.flow && start < mistake.pos[0]) open = start
    },
  })
  return open
}

/** Offset of the value on the line of `at`: behind indent, dashes and a key. */
function valueStart(source: string, at: number): number {
  const start = source.lastIndexOf('\n', Math.max(at - 1, 0)) + 1
  const line = source.slice(start, lineEnd(source, start))
  const before = /^\s*(?:-\s+)*(?:(?:"[^"]*"|'[^']*'|[\w-]+)\s*:\s+)?/u.exec(line)?.[0] ?? ''
  return start + before.length
}

function lineEnd(source: string, from: number): number {
  const end = source.slice(from).search(/[ \t]*(?:\r?\n|$)/u)
  return end < 0 ? source.length : from + end
}
