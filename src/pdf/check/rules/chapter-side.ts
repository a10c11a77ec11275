import { type DocumentRule, type Finding } from '../finding.ts'

/** Page design 6: a project is one spread, two pages of which the left one is even. */
const PROJECT_PAGES = 2
/** Side by side a long project may take a second spread (page design 12). */
const MOST_SIDE_BY_SIDE = 4

/** Chapters start on the side that they must; a project fills exactly its spread. */
export const chapterSide: DocumentRule = ({ chapters, pages, expected }) => {
  const most = expected.sideBySide ? MOST_SIDE_BY_SIDE : PROJECT_PAGES
  return chapters.flatMap(({ kind, side, first, last, heads }) => {
    const findings: Finding[] = []
    const name = heads.right ?? kind
    const words = pages[first - 1]?.lines.find(({ block }) => block.role === 'H1')?.text ?? ''
    if (side && side !== (first % 2 === 0 ? 'left' : 'right')) {
      findings.push({
        code: 'page-side',
        page: first,
        message: `the chapter “${name}” starts on page ${first}, which is not a ${side} page`,
        words,
        hint: 'build again without the folder `out/stages`; if it stays, the blank pages are computed wrong',
      })
    }
    const length = last - first + 1
    if (kind === 'project' && (length < PROJECT_PAGES || length > most)) {
      findings.push({
        code: 'page-project-length',
        page: first,
        message: `the project “${name}” fills ${length} ${length === 1 ? 'page' : 'pages'}, not ${most > PROJECT_PAGES ? `${PROJECT_PAGES} to ${most}` : PROJECT_PAGES}`,
        words,
        ...(length > most && { severity: 'warning' as const }),
        hint:
          length > PROJECT_PAGES
            ? 'shorten its texts'
            : 'nothing is wrong with the text; the design has two pages',
      })
    }
    return findings
  })
}
