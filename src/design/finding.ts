import type { PageCode } from '../diagnostics/codes-of-pages.ts'
import type { Severity } from '../diagnostics/severity.ts'
import type { ExpectedPages } from './expectation.ts'
import type { CheckedDocument, PrintedPage } from './document.ts'

/** Something on a page that a rule of the page design does not let pass. */
export interface DesignFinding {
  readonly code: PageCode
  readonly page: number
  /** What and why, without the page. */
  readonly message: string
  /** Words there, as far as they are in the locale files: they lead to the place. */
  readonly words?: string
  readonly hint: string
  /** Where it weighs more or less than its code does as a rule. */
  readonly severity?: Severity
}

/** A rule that looks at one page with all its letters. */
export type PageRule = (page: PrintedPage, expected: ExpectedPages) => readonly DesignFinding[]
/** A rule that looks at pages together. */
export type DocumentRule = (document: CheckedDocument) => readonly DesignFinding[]

const LONGEST_QUOTE = 60

/** Words for a message: shortened at a space, with soft hyphens and double spaces out. */
export function quote(text: string): string {
  const clean = plain(text)
  if (clean.length <= LONGEST_QUOTE) return `“${clean}”`
  const space = clean.lastIndexOf(' ', LONGEST_QUOTE)
  return `“${clean.slice(0, space > 0 ? space : LONGEST_QUOTE)}…”`
}

/** Text as it is written in a locale file: soft hyphens out, every space a plain one. */
export function plain(text: string): string {
  return text
    .replaceAll('\u00AD', '')
    .replaceAll(/[\s\u00A0\u202F]+/gu, ' ')
    .trim()
}

/** The first finding of each key, so that one mistake is reported once. */
export function firstOfEach(
  findings: readonly (readonly [key: unknown, finding: DesignFinding])[],
): DesignFinding[] {
  const seen = new Set<unknown>()
  return findings.flatMap(([key, finding]) => {
    if (seen.has(key)) return []
    seen.add(key)
    return [finding]
  })
}
