import type { StructureElement } from '../../pdf/read/structure.ts'
import { closest } from '../elements.ts'
import { type DocumentRule, type DesignFinding, plain, quote } from '../finding.ts'

/** What stands for nothing: a dash, a zero, a question mark. */
const NOTHING = /^(?:[-–—?]|0|n\/a|tba)$/iu

/** A gap in the source is shown in words: no dash and no zero stands for it (page design 9 and 15.14). */
export const valueBlank: DocumentRule = ({ pages }) =>
  pages.flatMap(({ number, lines }) => {
    const texts = new Map<StructureElement, string>()
    for (const { block, text } of lines) texts.set(block, `${texts.get(block) ?? ''} ${text}`)
    return [...texts].flatMap(([block, text]): DesignFinding[] => {
      const isValue = block.role !== 'Figure' && closest(block, 'TD', 'LI') !== undefined
      if (!isValue || !NOTHING.test(plain(text))) return []
      return [
        {
          code: 'page-value-blank',
          page: number,
          message: `${quote(text)} stands where a value is missing.`,
          hint: 'Write `not-stated` or `to-be-announced` in the record: it is printed in words.',
        },
      ]
    })
  })
