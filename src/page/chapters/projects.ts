import { drawPanels } from './project-drawings.ts'
import type { MeasureText } from '../figures/text-width.ts'
import { makeChapter, onBothSides } from './chapter.ts'
import { oncePerLanguage } from './once-per-language.ts'
import { printsProject } from './printed.ts'
import { viewProject } from './view.ts'
import type { View } from './view-inputs.ts'

/** Size of a project's acronym, and the width that it has, in pt: `.opener .acronym` in print.css. */
const ACRONYM = { size: 30, width: 316 }
/** By how much the widest letters of the text's typeface are wider than those of the drawings' typeface. */
const SERIF = 1.1

const panelsOf = oncePerLanguage(drawPanels)

/** A chapter for each project, or for each of its group. */
export const projects: View = (chapter, inputs) => {
  const { report, edition, translator, other, measure } = inputs
  const { language } = translator
  const isParallel = edition.layout === 'beside'
  const panels = panelsOf(inputs)
  // A project alone opens with what it is from, on the first page, and has no number.
  const isAlone = edition.onlyProject !== undefined
  const { side: _side, ...sideless } = chapter
  const form = isAlone ? sideless : chapter
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
      part: isAlone ? translator.translate('labels:report.short') : group,
      numbered: !isAlone,
      project: view,
      longAcronym: isLong(project.value.acronym, measure),
      text: translator.tree(`projects/${project.slug}`),
      otherLanguage: other?.language ?? '',
      otherNames:
        other && !isParallel ? translator.translate(`labels:participants.name_in.${other.language}`) : '',
    }
    const { acronym } = project.value
    const own = isAlone ? acronym : `${index + 1}. ${acronym}`
    return {
      ...makeChapter({ ...form, contents: 'none', runningHead: false }, translator, context),
      id,
      record: 'project',
      heads: isAlone || isParallel ? onBothSides(own) : { left: group.value, right: own },
      entries: [{ id, language, title: view.acronym, details: [title], group }],
      drawings: panels.get(project.slug) ?? new Map(),
    }
  })
}

/** Whether an acronym needs a second line over its project's title. */
function isLong(acronym: string, measure: MeasureText): boolean {
  return measure(acronym, 'semibold', ACRONYM.size) * SERIF > ACRONYM.width
}
