import type { Page } from 'puppeteer'
import { repeatOverPairs } from './print-continue-pairs.ts'

/**
 * Side by side registers run on: one begins under the end of the one before it if its heads and its first item have room
 * there (page design 12). Where that is comes out of the columns that the chapters are laid out in before the print. The
 * pages of a chapter have a name for their head, and another name would begin another page: so what stands on the page of
 * the chapter before has the name of that one, and all from the next page on its own.
 */
export async function runOnRegisters(page: Page): Promise<void> {
  const ids = await page.$$eval('.chapter.runs-on:not([data-placed])', (all) => all.map(({ id }) => id))
  for (const id of ids) {
    await page.evaluate(placeUnder, id)
    await page.evaluate(repeatOverPairs, `[id="${id}"]`)
    await page.evaluate(namePages, id)
  }
}

/* v8 ignore start -- @preserve: it runs in the page, where coverage does not reach. */
/** Runs in the page. It calls nothing outside of itself. */
function placeUnder(id: string): void {
  /** From the last line of the chapter before to the opening rule, in pt. */
  const distance = 24
  const chapter = document.getElementById(id)
  if (!chapter) return
  chapter.dataset['placed'] = ''
  const before = chapter.previousElementSibling
  if (!(before instanceof HTMLElement) || before.dataset['placed'] === undefined) return
  const area = before.getBoundingClientRect()
  const zoom = Number(getComputedStyle(document.documentElement).zoom)
  // The rule at the head of a chapter stands over all of its columns, but on its first page alone.
  const rule = Number.parseFloat(getComputedStyle(before).borderTopWidth)
  const end = { column: 0, bottom: 0 }
  for (const block of before.querySelectorAll('p, li, tr, figure')) {
    for (const rect of block.getClientRects()) {
      const column = Math.floor((rect.left - area.left) / area.width + 0.001)
      const bottom = rect.bottom - area.top - (column > 0 ? rule * zoom : 0)
      if (column > end.column || (column === end.column && bottom > end.bottom))
        Object.assign(end, { column, bottom })
    }
  }
  const room = document.createElement('div')
  room.className = 'run-room'
  room.style.height = `${end.bottom / zoom + (distance * 96) / 72}px`
  chapter.prepend(room)
  const own = chapter.getBoundingClientRect()
  const first = [...(chapter.querySelector('ol.register > li')?.getClientRects() ?? [])]
  const isThere =
    first.length > 0 && first.every(({ left }) => left < own.right - 1) && end.bottom < own.height
  if (isThere) chapter.dataset['runsOn'] = before.dataset['pages'] ?? before.id
  else room.remove()
}

/** Runs in the page. It calls nothing outside of itself. */
function namePages(id: string): void {
  const chapter = document.getElementById(id)
  if (!chapter) return
  const above = chapter.dataset['runsOn']
  chapter.dataset['pages'] = id
  if (above === undefined) return
  chapter.style.setProperty('page', above)
  const area = chapter.getBoundingClientRect()
  const over = [...chapter.querySelectorAll('section, h2, ol, ul, li, p, div:not(.run-room)')].find(
    (block) => (block.getClientRects()[0]?.left ?? 0) > area.right - 1,
  )
  if (!over) chapter.dataset['pages'] = above
  for (let at: Element | null = over ?? null; at && at !== chapter; at = at.parentElement) {
    let next: Element | null = at === over ? at : at.nextElementSibling
    for (; next; next = next.nextElementSibling) (next as HTMLElement).style.setProperty('page', id)
  }
}
/* v8 ignore stop -- @preserve */
