import type { Root } from 'hast'
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { placeIds } from '../page/html/links.ts'
import { visit } from '../page/html/visit.ts'
import type { BookChapter } from './volume.ts'

/** The file of a chapter, from the folder of the book; it is called the same in all languages. */
export function fileOf({ language, name }: Pick<BookChapter, 'language' | 'name'>): string {
  return `${language}/${name}.xhtml`
}

/** The file of the title page of a language. */
export function titleFile(language: string): string {
  return `${language}/title-page.xhtml`
}

/** Chapters whose files would be called the same, or as the title page. */
export function checkFiles(
  chapters: readonly Pick<BookChapter, 'language' | 'name' | 'place'>[],
): Diagnostic[] {
  const taken = new Set(chapters.map(({ language }) => titleFile(language)))
  return chapters.flatMap((chapter) => {
    const file = fileOf(chapter)
    const isTaken = taken.has(file)
    taken.add(file)
    if (!isTaken) return []
    return [
      error(
        'book-file',
        `The chapter “${chapter.name}” would have the same file in the e-book as another, ${file}.`,
        chapter.place,
        'Give it another name: that of its template, or of its text.',
      ),
    ]
  })
}

/** A relative address from one file of a language to another. */
export function relativeTo(from: string, to: string, place: string): string {
  const anchor = place === '' ? '' : `#${place}`
  return from === to && anchor !== '' ? anchor : `${to.slice(to.indexOf('/') + 1)}${anchor}`
}

/** Where an id of the print is in the book. */
export type FindPlace = (id: string) => { readonly file: string; readonly place: string } | undefined

/** Finds the places of all chapters of a language. */
export function placesOf(chapters: readonly BookChapter[]): FindPlace {
  const found = new Map<string, { file: string; place: string }>()
  for (const chapter of chapters) {
    const file = fileOf(chapter)
    found.set(chapter.id, { file, place: '' })
    for (const [old, place] of chapter.places) found.set(old, { file, place })
  }
  return (id) => found.get(id)
}

/**
 * Leads the links of a chapter to the files of the book.
 * @throws {Error} for a link that leads nowhere: the links of all chapters were checked before.
 */
export function leadLinks(tree: Root, file: string, find: FindPlace): void {
  const here = placeIds(tree)
  visit(tree, 'element', (element) => {
    const { href } = element.properties
    if (element.tagName !== 'a' || typeof href !== 'string' || !href.startsWith('#')) return
    const own = href.slice(1)
    if (here.has(own)) return
    const target = find(own)
    if (!target) throw new Error(`a link leads to “${href}”, which is not in the book`)
    element.properties['href'] = relativeTo(file, target.file, target.place)
  })
}
