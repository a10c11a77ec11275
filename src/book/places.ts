import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import type { TitledChapter } from '../screen/titled-chapter.ts'

/** The file of a chapter, from the folder of the book; it is called the same in all languages. */
export function fileOf({ language, name }: Pick<TitledChapter, 'language' | 'name'>): string {
  return `${language}/${name}.xhtml`
}

/** The file of the title page of a language. */
export function titleFile(language: string): string {
  return `${language}/title-page.xhtml`
}

/** Chapters whose files would be called the same, or as the title page. */
export function checkFiles(
  chapters: readonly Pick<TitledChapter, 'language' | 'name' | 'place'>[],
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
