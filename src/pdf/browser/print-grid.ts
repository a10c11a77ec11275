import type { Page } from 'puppeteer'

/**
 * Moves what stands under the panel of a project up by less than a step of the grid, so that the running text of its two
 * facing pages stands on one grid of 3.5 pt (page design 2): the head and the panel are as high as their texts. To be
 * called while chapters are laid out in columns of the size of their pages.
 */
export async function alignFacingPages(page: Page): Promise<void> {
  await page.evaluate(movePanels)
}

/* v8 ignore start -- @preserve: it runs in the page, where coverage does not reach. */
/** Runs in the page. It calls nothing outside of itself. */
function movePanels(): void {
  const [step, size, leading, rounded] = [3.5, 10, 14, 0.05]
  const zoom = Number(getComputedStyle(document.documentElement).zoom)
  const points = (pixels: number): number => (pixels / zoom) * 0.75
  const range = document.createRange()
  /** Where running text stands in a column of a chapter, in pt from its top; undefined if there is none. */
  const firstIn = (chapter: Element, column: number): number | undefined => {
    const area = chapter.getBoundingClientRect()
    for (const each of chapter.querySelectorAll('.text p, .text li')) {
      const { fontSize, lineHeight } = getComputedStyle(each)
      const isRunning =
        Math.abs(points(Number.parseFloat(fontSize) * zoom) - size) < 0.05 &&
        Math.abs(points(Number.parseFloat(lineHeight) * zoom) - leading) < 0.05
      if (!isRunning || each.closest('table')) continue
      const walker = document.createTreeWalker(each, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement
        if (!node.textContent?.trim() || !parent || getComputedStyle(parent).fontSize !== fontSize) continue
        range.selectNodeContents(node)
        for (const { left, top } of range.getClientRects()) {
          if (Math.floor((left - area.left) / area.width + 0.001) === column) return points(top - area.top)
        }
      }
    }
    return undefined
  }
  const moves = [...document.querySelectorAll<HTMLElement>('.project')].flatMap((chapter) => {
    const panel = chapter.querySelector<HTMLElement>('.panel')
    const [left, right] = [firstIn(chapter, 0), firstIn(chapter, 1)]
    if (!panel || left === undefined || right === undefined) return []
    // Never down: what fits the page would not fit it any more.
    const up = (((left - right) % step) + step) % step
    return up > step - rounded ? [] : [{ panel, by: -up }]
  })
  for (const { panel, by } of moves) {
    const margin = points(Number.parseFloat(getComputedStyle(panel).marginBottom) * zoom)
    panel.style.marginBottom = `${(margin + by).toFixed(3)}pt`
  }
}
/* v8 ignore stop -- @preserve */
