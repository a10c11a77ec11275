import { type InOrder, pairInOrder } from './in-order.ts'
import type { WordMatches } from './word-matches.ts'

/** Pages without a common word still belong together if nothing fits better, as those of drawings alone. */
const IN_PLACE = 0.5

/** Pairs the pages of a chapter in their order, so that as many words as can be stand on both pages of a pair. */
export function pairPages(
  before: readonly number[],
  after: readonly number[],
  { same }: Pick<WordMatches, 'same'>,
): InOrder<number, number>[] {
  const common = new Map<string, number>()
  for (const [was, is] of same) {
    const pair = `${was.page} ${is.page}`
    common.set(pair, (common.get(pair) ?? 0) + 1)
  }
  return pairInOrder(before, after, (was, is) => (common.get(`${was} ${is}`) ?? 0) + IN_PLACE)
}
