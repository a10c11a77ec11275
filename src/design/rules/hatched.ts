import type { DesignFinding, PageRule } from '../finding.ts'

/** So many parallel slanted lines in one drawing are a hatch; the sides of letters and of few shapes are not. */
const FEWEST_LINES = 4

/** What is not stated has no length, so nothing is hatched (page design 8.6 and 15.14). */
export const hatched: PageRule = ({ number, painted }) => {
  const found = painted.find(({ slanted }) => slanted >= FEWEST_LINES)
  if (!found) return []
  const finding: DesignFinding = {
    code: 'page-hatched',
    page: number,
    message: `A drawing is hatched, with ${found.slanted} slanted lines.`,
    hint: 'Say in words what is not stated, and draw no bar for it.',
  }
  return [finding]
}
