import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { classesOf } from '../page/html/classes.ts'
import { MARK } from '../page/html/plugins/rehype-note-marks.ts'
import { visit } from '../page/html/visit.ts'

/** Class of the element that lists where a note is marked; its second class is the note’s name. */
const LIST = 'page-list'
const BETWEEN = ', '

/** A chapter, with what a link to it says. */
interface Mentioning {
  /** As links have it. */
  readonly id: string
  readonly title: { readonly value: string }
  readonly content: Root
}

/** Says of each note in which chapters it is marked, where paper gives pages; each leads there. The trees stay as they are. */
export function withMentions<Chapter extends Mentioning>(chapters: readonly Chapter[]): Chapter[] {
  const mentions = mentionsIn(chapters)
  return chapters.map((chapter) => {
    const lists: Element[] = []
    const content = structuredClone(chapter.content)
    visit(content, 'element', (element) => {
      if (classesOf(element)[0] === LIST) lists.push(element)
    })
    if (lists.length === 0) return chapter
    for (const list of lists) {
      const places = (mentions.get(classesOf(list)[1] ?? '') ?? []).filter(({ id }) => id !== chapter.id)
      list.children = places.flatMap(({ id, title }, index): ElementContent[] => [
        ...(index > 0 ? [{ type: 'text' as const, value: BETWEEN }] : []),
        h('a', { href: `#${id}` }, title.value),
      ])
    }
    return { ...chapter, content }
  })
}

/** The chapters that mark each note, by the name of the note. */
function mentionsIn<Chapter extends Mentioning>(chapters: readonly Chapter[]): Map<string, Chapter[]> {
  const mentions = new Map<string, Chapter[]>()
  for (const chapter of chapters) {
    visit(chapter.content, 'element', (link) => {
      const { href } = link.properties
      const note = classesOf(link).includes(MARK) ? /-note-(.+)$/u.exec(String(href))?.[1] : undefined
      const before = mentions.get(note ?? '') ?? []
      if (note !== undefined && !before.includes(chapter)) mentions.set(note, [...before, chapter])
    })
  }
  return mentions
}
