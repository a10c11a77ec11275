import type { CheckedPage } from '../document.ts'
import { type DocumentRule, type DesignFinding } from '../finding.ts'

/** How low the ground reaches at least, in pt from the top of the type area. */
const LEAST = 100
const TOLERANCE = 1

/** A project opens without a rule, with its head on a ground up to the edges of the sheet (page design 6). */
export const projectHead: DocumentRule = ({ chapters, pages }) =>
  chapters.flatMap(({ opener, record, first, id }): DesignFinding[] => {
    const page = pages[first - 1]
    if (opener || record !== 'project' || !page || hasGround(page)) return []
    return [
      {
        code: 'page-opener',
        page: first,
        message: `The chapter “${id}” does not open with its head on a ground up to the edges of the sheet.`,
        hint: 'Restore the rules of `.project-head` in the stylesheet.',
      },
    ]
  })

function hasGround({ painted, area }: CheckedPage): boolean {
  return painted.some(
    ({ box }) =>
      box.left < area.left - TOLERANCE &&
      box.right > area.right + TOLERANCE &&
      box.top > area.top + TOLERANCE &&
      box.bottom < area.top - LEAST,
  )
}
