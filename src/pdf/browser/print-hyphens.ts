import type { Page } from 'puppeteer'

/**
 * Takes the soft hyphens out of words that would break where none should (page design 11): before the last line of a
 * paragraph, and in a third line in a row. The browser knows neither limit for soft hyphens, so what it breaks is looked
 * at before the print.
 */
export async function limitHyphens(page: Page): Promise<void> {
  await page.evaluate(joinWords)
}

/* v8 ignore start -- @preserve: it runs in the page, where coverage does not reach. */
/** Runs in the page. It calls nothing outside of itself. */
function joinWords(): void {
  const soft = '\u00AD'
  /** A word that is kept whole may push another one to the end of its line. */
  const rounds = 4
  /** In heights of a letter: lines that differ by less are one, and lines that differ by more do not follow each other. */
  const half = 0.5
  const next = 1.7
  const inline = 'inline'
  const range = document.createRange()
  /** Of the first letter of a line the hyphen before it is a box of its own. */
  const boxOf = (node: Node, at: number): DOMRect | undefined => {
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    return [...range.getClientRects()].at(-1)
  }
  /** On another line, maybe at the top of the next page. */
  const isBelow = (one: DOMRect, other: DOMRect): boolean =>
    Math.abs(other.top - one.top) > one.height * half || other.left < one.left
  const blockOf = (node: Node): Element | null => {
    let at = node.parentElement
    while (at && getComputedStyle(at).display.startsWith(inline)) at = at.parentElement
    return at
  }
  interface Break {
    readonly node: Text
    readonly at: number
    /** Of the letters before and after it. */
    readonly before: DOMRect
    readonly after: DOMRect
  }
  const isNext = (above: DOMRect, below: DOMRect): boolean =>
    below.top > above.top && below.top - above.top < above.height * next
  const breaksOf = (): Break[] => {
    const found: Break[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? ''
      if (!text.includes(soft)) continue
      range.selectNodeContents(node)
      if (range.getClientRects().length < 2) continue
      for (let at = text.indexOf(soft, 1); at > 0; at = text.indexOf(soft, at + 1)) {
        const [before, after] = [boxOf(node, at - 1), boxOf(node, at + 1)]
        if (before && after && isBelow(before, after)) found.push({ node: node as Text, at, before, after })
      }
    }
    return found
  }
  /** Whether all that follows in the block stands on one line; the hyphen itself stands on the one before. */
  const isBeforeLast = (block: Element, { node, at, before, after }: Break): boolean => {
    range.setStart(node, at + 1)
    range.setEndAfter(block.lastChild ?? node)
    return [...range.getClientRects()].every((other) => !isBelow(after, other) || !isBelow(before, other))
  }
  const join = (node: Text, at: number): void => {
    const text = node.data
    const from = text.lastIndexOf(' ', at) + 1
    const end = text.indexOf(' ', at)
    const to = end < 0 ? text.length : end
    node.replaceData(from, to - from, text.slice(from, to).replaceAll(soft, ''))
  }
  for (let round = 0; round < rounds; round += 1) {
    const found = breaksOf()
    const wrong = found.filter((each, index) => {
      const block = blockOf(each.node)
      if (!block) return false
      if (isBeforeLast(block, each)) return true
      const [one, other] = [found[index - 2], found[index - 1]]
      return (
        one !== undefined &&
        other !== undefined &&
        blockOf(one.node) === block &&
        isNext(one.before, other.before) &&
        isNext(other.before, each.before)
      )
    })
    if (wrong.length === 0) return
    for (const { node, at } of wrong.toReversed()) join(node, at)
  }
}
/* v8 ignore stop -- @preserve */
