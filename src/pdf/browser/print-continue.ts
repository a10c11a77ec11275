import type { Page } from 'puppeteer'
import { repeatOverPairs } from './print-continue-pairs.ts'
import { repeatLetters } from './print-letters.ts'
import { alignFacingPages } from './print-grid.ts'
import { limitHyphens } from './print-hyphens.ts'
import { runOnRegisters } from './print-run-on.ts'
import { type MadeRoom, makeRoom, type RoomWanted } from './print-room.ts'

/**
 * Lays the chapters of a page out in columns of the size of its pages, which break as pages do, and changes what comes out
 * of that: room is made for those that are too long, and labels are repeated where their sections go over.
 * @returns the chapters that were too long, with what each got.
 */
export async function measureBreaks(page: Page, wanted: RoomWanted | undefined): Promise<MadeRoom[]> {
  const continues = (await page.$('.chapter [data-continued]')) !== null
  if (!continues && !wanted) return []
  // Not before all is there: laid out as it arrives, its texts would be cut into pieces as the clock has it.
  await page.emulateMediaType('print')
  await page.evaluate(beginMeasuring)
  await limitHyphens(page)
  await alignFacingPages(page)
  const made = wanted ? await makeRoom(page, wanted) : []
  if (continues) await continueOver(page)
  // Side by side what is repeated moves what follows, maybe to another page.
  if (wanted && (await page.$('.chapter [data-continued-second]')) !== null) {
    const tried = new Set(made.map(({ id }) => id))
    const others = wanted.chapters.filter(({ id }) => !tried.has(id))
    const more = await makeRoom(page, { ...wanted, chapters: others })
    if (more.length > 0) await continueOver(page)
    made.push(...more)
  }
  await page.evaluate(endMeasuring)
  await page.emulateMediaType()
  return made
}

/**
 * Repeats the label of a section, and the head of a group of rows, at the top of the pages that they go over to (page
 * design 5). An element says by `data-continued` what is repeated. Where pages break is measured before the print: each
 * chapter is laid out in columns of the size of its pages, which break as pages do. What is repeated lies out of the
 * flow and is hidden from the tags, so that nothing moves; side by side it stands over both halves instead.
 */
async function continueOver(page: Page): Promise<void> {
  await page.evaluate(repeat)
  await page.evaluate(repeatOverPairs, '.chapter:not(.runs-on)')
  await runOnRegisters(page)
  await page.evaluate(repeatLetters)
}

/* v8 ignore start -- @preserve: it runs in the page, where coverage does not reach. */
/** Runs in the page. All at once, so that they are laid out once; they stay so until the end of the measuring. */
function beginMeasuring(): void {
  document.documentElement.classList.add('measuring')
  for (const each of document.querySelectorAll('.chapter')) each.classList.add('measured')
}

/** Runs in the page. */
function endMeasuring(): void {
  document.documentElement.classList.remove('measuring')
  for (const each of document.querySelectorAll('.measured')) each.classList.remove('measured')
  for (const each of document.querySelectorAll('.run-room')) each.remove()
}

/** Runs in the page. It calls nothing outside of itself. */
function repeat(): void {
  const chapters = [...document.querySelectorAll<HTMLElement>('.chapter:not(:has(.continued))')].filter(
    (each) => each.querySelector('[data-continued]:not([data-continued-second], .halves *)'),
  )
  if (chapters.length === 0) return
  interface Repeated {
    readonly holder: Element
    /** What it is placed by: `left` and `width` are shares of its own. */
    readonly block: HTMLElement
    readonly left: string
    readonly width: string
    /** Where the first word on the page ends, if the block begins on another one. */
    readonly after?: { readonly text: Text; readonly offset: number }
  }
  const found: Repeated[] = []
  for (const chapter of chapters) {
    const area = chapter.getBoundingClientRect()
    const columnOf = ({ left }: DOMRect): number => Math.floor((left - area.left) / area.width + 0.001)
    const leftOf = (rect: DOMRect): number => rect.left - columnOf(rect) * area.width
    const endOfFirstWord = (block: Element, column: number): Repeated['after'] => {
      const range = document.createRange()
      const columnAt = (text: Text, offset: number): number => {
        range.setStart(text, offset)
        range.setEnd(text, offset + 1)
        const rect = range.getClientRects()[0]
        return rect ? columnOf(rect) : -1
      }
      // No filter function: with JavaScript off the page calls none back.
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
      for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null) {
        if (text.data.trim() === '' || columnAt(text, text.data.trimEnd().length - 1) < column) continue
        let [before, on] = [-1, text.data.trimEnd().length - 1]
        while (on - before > 1) {
          const middle = Math.floor((before + on) / 2)
          if (columnAt(text, middle) >= column) on = middle
          else before = middle
        }
        const word = /\S+/u.exec(text.data.slice(on))
        return { text, offset: on + (word ? word.index + word[0].length : 0) }
      }
      return undefined
    }
    for (const holder of chapter.querySelectorAll(
      '[data-continued]:not([data-continued-second], .halves *)',
    )) {
      const isHead = holder.tagName === 'TH'
      const root = isHead ? holder.parentElement?.parentElement : holder
      const label = (isHead ? holder : holder.querySelector('h2'))?.getClientRects()[0]
      if (!label) continue
      let last = columnOf(label)
      for (const each of root?.querySelectorAll<HTMLElement>(isHead ? 'tr' : 'p, li, h3') ?? []) {
        // Rows of a table repeat their own heads.
        const block = isHead
          ? each.querySelector<HTMLElement>('td, th')
          : each.closest('table')
            ? undefined
            : each
        for (const [index, rect] of [...(block?.getClientRects() ?? [])].entries()) {
          const column = columnOf(rect)
          // There is room for it beside the text alone.
          if (!block || column <= last || leftOf(label) + label.width > leftOf(rect) + 1) continue
          const after = index > 0 ? endOfFirstWord(block, column) : undefined
          // What is divided by a block inside of it is found there.
          if (index > 0 && !after) continue
          last = column
          const share = (length: number): string => `${(100 * length) / rect.width}%`
          const [left, width] = [share(leftOf(label) - leftOf(rect)), share(label.width)]
          found.push({ holder, block, left, width, ...(after && { after }) })
        }
      }
    }
  }
  // The last first: a text is divided where words were counted from its beginning.
  for (const { holder, block, left, width, after } of found.toReversed()) {
    const repeated = document.createElement('span')
    repeated.className = `continued ${holder.tagName === 'TH' ? 'group' : 'label'}`
    repeated.setAttribute('aria-hidden', 'true')
    repeated.textContent = holder.getAttribute('data-continued')
    repeated.style.left = left
    repeated.style.width = width
    block.style.position = 'relative'
    if (after) after.text.parentNode?.insertBefore(repeated, after.text.splitText(after.offset))
    else block.prepend(repeated)
  }
}
/* v8 ignore stop -- @preserve */
