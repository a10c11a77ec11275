import { type DesignFinding, firstOfEach, type PageRule, quote } from '../finding.ts'

/** Every character has a shape in its font and a character in the file: code 0 is the box that stands for a missing one. */
export const glyphMissing: PageRule = (page) => {
  const lines = [...page.printed, ...page.loose, ...page.head, ...page.foot]
  return firstOfEach(
    lines.flatMap((line) =>
      line.runs.flatMap((run) => {
        const missing = run.glyphs.find(
          ({ code, own }) => own === undefined || (code === 0 && run.font.type === 'Type0'),
        )
        if (!missing) return []
        const found: DesignFinding = {
          code: 'page-glyph-missing',
          page: page.number,
          message: `A letter ${missing.text === '' ? '' : `${quote(missing.text)} `}in ${quote(line.text)} is in no font.`,
          words: line.text,
          hint: 'Write it with letters that the fonts have, or delete it.',
        }
        return [['block' in line ? line.block : line, found] as const]
      }),
    ),
  )
}
