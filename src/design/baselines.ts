import type { TextLine } from './document.ts'

/** Baselines that differ by less, in pt, are one: a label and its text stand side by side. */
const SAME = 2

/** Number of lines as the eye counts them, whatever stands side by side. */
export function countBaselines(lines: readonly TextLine[]): number {
  let count = 0
  let above = Infinity
  for (const { baseline } of lines.toSorted((one, other) => other.baseline - one.baseline)) {
    if (above - baseline < SAME) continue
    count += 1
    above = baseline
  }
  return count
}
