import { headingOf, nameOfChapter } from '../chapter-name.ts'
import type { CheckedChapter } from '../document.ts'
import { type DocumentRule, type DesignFinding } from '../finding.ts'
import { MOST_SIDE_BY_SIDE, PROJECT_PAGES } from '../page-design.ts'

/** A table of participants may run on (page design 10); what is longer, somebody should look at. */
const MORE = 2

/**
 * Chapters start on the side that they must. A project fills exactly its spread, which begins on the left; no blank page
 * is put in for that, so where a page more or less comes before projects, they begin on the right.
 */
export const chapterSide: DocumentRule = ({ chapters, pages, expected }) => {
  const most = expected.sideBySide ? MOST_SIDE_BY_SIDE : PROJECT_PAGES
  const isTurned = (chapter: CheckedChapter | undefined): boolean =>
    chapter?.record === 'project' && chapter.first > 1 && chapter.first % 2 === 1 && !expected.sideBySide
  return chapters.flatMap((chapter, index) => {
    const { record, side, first, last } = chapter
    const findings: DesignFinding[] = []
    const name = nameOfChapter(chapter, pages)
    const words = headingOf(chapter, pages)
    if (side && side !== (first % 2 === 0 ? 'left' : 'right')) {
      findings.push({
        code: 'page-side',
        page: first,
        message: `${name} starts on page ${first}, which is not a ${side} page.`,
        words,
        hint: 'Build again with `--no-cache`. If it stays, this is a bug in the program: report it.',
      })
    }
    if (isTurned(chapter) && !isTurned(chapters[index - 1])) {
      findings.push({
        code: 'page-side',
        page: first,
        message: `${name} begins on a right page, so that its two pages do not face each other.`,
        words,
        severity: 'information',
        hint: 'Nothing has to be done: its head works on either side. A page more or less before it turns this.',
      })
    }
    const length = last - first + 1
    if (record === 'project' && (length < PROJECT_PAGES || length > most)) {
      const wanted = most > PROJECT_PAGES ? `${PROJECT_PAGES} to ${most}` : String(PROJECT_PAGES)
      findings.push({
        code: 'page-project-length',
        page: first,
        message: `${name} fills ${length} ${length === 1 ? 'page' : 'pages'}, not ${wanted}.`,
        words,
        ...(length > most + MORE && { severity: 'warning' as const }),
        hint:
          length > PROJECT_PAGES
            ? 'Shorten its texts if you want it to fit. Nothing is wrong with the pages.'
            : 'Nothing has to be done: the design has two pages, and this text needs one.',
      })
    }
    return findings
  })
}
