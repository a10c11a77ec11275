import type { Root } from 'hast'
import { type Diagnostic, stopOnError } from '../../diagnostics/diagnostic.ts'
import type { Chapter } from '../chapters/chapters.ts'
import { CellIds } from './cells.ts'
import { joinChildren } from './join.ts'
import type { KeyOf } from './keys.ts'
import type { ChapterStages } from '../html/render.ts'

export { type KeyOf, readKeys } from './keys.ts'

/** Between the titles of both languages in a running head. */
const BAR = ' | '

/** The chapters of both languages in pairs, by the chapter that they are joined into. */
export function pairChapters(
  chapters: readonly Chapter[],
): Map<Chapter, readonly [az: Chapter, en: Chapter]> {
  const english = new Map(
    chapters.filter(({ language }) => language === 'en').map((each) => [nameOf(each), each]),
  )
  const pairs = chapters
    .filter(({ language }) => language === 'az')
    .map((az) => {
      const en = english.get(nameOf(az))
      if (!en) throw new Error(`the chapter “${az.id}” has no English partner`)
      return [besideEachOther(az, en), [az, en]] as const
    })
  if (pairs.length !== english.size) throw new Error('the languages have other chapters')
  return new Map(pairs)
}

/**
 * Joins the Azerbaijani and the English of a chapter into that of the side-by-side edition.
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
export function joinChapter(az: ChapterStages, en: ChapterStages, keyOf: KeyOf): ChapterStages {
  const found: Diagnostic[] = []
  const ids = new CellIds(az.chapter.id, [en.chapter.id])
  const { sorted } = az.chapter.form
  const content: Root = {
    type: 'root',
    children: joinChildren(az.content.children, en.content.children, { keyOf, ids, found, sorted }),
  }
  stopOnError(found)
  return {
    chapter: besideEachOther(az.chapter, en.chapter),
    content,
    markdown: `${az.markdown}\n${en.markdown}`,
  }
}

/** Name of a chapter without its language: `overview`, `project-dirna`. */
function nameOf({ id, language }: Chapter): string {
  return id.slice(`${language}-`.length)
}

function besideEachOther(az: Chapter, en: Chapter): Chapter {
  const heads = [...new Set([az.runningHead, en.runningHead].filter((head) => head !== undefined))]
  return { ...az, beside: en.language, ...(heads.length > 0 && { runningHead: heads.join(BAR) }) }
}
