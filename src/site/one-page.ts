import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import { visit } from '../page/html/visit.ts'
import type { FindPlace } from '../screen/links.ts'
import { listMentions } from '../screen/mentions.ts'
import type { SiteChapter } from './site-chapter.ts'

/** Id of the title of a chapter in it. */
const TITLE = 'chapter-title'
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5']

/**
 * All chapters one below the other, to print and to search with the browser. Headings are a level lower than on pages of
 * their own, and every id has its chapter before it: `dirna` is `project-dirna`, `aim` in it `project-dirna--aim`.
 */
export function onePage(chapters: readonly SiteChapter[], find: FindPlace): Element[] {
  const byFile = new Map(chapters.map(({ file, name }) => [file, name]))
  const targetOf = (id: string): string => {
    const target = find(id)
    if (!target) throw new Error(`a link leads to “#${id}”, which is not on the site`)
    const chapter = byFile.get(target.file) ?? ''
    return target.place === '' ? chapter : inChapter(chapter, target.place)
  }
  return chapters.map((chapter) => {
    const tree: Root = structuredClone(chapter.content)
    listMentions(tree, chapter, chapters)
    visit(tree, 'element', (element) => {
      const { properties, tagName } = element
      const { id, href, ariaLabelledBy } = properties
      if (typeof id === 'string') properties['id'] = inChapter(chapter.name, id)
      if (tagName === 'h1') properties['id'] = inChapter(chapter.name, TITLE)
      if (HEADINGS.includes(tagName)) element.tagName = `h${Number(tagName.slice(1)) + 1}`
      // Tables of several chapters may be called the same.
      if (Array.isArray(ariaLabelledBy))
        properties['ariaLabelledBy'] = [TITLE, ...ariaLabelledBy].map((each) => inChapter(chapter.name, each))
      if (tagName === 'a' && typeof href === 'string' && href.startsWith('#'))
        properties['href'] = `#${targetOf(href.slice(1))}`
    })
    const children = tree.children.filter((child) => child.type !== 'doctype')
    return h('article', { id: chapter.name, className: ['chapter', chapter.kind] }, children)
  })
}

function inChapter(chapter: string, id: string): string {
  return `${chapter}--${id}`
}
