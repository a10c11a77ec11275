import type { Translator } from '../../language/translate.ts'
import type { Report } from '../../report/types.ts'
import type { MeasureText } from '../figures/text-width.ts'
import { type Chapter, makeChapter, textsOf } from './chapter.ts'
import type { Edition } from './editions.ts'
import { noteIds } from './note-ids.ts'
import { views } from './views.ts'

export type { Chapter, Entry } from './chapter.ts'
export { type Edition, editions, languagesOf } from './editions.ts'

/** Everything that one language's part of an edition prints, in order. */
export function listChapters(
  report: Report,
  edition: Edition,
  translator: Translator,
  other: Translator,
  measure: MeasureText,
): Chapter[] {
  const notes = report.settings.value.notes === 'on' ? noteIds(report, translator.language) : []
  const inputs = { report, edition, translator, other, notes, measure }
  return report.chapters.flatMap((chapter) => {
    const view = chapter.view && views[chapter.view]
    return view ? view(chapter, inputs) : [makeChapter(chapter, translator, textsOf(chapter, translator))]
  })
}
