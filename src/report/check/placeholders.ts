/** `{{name}}`, `{{name, ordinal}}` and `{{name, possessive}}` of i18next, with the blanks it allows. */
const PLACEHOLDER = /\{\{\s*([A-Za-z][\w]*)\s*(?:,\s*(?:ordinal|possessive)\s*)?\}\}/gu

/** Names of the places for values in a text. */
export function placeholdersOf(text: string): Set<string> {
  return new Set([...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? ''))
}

/** Signs of a placeholder that is not one (`{{a b}}`, `{{a}`, `$t(key)`), with offset and length in the text. */
export function brokenPlaceholders(text: string): { start: number; length: number }[] {
  const rest = text.replace(PLACEHOLDER, (whole) => ' '.repeat(whole.length))
  return [...rest.matchAll(/\{\{[^{}\n]*\}{0,2}|\}\}|\$t\([^)\n]*\)?/gu)].map((match) => ({
    start: match.index,
    length: match[0].length,
  }))
}

/** The stretches of a text that are placeholders. */
export function placeholderRanges(text: string): { start: number; length: number }[] {
  return [...text.matchAll(PLACEHOLDER)].map((match) => ({ start: match.index, length: match[0].length }))
}
