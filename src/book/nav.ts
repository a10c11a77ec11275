import type { Element } from 'hast'
import { toString } from 'hast-util-to-string'
import { h } from 'hastscript'
import { visit } from '../page/html/visit.ts'
import { COVER } from './cover.ts'
import { fileOf, titleFile } from './places.ts'
import type { TitledChapter } from '../screen/titled-chapter.ts'
import type { BookPart, Volume } from './volume.ts'
import { meant, spoken, writePage } from './xml.ts'

/** The file of the contents, from the folder of the book. */
export const NAV = 'nav.xhtml'
/** In the contents, between an acronym and the title that it stands for. */
const COLON = ': '

/** Writes the contents that every program of books shows, and where a reader begins (EPUB 3.3, section 7). */
export function writeNav({ parts }: Volume): Uint8Array {
  const [first] = parts
  if (!first) throw new RangeError('a book without a language')
  const isOne = parts.length === 1
  const contents = isOne ? entriesOf(first) : parts.map(partEntry)
  const begin = first.chapters[0]
  return writePage({
    tag: first.tag,
    title: first.words('labels:contents.title'),
    up: '',
    kind: 'contents',
    content: [
      meant(
        h('nav', { ariaLabelledBy: ['contents-title'] }, [
          h('h1', { id: 'contents-title' }, first.words('labels:contents.title')),
          h('ol', contents),
        ]),
        'toc',
        'doc-toc',
      ),
      meant(
        h('nav', { hidden: true, ariaLabelledBy: ['landmarks-title'] }, [
          h('h2', { id: 'landmarks-title' }, first.words('book:landmarks')),
          h('ol', [
            landmark('cover', COVER.page, first.words('book:cover')),
            landmark('titlepage', titleFile(first.language), first.title),
            landmark('toc', NAV, first.words('labels:contents.title')),
            ...(begin ? [landmark('bodymatter', fileOf(begin), begin.title)] : []),
          ]),
        ]),
        'landmarks',
      ),
    ],
  })
}

function landmark(type: string, file: string, words: string): Element {
  return h('li', meant(h('a', { href: file }, words), type))
}

function partEntry(part: BookPart): Element {
  return h('li', spoken(part.tag), [
    h('a', { href: titleFile(part.language) }, part.words('site:language')),
    h('ol', entriesOf(part)),
  ])
}

/** Chapters, those of one group under its heading. */
function entriesOf({ chapters }: BookPart): Element[] {
  const groups: { title: string; entries: Element[] }[] = []
  for (const chapter of chapters) {
    const last = groups.at(-1)
    if (last?.title === chapter.group) last.entries.push(chapterEntry(chapter))
    else groups.push({ title: chapter.group, entries: [chapterEntry(chapter)] })
  }
  return groups.flatMap(({ title, entries }) =>
    title === '' ? entries : [h('li', [h('span', title), h('ol', entries)])],
  )
}

function chapterEntry(chapter: TitledChapter): Element {
  const { title, details, content, view } = chapter
  const file = fileOf(chapter)
  const sections: Element[] = []
  visit(content, 'element', (element) => {
    const { id } = element.properties
    if (element.tagName !== 'h2' || typeof id !== 'string') return
    sections.push(h('li', h('a', { href: `${file}#${id}` }, toString(element).trim())))
  })
  return h('li', [
    h('a', { href: file }, view !== 'projects' ? title : `${title}${COLON}${details}`),
    ...(sections.length > 0 ? [h('ol', sections)] : []),
  ])
}
