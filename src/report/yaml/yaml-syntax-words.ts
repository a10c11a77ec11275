import type { YAMLError } from 'yaml'

/** What is said about a syntax mistake. */
export interface SyntaxWords {
  readonly message: string
  readonly hint: string
}

/** What to do with a text whose first character, or a character in it, means something to YAML. */
export const QUOTE_TEXT =
  'Put the whole text in quotation marks "…", or write it in the lines under `>-`, indented by two spaces.'

/**
 * Words for a mistake in a value. `value` is the rest of its line, `at` the offset in it where the parser
 * stumbled; below zero it stumbled before the value.
 */
export function wordsForSyntax(mistake: YAMLError, value: string, at: number): SyntaxWords | undefined {
  if (at < 0) return undefined
  return byFirstCharacter(value, at) ?? byMarks(mistake, value)
}

function byFirstCharacter(value: string, at: number): SyntaxWords | undefined {
  const first = value[0] ?? ''
  if (value === '-') {
    const message = 'A dash alone is no value: for YAML it begins a list.'
    return { message, hint: 'Write the value, or `not-stated` for a fact that is not known.' }
  }
  if (/^[>|][–—−]$/u.test(value)) {
    const message = `After \`${first}\` stands a long dash; YAML wants a hyphen.`
    return { message, hint: `Write \`${first}-\`.` }
  }
  if (at > 0 && (first === '>' || first === '|')) {
    const message = `The text after \`${first}\` must begin on the next line, indented by two spaces.`
    return { message, hint: `If the text itself begins with \`${first}\`: ${literally(value)}` }
  }
  if (at > 0 && (first === '"' || first === "'")) {
    const message = `The text goes on after its closing quotation mark ${first}.`
    const hint = 'Write quotation marks inside a text as “ ”, an apostrophe as ’, or use a text under `>-`.'
    return { message, hint }
  }
  if (at > 0 && /^\{\s*[\w-]+:/u.test(value)) {
    const message = 'The entries in these braces run into each other.'
    return { message, hint: 'Put a comma between them: `{ key: value, key: value }`.' }
  }
  if (/^[-?] /u.test(value)) {
    return { message: `A text that begins with \`${first}\` needs quotation marks.`, hint: literally(value) }
  }
  const closed = (first === '[' && value.includes(']')) || (first === '{' && value.includes('}'))
  if ((at > 0 && closed) || /^(?:[`@%,\]}]|&(?: |$))/u.test(value)) {
    const what = first === '`' ? 'a backtick' : `\`${first}\``
    return { message: `A text that begins with ${what} needs quotation marks.`, hint: QUOTE_TEXT }
  }
  return undefined
}

/** How a text is written whose first character means something to YAML, and mostly to Markdown too. */
export function literally(value: string): string {
  const [first = '', ...rest] = value
  const escaped = /[->*]/u.test(first) ? `\\\\${first}` : first
  const written = rest.join('').replaceAll('"', '”')
  return written.length > 60
    ? `Write \`"${escaped} …"\`, in quotation marks.`
    : `Write \`"${escaped}${written}"\`, in quotation marks.`
}

function byMarks(mistake: YAMLError, value: string): SyntaxWords | undefined {
  if (mistake.code !== 'BLOCK_AS_IMPLICIT_KEY') return undefined
  if (value.endsWith(':')) {
    return { message: 'A text that ends with a colon needs quotation marks.', hint: QUOTE_TEXT }
  }
  if (/^[a-z-]+: [\w.-]+(?:, [a-z-]+: [\w.-]+)+$/u.test(value)) {
    return { message: 'These entries need braces around them.', hint: `Write \`{ ${value} }\`.` }
  }
  if (value.includes(': ') && /^[“”„«‘’]/u.test(value)) {
    const message =
      'For YAML, curly quotation marks are a part of the text: a text with a colon and a space needs straight ones.'
    return { message, hint: QUOTE_TEXT }
  }
  if (value.includes(': ')) {
    return { message: 'A text that contains a colon and a space needs quotation marks.', hint: QUOTE_TEXT }
  }
  return undefined
}

/** Words for a line with a key below a text, to which YAML counts it. */
export const KEY_IN_TEXT: SyntaxWords = {
  message: 'There is a key in this line, but it is indented more than the key before it.',
  hint: 'Align it with the key before it; or if the line is text, put the whole text in quotation marks.',
}

const INDENT: SyntaxWords = {
  message: 'This line is not indented like the lines it belongs to.',
  hint: 'Align the keys of one map, and the dashes of one list, exactly below each other.',
}

/** Words for a mistake that has to do with the line as a whole. `line` is its text without the indent. */
export function wordsForLine(mistake: YAMLError, line: string): SyntaxWords {
  const bullet = /^[•●▪◦○·‣–—−](?=\s)/u.exec(line)?.[0]
  if (bullet !== undefined) {
    const message = `An item of a list begins with a hyphen and a space, not with \`${bullet}\`.`
    return { message, hint: 'Type a hyphen in its place, exactly below the dash of the item before.' }
  }
  if (/^-[^\s-]/u.test(line)) {
    return { message: 'There is no space after this dash.', hint: 'Put a space after it: `- item`.' }
  }
  switch (mistake.code) {
    case 'BAD_INDENT':
    case 'BLOCK_AS_IMPLICIT_KEY':
      return INDENT
    case 'MISSING_CHAR':
    case 'MULTILINE_IMPLICIT_KEY':
      if (/^[\w-]+:(?:\s|$)/u.test(line)) return INDENT
      return {
        message: 'This line is neither `key: value` nor an item of a list.',
        hint: 'Put a colon and a space after the key; indent a text that goes on from the line before.',
      }
    case 'MULTIPLE_DOCS':
      return { message: 'A line `---` or `...` begins a second document.', hint: 'Delete that line.' }
    default:
      return {
        message: `YAML cannot be read from here on (${mistake.message}).`,
        hint: 'Check the quotation marks, colons and indents of this line and of the one before.',
      }
  }
}
