import { drawPanels, drawSharedPanels } from './project-drawings.ts'
import { breakLines } from '../figures/text-lines.ts'
import type { MeasureText } from '../figures/text-width.ts'
import { makeChapter, onBothSides, type PageHeads } from './chapter.ts'
import { framedOfProject } from './maps.ts'
import { oncePerLanguage } from './once-per-language.ts'
import { printsProject } from './printed.ts'
import { viewProject } from './view.ts'
import type { View } from './view-inputs.ts'

/** Width of the head's words, in pt: `.head .title` in project.css. */
const HEAD = 303
/** The acronym is set smaller from so many letters on, or where it is wider than the head; its size, in pt. */
const ACRONYM = { letters: 15, size: 34, number: 40 }
/** By how much semibold letters are wider than regular ones. */
const SEMIBOLD = 1.08
/** The full title of at most so many lines of this size, in pt; a longer one is set smaller. */
const TITLE = { lines: 4, size: 14.5 }

const panelsOf = oncePerLanguage(drawPanels)
const sharedPanelsOf = oncePerLanguage(drawSharedPanels)

/** A chapter for each project, or for each of its group. */
export const projects: View = (chapter, inputs) => {
  const { report, edition, translator, other, measure } = inputs
  const { language } = translator
  const isParallel = edition.layout === 'beside'
  const panels = (isParallel ? sharedPanelsOf : panelsOf)(inputs)
  // A project alone has no number.
  const isAlone = edition.onlyProject !== undefined
  const heading = chapter.group === undefined ? 'part' : `groups.${chapter.group}`
  const group = translator.translate(`labels:projects.${heading}`)
  const printed = [...report.projects.entries()].filter(([, project]) =>
    printsProject(edition, chapter, project),
  )
  return printed.map(([index, project]) => {
    const view = viewProject(report, project, index + 1, translator, other, isParallel)
    const id = `${language}-project-${project.slug}`
    const title = translator.translate(`projects/${project.slug}:title`)
    const context = {
      numbered: !isAlone,
      project: view,
      longAcronym: isLongAcronym(project.value.acronym, measure),
      longTitle: isLongTitle(title.value, measure),
      text: translator.tree(`projects/${project.slug}`),
      otherLanguage: other?.language ?? '',
      otherNames:
        other && !isParallel ? translator.translate(`labels:participants.name_in.${other.language}`) : '',
    }
    const { acronym } = project.value
    const own = isAlone ? acronym : `${index + 1}. ${acronym}`
    return {
      ...makeChapter({ ...chapter, contents: 'none', runningHead: false }, translator, context),
      id,
      record: 'project',
      framed: report.facts.projects.filter(({ slug }) => slug === project.slug).flatMap(framedOfProject),
      heads: headsOf(own, group.value, { isAlone, isParallel }),
      entries: [{ id, language, title: view.acronym, details: [title], group }],
      drawings: panels.get(project.slug) ?? new Map(),
    }
  })
}

/**
 * The part on the left page, the project on the right one; on both of two languages beside each other. A project alone
 * begins on a right page, which says what it is from.
 */
function headsOf(
  own: string,
  part: string,
  { isAlone, isParallel }: { readonly isAlone: boolean; readonly isParallel: boolean },
): PageHeads {
  if (isParallel) return onBothSides(own)
  return isAlone ? { left: own, right: part } : { left: part, right: own }
}

function isLongAcronym(acronym: string, measure: MeasureText): boolean {
  const width = measure(acronym, 'serif', ACRONYM.size) * SEMIBOLD
  return acronym.length >= ACRONYM.letters || width > HEAD - ACRONYM.number
}

function isLongTitle(title: string, measure: MeasureText): boolean {
  const style = { font: 'serif', size: TITLE.size, fill: '' } as const
  return breakLines(title, HEAD, style, measure).length > TITLE.lines
}
