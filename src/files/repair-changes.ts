import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DiagnosticError } from '../diagnostics/diagnostic.ts'
import { editableFile } from './editable-file.ts'
import type { FileChange } from './file-change.ts'
import { readRegularFile } from './regular-file.ts'
import { isRunning } from './running.ts'
import { JOURNAL, setText } from './write-changes.ts'

/** Bytes: the old and the new texts of all files of one step. */
const LARGEST = 50_000_000
/** What a program that was killed leaves beside the files. */
const LEFT = /^\.\.?[\w-]+\.(?:yaml|json)\.(?<pid>\d+)-(?<start>\d+)-\d+\.part$/u

/**
 * Completes changes that a program was killed in the middle of, so that all files are as they were meant to be. If one of
 * them was changed since, it stays, and the others are put back: all old, but for what somebody else wrote. Called
 * before the project is read.
 * @returns the files that are other than they were before.
 * @throws {DiagnosticError} `edit-outside`, `edit-not-written`
 */
export function repairChanges(root: string): readonly string[] {
  const repaired: string[] = []
  const changes = readJournal(root)
  const states = changes.map((change) => ({ ...change, now: editableFile(root, change.path).text }))
  const isOurs = states.every(({ now, before, after }) => now === before || now === after)
  for (const { path, now, before, after } of states) {
    const meant = isOurs ? after : now === after ? before : now
    if (now === meant) continue
    setText(root, path, meant)
    repaired.push(path)
  }
  rmSync(join(root, JOURNAL), { force: true })
  for (const folder of ['data', 'locales']) removeLeft(join(root, folder), 2)
  return repaired
}

/** Nothing of what is no journal: only whole ones come to this name. */
function readJournal(root: string): readonly FileChange[] {
  const read = readRegularFile(join(root, JOURNAL), LARGEST)
  if ('refused' in read) return []
  try {
    const changes = JSON.parse(read.bytes.toString()) as readonly FileChange[]
    for (const { path } of changes) editableFile(root, path)
    return changes
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof TypeError || cause instanceof DiagnosticError)
      return []
    throw cause
  }
}

function removeLeft(folder: string, depth: number): void {
  for (const each of entriesIn(folder)) {
    const left = LEFT.exec(each.name)
    if (left && !isRunning(Number(left.groups?.['pid']), left.groups?.['start']))
      rmSync(join(folder, each.name), { force: true })
    else if (each.isDirectory() && depth > 0) removeLeft(join(folder, each.name), depth - 1)
  }
}

function entriesIn(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    // What cannot be listed is told when the project is read.
    return []
  }
}
