/** A finding of the check of wording that the editors know, and that is not told again: `locales/az.known-wording`. */
export interface KnownWording {
  /** `projects/dirna:aim`. */
  readonly key: string
  /** `wording-latin-i`. */
  readonly code: string
  /** Hash of the words that it speaks of: when these change, it is told anew. */
  readonly words: string
  /** Why they stay. */
  readonly reason: string
}

const FILE = /^locales\/([^/]+)\.known-wording$/u
const LINE = /^(\S+) ([a-z-]+) ([\w-]{10}) (.+)$/u

/** The file of the findings that are known in the texts of a language. */
export function knownWordingFile(language: string): string {
  return `locales/${language}.known-wording`
}

/** Whether a path is that of such a file, of whatever language. */
export function isKnownWordingFile(path: string): boolean {
  return FILE.test(path)
}

/** Reads such a file. A line that is none knows nothing, so that its finding is told again. */
export function readKnownWording(source: string): KnownWording[] {
  return source.split(/\r?\n/u).flatMap((line) => {
    const [, key, code = '', words = '', reason = ''] = LINE.exec(line) ?? []
    return key === undefined || line.startsWith('#') ? [] : [{ key, code, words, reason: reason.trim() }]
  })
}

/** Writes such a file: the same lines give the same bytes, sorted by code points, each once. */
export function writeKnownWording(known: readonly KnownWording[]): string {
  const lines = known.map(({ key, code, words, reason }) => `${key} ${code} ${words} ${reason}\n`)
  return HEAD + [...new Set(lines)].toSorted((one, other) => (one < other ? -1 : 1)).join('')
}

const HEAD =
  '# Written by `npm run check:wording -- --accept "REASON"`: key, code, hash of the words, why they stay.\n'
