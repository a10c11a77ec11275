import type { Language } from '../report/types.ts'
import type { RenderedChapter } from './edition.ts'
import { linkedIds, ownIds } from './links.ts'

/** Chapters that are printed together. */
export interface EditionPart<Chapter extends RenderedChapter = RenderedChapter> {
  readonly chapters: readonly Chapter[]
  /** Ids that its links lead to, but that other parts have. */
  readonly elsewhere: readonly string[]
  /** Its ids that links of other parts lead to. */
  readonly wanted: readonly string[]
  /** Languages of its texts, its own first. */
  readonly languages: readonly Language[]
}

/** Projects in one part, of a report of some projects and of one of many: each part costs some 100 ms more. */
const PROJECTS = { few: 6, many: 10 }
const FEW = 12

/**
 * Divides an edition into parts, so that one changed sentence prints one part again. Where the parts end depends on
 * the chapters alone, never on their length: a chapter that grows moves no other into another part.
 */
export function divideEdition<Chapter extends RenderedChapter>(
  chapters: readonly Chapter[],
): EditionPart<Chapter>[] {
  const languages = new Set(chapters.map(({ chapter }) => chapter.language)).size
  const projects = chapters.filter(({ chapter }) => chapter.template === 'project').length / languages
  const most = projects > FEW ? PROJECTS.many : PROJECTS.few
  const groups: Chapter[][] = []
  let kind = ''
  for (const each of chapters) {
    const { template, language, landscape } = each.chapter
    // Beside upright pages, the browser would print all of them smaller, so that landscape ones fit.
    const own = `${language} ${template === 'project' ? 'projects' : 'text'} ${landscape === true}`
    const group = groups.at(-1)
    if (group && own === kind && (template !== 'project' || group.length < most)) group.push(each)
    else groups.push([each])
    kind = own
  }
  const owners = new Map<string, Chapter[]>()
  for (const group of groups) {
    for (const { chapter, content } of group) {
      for (const id of [chapter.id, ...ownIds(content)]) owners.set(id, group)
    }
  }
  const links = new Map(
    groups.map((group) => [group, new Set(group.flatMap(({ content }) => [...linkedIds(content)]))]),
  )
  return groups.map((group) => ({
    chapters: group,
    languages: [
      ...new Set(
        group.flatMap(({ chapter: { language, beside } }) => (beside ? [language, beside] : [language])),
      ),
    ],
    elsewhere: [...(links.get(group) ?? [])].filter((id) => owners.get(id) !== group),
    wanted: [...owners.keys()].filter(
      (id) => owners.get(id) === group && [...links].some(([other, ids]) => other !== group && ids.has(id)),
    ),
  }))
}
