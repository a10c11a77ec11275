import { type Diagnostic, DiagnosticError, stopOnError } from '../diagnostics/diagnostic.ts'
import type { Chapter } from '../page/chapters/chapters.ts'
import { linkMarks } from '../page/edition/page-lists.ts'
import { divideEdition, partOf } from '../page/edition/parts.ts'
import type { ListedEdition, Part } from './edition.ts'

/**
 * Renders an edition part by part, the projects first, which are the longest: each can be printed while others are
 * rendered. The notes come last, and lead back to their marks in all others. After a mistake no more parts come, but the mistakes of all are told.
 * @throws {DiagnosticError} with what is wrong in all parts, after some may have come.
 */
export async function* renderParts({ chapters, render, check }: ListedEdition): AsyncGenerator<Part> {
  const groups = divideEdition(chapters).map((group, index) => ({ group, number: index + 1 }))
  const [projects, others] = [groups.filter(isOfProjects), groups.filter((each) => !isOfProjects(each))]
  const [notes, texts] = [others.filter(isOfNotes), others.filter((each) => !isOfNotes(each))]
  const found: Diagnostic[] = []
  const parts: Part[] = []
  for (const { group, number } of [...projects, ...texts, ...notes]) {
    try {
      const rendered = await render(group)
      const all = [...inOrder(parts).flatMap((part) => part.chapters), ...rendered]
      const linked = rendered.map((each) => (each.chapter.lists === 'notes' ? linkMarks(each, all) : each))
      parts.push(partOf(linked, number))
    } catch (cause) {
      if (!(cause instanceof DiagnosticError)) throw cause
      found.push(...cause.diagnostics)
    }
    const part = parts.at(-1)
    if (found.length === 0 && part) yield part
  }
  stopOnError(found)
  check(inOrder(parts).flatMap((part) => part.chapters))
}

/** Parts in the order of the edition. */
export function inOrder(parts: readonly Part[]): Part[] {
  return parts.toSorted((one, other) => one.number - other.number)
}

function isOfNotes({ group }: { readonly group: readonly Chapter[] }): boolean {
  return group[0]?.lists === 'notes'
}

function isOfProjects({ group }: { readonly group: readonly Chapter[] }): boolean {
  return group[0]?.record === 'project'
}
