/**
 * Reads a file back from translators and reviewers: `npm run review:import -- FILE` shows what was changed in it, the
 * comments and questions, each with its place in the locale files; `npm run review:import -- FILE --write` writes them there.
 * FILE is one of `npm run review:export`: .xlsx, .xlf, .po, .docx.
 *
 *     --root DIR             another project
 *
 * Exit codes: 0 read, and with `--write` written; 1 something is wrong in the file, and nothing was written; 2 wrong command
 * line.
 */
import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { formatPretty } from '../src/cli/print-diagnostics.ts'
import { type Diagnostic, DiagnosticError } from '../src/diagnostics/diagnostic.ts'
import { formatPlace } from '../src/diagnostics/place.ts'
import { readInputs } from '../src/files/inputs.ts'
import type { ReviewNote } from '../src/report/review-notes.ts'
import { writeDifference, wordDifference } from '../src/translation/word-difference.ts'
import { importReview } from '../src/review.ts'

/** Letters of a text that is shown as a whole: of a longer one, what changed in it. */
const SHORT = 120

const options = read()
const root = resolve(options?.root ?? resolve(import.meta.dirname, '..'))

if (!options) {
  process.stderr.write('Name one file that came back: npm run review:import -- FILE [--write]\n')
  process.exitCode = 2
} else {
  try {
    await run(options.file, options.write)
  } catch (cause) {
    if (!(cause instanceof DiagnosticError)) throw cause
    tell(cause.diagnostics)
    process.stderr.write('Nothing was written.\n')
    process.exitCode = 1
  }
}

async function run(path: string, write: boolean): Promise<void> {
  const inputs = readInputs(root)
  const name = basename(path)
  const brought = await importReview({ inputs, bytes: bytesOf(path), name, write })
  const { changes, comments, found, confirmed, noted, files } = brought
  for (const { place, was, is, authors } of changes) {
    const by = authors.length > 0 ? ` (${authors.join(', ')})` : ''
    print(`${formatPlace(place)}: ${inWords(was, is)}${by}`)
  }
  for (const { place, author, text } of comments)
    print(`${place ? formatPlace(place) : path}: comment by ${author}: “${text}”`)
  // Those of a Word file have just been told, with their authors.
  for (const { key, place, note } of comments.length > 0 ? [] : noted)
    print(`${place ? formatPlace(place) : key}: ${inShort(note)}`)
  for (const key of confirmed) print(`${key}: is right as it stands`)
  tell(found)
  print(
    `Changed: ${changes.length}. Right as they stand: ${confirmed.length}. Questions and comments: ${noted.length}.`,
  )
  if (files.length > 0)
    print(write ? `Written: ${files.join(', ')}` : `To write them: npm run review:import -- ${path} --write`)
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

function inShort({ isQuestion, comment }: ReviewNote): string {
  if (comment === '') return isQuestion ? 'question' : 'no question any more'
  return `${isQuestion ? 'question' : 'comment'}: “${comment}”`
}

function inWords(was: string, is: string): string {
  if (was === '') return `was to be translated, is “${is}”`
  return was.length > SHORT && is.length > SHORT
    ? writeDifference(wordDifference(was, is))
    : `was “${was}”, is “${is}”`
}

function bytesOf(path: string): Uint8Array {
  try {
    // Of the folder in which npm was called.
    return readFileSync(resolve(process.env['INIT_CWD'] ?? '.', path))
  } catch {
    process.stderr.write(`${path} cannot be read.\n`)
    process.exit(2)
  }
}

function tell(diagnostics: readonly Diagnostic[]): void {
  if (diagnostics.length === 0) return
  const inputs = readInputs(root)
  const sourceOf = (name: string): string | undefined => {
    const entry = inputs.entries.get(name)
    return typeof entry === 'object' && 'bytes' in entry ? entry.bytes.toString() : undefined
  }
  process.stderr.write(`${formatPretty(diagnostics, { sourceOf, colour: process.stderr.isTTY })}\n`)
}

function read() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { root: { type: 'string' }, write: { type: 'boolean', default: false } },
    })
    const [file, ...others] = positionals
    return file === undefined || others.length > 0 ? undefined : { ...values, file }
  } catch {
    return undefined
  }
}
