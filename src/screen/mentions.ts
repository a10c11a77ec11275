import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { classesOf, elementsOf } from '../page/html/classes.ts'
import { MARK } from '../page/html/plugins/rehype-note-marks.ts'
import { visit } from '../page/html/visit.ts'
import type { TitledChapter } from './titled-chapter.ts'

/** Class of the element that lists where a note is marked; its second class is the note’s id. */
const LIST = 'page-list'
const BETWEEN = ', '

/**
 * Fills the lists of where each note is marked, which on paper are pages, with links to its first mark in each chapter. They
 * have the ids of the print, as all links have before they are led to files.
 */
export function listMentions(
  tree: Root,
  chapter: Pick<TitledChapter, 'name' | 'language'>,
  all: readonly TitledChapter[],
): void {
  // Few chapters have such lists, and all others are read for them.
  let mentions: ReturnType<typeof mentionsIn> | undefined
  visit(tree, 'element', (list) => {
    const [kind, note = ''] = classesOf(list)
    if (kind !== LIST) return
    mentions ??= mentionsIn(all.filter(({ name }) => name !== chapter.name))
    const places = mentions.get(`#${chapter.language}-note-${note}`) ?? []
    list.children = places.flatMap(({ title, mark }, index): ElementContent[] => [
      ...(index > 0 ? [{ type: 'text' as const, value: BETWEEN }] : []),
      h('a', { href: `#${mark}` }, title),
    ])
  })
}

interface Mention {
  readonly chapter: string
  readonly title: string
  readonly mark: string
}

/** Where each note is marked first in every chapter, by the address that marks have. */
function mentionsIn(chapters: readonly TitledChapter[]): Map<string, Mention[]> {
  const mentions = new Map<string, Mention[]>()
  for (const { name, title, content, places } of chapters) {
    const printed = new Map([...places].map(([old, place]) => [place, old]))
    visit(content, 'element', ({ properties: { id }, children }: Element) => {
      const [link] = elementsOf(children)
      const href = link?.properties['href']
      if (!link || !classesOf(link).includes(MARK) || typeof id !== 'string' || typeof href !== 'string')
        return
      const before = mentions.get(href) ?? []
      if (before.some(({ chapter }) => chapter === name)) return
      mentions.set(href, [...before, { chapter: name, title, mark: printed.get(id) ?? id }])
    })
  }
  return mentions
}
