import type { Run } from '../../pdf/content/page-content.ts'
import type { PrintedPage } from '../document.ts'
import { closest } from '../elements.ts'
import { type DesignFinding, firstOfEach, type PageRule, quote } from '../finding.ts'
import { familyOf } from '../typeface.ts'

/** Page design 15.2, in pt: nothing is smaller… */
const SMALLEST = 8
/** …running text is never smaller than this, but in chapters that are small by design… */
const SMALLEST_TEXT = 9.5
/** Of each part of a colour, from 0 to 1: ink is darker, and one of what explains is lighter. */
const DARKEST = 0.2
/** The browser rounds sizes to a hundredth of a pixel. */
const TOLERANCE = 0.03

export const typeSmall: PageRule = (page, { textTypefaces, sideBySide }) => {
  const families = textTypefaces.map((name) => familyOf({ name }))
  const lines = [...page.printed, ...page.loose, ...page.head, ...page.foot]
  return firstOfEach(
    lines.flatMap((line) =>
      line.runs.flatMap((run) => {
        if (run.text.trim() === '') return []
        const { size } = run
        const least = leastOf(
          run,
          page,
          families.includes(familyOf(run.font)) && !(sideBySide && isLookedUp(run, page)),
        )
        if (size >= least - TOLERANCE) return []
        const key = 'block' in line ? line.block : line
        const found: DesignFinding = {
          code: 'page-type-small',
          page: page.number,
          message: `${quote(run.text)} is set in ${size.toFixed(1)} pt, smaller than ${least} pt.`,
          words: line.text,
          hint: 'Correct the size in the stylesheet. Type is never made smaller to make a text fit.',
        }
        return [[key, found] as const]
      }),
    ),
  )
}

function leastOf(run: Run, page: PrintedPage, isText: boolean): number {
  const owner = page.ownerOf(run)
  const isDrawn = !owner || closest(owner, 'Figure') !== undefined
  // On a page that is looked at nothing is running text, nor on one that is small by design.
  const isSmall = page.chapter?.display === true || page.chapter?.small === true
  return isText && !isDrawn && !isSmall ? SMALLEST_TEXT : SMALLEST
}

/**
 * Side by side a typeface is the sign of a language: the labels of the first one are in that of running text, too. They are
 * grey, and in tables with their captions, and in lists, everything is looked up.
 */
function isLookedUp(run: Run, page: PrintedPage): boolean {
  const owner = page.ownerOf(run)
  const isListed =
    page.chapter?.lists !== undefined ||
    (owner && (closest(owner, 'TR') ?? closest(owner, 'Caption')) !== undefined)
  return owner !== undefined && (isListed === true || isNoInk(run))
}

function isNoInk({ colour }: Run): boolean {
  return colour !== undefined && Math.max(...colour) > DARKEST
}
