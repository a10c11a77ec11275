import { visit } from 'unist-util-visit'
import { type Diagnostic, error } from '../diagnostics.ts'
import type { Place } from '../place.ts'
import type { RenderedChapter } from './edition.ts'
import { firstPlace } from './first-place.ts'

/** Finds links to an id that the edition does not have (the browser drops such links without a word), and ids twice. */
export function checkLinks(chapters: readonly RenderedChapter[]): Diagnostic[] {
  const ids = new Set<string>()
  const links: { target: string; place: Place | undefined }[] = []
  const found: Diagnostic[] = []
  for (const { chapter, content } of chapters) {
    add(chapter.id)
    visit(content, 'element', (element) => {
      const { id, href } = element.properties
      if (typeof id === 'string') add(id)
      if (typeof href === 'string' && href.startsWith('#')) {
        links.push({ target: href.slice(1), place: firstPlace(element) })
      }
    })
  }
  for (const { target, place } of links) {
    if (ids.has(target)) continue
    found.push(error('link-target', `a link leads to “#${target}”, which is not in this edition`, place))
  }
  return found

  function add(id: string): void {
    if (ids.has(id)) found.push(error('id-twice', `the id “${id}” stands twice in this edition`))
    ids.add(id)
  }
}
