import { isScalar } from 'yaml'
import { type Diagnostic, DiagnosticError, error, stopOnError } from './diagnostics/diagnostic.ts'
import type { Place } from './diagnostics/place.ts'
import { changeScalar } from './edit/yaml/change-scalar.ts'
import type { Caches } from './files/cache.ts'
import { conflictMistake, type FileChange, withChanges } from './files/file-change.ts'
import type { Inputs } from './files/inputs.ts'
import { writeChanges } from './files/write-changes.ts'
import { loadReport } from './report/load.ts'
import { madeFromFile } from './report/made-from.ts'
import { type ReviewNote, reviewNotesFile, writeReviewNotes } from './report/review-notes.ts'
import type { Language, Report } from './report/types.ts'
import { readYaml } from './report/yaml/yaml-tree.ts'
import type { Change, Review } from './review/compare-review.ts'
import { writePo } from './review/po/write-po.ts'
import { remarksOn } from './review/remarks.ts'
import { writeXliff } from './review/xliff/write-xliff.ts'
import { writeWorkbook } from './review/xlsx/write-workbook.ts'
import { asks, handedTexts, type HandedOptions } from './run/handed-texts.ts'
import { openProject } from './run/open-project.ts'
import { type Brought, readBrought } from './run/read-brought.ts'
import { type NamedFile, reviewDocument } from './run/word-files.ts'
import { confirmed } from './translation/confirm.ts'
import { writtenTexts } from './translation/written-texts.ts'

/** Files that texts are handed over in. */
export const handOverFormats = ['xlsx', 'xliff', 'po', 'docx'] as const
export type HandOverFormat = (typeof handOverFormats)[number]

/** What is handed over to translators and reviewers. */
export interface HandOverOptions extends HandedOptions {
  readonly inputs: Inputs
  readonly caches: Caches
  readonly format: HandOverFormat
}

/**
 * Hands texts over: writes them with what is known of them into one file. @returns nothing if no text is asked for.
 * @throws {DiagnosticError} with everything that is wrong in the records, locale files or templates.
 */
export async function handOver(
  options: HandOverOptions,
): Promise<(NamedFile & { count: number }) | undefined> {
  const { inputs, caches, format, to, asked } = options
  const project = await openProject(inputs, caches)
  const handed = await handedTexts(project, caches.stages, options)
  const count = handed.parts.reduce((sum, { texts }) => sum + texts.length, 0)
  if (count === 0) return undefined
  const name = `compendium.${to}`
  switch (format) {
    case 'xlsx':
      return { name: `${name}.xlsx`, bytes: await writeWorkbook(handed), count }
    case 'xliff':
      return { name: `${name}.xlf`, bytes: Buffer.from(writeXliff(handed)), count }
    case 'po':
      return { name: `${name}.po`, bytes: Buffer.from(writePo(handed)), count }
    case 'docx': {
      const isAsked = asks(project.report, to, asked)
      const remarks = new Map(
        handed.parts.flatMap(({ texts }) => texts.map((text) => [text.key, remarksOn(text, handed.words)])),
      )
      return { ...(await reviewDocument(project, caches.stages, to, { isAsked, remarks })), count }
    }
  }
}

/** What is read back. */
export interface ReviewOptions {
  readonly inputs: Inputs
  /** Of the reviewed file, and how messages name it: its ending tells what it is. */
  readonly bytes: Uint8Array
  readonly name: string
  /** Whether changes are written into the project, or only told. */
  readonly write: boolean
}

/** What a file brought back. */
export interface ReadReview extends Review {
  /** Keys of translations that are said to be right as they stand. */
  readonly confirmed: readonly string[]
  /** Texts with another question or comment than before. */
  readonly noted: readonly { readonly key: string; readonly place?: Place; readonly note: ReviewNote }[]
  /** Files that have to change for all that, and were written if that was asked for. */
  readonly files: readonly string[]
}

/**
 * The whole run of the way back: reads the file, compares it with the texts of today, and writes what was changed there into
 * the project, if that is asked for: all of it, or nothing.
 * @throws {DiagnosticError} with everything that is wrong in the file, and with what the project would refuse of the changed
 *   texts. Nothing is written then.
 */
export async function importReview({ inputs, bytes, name, write }: ReviewOptions): Promise<ReadReview> {
  const { report } = await loadReport(inputs)
  const brought = await readBrought(report, bytes, name)
  const { language, changes, comments, found, notes } = brought
  stopOnError(found)
  const spliced = splice(inputs, changes)
  // What the project refuses is told before anything is written.
  const changed = spliced.length > 0 ? await loadChanged(inputs, spliced, changes) : report
  const files = [...spliced, ...remember(inputs, changed, brought), ...note(inputs, report, brought)]
  if (write) stopOnError(writeChanges(inputs.root, files).map(conflictMistake))
  const own = new Set(changes.map(({ key }) => key))
  const isRight = [...brought.madeFrom(changed).keys()].filter((key) => !own.has(key))
  const texts = writtenTexts(changed, language ?? '')
  const noted = Object.entries(notes).map(([key, each]) => {
    const place = texts.get(key)?.place
    return { key, note: each, ...(place && { place }) }
  })
  return {
    changes,
    comments,
    found,
    confirmed: language ? isRight : [],
    noted,
    files: files.map(({ path }) => path),
  }
}

/** The report with the changed texts. What is wrong in one of these is told where the file that came back has it. */
async function loadChanged(
  inputs: Inputs,
  spliced: readonly FileChange[],
  changes: readonly Change[],
): Promise<Report> {
  try {
    return (await loadReport(withChanges(inputs, spliced))).report
  } catch (cause) {
    if (!(cause instanceof DiagnosticError)) throw cause
    throw new DiagnosticError(cause.diagnostics.map((found) => inItsCell(found, spliced, changes)))
  }
}

function inItsCell(
  found: Diagnostic,
  spliced: readonly FileChange[],
  changes: readonly Change[],
): Diagnostic {
  const { file = '', line = 0 } = found.place ?? {}
  const source = spliced.find(({ path }) => path === file)?.after
  if (source === undefined) return found
  const { document } = readYaml(file, source)
  const lineAt = (offset = 0): number => source.slice(0, offset).split('\n').length
  const change = changes.find(({ place, path }) => {
    const node = document.getIn(path, true)
    const range = isScalar(node) ? node.range : undefined
    return place.file === file && range && lineAt(range[0]) <= line && line <= lineAt(range[1])
  })
  return change ? { ...found, message: `${change.where}: ${found.message}`, place: change.place } : found
}

/** The changed locale files. @throws {DiagnosticError} `review-unwritable` */
function splice(inputs: Inputs, changes: readonly Change[]): FileChange[] {
  const sources = new Map<string, { readonly before: string; readonly after: string }>()
  const found = changes.flatMap(({ place, path, is }) => {
    const before = sourceOf(inputs, place.file) ?? ''
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

/** What the translations were made from, if anything of it is new. */
function remember(inputs: Inputs, report: Report, { language, madeFrom }: Brought): FileChange[] {
  const sources = madeFrom(report)
  if (language === undefined || sources.size === 0) return []
  const after = confirmed(report, language, ({ key }) => sources.get(key))
  return changeOf(inputs, madeFromFile(language), after)
}

/** Questions and comments, if any of them is new. */
function note(inputs: Inputs, report: Report, { language, notes }: Brought): FileChange[] {
  if (language === undefined || Object.keys(notes).length === 0) return []
  const after = writeReviewNotes({ ...report.reviewNotes[language], ...notes })
  return changeOf(inputs, reviewNotesFile(language), after)
}

function changeOf(inputs: Inputs, path: string, after: string): FileChange[] {
  const before = sourceOf(inputs, path)
  return before === after ? [] : [{ path, before, after }]
}

function sourceOf({ entries }: Inputs, path: string): string | undefined {
  const entry = entries.get(path)
  return typeof entry === 'object' && 'bytes' in entry ? entry.bytes.toString() : undefined
}

/** The languages that a report is translated into. @throws {DiagnosticError} if it has one language. */
export function languagesOf(report: Pick<Report, 'languages'>): readonly Language[] {
  const [, ...others] = report.languages
  if (others.length > 0) return others
  throw new DiagnosticError([
    error(
      'review-file',
      'The report has one language: there is nothing to translate.',
      undefined,
      'Add a language.',
    ),
  ])
}
