import { join } from 'node:path'
import { type Diagnostic, DiagnosticError, stopOnError } from '../diagnostics/diagnostic.ts'
import { createEditionHtml, type EditionHtml, type Part } from './edition-html.ts'
import { expectPages } from './expected-pages.ts'
import { writeStage } from '../files/out.ts'
import type { Chapter, Edition } from '../page/chapters/chapters.ts'
import { divideEdition, partOf } from '../page/edition/parts.ts'
import type { Side } from '../page/edition/side.ts'
import type { ExpectedPages } from '../design/check.ts'
import type { EditionChapters, Prepared } from './prepare.ts'

/** An edition whose chapters are HTML. */
export interface RenderedEdition {
  /** In their order. */
  readonly parts: readonly Part[]
  readonly html: EditionHtml
  readonly expected: ExpectedPages
  /** The side that chapters must start on, by their ids. */
  readonly sides: ReadonlyMap<string, Side>
}

/**
 * Renders an edition part by part, the projects first, which are the longest.
 * @param root absolute folder of the project, `out` that of the results.
 * @param done is told of each part at once, so that it can be printed while others are rendered.
 * @throws {DiagnosticError} with what is wrong in all parts; of some, `done` may have been told before.
 */
export async function renderEdition(
  folders: { readonly root: string; readonly out: string },
  prepared: Prepared,
  edition: Edition,
  done: (part: Part, html: EditionHtml) => void,
): Promise<RenderedEdition> {
  const opened = prepared.edition(edition)
  const { chapters } = opened
  const expected = expectPages({ name: edition, ...prepared, chapters, pages: new Map() })
  const html = createEditionHtml(folders, prepared, edition, expected)
  const parts = await renderParts(opened, (part) => done(part, html))
  const sides = new Map(chapters.flatMap(({ id, side }) => (side ? [[id, side] as const] : [])))
  return { parts, html, expected, sides }
}

/** Writes the Markdown of the chapters, for looking into. */
export async function writeMarkdown(folder: string, parts: readonly Part[]): Promise<void> {
  await Promise.all(
    parts
      .flatMap((part) => part.chapters)
      .map(({ chapter, markdown }) => writeStage(join(folder, `${chapter.id}.md`), markdown)),
  )
}

async function renderParts(
  { chapters, render, check }: EditionChapters,
  done: (part: Part) => void,
): Promise<Part[]> {
  const groups = divideEdition(chapters).map((group, index) => ({ group, number: index + 1 }))
  const [projects, others] = [groups.filter(isOfProjects), groups.filter((each) => !isOfProjects(each))]
  const found: Diagnostic[] = []
  const parts: Part[] = []
  for (const { group, number } of [...projects, ...others]) {
    try {
      const part = partOf(await render(group), number)
      parts.push(part)
      if (found.length === 0) done(part)
    } catch (cause) {
      if (!(cause instanceof DiagnosticError)) throw cause
      found.push(...cause.diagnostics)
    }
  }
  stopOnError(found)
  const ordered = parts.toSorted((one, other) => one.number - other.number)
  check(ordered.flatMap((part) => part.chapters))
  return ordered
}

function isOfProjects({ group }: { readonly group: readonly Chapter[] }): boolean {
  return group[0]?.template === 'project'
}
