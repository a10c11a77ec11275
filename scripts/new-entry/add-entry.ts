import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { formatPretty } from '../../src/cli/print-diagnostics.ts'
import { type Diagnostic, DiagnosticError } from '../../src/diagnostics/diagnostic.ts'
import { changesOf } from '../../src/edit/changes.ts'
import type { Edit } from '../../src/edit/edit.ts'
import { projectFiles } from '../../src/edit/project-files.ts'
import { conflictMistake } from '../../src/files/file-change.ts'
import { readInputs } from '../../src/files/inputs.ts'
import { repairChanges } from '../../src/files/repair-changes.ts'
import { writeChanges } from '../../src/files/write-changes.ts'
import type { Language } from '../../src/report/types.ts'
import { type Flag, type Given, readGiven } from './given.ts'
import { completed, type Question } from './questions.ts'

/** A kind of entry that a command adds. */
export interface NewEntry {
  /** How it is called. */
  readonly usage: string
  readonly flags: readonly Flag[]
  readonly questions: readonly Question[]
  /** What is to be done, or what is wrong with what was given, in words. */
  readonly edit: (given: Given) => Edit | string
  /** What is to be done next, a step a line. */
  readonly next: (given: Given, languages: readonly Language[]) => readonly string[]
}

/**
 * Adds an entry from the command line, or from answers on a terminal. Everything is written together, or nothing.
 * @returns exit code: 0 written; 1 the project refuses it, and nothing was written; 2 wrong command line.
 */
export async function addEntry(entry: NewEntry, args: readonly string[]): Promise<number> {
  const read = readGiven(args, entry.flags)
  if (!read) return refuse(entry.usage, 2)
  const root = resolve(read.root ?? join(import.meta.dirname, '..', '..'))
  try {
    repairChanges(root)
    const files = projectFiles(readInputs(root))
    const given = await asked(read, entry.questions, files.languages)
    if (!given) return refuse(entry.usage, 2)
    const edit = entry.edit(given)
    if (typeof edit === 'string') return refuse(`${edit}\nNothing was written.\n`, 1)
    const made = changesOf(files, edit)
    if ('refused' in made) return tell(root, made.refused)
    const conflicts = writeChanges(root, made.changes)
    if (conflicts.length > 0) return tell(root, conflicts.map(conflictMistake))
    const lines = made.changes.map(
      ({ path, before }) => `${before === undefined ? 'made   ' : 'changed'}  ${path}`,
    )
    const steps = entry.next(given, files.languages).map((step, index) => `${index + 1}. ${step}`)
    process.stdout.write(`${lines.join('\n')}\n\nNext:\n${steps.join('\n')}\n`)
    return 0
  } catch (cause) {
    // Ctrl-C or Ctrl-D in the place of an answer.
    if (cause instanceof Error && cause.name === 'AbortError') return refuse('\nNothing was written.\n', 1)
    if (!(cause instanceof DiagnosticError)) throw cause
    return tell(root, cause.diagnostics)
  }
}

/** What was given, with the answers on a terminal. Nothing if it does not say what is needed, and nobody can be asked. */
async function asked(
  given: Given,
  questions: readonly Question[],
  languages: readonly Language[],
): Promise<Given | undefined> {
  const isLacking = questions.some(({ flag, isRequired }) => {
    return isRequired && (flag === undefined ? given.id === '' : !given.values.has(flag))
  })
  if (!isLacking) return given
  if (!process.stdin.isTTY) return undefined
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return await completed(given, questions, languages, (text) => terminal.question(text))
  } finally {
    terminal.close()
  }
}

function tell(root: string, diagnostics: readonly Diagnostic[]): number {
  const { entries } = readInputs(root)
  const sourceOf = (name: string): string | undefined => {
    const entry = entries.get(name)
    return typeof entry === 'object' && 'bytes' in entry ? entry.bytes.toString() : undefined
  }
  const told = formatPretty(diagnostics, { sourceOf, colour: process.stderr.isTTY })
  return refuse(`${told}\nNothing was written.\n`, 1)
}

function refuse(why: string, code: number): number {
  process.stderr.write(why)
  return code
}
