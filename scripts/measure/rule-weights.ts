import type { MeasuredPage } from './pages.ts'

/** What is thicker, or shorter, is no line of the page; in pt. */
const THICKEST = 4
const SHORTEST = 20

/** The weights of all lines that are part of no drawing, to a ten-thousandth of a pt, and how many have each. */
export function ruleWeights(pages: readonly MeasuredPage[]): Map<string, number> {
  const weights = pages.flatMap(({ ruled }) =>
    ruled.flatMap(({ box }) => {
      const sides = [box.right - box.left, box.top - box.bottom].toSorted((one, other) => one - other)
      const [weight = 0, length = 0] = sides
      return weight > THICKEST || length < SHORTEST ? [] : [weight]
    }),
  )
  const groups = Map.groupBy(
    weights.toSorted((one, other) => one - other),
    (weight) => weight.toFixed(4),
  )
  return new Map([...groups].map(([weight, own]) => [weight, own.length]))
}
