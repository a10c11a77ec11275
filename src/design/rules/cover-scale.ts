import type { Painted } from '../../pdf/content/page-content.ts'
import type { PrintedPage } from '../document.ts'
import { isHeading } from '../elements.ts'
import type { DesignFinding, PageRule } from '../finding.ts'

/** Page design 15.36: by so much the height of a euro may differ from bar to bar. */
const TOLERANCE = 0.01

/** The heights of the bars of a cover have one scale, and there is one for each stated budget. */
export const coverScale: PageRule = (page) => {
  const { number, chapter } = page
  if (!chapter?.cover || number !== chapter.first) return []
  const { budgets } = chapter.cover
  if (budgets.length === 0) return []
  const heights = barsOf(page).map(({ box }) => box.top - box.bottom)
  const found = (message: string): DesignFinding[] => [
    {
      code: 'page-cover-scale',
      page: number,
      message,
      hint: 'Do not give the drawing of the cover a size in the stylesheet, and nothing else that is white.',
    },
  ]
  if (heights.length !== budgets.length) {
    return found(`The cover has ${heights.length} bars, but ${budgets.length} budgets are stated.`)
  }
  const scales = heights.map((height, index) => height / (budgets[index] ?? 1))
  const [least, largest] = [Math.min(...scales), Math.max(...scales)]
  if (largest <= least * (1 + TOLERANCE)) return []
  const percent = Math.round((largest / least - 1) * 100)
  return found(`The heights of the bars on the cover differ in their scale, by ${percent} %.`)
}

/** White shapes of a drawing under the title, in the order of the projects. */
function barsOf(page: PrintedPage): Painted[] {
  const headings = page.printed.filter(({ block }) => isHeading(block)).map(({ baseline }) => baseline)
  const under = Math.min(page.height, ...headings)
  return page.painted.filter(
    (shape) =>
      shape.filled &&
      shape.colour?.every((part) => part === 1) === true &&
      shape.box.top < under &&
      page.ownerOf(shape)?.role === 'Figure',
  )
}
