import type { CheckedChapter, CheckedPage } from '../document.ts'
import { type DocumentRule, type DesignFinding } from '../finding.ts'

/** Page design 15.5: a rule of 2.53 pt at the top of the type area. */
const THICKNESS = { least: 2.48, most: 2.58 }
const TOLERANCE = 1

/**
 * Every chapter but the imprint opens with one rule over the whole width, at the top of a page or, where it runs on, under
 * the chapter before it. A further one stands only over a part of it, at the top of another page.
 */
export const opener: DocumentRule = ({ chapters, pages: printed, expected: { share = 1 } }) => {
  const pages = printed.map((page) => ({ ...page, share }))
  /** How many of its rules open chapters: those at the top, and those further down. */
  const opensChapters = (number: number, rules: readonly boolean[]): boolean => {
    const begun = chapters.filter((each) => each.opener && each.first === number)
    const under = begun.filter((each) => beginsUnderAnother(each, chapters)).length
    return rules.length === begun.length && rules.filter((isAtTop) => !isAtTop).length === under
  }
  return chapters.flatMap(({ opener: isOpened, first, last, id }): DesignFinding[] => {
    const rules = pages.slice(first - 1, last).map((page) => openerRules(page))
    const [onFirst = [], ...others] = rules
    const total = rules.flat().length
    const wanted = isOpened ? 1 : 0
    const isOverOthers = others.every((own, index) => {
      const page = pages[first + index]
      const isOverPart = own.length === 1 && page !== undefined && beginsWithPart(page)
      return isOverPart || opensChapters(first + index + 1, own)
    })
    if (opensChapters(first, onFirst) && isOverOthers) return []
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

/** Whether a chapter that may run on begins on the page that one before it ends on. */
function beginsUnderAnother(chapter: CheckedChapter, chapters: readonly CheckedChapter[]): boolean {
  const before = chapters.slice(0, chapters.indexOf(chapter))
  return chapter.runsOn === true && before.some(({ last }) => last === chapter.first)
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
