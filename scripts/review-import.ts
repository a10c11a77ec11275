/**
 * Reads a review file back from Word: `npm run review:import -- FILE.docx` shows what was changed in it and the comments,
 * each with its place in the locale files; `npm run review:import -- FILE.docx --write` writes the changes there.
 *
 * Exit codes: 0 read, and with `--write` written; 1 something is wrong in the document, and nothing was written; 2 wrong
 * command line.
 */
import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { formatPretty } from '../src/cli/print-diagnostics.ts'
import { type Diagnostic, DiagnosticError } from '../src/diagnostics/diagnostic.ts'
import { formatPlace } from '../src/diagnostics/place.ts'
import { readInputs } from '../src/files/inputs.ts'
import { importReview } from '../src/review.ts'

const root = resolve(import.meta.dirname, '..')
const args = process.argv.slice(2)
const files = args.filter((each) => !each.startsWith('-'))
const [file = ''] = files
const isKnown = args.every((each) => !each.startsWith('-') || each === '--write')

if (files.length !== 1 || !isKnown) {
  process.stderr.write('Name one reviewed file: npm run review:import -- FILE.docx [--write]\n')
  process.exitCode = 2
} else {
  try {
    await run(file, args.includes('--write'))
  } catch (cause) {
    if (!(cause instanceof DiagnosticError)) throw cause
    tell(cause.diagnostics)
    process.stderr.write('Nothing was written.\n')
    process.exitCode = 1
  }
}

async function run(path: string, write: boolean): Promise<void> {
  const inputs = readInputs(root)
  const { changes, comments, found } = await importReview({
    inputs,
    bytes: bytesOf(path),
    name: basename(path),
    write,
  })
  for (const { place, was, is, authors } of changes) {
    const by = authors.length > 0 ? ` (${authors.join(', ')})` : ''
    process.stdout.write(`${formatPlace(place)}: was “${was}”, is “${is}”${by}\n`)
  }
  for (const { place, author, text } of comments)
    process.stdout.write(`${place ? formatPlace(place) : file}: comment by ${author}: “${text}”\n`)
  tell(found)
  const what = `${changes.length} changed, ${found.length} left as they are, ${comments.length} comments`
  process.stdout.write(`${what}${write || changes.length === 0 ? '' : '; to write them: --write'}\n`)
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
