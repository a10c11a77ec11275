import type { CheckedPage } from '../document.ts'
import { type DocumentRule, type DesignFinding } from '../finding.ts'

/** Page design 15.5: a rule of 2.53 pt at the top of the type area. */
const THICKNESS = { least: 2.48, most: 2.58 }
const TOLERANCE = 1

/**
 * Every chapter but the imprint opens with one rule over the whole width. A further one stands only over a part of it, at the
 * top of another page.
 */
export const opener: DocumentRule = ({ chapters, pages: printed, expected: { share = 1 } }) => {
  const pages = printed.map((page) => ({ ...page, share }))
  return chapters.flatMap(({ opener: isOpened, first, last, id }): DesignFinding[] => {
    const rules = pages.slice(first - 1, last).map((page) => openerRules(page))
    const [onFirst = [], ...others] = rules
    const total = rules.flat().length
    const wanted = isOpened ? 1 : 0
    const isAtTop = onFirst.length === wanted && onFirst.every(Boolean)
    const isOverParts = others.every((own, index) => {
      const page = pages[first + index]
      return own.length === 0 || (own.length === 1 && page !== undefined && beginsWithPart(page))
    })
    if (isAtTop && isOverParts) return []
    const found = total === wanted ? 'not at the top of its first page' : `${total} times`
    return [
      {
        code: 'page-opener',
        page: first,
        message: `The chapter “${id}” has its opening rule ${found}, not ${wanted === 0 ? 'left out' : 'once at its top'}.`,
        hint: 'Correct the border of the chapter in the stylesheet.',
      },
    ]
  })
}

/** Whether a chapter, or a part of one, begins on this page: under an opening rule with a heading. */
export function beginsWithPart(page: CheckedPage & { readonly share?: number }): boolean {
  return openerRules(page).includes(true) && /^H\d$/u.test(page.lines[0]?.block.role ?? '')
}

/** For each such rule of a page whether it lies at the top of the type area. */
function openerRules({ painted, area, share = 1 }: CheckedPage & { readonly share?: number }): boolean[] {
  return painted.flatMap(({ box }) => {
    const thickness = (box.top - box.bottom) / share
    const isWhole = box.right - box.left > area.right - area.left - TOLERANCE
    if (!isWhole || thickness < THICKNESS.least || thickness > THICKNESS.most) return []
    return [Math.abs(box.top - area.top) < TOLERANCE]
  })
}
