import { type Diagnostic, DiagnosticError } from '../diagnostics/diagnostic.ts'
import { changesOf } from '../edit/changes.ts'
import { type DoneStep, doneSteps } from '../edit/done-steps.ts'
import type { Edit } from '../edit/edit.ts'
import { factAt } from '../edit/fields.ts'
import { emptyHistory, type History, redo, type Step, type Turned, undo, withStep } from '../edit/history.ts'
import { type ProjectFiles, projectFiles } from '../edit/project-files.ts'
import { takeBack } from '../edit/take-back.ts'
import { conflictMistake, type FileChange, withChanges } from '../files/file-change.ts'
import { type Inputs, readInputs } from '../files/inputs.ts'
import { writeChanges } from '../files/write-changes.ts'
import type { Changed, Edited, Problem, SeenValue, TextNote } from '../preview/answers.ts'
import type { Events } from '../preview/events.ts'
import type { TextSource } from '../preview/text-sources.ts'
import { loadReport } from '../report/load.ts'
import { madeFromFile } from '../report/made-from.ts'
import { reviewNotesFile, writeReviewNotes } from '../report/review-notes.ts'
import { confirmed, sourceNow } from '../translation/confirm.ts'
import type { Following } from './preview-changes.ts'
import { changedSince, goneText, NO_NOTE, otherNote } from './preview-seen.ts'
import { conflictOf, isSameText, readText, valueNow } from './preview-values.ts'
import { problemOf } from './preview-problems.ts'
import type { Workspace } from './preview-workspace.ts'

/** What is to be written, and what it was when it was opened. */
export interface SetText {
  readonly ref: string
  readonly seen: string
  readonly value: string
}

/** Things to be done in one step, and what the page showed of the values that they stand on. */
export interface AskedChange {
  readonly edits: readonly Edit[]
  readonly seen: readonly SeenValue[]
}

/** A text, and what somebody says of it. */
export interface NotedText extends TextNote {
  readonly key: string
  readonly language: string
  /** What was kept on it when it was opened. */
  readonly seen: TextNote
}

/** A translation that is right, and the texts that were seen when that was said. */
export interface ConfirmedText {
  readonly key: string
  readonly language: string
  readonly seen: readonly SeenValue[]
}

/** Changes the files of the report from the preview, and remembers what was changed. */
export interface PreviewEdits {
  /** Sets a text or value, if it still is what was seen. */
  readonly set: (asked: SetText) => Promise<Edited>
  /** Does several things in one step, if the values that they stand on still are what was seen. */
  readonly change: (asked: AskedChange) => Promise<Edited>
  /** Says that a translation is right as it is. */
  readonly confirm: (text: ConfirmedText) => Promise<Edited>
  /** Keeps a question or comment on a text, or takes it away where there is neither. */
  readonly note: (note: NotedText) => Promise<Edited>
  readonly undo: () => Promise<Edited>
  readonly redo: () => Promise<Edited>
  readonly takeBack: (id: number) => Promise<Edited>
  /** What was changed since the preview was started, the last first. */
  readonly changed: () => Changed
}

/** Writes what passes the checks of the build, and tells the pages. */
export function previewEdits(workspace: Workspace, following: Following, events: Events): PreviewEdits {
  let history = emptyHistory
  const { root } = workspace.inputs
  const tell = (each: Diagnostic): Problem => problemOf(workspace, each)
  const refusedBy = (found: readonly Diagnostic[]): Edited => ({ problems: found.map(tell) })
  let last: Promise<unknown> = Promise.resolve()
  /** One after the other: each stands on the files and the history that the one before left. */
  const inTurn = (act: () => Promise<Edited>): Promise<Edited> => {
    const mine = last.then(act).catch((cause: unknown) => {
      // What keeps files from being read or written is told like every other mistake.
      if (cause instanceof DiagnosticError) return refusedBy(cause.diagnostics)
      throw cause
    })
    last = mine.catch(() => {})
    return mine
  }

  return {
    set: (asked) => inTurn(() => set(asked)),
    change: ({ edits, seen }) =>
      inTurn(async () => {
        const inputs = readInputs(root)
        const other = changedSince(projectFiles(inputs), seen)
        return other.length > 0 ? refusedBy(other) : perform(inputs, edits)
      }),
    confirm: (text) => inTurn(() => confirm(text)),
    note: (text) => inTurn(() => note(text)),
    undo: () => inTurn(() => turn(undo)),
    redo: () => inTurn(() => turn(redo)),
    takeBack: (id) =>
      inTurn(async () => {
        const inputs = readInputs(root)
        const taken = takeBack(history, id, filesOf(inputs))
        return 'refused' in taken
          ? refusedBy(taken.refused)
          : write(inputs, taken.changes, (changes) =>
              withStep(history, { edits: [], changes, takesBack: id }),
            )
      }),
    changed: () => changedOf(history),
  }

  async function set({ ref, seen, value }: SetText): Promise<Edited> {
    const source = workspace.shown?.columns.sources.get(ref)
    if (!source) return refusedBy([goneText(ref)])
    const inputs = readInputs(root)
    const now = valueNow(inputs, source)
    if (![seen, value].some((each) => isSameText(each, now)))
      return { problems: [], conflict: conflictOf(value, seen, now) }
    return perform(inputs, [editOf(source, value)])
  }

  async function confirm({ key, language, seen }: ConfirmedText): Promise<Edited> {
    const inputs = readInputs(root)
    const other = changedSince(projectFiles(inputs), seen)
    if (other.length > 0) return refusedBy(other)
    const { report } = await loadReport(inputs)
    if (!report.languages.includes(language)) return refusedBy([goneText(`${language}:${key}`)])
    const path = madeFromFile(language)
    const after = confirmed(report, language, (state) => (state.key === key ? sourceNow(state) : undefined))
    return write(inputs, [{ path, before: readText(inputs, path), after }], (changes) =>
      withStep(history, { edits: [], changes }),
    )
  }

  async function note({ key, language, isQuestion, comment, seen }: NotedText): Promise<Edited> {
    const inputs = readInputs(root)
    const { report } = await loadReport(inputs)
    if (!report.languages.includes(language)) return refusedBy([goneText(`${language}:${key}`)])
    const path = reviewNotesFile(language)
    const kept = report.reviewNotes[language]?.[key] ?? NO_NOTE
    if (kept.comment !== seen.comment || kept.isQuestion !== seen.isQuestion)
      return refusedBy([otherNote(path, key, kept)])
    const after = writeReviewNotes({
      ...report.reviewNotes[language],
      [key]: { isQuestion, comment: comment.trim() },
    })
    return write(inputs, [{ path, before: readText(inputs, path), after }], (changes) =>
      withStep(history, { edits: [], changes }),
    )
  }

  async function perform(inputs: Inputs, edits: readonly Edit[]): Promise<Edited> {
    const made = changesOf(projectFiles(inputs), ...edits)
    if ('refused' in made) return refusedBy(made.refused)
    return write(inputs, made.changes, (changes) => withStep(history, { edits, changes }))
  }

  async function turn(
    way: (history: History, files: Pick<ProjectFiles, 'read'>) => Turned | undefined,
  ): Promise<Edited> {
    const inputs = readInputs(root)
    const turned = way(history, filesOf(inputs))
    if (!turned) return { problems: [] }
    if ('refused' in turned) return refusedBy(turned.refused)
    return write(inputs, turned.changes, () => turned.history)
  }

  /** Checked first, then written, then remembered. */
  async function write(
    inputs: Inputs,
    changes: readonly FileChange[],
    next: (changes: Step['changes']) => History,
  ): Promise<Edited> {
    if (changes.length === 0) return { problems: [] }
    const found = await newProblems(workspace, inputs, changes)
    if (found.some(({ severity }) => severity === 'error')) return refusedBy(found)
    const conflicts = writeChanges(root, changes)
    if (conflicts.length > 0) return refusedBy(conflicts.map(conflictMistake))
    history = next(changes)
    for (const { path } of changes) following.changed(path)
    events.send('history', changedOf(history))
    return refusedBy(found)
  }
}

/** All files that steps change: besides records and texts what is remembered of these. */
function filesOf(inputs: Inputs): Pick<ProjectFiles, 'read'> {
  return { read: (path) => readText(inputs, path) }
}

function changedOf(history: History): Changed {
  const steps: readonly DoneStep[] = doneSteps(history)
  return { steps, canUndo: history.done.length > 0, canRedo: history.undone.length > 0 }
}

/** What changes would make wrong that is not wrong now. */
export async function newProblems(
  workspace: Workspace,
  inputs: Inputs,
  changes: readonly FileChange[],
): Promise<Diagnostic[]> {
  if (changes.length === 0) return []
  const before = new Set(workspace.found.map(nameOf))
  const after = await workspace.judge(withChanges(inputs, changes))
  return after.filter((each) => !before.has(nameOf(each)))
}

/** A mistake without its line: lines move. */
function nameOf({ code, message, place }: Diagnostic): string {
  return `${code} ${place?.file ?? ''} ${message}`
}

/** What sets a value that the page names. */
export function editOf({ key, language, file, path }: TextSource, value: string): Edit {
  if (key !== undefined && language !== undefined) return { kind: 'set-text', key, language, text: value }
  const record = file.slice('data/'.length, -'.yaml'.length)
  return { kind: 'set-fact', record, path: path.map(String), value: factAt(record, path, value) }
}
