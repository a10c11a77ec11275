import { closest } from '../elements.ts'
import { type DesignFinding, firstOfEach, type PageRule } from '../finding.ts'

/** What is thinner, in pt, is a line: those belong to their tables and sections. */
const THICKEST = 4

/**
 * Grounds, tiles without a number and frames that are repeated are no part of what is read (page design 15.44), and
 * nothing is a background of CSS, which is one (15.25).
 */
export const shapeTagged: PageRule = (page) =>
  firstOfEach(
    page.painted.flatMap((shape) => {
      const { left, right, bottom, top } = shape.box
      const owner = page.ownerOf(shape)
      if (!shape.filled || Math.min(right - left, top - bottom) <= THICKEST) return []
      if (!owner || closest(owner, 'Figure')) return []
      const found: DesignFinding = {
        code: 'page-shape-tagged',
        page: page.number,
        message:
          'A painted area is part of what is read aloud, though it is no drawing: a background of a stylesheet.',
        hint: 'Paint it with `<div class="drawing ground"></div>`, or give a drawing a text alternative.',
      }
      return [[owner.role, found] as const]
    }),
  )
