import { changesOf } from '../edit/changes.ts'
import { projectFiles } from '../edit/project-files.ts'
import type { FileChange } from '../files/file-change.ts'
import type { Draft } from '../preview/answers.ts'
import { reloadFile } from '../report/reload.ts'
import { withReport } from './open-project.ts'
import { editOf, newProblems } from './preview-edits.ts'
import { problemOf } from './preview-problems.ts'
import type { Workspace } from './preview-workspace.ts'

/** A text that is being written, and the page that it is written on. */
export interface DraftText {
  readonly ref: string
  readonly value: string
  readonly address: string
}

/** A chapter with a text that is not written yet, and what would be wrong with it. Nothing is kept of it. */
export async function draftOf(workspace: Workspace, { ref, value, address }: DraftText): Promise<Draft> {
  const { shown, inputs } = workspace
  const source = shown?.columns.sources.get(ref)
  if (!shown || !source) return { problems: [] }
  const made = changesOf(projectFiles(inputs), editOf(source, value))
  const found = 'refused' in made ? made.refused : await newProblems(workspace, inputs, made.changes)
  const html = 'refused' in made ? undefined : await draftHtml(workspace, made.changes, address)
  return { problems: found.map((each) => problemOf(workspace, each)), ...(html !== undefined && { html }) }
}

async function draftHtml(
  { shown, inputs, caches }: Workspace,
  [change]: readonly FileChange[],
  address: string,
): Promise<string | undefined> {
  const [edition = '', name = '', chapter = ''] = address.split('/').slice(1)
  if (!shown) return undefined
  if (!change) return (await shown.columns.column(edition, name)?.show(chapter))?.html
  const report = reloadFile(shown.project.report, change.path, change.after ?? '')
  if (!report) return undefined
  const now = withReport(shown.project, inputs, report, caches)
  try {
    return (await shown.columns.column(edition, name)?.glance(now, chapter))?.html
  } catch {
    // What is wrong with it is told beside the box.
    return undefined
  }
}
