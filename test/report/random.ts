/** Numbers that look random and are the same in every run (mulberry32). */
export function randomFrom(seed: number): { below(limit: number): number; of<T>(items: readonly T[]): T } {
  let state = seed >>> 0
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
  return { below, of: (items) => items[below(items.length)] as (typeof items)[number] }
}
