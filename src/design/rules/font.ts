import type { Run } from '../../pdf/content/page-content.ts'
import { type DesignFinding, firstOfEach, type PageRule, quote } from '../finding.ts'
import { familyOf } from '../typeface.ts'

/** Every letter is in a family of the design, and none is drawn as a Type 3 font (page design 15.19). */
export const font: PageRule = (page, { typefaces }) => {
  const allowed = new Set(typefaces.map((name) => familyOf({ name })))
  const lines = [...page.printed, ...page.loose, ...page.head, ...page.foot]
  return firstOfEach(
    lines.flatMap((line) =>
      line.runs.flatMap((run) => {
        if (run.text.trim() === '') return []
        const problem = problemOf(run, allowed)
        if (!problem) return []
        const found: DesignFinding = {
          code: 'page-font',
          page: page.number,
          message: `${quote(run.font.type === 'Type3' ? line.text : run.text)} is ${problem}.`,
          words: line.text,
          hint: 'Write it with other letters, or correct the family, weight or style in the stylesheet.',
        }
        return [[problem, found] as const]
      }),
    ),
  )
}

function problemOf({ font: used }: Run, allowed: ReadonlySet<string>): string | undefined {
  if (used.type === 'Type3') return 'drawn by a Type 3 font, because the browser made up a weight or style'
  return allowed.has(familyOf(used))
    ? undefined
    : `set in ${used.name}, which is none of the report’s typefaces`
}
