import type { Translators } from '../../language/translate.ts'
import type { Edition, Language, Report } from '../../report/types.ts'
import type { Columns } from '../figures/columns.ts'
import type { MeasureText } from '../figures/text-width.ts'
import { captionNumbers } from './captions.ts'
import type { Chapter } from './chapter.ts'
import { otherLanguage } from './other-language.ts'
import { printedChapters, printedNotes } from './printed.ts'
import { textChapter } from './text-chapter.ts'
import { views } from './views.ts'

export type { Chapter, Entry } from './chapter.ts'

/** Everything that one language's part of an edition prints, in order. */
export function listChapters(
  report: Report,
  edition: Edition,
  language: Language,
  translators: Translators,
  measure: MeasureText,
  columns: Columns,
): Chapter[] {
  const translator = translators(language)
  const second = otherLanguage(edition, report.languages, language)
  const other = second === undefined ? undefined : translators(second)
  const notes = printedNotes(report, edition, language)
  const caption = captionNumbers(translator)
  const inputs = { report, edition, translator, other, translators, notes, measure, columns, caption }
  return printedChapters(report, edition).flatMap((chapter) => {
    const view = chapter.view && views[chapter.view]
    return view ? view(chapter, inputs) : [textChapter(chapter, report, translator)]
  })
}
