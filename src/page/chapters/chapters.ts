import type { Translator, Translators } from '../../language/translate.ts'
import type { Edition, Language, Report, ReportChapter } from '../../report/types.ts'
import type { Columns } from '../figures/columns.ts'
import type { MeasureText } from '../figures/text-width.ts'
import { arrangeBlocks } from './blocks.ts'
import { captionNumbers } from './captions.ts'
import { type Chapter, makeChapter, textsOf } from './chapter.ts'
import { otherLanguage } from './other-language.ts'
import { ownNotes } from './own-notes.ts'
import { printedChapters, printedNotes } from './printed.ts'
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

/** A chapter of texts alone. */
function textChapter(chapter: ReportChapter, report: Report, translator: Translator): Chapter {
  const id = `${translator.language}-${chapter.name}`
  const written = textsOf(chapter, translator)
  const { texts, drawings } = arrangeBlocks(written, id, report)
  const notes = ownNotes(written, id, translator)
  return {
    ...makeChapter(chapter, translator, { ...texts, ownNotes: notes }),
    ...(drawings.size > 0 && { drawings }),
    ...(notes.length > 0 && { notes }),
  }
}
