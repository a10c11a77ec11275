import type { Root } from 'hast'
import { visit } from 'unist-util-visit'
import type { RenderedChapter } from './edition.ts'
import type { PaginatedChapter } from './pagination.ts'

/** Ids that a link of the edition leads to: the browser gives a place in the PDF to these only. */
export function linkedIds(chapters: readonly RenderedChapter[]): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const { content } of chapters) {
    visit(content, 'element', ({ properties: { href } }) => {
      if (typeof href === 'string' && href.startsWith('#')) ids.add(href.slice(1))
    })
  }
  return ids
}

/** The chapters that something links to, each with the linked ids inside it. */
export function paginatedChapters(
  chapters: readonly RenderedChapter[],
  linked: ReadonlySet<string>,
): PaginatedChapter[] {
  return chapters
    .filter(({ chapter }) => linked.has(chapter.id))
    .map(({ chapter, content }) => ({
      id: chapter.id,
      ids: idsOf(content).filter((id) => linked.has(id)),
      ...(chapter.side && { side: chapter.side }),
    }))
}

function idsOf(content: Root): string[] {
  const ids: string[] = []
  visit(content, 'element', ({ properties: { id } }) => {
    if (typeof id === 'string') ids.push(id)
  })
  return ids
}
