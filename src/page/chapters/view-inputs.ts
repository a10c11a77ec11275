import type { Translator, Translators } from '../../language/translate.ts'
import type { Edition, ReportChapter } from '../../report/types.ts'
import type { NumberCaption } from './captions.ts'
import type { Chapter } from './chapter.ts'
import type { DrawingInputs } from './drawn-projects.ts'

/** What a view computes a chapter from. `notes` of the drawings are those that are printed. */
export interface ViewInputs extends DrawingInputs {
  readonly edition: Edition
  /** Speaks the language of second names; there is none in a report in one language. */
  readonly other: Translator | undefined
  /** All languages of the report. */
  readonly translators: Translators
  /** Numbers the tables and figures of the chapters, which ask in the order of the pages. */
  readonly caption: NumberCaption
}

/** Computes what the program knows of a chapter: several if it is one for each record, none if it is left out. */
export type View = (chapter: ReportChapter, inputs: ViewInputs) => readonly Chapter[]
