import type { Element } from 'hast'
import type { Language } from '../../report/types.ts'
import type { Text } from '../../diagnostics/text.ts'
import type { Translator } from '../../language/translate.ts'
import { coverDrawing } from '../figures/cover-drawing.ts'
import { SEVERAL_LANGUAGES } from '../figures/svg.ts'
import { coverAlternative, coverLegend, coverProjects } from './cover-words.ts'
import { type DrawingInputs, drawnProjects } from './drawn-projects.ts'
import { titleYears } from './title-years.ts'

/** Between what is heard in two languages. */
const SLASH = ' / '

/** The cover's drawing and the sentences that explain it, in each of its languages. */
export interface CoverView {
  readonly drawing: Element
  /** What the heights of its bars stand for, in their order; none if they have one height. */
  readonly budgets: readonly number[]
  readonly legends: readonly { readonly language: Language; readonly sentences: readonly Text[] }[]
}

/**
 * Draws the projects for the cover; nothing if they are too many for it (page design 6).
 * @param speakers of the languages of the cover, its own first.
 * @param room height for the bars, in pt.
 * @param isJoined whether the same drawing of another language is joined with it, which says its own words.
 */
export function drawCover(
  inputs: DrawingInputs,
  speakers: readonly Translator[],
  room: number,
  isJoined: boolean,
): CoverView | undefined {
  const { report, translator, measure, columns } = inputs
  const drawn = drawnProjects(inputs)
  const projects = coverProjects(report, drawn, speakers)
  const heard = isJoined ? [translator] : speakers
  const made = coverDrawing(projects, {
    years: drawn.years,
    titleYears: titleYears(translator.translate('labels:report.title').value, drawn.years),
    alternative: (kind) =>
      heard
        .map((each) => coverAlternative(report, drawn, coverProjects(report, drawn, [each]), kind, each))
        .join(SLASH),
    ...(speakers.length > 1 && { language: SEVERAL_LANGUAGES }),
    measure,
    width: columns.whole,
    room,
  })
  return (
    made && {
      drawing: made.drawing,
      budgets: made.kind === 'bars' ? projects.flatMap(({ budget }) => budget ?? []) : [],
      legends: speakers.map((each) => ({
        language: each.language,
        sentences: coverLegend(report, drawn, made.kind, each),
      })),
    }
  )
}
