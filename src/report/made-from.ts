import { type Diagnostic, warning } from '../diagnostics/diagnostic.ts'

/**
 * What a translation was made from when somebody last said that it is right: `locales/en.made-from`, a line a text.
 * Hashes are those of `meaningHash`.
 */
export interface MadeFromLine {
  /** `projects/dirna:aim`. */
  readonly key: string
  /** Of the source text that the translation was made from. */
  readonly source: string
  /** Of the translation as it was then. */
  readonly translation: string
}

const FILE = /^locales\/([^/]+)\.made-from$/u
const LINE = /^(\S+) ([\w-]{10}) ([\w-]{10})$/u

/** The file that remembers what the texts of a language were made from. */
export function madeFromFile(language: string): string {
  return `locales/${language}.made-from`
}

/** Whether a path is that of such a file, of whatever language. */
export function isMadeFromFile(path: string): boolean {
  return FILE.test(path)
}

/**
 * Reads such a file. A key may have several lines, as two branches that were merged leave them; each was true once. A line
 * that is none is reported, and taken as not there.
 */
export function readMadeFrom(file: string, source: string): { lines: MadeFromLine[]; found: Diagnostic[] } {
  const lines: MadeFromLine[] = []
  const found: Diagnostic[] = []
  for (const [index, text] of source.split(/\r?\n/u).entries()) {
    if (text === '' || text.startsWith('#')) continue
    const [, key, from = '', translation = ''] = LINE.exec(text) ?? []
    if (key !== undefined) lines.push({ key, source: from, translation })
    else {
      const place = { file, line: index + 1, column: 1, length: text.length }
      const message = 'This line is not one that the tools write: it is taken as not there.'
      found.push(warning('made-from-line', message, place, 'Delete it, and run `npm run locale:status`.'))
    }
  }
  return { lines, found }
}

/** Writes such a file: the same lines give the same bytes, sorted by code points, each once. */
export function writeMadeFrom(lines: readonly MadeFromLine[]): string {
  const written = [
    ...new Set(lines.map(({ key, source, translation }) => `${key} ${source} ${translation}\n`)),
  ]
  return HEAD + written.toSorted((one, other) => (one < other ? -1 : 1)).join('')
}

const HEAD =
  '# Written by the tools: key, hash of the source text that a translation was made from, hash of the translation.\n'
