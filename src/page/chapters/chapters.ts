import type { Translators } from '../../language/translate.ts'
import type { Edition, Language, Report } from '../../report/types.ts'
import type { Columns } from '../figures/columns.ts'
import type { MeasureText } from '../figures/text-width.ts'
import { captionNumbers, type NumberCaption } from './captions.ts'
import type { Chapter } from './chapter.ts'
import { otherLanguage } from './other-language.ts'
import { printedChapters, printedNotes } from './printed.ts'
import { textChapter } from './text-chapter.ts'
import { views } from './views.ts'

export type { Chapter, Entry } from './chapter.ts'

/** One chapter of the report alone, whose tables and figures have the numbers that are known. */
export interface ListedPart {
  readonly only: string
  readonly caption: NumberCaption
}

/** Everything that one language's part of an edition prints, in order. */
export function listChapters(
  report: Report,
  edition: Edition,
  language: Language,
  translators: Translators,
  measure: MeasureText,
  columns: Columns,
  part?: ListedPart,
): Chapter[] {
  const translator = translators(language)
  const second = otherLanguage(edition, report.languages, language)
  const other = second === undefined ? undefined : translators(second)
  const notes = printedNotes(report, edition, language)
  const caption = part?.caption ?? captionNumbers(translator)
  const inputs = { report, edition, translator, other, translators, notes, measure, columns, caption }
  return printedChapters(report, edition).flatMap((chapter) => {
    if (part && chapter.name !== part.only) return []
    const view = chapter.view && views[chapter.view]
    return view ? view(chapter, inputs) : [textChapter(chapter, report, translator)]
  })
}
