import { type DocumentRule, type DesignFinding, quote } from '../finding.ts'

/** The browser writes its scale with a few digits. */
const UNCHANGED = 0.995
/** How near to the edge, in pt, the line reaches that all was shrunk for. */
const TOLERANCE = 2
/** Letters of a word, or of words with spaces that never break, that hardly fit into a column. */
const LONG_WORD = 30

/**
 * The browser prints all pages smaller when something is wider than its page, and says nothing. The stylesheets cut off
 * what a chapter has too wide, which is reported at its place; so it is a stylesheet, or a box outside of the chapters. What
 * reaches farthest is named: of lines that reach as far, the one with the longest word.
 */
export const shrunk: DocumentRule = ({ pages }) => {
  const small = pages.find(({ scale }) => scale < UNCHANGED)
  if (!small) return []
  const percent = Math.round(small.scale * 100)
  const [farthest] = pages
    .flatMap(({ area, lines }) =>
      lines.flatMap((line) => {
        const reach = line.box.right - area.right
        return reach > -TOLERANCE ? [{ ...line, reach, isLong: hasLongWord(line.text) }] : []
      }),
    )
    .toSorted((one, other) => Number(other.isLong) - Number(one.isLong) || other.reach - one.reach)
  const cause = farthest ? `${quote(farthest.text)} is` : 'a table, picture or box is'
  const found: DesignFinding = {
    code: 'page-shrunk',
    page: farthest?.page ?? small.number,
    message: `All pages are printed at ${percent} %, because ${cause} wider than its page.`,
    words: farthest?.text ?? '',
    hint: 'Shorten the text, or correct the widths and margins that were changed last in templates/styles/.',
  }
  return [found]
}

function hasLongWord(text: string): boolean {
  return text.split(' ').some((word) => word.length > LONG_WORD)
}
