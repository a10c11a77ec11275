import { visit } from './visit.ts'
import type { RenderedChapter } from './edition.ts'

/** Chapters that fill a spread by design, and two with both languages side by side; every other one has a page. */
const SPREADS: readonly string[] = ['project', 'glance']

/**
 * Where the ids of an edition will stand, before anything is printed: by it the places for page numbers get as many
 * digits as they are likely to need. What the print says differently is printed again.
 */
export function estimatePages(chapters: readonly RenderedChapter[]): Map<string, number> {
  const pages = new Map<string, number>()
  let next = 1
  for (const { chapter, content } of chapters) {
    const isLeft = next % 2 === 0
    if (chapter.side && chapter.side !== (isLeft ? 'left' : 'right')) next += 1
    pages.set(chapter.id, next)
    visit(content, 'element', ({ properties: { id } }) => {
      if (typeof id === 'string') pages.set(id, next)
    })
    const length = SPREADS.includes(chapter.template) ? 2 : 1
    next += chapter.beside && length > 1 ? length * 2 : length
  }
  return pages
}
