import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { changesOf } from '../edit/changes.ts'
import type { Edit } from '../edit/edit.ts'
import { projectFiles } from '../edit/project-files.ts'
import { conflictMistake, type FileChange, withChanges } from '../files/file-change.ts'
import { writeChanges } from '../files/write-changes.ts'
import { type Inputs, readInputs } from '../files/inputs.ts'
import { reloadFile } from '../report/reload.ts'
import type { Draft, Edited, Problem } from '../preview/answers.ts'
import type { TextSource } from '../preview/text-sources.ts'
import { withReport } from './open-project.ts'
import { previewColumns } from './preview-columns.ts'
import type { Following } from './preview-changes.ts'
import { problemOf } from './preview-problems.ts'
import type { Workspace } from './preview-workspace.ts'

/** Changes the files of the report from the preview. */
export function previewEdits(workspace: Workspace, following: Following) {
  return {
    /** Sets a text or value. @param seen what it was when it was opened. */
    set: async ({ ref, seen, value }: SetText): Promise<Edited> => {
      const source = workspace.shown?.columns.sources.get(ref)
      if (!source) return { problems: [] }
      const inputs = readInputs(workspace.inputs.root)
      const now = valueNow(inputs, workspace, source)
      if (now !== seen && now !== value) return { problems: [], conflict: now }
      return apply(inputs, editOf(source, value))
    },
    /** A chapter with a text that is not written yet, and what is wrong with it. */
    draft: async ({ ref, value, address }: DraftText): Promise<Draft> => {
      const { shown, inputs } = workspace
      const source = shown?.columns.sources.get(ref)
      if (!shown || !source) return { problems: [] }
      const made = changesOf(projectFiles(inputs), editOf(source, value))
      if ('refused' in made) return { problems: made.refused.map(tell) }
      const html = await draftHtml(made.changes, address)
      return {
        problems: (await newProblems(inputs, made.changes)).map(tell),
        ...(html !== undefined && { html }),
      }
    },
  }

  function tell(each: Diagnostic): Problem {
    return problemOf(workspace, each)
  }

  async function apply(inputs: Inputs, edit: Edit): Promise<Edited> {
    const made = changesOf(projectFiles(inputs), edit)
    if ('refused' in made) return { problems: made.refused.map(tell) }
    const found = await newProblems(inputs, made.changes)
    if (found.some(({ severity }) => severity === 'error')) return { problems: found.map(tell) }
    const conflicts = writeChanges(inputs.root, made.changes)
    if (conflicts.length > 0) return { problems: conflicts.map((each) => tell(conflictMistake(each))) }
    for (const { path } of made.changes) following.changed(path)
    return { problems: found.map(tell) }
  }

  /** What changes would make wrong that is not wrong now. */
  async function newProblems(inputs: Inputs, changes: readonly FileChange[]): Promise<Diagnostic[]> {
    if (changes.length === 0) return []
    const before = new Set(workspace.found.map(nameOf))
    const after = await workspace.judge(withChanges(inputs, changes))
    return after.filter((each) => !before.has(nameOf(each)))
  }

  async function draftHtml(changes: readonly FileChange[], address: string): Promise<string | undefined> {
    const { shown, inputs, caches } = workspace
    const [change] = changes
    const [edition = '', name = '', chapter = ''] = address.split('/').slice(1)
    if (!shown) return undefined
    if (!change) return (await shown.columns.column(edition, name)?.show(chapter))?.html
    const report = reloadFile(shown.project.report, change.path, change.after ?? '')
    if (!report) return undefined
    const columns = previewColumns(withReport(shown.project, inputs, report, caches), caches.stages)
    try {
      return (await columns.column(edition, name)?.show(chapter))?.html
    } catch {
      // What is wrong with it is told beside the box.
      return undefined
    }
  }
}

/** What is to be written, and what it was. */
interface SetText {
  readonly ref: string
  readonly seen: string
  readonly value: string
}

interface DraftText {
  readonly ref: string
  readonly value: string
  readonly address: string
}

/** A mistake without its line: lines move. */
function nameOf({ code, message, place }: Diagnostic): string {
  return `${code} ${place?.file ?? ''} ${message}`
}

function editOf({ key, language, file, path }: TextSource, value: string): Edit {
  if (key !== undefined && language !== undefined) return { kind: 'set-text', key, language, text: value }
  const record = file.slice('data/'.length, -'.yaml'.length)
  return { kind: 'set-fact', record, path: path.map(String), value: factOf(value) }
}

/** A number stays one. */
function factOf(value: string): string | number {
  return /^-?\d+(?:\.\d+)?$/u.test(value) && String(Number(value)) === value ? Number(value) : value
}

/** What a value is on the disk now, as the panel shows it. */
function valueNow(inputs: Inputs, { shown }: Workspace, source: TextSource): string {
  const entry = inputs.entries.get(source.file)
  const text = typeof entry === 'object' && 'bytes' in entry ? entry.bytes.toString() : ''
  const report = shown && reloadFile(shown.project.report, source.file, text)
  if (!shown || !report) return ''
  const at = previewColumns(
    { ...shown.project, report },
    { read: async () => undefined, write: async () => {} },
  ).sources.get(source.ref)
  const value = at?.value
  return typeof value === 'string' ? value : JSON.stringify(value ?? '')
}
