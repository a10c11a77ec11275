import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import type { Code } from '../../diagnostics/codes.ts'

/** Something in a printed page that PDF/UA-1 or PDF/A-3a refuses, so that the file could not say that it conforms. */
export interface ConformanceFinding {
  readonly diagnostic: Diagnostic
  /** Page of the file, from 1; undefined if the whole file is meant. */
  readonly page?: number
  /** The words before it on that page, as they are printed; by them the place in the texts is found. */
  readonly before: string
  /** What is wrong, without the page. */
  readonly what: string
}

/** The same finding of a part on the page where the part's page came to stand. */
export function movedTo({ diagnostic, what, before }: ConformanceFinding, page: number): ConformanceFinding {
  return finding(diagnostic.code, what, diagnostic.hint ?? '', page, before)
}

const WORDS = 40

/** `what` is a sentence that begins with a capital and has no full stop. */
export function finding(
  code: Code,
  what: string,
  hint: string,
  page?: number,
  before = '',
): ConformanceFinding {
  const words = before
    .replaceAll(/[\s\u00ad]+/gu, ' ')
    .trim()
    .slice(-WORDS)
  const place = page === undefined ? '' : ` on page ${page}${words === '' ? '' : `, after “${words}”`}`
  return {
    diagnostic: error(code, `${what}${place}.`, undefined, hint),
    ...(page !== undefined && { page }),
    before: words,
    what,
  }
}
