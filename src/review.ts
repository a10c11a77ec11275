import { DiagnosticError, error, stopOnError } from './diagnostics/diagnostic.ts'
import type { Inputs } from './files/inputs.ts'
import { changeScalar } from './edit/yaml/change-scalar.ts'
import { conflictMistake, type FileChange, withChanges } from './files/file-change.ts'
import { writeChanges } from './files/write-changes.ts'
import { loadReport } from './report/load.ts'
import { type Change, compareReview, type Review } from './review/compare-review.ts'
import { readArchive } from './review/read-archive.ts'
import { readRows } from './review/read-rows.ts'
import { reviewTexts } from './review/review-texts.ts'

/** What is read back from Word. */
export interface ReviewOptions {
  readonly inputs: Inputs
  /** Of the reviewed Word file, and how messages name it. */
  readonly bytes: Uint8Array
  readonly name: string
  /** Whether changes are written into the locale files, or only told. */
  readonly write: boolean
}

/**
 * The whole run of the way back from Word: reads the review file, compares it with the texts of today, and writes what was
 * changed there into the locale files, if that is asked for: all of it, or nothing.
 * @throws {DiagnosticError} with everything that is wrong in the document, and with what the project would refuse of the
 *   changed texts. Nothing is written then.
 */
export async function importReview({ inputs, bytes, name, write }: ReviewOptions): Promise<Review> {
  const { report } = await loadReport(inputs)
  const [first, second] = report.languages
  if (first === undefined || second === undefined)
    throw new DiagnosticError([notOne(name, 'cannot be read: the report has one language')])
  const read = readRows(readArchive(bytes, name), name)
  if (!read.rows.some(({ names }) => names.length > 0))
    throw new DiagnosticError([notOne(name, 'is no review file: no row of it knows its text')])
  const review = compareReview(read, reviewTexts(report, [first, second]))
  stopOnError(review.found)
  const changes = spliced(inputs, review.changes)
  // What the project refuses is told before anything is written.
  if (changes.length > 0) await loadReport(withChanges(inputs, changes))
  if (write) stopOnError(writeChanges(inputs.root, changes).map(conflictMistake))
  return review
}

function notOne(name: string, why: string) {
  return error('review-file', `${name} ${why}.`, undefined, 'Make one with `npm run build:books`.')
}

/** The changed files. @throws {DiagnosticError} `review-unwritable` */
function spliced({ entries }: Inputs, changes: readonly Change[]): FileChange[] {
  const sources = new Map<string, { readonly before: string; readonly after: string }>()
  const found = changes.flatMap(({ place, path, is }) => {
    const entry = entries.get(place.file)
    const bytes = typeof entry === 'object' && 'bytes' in entry ? entry.bytes : undefined
    const before = Buffer.from(bytes ?? []).toString()
    const source = sources.get(place.file)?.after ?? before
    const result = changeScalar({ file: place.file, source }, path, is)
    if (typeof result === 'string') sources.set(place.file, { before, after: result })
    return typeof result !== 'string'
      ? [error('review-unwritable', 'The changed text cannot be written here.', place, 'Write it by hand.')]
      : []
  })
  stopOnError(found)
  return [...sources].map(([path, source]) => ({ path, ...source }))
}
