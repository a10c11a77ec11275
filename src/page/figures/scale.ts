/** The straight line that leads from one range to another: `from` lies at `start`, `to` at `end`. */
export function straightLine(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): (value: number) => number {
  return (value) => {
    const share = (value - from) / (to - from)
    return start * (1 - share) + end * share
  }
}

/** The end of a scale from zero: the next round value (0.8, 1, 1.2, 5 … millions), some four steps of 1, 2 or 5. */
export function roundMaximum(amounts: readonly number[]): number {
  const largest = Math.max(1, ...amounts)
  const power = 10 ** Math.floor(Math.log10(largest / 4))
  const steps = largest / 4 / power
  // Between two factors their geometric mean decides.
  const factor = steps >= Math.sqrt(50) ? 10 : steps >= Math.sqrt(10) ? 5 : steps >= Math.SQRT2 ? 2 : 1
  return Math.ceil(largest / (power * factor)) * power * factor
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
