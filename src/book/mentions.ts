import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { classesOf, elementsOf } from '../page/html/classes.ts'
import { MARK } from '../page/html/plugins/rehype-note-marks.ts'
import { visit } from '../page/html/visit.ts'
import { fileOf, relativeTo } from './places.ts'
import type { TitledChapter } from '../screen/titled-chapter.ts'

/** Class of the element that lists where a note is marked; its second class is the note’s id. */
const LIST = 'page-list'
const BETWEEN = ', '

/** Fills the lists of where each note is marked, which on paper are pages, with links to its first mark in each chapter. */
export function listMentions(tree: Root, chapter: TitledChapter, all: readonly TitledChapter[]): void {
  const { language } = chapter
  const mentions = mentionsIn(all.filter(({ name }) => name !== chapter.name))
  visit(tree, 'element', (list) => {
    const [kind, note = ''] = classesOf(list)
    if (kind !== LIST) return
    const places = mentions.get(`#${language}-note-${note}`) ?? []
    list.children = places.flatMap(({ title, file, mark }, index): ElementContent[] => [
      ...(index > 0 ? [{ type: 'text' as const, value: BETWEEN }] : []),
      h('a', { href: relativeTo(fileOf(chapter), file, mark) }, title),
    ])
  })
}

interface Mention {
  readonly title: string
  readonly file: string
  readonly mark: string
}

/** Where each note is marked first in every chapter, by the address that marks have. */
function mentionsIn(chapters: readonly TitledChapter[]): Map<string, Mention[]> {
  const mentions = new Map<string, Mention[]>()
  for (const chapter of chapters) {
    const file = fileOf(chapter)
    visit(chapter.content, 'element', ({ properties: { id }, children }: Element) => {
      const [link] = elementsOf(children)
      const href = link?.properties['href']
      if (!link || !classesOf(link).includes(MARK) || typeof id !== 'string' || typeof href !== 'string')
        return
      const before = mentions.get(href) ?? []
      if (before.some((each) => each.file === file)) return
      mentions.set(href, [...before, { title: chapter.title, file, mark: id }])
    })
  }
  return mentions
}
