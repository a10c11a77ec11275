import type { Root } from 'hast'
import { type Diagnostic, stopOnError } from '../diagnostics.ts'
import type { Chapter } from './chapters.ts'
import { CellIds } from './parallel/cells.ts'
import { joinChildren } from './parallel/join.ts'
import type { KeyOf } from './parallel/keys.ts'
import type { ChapterStages } from './render.ts'
import type { Markdown } from './template.ts'

export { readKeys } from './parallel/keys.ts'

/** Chapters whose tables are sorted to look words up in. */
const SORTED = ['terms']
/** Between the titles of both languages in a running head. */
const BAR = ' | '

/**
 * Joins the Azerbaijani and the English chapters of a report into those of the side-by-side edition.
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
export function joinChapters(chapters: readonly ChapterStages[], keyOf: KeyOf): ChapterStages[] {
  const found: Diagnostic[] = []
  const english = new Map(
    chapters.filter(({ chapter }) => chapter.language === 'en').map((each) => [nameOf(each.chapter), each]),
  )
  const joined = chapters
    .filter(({ chapter }) => chapter.language === 'az')
    .map((az): ChapterStages => {
      const en = english.get(nameOf(az.chapter))
      if (!en) throw new Error(`the chapter “${az.chapter.id}” has no English partner`)
      const ids = new CellIds(az.chapter.id, [en.chapter.id])
      const sorted = SORTED.includes(az.chapter.template)
      const content: Root = {
        type: 'root',
        children: joinChildren(az.content.children, en.content.children, { keyOf, ids, found, sorted }),
      }
      return {
        chapter: joinChapter(az.chapter, en.chapter),
        content,
        markdown: joinMarkdown(az.markdown, en.markdown),
      }
    })
  if (joined.length !== english.size) throw new Error('the languages have other chapters')
  stopOnError(found)
  return joined
}

/** Name of a chapter without its language: `overview`, `project-dirna`. */
function nameOf({ id, language }: Chapter): string {
  return id.slice(`${language}-`.length)
}

function joinChapter(az: Chapter, en: Chapter): Chapter {
  const heads = [...new Set([az.runningHead, en.runningHead].filter((head) => head !== undefined))]
  return { ...az, beside: en.language, ...(heads.length > 0 && { runningHead: heads.join(BAR) }) }
}

/** Both texts one after the other, to be kept with the stages. */
function joinMarkdown(az: Markdown, en: Markdown): Markdown {
  const text = `${az.text}\n${en.text}`
  const shift = az.text.length + 1
  const moved = en.ranges.map((range) => ({ ...range, start: range.start + shift, end: range.end + shift }))
  return { text, ranges: [...az.ranges, ...moved] }
}
