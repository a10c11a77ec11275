import type { ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { type Diagnostic, stopOnError } from '../../diagnostics/diagnostic.ts'
import { onBothSides } from '../chapters/chapter.ts'
import type { Chapter } from '../chapters/chapters.ts'
import { SLASH } from '../chapters/document-foot.ts'
import { CellIds } from './cells.ts'
import { joinChildren } from './join.ts'
import type { KeyOf } from './keys.ts'
import type { ChapterStages } from '../html/render.ts'

export { type KeyOf, readKeys } from './keys.ts'

/** The chapters of both languages in pairs, by the chapter that they are joined into. */
export function pairChapters(
  chapters: readonly Chapter[],
): Map<Chapter, readonly [first: Chapter, second: Chapter]> {
  const [language] = chapters.map((each) => each.language)
  const [firsts, seconds] = [true, false].map((isFirst) =>
    chapters.filter((each) => (each.language === language) === isFirst),
  ) as [Chapter[], Chapter[]]
  const byName = new Map(seconds.map((each) => [nameOf(each), each]))
  const pairs = firsts.map((first) => {
    const second = byName.get(nameOf(first))
    if (!second) throw new Error(`the chapter “${first.id}” has no partner in the other language`)
    return [besideEachOther(first, second), [first, second]] as const
  })
  if (pairs.length !== byName.size) throw new Error('the languages have other chapters')
  return new Map(pairs)
}

/**
 * Joins a chapter in two languages into that of the side-by-side edition.
 *
 * The tags of a row were settled with veraPDF and pdf.js. Each thing is tagged once, and holds both languages one
 * after the other, each with its own: two paragraphs for a paragraph or for the item of a list, two spans for a
 * heading, two cells for the row of a table. So the reading order is row by row; a list is one list whose items are
 * said in both languages, never an item of one language in a list of the other; and there is one heading and one
 * bookmark for each section. Rows are no table, since a table without heads is not allowed (PDF/UA-1, 7.5), and a
 * list of one item for each language would hide how many items there are.
 *
 * Trees are joined by structure and id.
 * @throws {DiagnosticError} with both places wherever they differ, or print other texts.
 */
export function joinChapter(first: ChapterStages, second: ChapterStages, keyOf: KeyOf): ChapterStages {
  const found: Diagnostic[] = []
  const ids = new CellIds([first.chapter.language, second.chapter.language], first.chapter.id, [
    second.chapter.id,
  ])
  const { sorted } = first.chapter.form
  const content: Root = {
    type: 'root',
    children:
      first.chapter.lists === 'index'
        ? oneAfterTheOther(first, second)
        : joinChildren(first.content.children, second.content.children, { keyOf, ids, found, sorted }),
  }
  stopOnError(found)
  return {
    chapter: besideEachOther(first.chapter, second.chapter),
    content,
    markdown: `${first.markdown}\n${second.markdown}`,
  }
}

/** Two lists that are sorted by other alphabets have a page each, with the title and the explanation of their language. */
function oneAfterTheOther(first: ChapterStages, second: ChapterStages): ElementContent[] {
  return [first, second].map(({ chapter: { id, language }, content }, index) => {
    const className = ['alone', index === 0 ? 'first' : 'second']
    const children = content.children.filter((child) => child.type !== 'doctype')
    return { ...h('section', { className, ...(index > 0 && { id }), lang: language }), children }
  })
}

/** Name of a chapter without its language: `overview`, `project-dirna`. */
function nameOf({ id, language }: Chapter): string {
  return id.slice(`${language}-`.length)
}

/** No side is asked for: where no page is left blank, all begins where it comes. Registers run on. */
function besideEachOther(first: Chapter, second: Chapter): Chapter {
  const heads = [...new Set([first.heads?.right, second.heads?.right].filter((head) => head !== undefined))]
  const { side: _side, ...anywhere } = first
  return {
    ...anywhere,
    beside: second.language,
    ...(first.form.register && { runsOn: true }),
    ...(heads.length > 0 && { heads: onBothSides(heads.join(SLASH)) }),
  }
}
