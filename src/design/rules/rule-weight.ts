import type { Painted } from '../../pdf/content/page-content.ts'
import { closest } from '../elements.ts'
import { type DesignFinding, firstOfEach, type PageRule } from '../finding.ts'

/** Page design 15.26, in pt: lines between rows, over sections, of tables, and of openers. */
const WEIGHTS = [0.375, 0.5625, 0.75, 2.53125]
const TOLERANCE = 0.05
/** What is thicker, or shorter, is no line of the page. */
const THICKEST = 4
const SHORTEST = 20

/** Lines of the page have one of four weights; drawings have lines of their own. */
export const ruleWeight: PageRule = (page, { share = 1 }) =>
  firstOfEach(
    page.painted.flatMap((line) => {
      const weight = weightOf(line)
      const owner = page.ownerOf(line)
      if (weight === undefined || !line.piece || (owner && closest(owner, 'Figure'))) return []
      if (WEIGHTS.some((each) => Math.abs(each * share - weight) <= TOLERANCE * share)) return []
      const shown = weight.toFixed(2)
      const found: DesignFinding = {
        code: 'page-rule-weight',
        page: page.number,
        message: `A line is ${shown} pt thick, which is none of the weights of the design: ${WEIGHTS.map((each) => each.toFixed(2)).join(', ')}.`,
        hint: 'Give the border one of the widths in `templates/styles/tokens.css`.',
      }
      return [[shown, found] as const]
    }),
  )

function weightOf({ box }: Painted): number | undefined {
  const [weight = 0, length = 0] = [box.right - box.left, box.top - box.bottom].toSorted(
    (one, other) => one - other,
  )
  return weight > THICKEST || length < SHORTEST ? undefined : weight
}
