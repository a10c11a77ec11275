/**
 * The middle one of the values, or the mean of the middle two.
 * @throws {RangeError} if there is none.
 */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  if (upper === undefined || lower === undefined) throw new RangeError('there is no median of nothing')
  return (lower + upper) / 2
}

/**
 * How many times as much one thing takes as another: the median of the ratios of runs made one after the other,
 * so that a machine that is busy for a while weighs on both.
 * @throws {RangeError} if there are not as many runs of the one as of the other.
 */
export function ratio(ours: readonly number[], theirs: readonly number[]): number {
  if (ours.length !== theirs.length) throw new RangeError('runs are compared in pairs')
  return median(ours.map((value, index) => value / (theirs[index] ?? NaN)))
}

/** The exponent k of a cost that grows as size^k: 1 is linear, 2 quadratic. */
export function growth(small: Readonly<Measured>, large: Readonly<Measured>): number {
  return Math.log(large.cost / small.cost) / Math.log(large.size / small.size)
}

interface Measured {
  readonly size: number
  readonly cost: number
}
