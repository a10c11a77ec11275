import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { FileChange } from '../files/file-change.ts'
import { backIn, refusal } from './back-in.ts'
import type { Edit } from './edit.ts'
import type { ProjectFiles } from './project-files.ts'

/** What was done at once: one save, whatever number of files it changed. */
export interface Step {
  /** Counted from one, never given twice. */
  readonly id: number
  /** What was asked for; nothing if the step takes another one back. */
  readonly edits: readonly Edit[]
  readonly changes: readonly FileChange[]
  /** The step that this one takes back. */
  readonly takesBack?: number
}

/** What was done since the program was started. A value: every function here makes another one. */
export interface History {
  /** The last one is undone first. */
  readonly done: readonly Step[]
  /** The last one is redone first. */
  readonly undone: readonly Step[]
  readonly steps: number
}

export const emptyHistory: History = { done: [], undone: [], steps: 0 }

/**
 * What is to be written, and the history once it is. What somebody else changed beside it stays; where they changed the same
 * values nothing is overwritten.
 */
export type Turned =
  | { readonly history: History; readonly changes: readonly FileChange[] }
  | { readonly refused: readonly Diagnostic[] }

/** The history after another step, which was written. What was undone before cannot be redone any more. */
export function withStep(history: History, step: Omit<Step, 'id'>): History {
  const id = history.steps + 1
  return { done: [...history.done, { ...step, id }], undone: [], steps: id }
}

/** Takes back the last step. Nothing if there is none. */
export function undo(history: History, files: Pick<ProjectFiles, 'read'>): Turned | undefined {
  const step = history.done.at(-1)
  if (!step) return undefined
  return turned(files, step.changes, 'undone', {
    ...history,
    done: history.done.slice(0, -1),
    undone: [...history.undone, step],
  })
}

/** Does again what was undone last. Nothing if there is nothing. */
export function redo(history: History, files: Pick<ProjectFiles, 'read'>): Turned | undefined {
  const step = history.undone.at(-1)
  if (!step) return undefined
  return turned(files, step.changes.map(inverted), 'done again', {
    ...history,
    done: [...history.done, step],
    undone: history.undone.slice(0, -1),
  })
}

/** Takes changes out of the files as they are now. */
function turned(
  { read }: Pick<ProjectFiles, 'read'>,
  steps: readonly FileChange[],
  what: string,
  history: History,
): Turned {
  const turns = steps.map((change) => ({ change, result: backIn(change, read(change.path)) }))
  const refused = turns.flatMap(({ change, result }) =>
    result ? [] : [refusal(change, read(change.path), what)],
  )
  const changes = turns.flatMap(({ result }) => (result ? [result] : []))
  return refused.length > 0 ? { refused } : { history, changes }
}

function inverted({ path, before, after }: FileChange): FileChange {
  return { path, before: after, after: before }
}
