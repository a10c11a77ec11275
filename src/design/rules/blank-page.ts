import { headingOf, nameOfChapter } from '../chapter-name.ts'
import { type DesignFinding, type DocumentRule } from '../finding.ts'

/**
 * No page inside is left blank (page design 15.29), but where a chapter must begin on the other side. What fills up the
 * pages of a booklet stands right before the last chapter, and is meant.
 */
export const blankPage: DocumentRule = ({ chapters, pages }) =>
  pages.flatMap(({ number, chapter }): DesignFinding[] => {
    const next = chapters.find(({ first }) => first > number)
    if (chapter || !next || next === chapters.at(-1)) return []
    return [
      {
        code: 'page-blank',
        page: number,
        message: `The page is blank: ${nameOfChapter(next, pages)} begins on the next one${next.side ? `, as it needs a ${next.side} page` : ''}.`,
        words: headingOf(next, pages),
        hint: 'Nothing has to be done: a page more or less before it turns this. Shorten what stands before it if you want the page back.',
      },
    ]
  })
