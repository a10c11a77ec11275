import type { StructureElement } from '../../pdf/read/structure.ts'
import { closest, lineage } from '../elements.ts'
import { type DesignFinding, type PageRule, quote } from '../finding.ts'

/** One mm in pt. */
const MM = 72 / 25.4
/** Where columns begin, in mm from the left edge of the type area (page design 2). */
const EDGES = [0, 29.2, 43.75, 58.3, 87.5, 91, 102.1, 116.6, 131.25]
/** How far text is set in from there: after a dash, a letter of the index, a numeral, a page number. */
const INDENTS = [0, 3.5, 4.6, 7, 9.7, 12]
const DASH = 4.6
const INDEX_SECOND = 10
/** Where columns end at which text may end: the first of a pair, and the whole width. */
const ENDS = [86, 170]
/** The eye sees a larger difference, in mm. */
const TOLERANCE = 0.3

/**
 * Text begins at the left edge of a column, or as far in as its kind is set in, or ends at the right one (page design 15.4): paragraphs, headings,
 * items and captions, and the cells of participants. Cells of numbers stand on the right, and on pages that are looked
 * at everything has a place of its own.
 */
export const leftEdge: PageRule = (page, { share = 1, sideBySide }) => {
  if (page.chapter === undefined || page.chapter.display) return []
  const isGrid = page.chapter.record === 'project' && !sideBySide
  return [...Map.groupBy(page.printed, ({ block }) => block)].flatMap(([block, lines]): DesignFinding[] => {
    if (closest(block, 'Figure') || (closest(block, 'TR') && !isGrid)) return []
    const [farthest] = lines.toSorted((one, other) => one.box.left - other.box.left)
    if (!farthest) return []
    const millimetres = (x: number): number => (x - page.area.left) / MM / share
    const at = millimetres(farthest.box.left)
    if (isAt(allowed(block), at) || lines.every(({ box }) => isAt(ENDS, millimetres(box.right)))) return []
    return [
      {
        code: 'page-left-edge',
        page: page.number,
        message: `${quote(farthest.text)} begins ${at.toFixed(1)} mm from the left edge of the type area, where no column begins.`,
        words: farthest.text,
        hint: 'Give its column one of the widths in `templates/styles/tokens.css`, and it no margin or padding of its own.',
      },
    ]
  })
}

function isAt(edges: readonly number[], x: number): boolean {
  return edges.some((edge) => Math.abs(edge - x) <= TOLERANCE)
}

/** Items of a list in a list are set in once more. */
function allowed(block: StructureElement): readonly number[] {
  const depth = [...lineage(block)].filter(({ role }) => role === 'L').length
  const known = byDepth.get(depth)
  if (known) return known
  const deeper = Array.from({ length: depth }, (_, index) => index * DASH)
  const indents = [...INDENTS, INDEX_SECOND, ...deeper.flatMap((more) => INDENTS.map((each) => each + more))]
  const edges = EDGES.flatMap((edge) => indents.map((indent) => edge + indent))
  byDepth.set(depth, edges)
  return edges
}

const byDepth = new Map<number, readonly number[]>()
