/** One of two lists and what stands in its place in the other; one of them is missing if there is nothing. */
export interface InOrder<T, U> {
  readonly before?: T
  readonly after?: U
}

/** Pairs two lists without changing their order, so that the pairs are worth as much as can be. */
export function pairInOrder<T, U>(
  before: readonly T[],
  after: readonly U[],
  worth: (one: T, other: U) => number,
): InOrder<T, U>[] {
  const worths = before.map((one) => after.map((other) => worth(one, other)))
  // best[b][a]: the most that the items from b and a on can be worth.
  const best = Array.from({ length: before.length + 1 }, () =>
    Array.from({ length: after.length + 1 }, () => 0),
  )
  for (let b = before.length - 1; b >= 0; b -= 1) {
    for (let a = after.length - 1; a >= 0; a -= 1) {
      const row = best[b] as number[]
      row[a] = Math.max(at(best, b + 1, a + 1) + at(worths, b, a), at(best, b + 1, a), at(best, b, a + 1))
    }
  }
  const pairs: InOrder<T, U>[] = []
  let [b, a] = [0, 0]
  while (b < before.length || a < after.length) {
    const is = at(best, b, a)
    const isPair = at(worths, b, a) > 0 && is === at(best, b + 1, a + 1) + at(worths, b, a)
    if (isPair) pairs.push({ before: before[b++] as T, after: after[a++] as U })
    else if (a >= after.length || (b < before.length && is === at(best, b + 1, a)))
      pairs.push({ before: before[b++] as T })
    else pairs.push({ after: after[a++] as U })
  }
  return pairs
}

function at(table: readonly (readonly number[])[], row: number, column: number): number {
  return table[row]?.[column] ?? 0
}
