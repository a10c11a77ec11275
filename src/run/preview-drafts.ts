import { changesOf } from '../edit/changes.ts'
import { projectFiles } from '../edit/project-files.ts'
import type { FileChange } from '../files/file-change.ts'
import type { Draft } from '../preview/answers.ts'
import type { Report } from '../report/types.ts'
import { reloadFile } from '../report/reload.ts'
import { withReport } from './open-project.ts'
import { editOf, newProblems } from './preview-edits.ts'
import { problemOf } from './preview-problems.ts'
import type { Workspace } from './preview-workspace.ts'

/** A text that is being written, the others that are, and the page that they are written on. */
export interface DraftText {
  readonly ref: string
  readonly value: string
  readonly others: readonly { readonly ref: string; readonly value: string }[]
  readonly address: string
}

/** A chapter with texts that are not written yet, and what would be wrong with the first. Nothing is kept of it. */
export async function draftOf(
  workspace: Workspace,
  { ref, value, others, address }: DraftText,
): Promise<Draft> {
  const { shown, inputs } = workspace
  const source = shown?.columns.sources.get(ref)
  if (!shown || !source) return { problems: [] }
  const files = projectFiles(inputs)
  const own = editOf(source, value)
  const made = changesOf(files, own)
  if ('refused' in made) return { problems: made.refused.map((each) => problemOf(workspace, each)) }
  const beside = others.flatMap((each) => {
    const from = shown.columns.sources.get(each.ref)
    return from ? [editOf(from, each.value)] : []
  })
  const together = changesOf(files, ...beside, own)
  const found = await newProblems(workspace, inputs, made.changes)
  const html = await draftHtml(workspace, 'refused' in together ? made.changes : together.changes, address)
  return { problems: found.map((each) => problemOf(workspace, each)), ...(html !== undefined && { html }) }
}

async function draftHtml(
  { shown, inputs, caches }: Workspace,
  changes: readonly FileChange[],
  address: string,
): Promise<string | undefined> {
  const [edition = '', name = '', chapter = ''] = address.split('/').slice(1)
  const column = shown?.columns.column(edition, name)
  if (!shown || !column) return undefined
  let report: Report | undefined = shown.project.report
  for (const { path, after = '' } of changes) report &&= reloadFile(report, path, after)
  try {
    if (report === shown.project.report) return (await column.show(chapter))?.html
    return report && (await column.glance(withReport(shown.project, inputs, report, caches), chapter))?.html
  } catch {
    // What is wrong with it is told beside the box.
    return undefined
  }
}
