import { type Diagnostic, DiagnosticError, stopOnError } from '../diagnostics/diagnostic.ts'
import type { Chapter } from '../page/chapters/chapters.ts'
import { divideEdition, partOf } from '../page/edition/parts.ts'
import type { ListedEdition, Part } from './edition.ts'

/**
 * Renders an edition part by part, the projects first, which are the longest: each can be printed while others are
 * rendered. After a mistake no more parts come, but the mistakes of all are told.
 * @throws {DiagnosticError} with what is wrong in all parts, after some may have come.
 */
export async function* renderParts({ chapters, render, check }: ListedEdition): AsyncGenerator<Part> {
  const groups = divideEdition(chapters).map((group, index) => ({ group, number: index + 1 }))
  const [projects, others] = [groups.filter(isOfProjects), groups.filter((each) => !isOfProjects(each))]
  const found: Diagnostic[] = []
  const parts: Part[] = []
  for (const { group, number } of [...projects, ...others]) {
    try {
      parts.push(partOf(await render(group), number))
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

function isOfProjects({ group }: { readonly group: readonly Chapter[] }): boolean {
  return group[0]?.record === 'project'
}
