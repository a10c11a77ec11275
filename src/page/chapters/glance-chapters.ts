import { drawCharts } from './charts.ts'
import { type Chapter, makeChapter } from './chapter.ts'
import { roleMarks, viewGlance } from './glance.ts'
import { oncePerLanguage } from './once-per-language.ts'
import type { View } from './view-inputs.ts'

const chartsOf = oncePerLanguage(drawCharts)

/** “At a glance”, and its matrix on pages of their own if it needs landscape ones. */
export const glanceChapters: View = (chapter, inputs) => {
  const { translator } = inputs
  const glance = viewGlance(inputs, inputs.other)
  const charts = chartsOf(inputs)
  const marks = roleMarks(translator)
  const drawings = new Map([...marks, ...charts.drawings])
  const chapters: Chapter[] = [
    { ...makeChapter(chapter, translator, { glance, charts: charts.captions }), drawings },
  ]
  if (glance.landscape && chapter.continued)
    chapters.push({ ...makeChapter(chapter.continued, translator, { glance }), drawings: marks })
  return chapters
}
