import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { changesOf } from '../edit/changes.ts'
import { type DoneStep, doneSteps } from '../edit/done-steps.ts'
import type { Edit } from '../edit/edit.ts'
import { factAt } from '../edit/fields.ts'
import { emptyHistory, type History, redo, type Step, type Turned, undo, withStep } from '../edit/history.ts'
import { type ProjectFiles, projectFiles } from '../edit/project-files.ts'
import { takeBack } from '../edit/take-back.ts'
import { contentOf } from '../edit/value-changes.ts'
import { conflictMistake, type FileChange, withChanges } from '../files/file-change.ts'
import { type Inputs, readInputs } from '../files/inputs.ts'
import { writeChanges } from '../files/write-changes.ts'
import type { Changed, Conflict, Edited, Problem, TextNote } from '../preview/answers.ts'
import type { Events } from '../preview/events.ts'
import type { TextSource } from '../preview/text-sources.ts'
import { loadReport } from '../report/load.ts'
import { madeFromFile } from '../report/made-from.ts'
import { reviewNotesFile, writeReviewNotes } from '../report/review-notes.ts'
import { confirmed, sourceNow } from '../translation/confirm.ts'
import { wordDifference } from '../translation/word-difference.ts'
import { mergeWords } from '../translation/word-merge.ts'
import { valueAt } from '../report/value-at.ts'
import type { Following } from './preview-changes.ts'
import { problemOf } from './preview-problems.ts'
import type { Workspace } from './preview-workspace.ts'

/** What is to be written, and what it was when it was opened. */
export interface SetText {
  readonly ref: string
  readonly seen: string
  readonly value: string
}

/** A text, and what somebody says of it. */
export interface NotedText extends TextNote {
  readonly key: string
  readonly language: string
}

/** Changes the files of the report from the preview, and remembers what was changed. */
export interface PreviewEdits {
  /** Sets a text or value, if it still is what was seen. */
  readonly set: (asked: SetText) => Promise<Edited>
  /** Does several things in one step. */
  readonly change: (edits: readonly Edit[]) => Promise<Edited>
  /** Says that a translation is right as it is. */
  readonly confirm: (text: { readonly key: string; readonly language: string }) => Promise<Edited>
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

  return {
    set: async ({ ref, seen, value }) => {
      const source = workspace.shown?.columns.sources.get(ref)
      if (!source) return { problems: [] }
      const inputs = readInputs(root)
      const now = valueNow(inputs, source)
      if (now !== undefined && now !== seen && now !== value)
        return { problems: [], conflict: conflictOf(value, seen, now) }
      return perform(inputs, [editOf(source, value)])
    },
    change: (edits) => perform(readInputs(root), edits),
    confirm: async ({ key, language }) => {
      const inputs = readInputs(root)
      const { report } = await loadReport(inputs)
      if (!report.languages.includes(language)) return { problems: [] }
      const path = madeFromFile(language)
      const after = confirmed(report, language, (state) => (state.key === key ? sourceNow(state) : undefined))
      return write(inputs, [{ path, before: readText(inputs, path), after }], (changes) =>
        withStep(history, { edits: [], changes }),
      )
    },
    note: async ({ key, language, isQuestion, comment }) => {
      const inputs = readInputs(root)
      const { report } = await loadReport(inputs)
      if (!report.languages.includes(language)) return { problems: [] }
      const path = reviewNotesFile(language)
      const after = writeReviewNotes({
        ...report.reviewNotes[language],
        [key]: { isQuestion, comment: comment.trim() },
      })
      return write(inputs, [{ path, before: readText(inputs, path), after }], (changes) =>
        withStep(history, { edits: [], changes }),
      )
    },
    undo: () => turn(undo),
    redo: () => turn(redo),
    takeBack: async (id) => {
      const inputs = readInputs(root)
      const taken = takeBack(history, id, projectFiles(inputs))
      return 'refused' in taken
        ? refusedBy(taken.refused)
        : write(inputs, taken.changes, (changes) => withStep(history, { edits: [], changes, takesBack: id }))
    },
    changed: () => changedOf(history),
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
    const turned = way(history, projectFiles(inputs))
    if (!turned) return { problems: [] }
    if ('conflicts' in turned) return refusedBy(turned.conflicts.map(conflictMistake))
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

function readText({ entries }: Inputs, path: string): string | undefined {
  const entry = entries.get(path)
  return typeof entry === 'object' && 'bytes' in entry ? entry.bytes.toString() : undefined
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

/** What a value is on the disk now, as the panel shows it; nothing if its file does not have it. */
function valueNow(inputs: Inputs, { file, path }: TextSource): string | undefined {
  const value = valueAt(contentOf(readText(inputs, file)), path)
  return value === undefined ? undefined : writtenValue(value)
}

/** A value as a box shows it. */
export function writtenValue(value: unknown): string {
  if (typeof value === 'string') return value
  return value === null || value === undefined ? '' : JSON.stringify(value)
}

/** What is to be chosen from where two people changed one text. */
function conflictOf(mine: string, before: string, theirs: string): Conflict {
  const merged = mergeWords(mine, before, theirs)
  return { theirs, changed: wordDifference(before, theirs), ...(merged !== undefined && { merged }) }
}
