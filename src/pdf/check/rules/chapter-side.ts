import { type DocumentRule, type Finding } from '../finding.ts'

/** Page design 6: a project is one spread, two pages of which the left one is even. */
const PROJECT_PAGES = 2

/** Chapters start on the side that they must; a project fills exactly its spread. */
export const chapterSide: DocumentRule = ({ chapters, pages }) =>
  chapters.flatMap(({ kind, side, first, last, heads }) => {
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
    if (kind === 'project' && length !== PROJECT_PAGES) {
      findings.push({
        code: 'page-project-length',
        page: first,
        message: `the project “${name}” fills ${length} ${length === 1 ? 'page' : 'pages'}, not ${PROJECT_PAGES}`,
        words,
        hint:
          length > PROJECT_PAGES
            ? 'shorten its texts'
            : 'nothing is wrong with the text; the design has two pages',
      })
    }
    return findings
  })
