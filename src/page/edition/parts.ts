import type { Language } from '../../report/types.ts'
import type { Chapter } from '../chapters/chapters.ts'
import type { RenderedChapter } from './edition.ts'
import { linkedIds, placeIds } from '../html/links.ts'

/** Chapters that are printed together. */
export interface EditionPart<Rendered extends RenderedChapter = RenderedChapter> {
  /** Its place in the edition, from 1. */
  readonly number: number
  readonly chapters: readonly Rendered[]
  /** Ids that its links lead to, but that other parts have. */
  readonly elsewhere: readonly string[]
  /** Its ids that links of other parts may lead to. */
  readonly wanted: readonly string[]
  /** Languages of its texts, its own first. */
  readonly languages: readonly Language[]
}

/** Projects in one part, of a report of some projects and of one of many: each part costs some 100 ms more. */
const PROJECTS = { few: 6, many: 16 }
const FEW = 12

/**
 * Divides the chapters of an edition into parts, so that one changed sentence prints one part again. Where the parts end
 * depends on what the chapters are, never on their length: a chapter that grows moves no other into another part.
 */
export function divideEdition(chapters: readonly Chapter[]): Chapter[][] {
  const languages = new Set(chapters.map(({ language }) => language)).size
  const projects = chapters.filter(({ record }) => record).length / languages
  const most = projects > FEW ? PROJECTS.many : PROJECTS.few
  const groups: Chapter[][] = []
  let kind = ''
  for (const each of chapters) {
    const { record, language, beside, landscape, lists } = each
    // Beside upright pages, the browser would print all of them smaller, so that landscape ones fit.
    const own = `${language} ${record ?? 'text'} ${landscape === true}`
    // The notes say on which pages they are marked: they are printed when all before them is.
    const group = lists === 'notes' ? undefined : groups.at(-1)
    // A chapter in two languages ends the part of its headings: the bookmarks of that part are read in both.
    const isShared = group?.at(-1)?.beside !== undefined && beside === undefined
    if (group && own === kind && !isShared && (!record || group.length < most)) group.push(each)
    else groups.push([each])
    kind = own
  }
  return groups
}

/**
 * A part of an edition. It knows nothing of the others, so that it can be printed before they are rendered, and that a
 * new link in one prints no other again.
 */
export function partOf<Rendered extends RenderedChapter>(
  chapters: readonly Rendered[],
  number: number,
): EditionPart<Rendered> {
  const wanted = new Set(chapters.flatMap(({ chapter, content }) => [chapter.id, ...placeIds(content)]))
  const linked = new Set(chapters.flatMap(({ content }) => [...linkedIds(content)]))
  const languages = chapters.flatMap(({ chapter: { language, beside } }) =>
    beside ? [language, beside] : [language],
  )
  return {
    number,
    chapters,
    languages: [...new Set(languages)],
    elsewhere: [...linked].filter((id) => !wanted.has(id)),
    wanted: [...wanted],
  }
}
