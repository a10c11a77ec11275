import { chmod, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { DiagnosticError, error, stopOnError } from './diagnostics/diagnostic.ts'
import type { Inputs } from './files/inputs.ts'
import { changeScalar } from './edit/yaml/change-scalar.ts'
import { explained, UNFINISHED, writeNew } from './files/out.ts'
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
  const sources = spliced(inputs, review.changes)
  // What the project refuses is told before anything is written.
  if (sources.size > 0) await loadReport(withSources(inputs, sources))
  if (write) await writeSources(inputs.root, sources)
  return review
}

function notOne(name: string, why: string) {
  return error('review-file', `${name} ${why}.`, undefined, 'Make one with `npm run build:books`.')
}

/** The changed files, by their paths. @throws {DiagnosticError} `review-unwritable` */
function spliced({ entries }: Inputs, changes: readonly Change[]): Map<string, string> {
  const sources = new Map<string, string>()
  const found = changes.flatMap(({ place, path, is }) => {
    const entry = entries.get(place.file)
    const bytes = typeof entry === 'object' && 'bytes' in entry ? entry.bytes : undefined
    const source = sources.get(place.file) ?? Buffer.from(bytes ?? []).toString()
    const result = changeScalar({ file: place.file, source }, path, is)
    if (typeof result === 'string') sources.set(place.file, result)
    return typeof result !== 'string'
      ? [error('review-unwritable', 'The changed text cannot be written here.', place, 'Write it by hand.')]
      : []
  })
  stopOnError(found)
  return sources
}

function withSources(inputs: Inputs, sources: ReadonlyMap<string, string>): Inputs {
  const entries = [...inputs.entries].map(([path, entry]) => {
    const source = sources.get(path)
    return [path, source === undefined ? entry : { bytes: Buffer.from(source) }] as const
  })
  return { ...inputs, entries: new Map(entries) }
}

/** All are written beside the files first. @throws {DiagnosticError} `out-not-written` */
async function writeSources(root: string, sources: ReadonlyMap<string, string>): Promise<void> {
  const files = [...sources].map(([path, source]) => ({ file: join(root, path), source }))
  for (const { file, source } of files) {
    await explained(file, async () => {
      await writeNew(file + UNFINISHED, source, { sync: true })
      await chmod(file + UNFINISHED, (await stat(file)).mode)
    })
  }
  for (const { file } of files) await explained(file, () => rename(file + UNFINISHED, file))
}
