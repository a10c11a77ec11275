import type { Code } from '../../diagnostics/codes.ts'

/** What is said of brackets that make no link. */
export const NO_LINK = 'This looks like a link, but is printed as typed.'

/** Something wrong in a text, `start` and `length` in UTF-16 code units of the text. */
export interface TextMistake {
  readonly severity: 'error' | 'warning'
  readonly code: Code
  readonly message: string
  readonly hint: string
  readonly start: number
  readonly length: number
}
