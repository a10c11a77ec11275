import { visit, type YAMLError } from 'yaml'
import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import { KEY_IN_TEXT, literally, QUOTE_TEXT, wordsForLine, wordsForSyntax } from './yaml-syntax-words.ts'
import type { YamlTree } from './yaml-tree.ts'

/** What the parser gives up at. */
export const TOO_DEEP = 'Lists and maps are nested too deep to be read.'

/**
 * The first syntax mistake of a file, in an editor's words. What the parser reports after it is mostly
 * a consequence, so there is one message a file. A key that is there twice is no syntax mistake.
 */
export function syntaxMistake(tree: YamlTree): Diagnostic | undefined {
  const conflict = /^(?:(?:<{7}|>{7})(?: .*)?|={7})$/mu.exec(tree.source)
  if (conflict) {
    const message = 'Two versions of the file were merged, and git left both in it from here on.'
    const hint = 'Keep one of the two, and delete the lines with <<<<<<<, =======, >>>>>>>.'
    const place = tree.placeAt(conflict.index, conflict.index + conflict[0].length)
    return error('yaml-syntax', message, place, hint)
  }
  const { errors } = tree.document
  const tooDeep = errors.find((each) => each.code === 'RESOURCE_EXHAUSTION')
  if (tooDeep) {
    const hint = 'Check for a long run of brackets or dashes.'
    return error('yaml-syntax', TOO_DEEP, tree.placeAt(tooDeep.pos[0]), hint)
  }
  const [first] = errors
    .filter((each) => each.code !== 'DUPLICATE_KEY')
    .toSorted((a, b) => a.pos[0] - b.pos[0])
  return first && (describeCharacter(tree, first) ?? describeLine(tree, first))
}

/** A mistake that one character makes: an escape, a bracket or a quotation mark that is not closed. */
function describeCharacter(tree: YamlTree, mistake: YAMLError): Diagnostic | undefined {
  const at = mistake.pos[0]
  if (mistake.code === 'BAD_DQ_ESCAPE') {
    const message = 'A backslash in a text in double quotation marks has a meaning of its own.'
    const hint = 'Write it twice, or use a text under `>-`.'
    return error('yaml-syntax', message, tree.placeAt(at, at + 2), hint)
  }
  const bracket = openBracket(tree, mistake)
  if (bracket !== undefined) {
    const message = `The bracket \`${tree.source[bracket]}\` is not closed.`
    const place = tree.placeAt(bracket, lineEnd(tree.source, bracket))
    return error('yaml-syntax', message, place, 'Close it, or put the text in quotation marks.')
  }
  const quote = openQuote(tree, mistake)
  if (quote === undefined) return undefined
  const message = 'The quotation mark here is not closed where its text ends.'
  const hint = 'Close the text with the same quotation mark.'
  return error('yaml-syntax', message, tree.placeAt(quote, quote + 1), hint)
}

function describeLine(tree: YamlTree, mistake: YAMLError): Diagnostic {
  const { source } = tree
  const at = Math.min(mistake.pos[0], source.length)
  const start = valueStart(source, at)
  const end = lineEnd(source, start)
  const value = source.slice(start, end)
  if (value.startsWith('*') && at >= start) return aliasMistake(tree, start, end)
  const words = wordsForSyntax(mistake, value, at - start)
  if (words) return error('yaml-syntax', words.message, tree.placeAt(start, end), words.hint)
  const key = mistake.code === 'BLOCK_AS_IMPLICIT_KEY' && at >= start ? keyBelow(source, end) : undefined
  if (key !== undefined) {
    return error(
      'yaml-syntax',
      KEY_IN_TEXT.message,
      tree.placeAt(key, lineEnd(source, key)),
      KEY_IN_TEXT.hint,
    )
  }
  let text = at
  while (source[text] === ' ') text += 1
  const { message, hint } = wordsForLine(mistake, source.slice(text, lineEnd(source, text)))
  return error('yaml-syntax', message, tree.placeAt(text, lineEnd(source, text)), hint)
}

/** A value that begins with `*`: for YAML the name of another value, for an editor a text in bold or italics. */
export function aliasMistake(tree: YamlTree, start: number, end: number): Diagnostic {
  const message =
    'A text that begins with `*` needs quotation marks: for YAML it is the name of another value.'
  const text = tree.source.slice(start, end)
  const hint = text.includes('*', 1) ? QUOTE_TEXT : literally(text)
  return error('yaml-alias', message, tree.placeAt(start, end), hint)
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

/** Offset of the first line with a key after `from`. */
function keyBelow(source: string, from: number): number | undefined {
  const line = /\n *(?=[^\s#][^\n]*:(?:\s|$))/u.exec(source.slice(from))
  return line ? from + line.index + line[0].length : undefined
}

/** Offset of the value on the line of `at`: behind indent, dashes and a key. */
function valueStart(source: string, at: number): number {
  const start = source.lastIndexOf('\n', Math.max(at - 1, 0)) + 1
  const line = source.slice(start, lineEnd(source, start))
  const before = /^\s*(?:-\s+)*(?:(?:"[^"]*"|'[^']*'|[\w-]+)\s*:\s+)?/u.exec(line)?.[0] ?? ''
  return start + before.length
}

/** Offset of the end of a line's text, without spaces. */
function lineEnd(source: string, from: number): number {
  const next = source.indexOf('\n', from)
  let end = next < 0 ? source.length : next
  while (end > from && /[ \t\r]/u.test(source[end - 1] ?? '')) end -= 1
  return end
}
