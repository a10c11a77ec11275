import { type DocumentRule, type Finding, quote } from '../finding.ts'

/** The browser writes its scale with a few digits. */
const UNCHANGED = 0.995
/** How near to the edge, in pt, the line reaches that all was shrunk for. */
const TOLERANCE = 2

/** Letters of a word, or of words with spaces that never break, that hardly fit into a column. */
const LONG_WORD = 30

/**
 * The browser prints all pages smaller when something is wider than its page, and says nothing. What is so wide
 * fills its page to the last point.
 */
export const shrunk: DocumentRule = ({ pages }) => {
  const small = pages.find(({ scale }) => scale < UNCHANGED)
  if (!small) return []
  const percent = Math.round(small.scale * 100)
  const widest = pages.flatMap(({ area, lines }) =>
    lines.filter(({ box }) => box.right > area.right - TOLERANCE),
  )
  const tell = (page: number, cause: string, words: string): Finding => ({
    code: 'page-shrunk',
    page,
    message: `all pages are printed at ${percent} %, because ${cause} is wider than its page`,
    words,
    hint: 'shorten the text, or give a long word a place to break',
  })
  if (widest.length === 0) return [tell(small.number, 'a table, picture or box', '')]
  // A line may fill its page on purpose; one long word is the likelier cause.
  const likely = widest.filter(({ text }) => text.split(' ').some((word) => word.length > LONG_WORD))
  return (likely.length > 0 ? likely : widest).map(({ page, text }) => tell(page, quote(text), text))
}
