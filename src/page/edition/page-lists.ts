import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { classesOf, elementsOf } from '../html/classes.ts'
import { MARK } from '../html/plugins/rehype-note-marks.ts'
import { SKIP, visit } from '../html/visit.ts'
import type { RenderedChapter } from './edition.ts'
import { PAGE_NUMBER } from './page-number.ts'

/** Class of the element that lists the pages on which a note is marked; its second class is the note's id. */
const LIST = 'page-list'
const BETWEEN = ', '

/** Whether a chapter lists pages on which notes are marked. */
export function hasPageLists(content: Root): boolean {
  return listsIn(content).length > 0
}

/**
 * Fills the lists of a chapter with links to every mark of their notes in the chapters of an edition; of a chapter in two
 * languages side by side with those in both.
 */
export function linkMarks<Chapter extends RenderedChapter>(
  chapter: Chapter,
  edition: readonly RenderedChapter[],
): Chapter {
  const { language, beside } = chapter.chapter
  const languages = beside === undefined ? [language] : [language, beside]
  const marks = marksIn(edition)
  const content = structuredClone(chapter.content)
  for (const list of listsIn(content)) {
    const [, note = ''] = classesOf(list)
    const ids = languages.flatMap((each) => marks.get(`#${each}-note-${note}`) ?? [])
    list.children = withCommas(ids.map(linkTo))
  }
  return { ...chapter, content }
}

/** Ids of the marks of each note, by the address of the note. */
function marksIn(edition: readonly RenderedChapter[]): Map<string, string[]> {
  const marks = new Map<string, string[]>()
  for (const { content } of edition) {
    visit(content, 'element', ({ properties: { id, ariaHidden }, children }) => {
      // What only holds a place is no text.
      if (ariaHidden === 'true') return SKIP
      const [link] = elementsOf(children)
      const href = link?.properties['href']
      if (!link || !classesOf(link).includes(MARK) || typeof id !== 'string' || typeof href !== 'string')
        return undefined
      marks.set(href, [...(marks.get(href) ?? []), id])
      return undefined
    })
  }
  return marks
}

/**
 * The links of each list that are left when it is in the order of the pages and names each page once.
 * @param pages page of each id.
 */
export function arrangedLists(
  content: Root,
  pages: ReadonlyMap<string, number>,
): { readonly list: Element; readonly links: readonly Element[] }[] {
  const pageOf = (link: Element): number => pages.get(targetOf(link)) ?? 0
  return listsIn(content).map((list) => {
    const links = list.children
      .filter((child) => child.type === 'element')
      .toSorted((one, other) => pageOf(one) - pageOf(other))
    return {
      list,
      links: links.filter((link, index) => index === 0 || pageOf(link) !== pageOf(links[index - 1] ?? link)),
    }
  })
}

/** Puts the lists of a chapter in the order of the pages, each page once. The chapter is changed. */
export function arrangeLists(content: Root, pages: ReadonlyMap<string, number>): void {
  for (const { list, links } of arrangedLists(content, pages)) list.children = withCommas(links)
}

export function targetOf({ properties: { href } }: Element): string {
  return typeof href === 'string' ? href.slice(1) : ''
}

const known = new WeakMap<Root, readonly Element[]>()

function listsIn(content: Root): readonly Element[] {
  const earlier = known.get(content)
  if (earlier) return earlier
  const lists: Element[] = []
  visit(content, 'element', (element) => {
    if (classesOf(element)[0] === LIST) lists.push(element)
  })
  known.set(content, lists)
  return lists
}

function linkTo(id: string): Element {
  return h('a', { href: `#${id}` }, h('span', { className: [PAGE_NUMBER] }))
}

function withCommas(links: readonly Element[]): ElementContent[] {
  return links.flatMap((link, index): ElementContent[] =>
    index === 0 ? [link] : [{ type: 'text', value: BETWEEN }, link],
  )
}
