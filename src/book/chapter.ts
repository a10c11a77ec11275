import type { Element, Root } from 'hast'
import { visit } from '../page/html/visit.ts'
import { drawForBooks } from './drawings.ts'
import { standNames } from './tables.ts'
import { placeNotes } from './notes.ts'
import { type FindPlace, leadLinks } from '../screen/links.ts'
import { listMentions } from '../screen/mentions.ts'
import { fileOf, relativeTo } from './places.ts'
import type { TitledChapter } from '../screen/titled-chapter.ts'
import type { BookPart } from './volume.ts'
import { meant, spoken, writePage } from './xml.ts'

type Meaning = readonly [type: string, role: string]

const CHAPTER: Meaning = ['chapter', 'doc-chapter']
/** What a chapter is besides that, for programs that know books (EPUB 3 Structural Semantics, DPUB-ARIA 1.1). */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  foreword: ['foreword', 'doc-foreword'],
  notes: ['endnotes', 'doc-endnotes'],
  terms: ['glossary', 'doc-glossary'],
  imprint: ['colophon', 'doc-colophon'],
}

/** Writes a chapter as a file of the book: its links lead to other files, its notes stand at its end. */
export function writeChapter(
  chapter: TitledChapter,
  { tag, words, chapters }: BookPart,
  notes: ReadonlyMap<string, Element>,
  find: FindPlace,
): Uint8Array {
  const tree: Root = structuredClone(chapter.content)
  if (chapter.view === 'notes') listMentions(tree, chapter, chapters)
  else placeNotes(tree, notes, words('site:back'))
  const file = fileOf(chapter)
  leadLinks(tree, find, (to, place) => relativeTo(file, to, place))
  standNames(tree)
  drawForBooks(tree)
  markLanguages(tree)
  const section: Element = {
    type: 'element',
    tagName: 'section',
    properties: { className: ['chapter', chapter.kind] },
    children: tree.children.filter((child) => child.type !== 'doctype'),
  }
  const [type, role] = MEANINGS[chapter.view ?? chapter.name] ?? CHAPTER
  return writePage({
    tag,
    title: chapter.title,
    up: '../',
    kind: chapter.kind,
    content: [meant(section, type, role)],
  })
}

/** Says every language in both attributes: programs of books know one or the other. */
function markLanguages(tree: Root): void {
  visit(tree, 'element', ({ properties }) => {
    const { lang } = properties
    if (typeof lang === 'string') Object.assign(properties, spoken(lang))
  })
}
