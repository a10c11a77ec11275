import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import type { Entry, Inputs } from './inputs.ts'

/** What a change makes of a file of the project. */
export interface FileChange {
  /** Path from the project's folder, with `/`. */
  readonly path: string
  /** Its whole text; nothing where the file is not there. */
  readonly before: string | undefined
  readonly after: string | undefined
}

/** A file that is not on the disk as it was when a change of it was made. Nothing is overwritten then. */
export interface Conflict extends FileChange {
  /** Its text now; nothing if it is gone. */
  readonly now: string | undefined
}

/** A conflict in words, for who cannot be shown both texts. */
export function conflictMistake({ path, now }: Conflict): Diagnostic {
  const what = now === undefined ? 'is not there any more' : 'was changed meanwhile'
  const place = { file: path, line: 1, column: 1 }
  return error('edit-conflict', `This file ${what}, so nothing was written.`, place, 'Do it again.')
}

/** What was read, as it is after some changes: what the checks say of them is known before they are written. */
export function withChanges(inputs: Inputs, changes: readonly FileChange[]): Inputs {
  const entries = new Map<string, Entry>(inputs.entries)
  for (const { path, after } of changes) {
    if (after === undefined) entries.delete(path)
    else entries.set(path, { bytes: Buffer.from(after) })
  }
  return { ...inputs, entries: new Map([...entries].toSorted(([one], [other]) => (one < other ? -1 : 1))) }
}
