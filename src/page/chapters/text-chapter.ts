import type { Translator } from '../../language/translate.ts'
import type { Report, ReportChapter } from '../../report/types.ts'
import { arrangeBlocks } from './blocks.ts'
import { type Chapter, makeChapter, textsOf } from './chapter.ts'
import { ownNotes } from './own-notes.ts'

/** A chapter of texts alone. */
export function textChapter(chapter: ReportChapter, report: Report, translator: Translator): Chapter {
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
