import type { Inputs } from '../files/inputs.ts'
import { contentOf } from '../edit/value-changes.ts'
import type { Conflict } from '../preview/answers.ts'
import type { TextSource } from '../preview/text-sources.ts'
import { valueAt } from '../report/value-at.ts'
import { wordDifference } from '../translation/word-difference.ts'
import { mergeWords } from '../translation/word-merge.ts'

/** A file of the project as it was read, every byte of it. */
export function readText({ entries }: Inputs, path: string): string | undefined {
  const entry = entries.get(path)
  return typeof entry === 'object' && 'bytes' in entry ? entry.bytes.toString() : undefined
}

/** A value as a box shows it. */
export function writtenValue(value: unknown): string {
  if (typeof value === 'string') return value
  return value === null || value === undefined ? '' : JSON.stringify(value)
}

/** What a value is on the disk now, as the panel shows it; empty if its file does not have it. */
export function valueNow(inputs: Inputs, { file, path }: TextSource): string {
  return writtenValue(valueAt(contentOf(readText(inputs, file)), path))
}

/** Whether a box has the text that a file has: a box has line ends of its own, and drops the last one. */
export function isSameText(box: string, file: string): boolean {
  const [one, other] = [box, file].map((text) => text.replaceAll(/\r\n?/gu, '\n').replace(/\n*$/u, ''))
  return one === other
}

/** What is to be chosen from where two people changed one text. */
export function conflictOf(mine: string, before: string, theirs: string): Conflict {
  const merged = mergeWords(mine, before, theirs)
  return { theirs, changed: wordDifference(before, theirs), ...(merged !== undefined && { merged }) }
}
