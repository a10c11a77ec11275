import { nameOfChapter } from '../chapter-name.ts'
import { type DesignFinding, type DocumentRule, plain, quote } from '../finding.ts'

/** The scale of every bar is printed, beside it or in its caption (page design 7.7 and 15.16). */
export const barScale: DocumentRule = ({ chapters, pages }) =>
  chapters.flatMap((chapter): DesignFinding[] => {
    const { scales = [], first, last } = chapter
    const printed = pages
      .slice(first - 1, last)
      .flatMap(({ lines }) => lines.map(({ text }) => text))
      .join(' ')
    return scales
      .filter((words) => !plain(printed).includes(plain(words)))
      .map((words) => ({
        code: 'page-bar-scale',
        page: first,
        message: `${nameOfChapter(chapter, pages)} has bars, but ${quote(words)} of their scale is not printed.`,
        hint: 'Put the scale into the caption again.',
      }))
  })
