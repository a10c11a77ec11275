import {
  chmodSync,
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { DiagnosticError, error } from '../diagnostics/diagnostic.ts'
import { type EditableFile, editableFile } from './editable-file.ts'
import type { Conflict, FileChange } from './file-change.ts'
import { reasonInWords, syncFolder, UNFINISHED } from './out.ts'
import { ownStart } from './running.ts'

/** Stands in `data/` from the moment when all new files are on the disk until all are in their place. */
export const JOURNAL = 'data/.editing.json'

let written = 0

/**
 * Writes changed files of the project, in `data/` and `locales/` alone: all of them, or none. A file that is other than its
 * change took it for is a conflict, and nothing is written then. Each is written beside its place and renamed, with the
 * rights of the one before. A program that is killed in the middle leaves a journal, which `repairChanges` completes.
 * It never waits in between, so that no signal ends the program there.
 * @param root the project's folder, absolute.
 * @throws {DiagnosticError} `edit-outside` for a path that leads elsewhere, or through a link; `edit-not-written`.
 */
export function writeChanges(root: string, changes: readonly FileChange[]): readonly Conflict[] {
  const files = changes.map((change) => ({ ...change, place: editableFile(root, change.path) }))
  const conflicts = conflictsOf(files)
  if (conflicts.length > 0 || files.length === 0) return conflicts
  const fresh = new Map<string, string>()
  try {
    for (const { path, after, place } of files) {
      if (after === undefined) continue
      const file = unfinished(root, path)
      explained(path, () => writeFresh(file, after, place))
      fresh.set(path, file)
    }
    // One file is renamed at once, and needs no journal.
    if (files.length > 1) explained(JOURNAL, () => writeJournal(root, changes))
    const late = lateConflicts(root, files)
    const failure = late.length === 0 ? putInPlace(root, changes, fresh) : undefined
    rmSync(join(root, JOURNAL), { force: true })
    if (failure !== undefined) throw failure
    return late
  } finally {
    for (const file of fresh.values()) rmSync(file, { force: true })
  }
}

interface Checked extends FileChange {
  readonly place: EditableFile
}

function conflictsOf(files: readonly Checked[]): Conflict[] {
  return files.flatMap(({ path, before, after, place: { text } }) => {
    return text === before ? [] : [{ path, before, after, now: text }]
  })
}

/** What another program saved while the new files were written is not overwritten. */
function lateConflicts(root: string, files: readonly Checked[]): Conflict[] {
  try {
    return conflictsOf(files.map((file) => ({ ...file, place: editableFile(root, file.path) })))
  } catch (cause) {
    rmSync(join(root, JOURNAL), { force: true })
    throw cause
  }
}

/** @returns why it could not be done; all files are then as they were. If that fails as well, it is thrown, and the journal stays. */
function putInPlace(
  root: string,
  changes: readonly FileChange[],
  fresh: ReadonlyMap<string, string>,
): unknown {
  const done: FileChange[] = []
  for (const change of changes) {
    const file = fresh.get(change.path)
    try {
      explained(change.path, () => {
        if (file === undefined) rmSync(join(root, change.path))
        else renameSync(file, join(root, change.path))
      })
      done.push(change)
    } catch (cause) {
      for (const { path, before } of done) setText(root, path, before)
      return cause
    }
  }
  for (const folder of new Set(changes.map(({ path }) => dirname(path)))) syncFolder(join(root, folder))
  return undefined
}

/** Gives a file another text, or takes it away. It must be editable. */
export function setText(root: string, path: string, text: string | undefined): void {
  if (text === undefined) {
    rmSync(join(root, path), { force: true })
    return
  }
  const file = unfinished(root, path)
  explained(path, () => {
    writeFresh(file, text, editableFile(root, path))
    renameSync(file, join(root, path))
  })
}

/** Hidden from the report and from those who watch it; it names its process, so that another knows what is left of it. */
function unfinished(root: string, path: string): string {
  written += 1
  return join(root, dirname(path), `.${basename(path)}.${process.pid}-${ownStart}-${written}${UNFINISHED}`)
}

function writeFresh(file: string, text: string, { mode }: Pick<EditableFile, 'mode'>): void {
  // The folder of the projects may be the first.
  if (!lstatSync(dirname(file), { throwIfNoEntry: false })) mkdirSync(dirname(file))
  const handle = openSync(file, 'wx')
  try {
    try {
      const bytes = Buffer.from(text)
      for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    if (mode !== undefined) chmodSync(file, mode)
  } catch (cause) {
    // As on a full disk: half a file helps nobody.
    rmSync(file, { force: true })
    throw cause
  }
}

function writeJournal(root: string, changes: readonly FileChange[]): void {
  const file = unfinished(root, JOURNAL)
  writeFresh(file, JSON.stringify(changes), {})
  renameSync(file, join(root, JOURNAL))
  syncFolder(join(root, dirname(JOURNAL)))
}

function explained(path: string, write: () => void): void {
  try {
    write()
  } catch (cause) {
    const reason = reasonInWords(cause)
    if (reason === undefined) throw cause
    const hint = 'Make room, set the rights, or close other programs that hold the file, and save again.'
    const place = { file: path, line: 1, column: 1 }
    throw new DiagnosticError([error('edit-not-written', `It cannot be written: ${reason}.`, place, hint)])
  }
}
