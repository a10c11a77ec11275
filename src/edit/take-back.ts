import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import type { FileChange } from '../files/file-change.ts'
import { backIn, refusal } from './back-in.ts'
import type { History } from './history.ts'
import type { ProjectFiles } from './project-files.ts'

/** What takes a step back, or why it stays. */
export type TakenBack =
  | { readonly changes: readonly FileChange[] }
  | { readonly refused: readonly Diagnostic[] }

/**
 * Takes back a step that others may have followed: only if every value is still what the step made of it. What others did
 * beside it stays. Nothing is written; who writes it adds it to the history as another step, with `takesBack`.
 */
export function takeBack({ done }: History, id: number, { read }: Pick<ProjectFiles, 'read'>): TakenBack {
  const step = done.find((each) => each.id === id)
  if (!step) {
    const message = `There is no change ${id} that could be taken back.`
    return { refused: [error('edit-unknown', message, undefined, 'It may have been undone already.')] }
  }
  const taken = step.changes.map((change) => ({ change, result: backIn(change, read(change.path)) }))
  const refused = taken.flatMap(({ change, result }) =>
    result ? [] : [refusal(change, read(change.path), 'taken back')],
  )
  return refused.length > 0
    ? { refused }
    : { changes: taken.flatMap(({ result }) => (result ? [result] : [])) }
}
