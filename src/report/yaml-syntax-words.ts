import type { YAMLError } from 'yaml'

/** What is said about a syntax mistake. */
export interface SyntaxWords {
  readonly message: string
  readonly hint: string
}

/** What to do with a text whose first sign, or a sign in it, means something to YAML. */
export const QUOTE_TEXT =
  'Put the whole text in quotation marks "…", or write it in the lines under `>-`, indented by two blanks.'

/**
 * Words for a mistake in a value. `value` is the rest of its line, `at` the offset in it where the parser
 * stumbled; below zero it stumbled before the value.
 */
export function wordsForSyntax(mistake: YAMLError, value: string, at: number): SyntaxWords | undefined {
  if (at < 0) return undefined
  return byFirstSign(value, at) ?? byMarks(mistake, value)
}

function byFirstSign(value: string, at: number): SyntaxWords | undefined {
  const sign = value[0] ?? ''
  if (at > 0 && (sign === '>' || sign === '|')) {
    const message = `The text after \`${sign}\` begins in the next line, indented by two blanks.`
    return { message, hint: `If the text itself begins with \`${sign}\`, put it in quotation marks.` }
  }
  if (at > 0 && (sign === '"' || sign === "'")) {
    const message = `The text goes on after its closing quotation mark ${sign}.`
    const hint = 'Write quotation marks inside a text as “ ”, an apostrophe as ’, or use a text under `>-`.'
    return { message, hint }
  }
  if (at > 0 && /^\{\s*[\w-]+:/u.test(value)) {
    const message = 'The entries in these braces cannot be told from each other.'
    return { message, hint: 'Put a comma between them: `{ key: value, key: value }`.' }
  }
  const closed = (sign === '[' && value.includes(']')) || (sign === '{' && value.includes('}'))
  if ((at > 0 && closed) || /^(?:[`@%,\]}]|[-?] )/u.test(value)) {
    return { message: `A text that begins with \`${sign}\` needs quotation marks.`, hint: QUOTE_TEXT }
  }
  return undefined
}

function byMarks(mistake: YAMLError, value: string): SyntaxWords | undefined {
  if (mistake.code !== 'BLOCK_AS_IMPLICIT_KEY') return undefined
  if (value.includes(': ')) {
    return { message: 'A text with a colon and a blank in it needs quotation marks.', hint: QUOTE_TEXT }
  }
  const message = 'A key stands in the lines of this text: they are indented more than the line before.'
  return { message, hint: 'Move the key back below the key before it, or put the text in quotation marks.' }
}

/** Words for a mistake that has to do with the line as a whole. */
export function wordsForLine(mistake: YAMLError): SyntaxWords {
  switch (mistake.code) {
    case 'BAD_INDENT':
    case 'BLOCK_AS_IMPLICIT_KEY':
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
