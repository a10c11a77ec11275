import type { PrintedLine } from '../document.ts'
import { closest, isHeading } from '../elements.ts'
import { type DesignFinding, firstOfEach, type PageRule, quote } from '../finding.ts'

/** What is printed for a soft hyphen at the end of a line. */
const HYPHEN = '\u2010'

/** No word of a heading, a label, a caption, the head of a column or the red words breaks (page design 15.28). */
export const labelHyphen: PageRule = ({ number, printed }) =>
  firstOfEach(
    printed.flatMap((line) => {
      if (line.words.at(-1)?.text.endsWith(HYPHEN) !== true || !isLabel(line)) return []
      const found: DesignFinding = {
        code: 'page-label-hyphen',
        page: number,
        message: `A word of ${quote(line.text)} breaks at the end of its line.`,
        words: line.text.replace(/\S*$/u, '').trim(),
        hint: 'Write `hyphens: none` for it in the stylesheet.',
      }
      return [[line.block, found] as const]
    }),
  )

function isLabel({ block, words }: PrintedLine): boolean {
  if (isHeading(block) || closest(block, 'TH', 'Caption')) return true
  const names = words.flatMap(({ font, raised }) => (raised ? [] : [font.name]))
  return names.every((name) => /Sans.*Bold/u.test(name)) || /Sans.*It/u.test(names.at(-1) ?? '')
}
