import type { Caption } from './captions.ts'
import { type Charts, drawCharts } from './charts.ts'
import { type Chapter, makeChapter } from './chapter.ts'
import { roleMarks, viewGlance } from './glance.ts'
import { oncePerLanguage } from './once-per-language.ts'
import type { View, ViewInputs } from './view-inputs.ts'

const chartsOf = oncePerLanguage(drawCharts)

/** “At a glance”, and its matrix on pages of their own if it needs landscape ones. */
export const glanceChapters: View = (chapter, inputs) => {
  const { translator } = inputs
  const id = `${translator.language}-${chapter.name}`
  const projects = inputs.caption('table', `${id}--projects`, translator.translate('glance:projects.title'))
  const drawn = chartsOf(inputs)
  const { captions, charts } = numberCharts(drawn.captions, id, inputs)
  const roles = inputs.caption('table', `${id}--roles`, translator.translate('glance:matrix.title'))
  const glance = viewGlance(inputs, inputs.other, { projects: projects.label, roles: roles.label })
  const marks = roleMarks(translator)
  const drawings = new Map([...marks, ...drawn.drawings])
  const own = glance.landscape || glance.matrices.length === 0 ? [] : [roles]
  const chapters: Chapter[] = [
    {
      ...makeChapter(chapter, translator, { glance, charts }),
      drawings,
      captions: [projects, ...captions, ...own],
    },
  ]
  if (glance.landscape && chapter.continued)
    chapters.push({
      ...makeChapter(chapter.continued, translator, { glance }),
      drawings: marks,
      captions: [roles],
    })
  return chapters
}

/** The charts that are printed, each with its number. */
function numberCharts(
  words: Charts['captions'],
  id: string,
  { caption }: ViewInputs,
): { captions: readonly Caption[]; charts: object } {
  const numbered = Object.entries(words).flatMap(([name, chart]) =>
    chart ? [[name, chart, caption('figure', `${id}--${name}`, chart.title)] as const] : [],
  )
  return {
    captions: numbered.map(([, , own]) => own),
    charts: {
      ...words,
      ...Object.fromEntries(numbered.map(([name, chart, { label }]) => [name, { ...chart, label }])),
    },
  }
}
