/* v8 ignore start -- @preserve: it runs in the page, where coverage does not reach. */
/**
 * Where two languages stand side by side there is no column for labels: what is repeated stands over both halves at the
 * top of the page, and moves what follows. A row of a table has it in its cells: the head of its group, or the label of the section
 * if a group begins with it. Each chapter is laid out in columns of the size of its pages, block by block.
 * @param which selector of the chapters.
 *
 * Runs in the page. It calls nothing outside of itself.
 */
export function repeatOverPairs(which: string): void {
  const chapters = [...document.querySelectorAll<HTMLElement>(which)].filter(
    (each) =>
      each.querySelector('[data-continued-second]') && !each.querySelector('.continued:is(.over, .inside)'),
  )
  for (const chapter of chapters) {
    const area = chapter.getBoundingClientRect()
    const columnOf = (element: Element): number => {
      const rect = element.getClientRects()[0]
      return rect ? Math.floor((rect.left - area.left) / area.width + 0.001) : -1
    }
    const half = (name: string, words: string | null): HTMLElement => {
      const element = chapter.ownerDocument.createElement('span')
      element.className = name
      element.textContent = words
      return element
    }
    const repeatInCells = (row: Element, words: readonly (string | null)[]): void => {
      for (const [index, name] of ['first', 'second'].entries()) {
        for (const cell of row.querySelectorAll(`:scope > .${name}`)) {
          // The head of a group stands in the line of its first cell, and is too narrow for words.
          const repeated = half('continued inside', cell.tagName === 'TD' ? (words[index] ?? '') : '\u00A0')
          repeated.setAttribute('aria-hidden', 'true')
          cell.prepend(repeated)
        }
      }
    }
    for (const holder of chapter.querySelectorAll('[data-continued-second]')) {
      const label = holder.querySelector('h2') ?? chapter.querySelector('h1')
      if (!label) continue
      const words = [holder.getAttribute('data-continued'), holder.getAttribute('data-continued-second')]
      let last = columnOf(label)
      const isRegister = holder.matches('ol') || holder.querySelector(':scope > ol') !== null
      const blocks = isRegister ? 'ol.register > li' : '.text .pair, table.halves tr'
      for (const block of holder.querySelectorAll(blocks)) {
        if (block.closest('caption')) continue
        const column = columnOf(block)
        if (column <= last) continue
        last = column
        if (block.matches('tr')) {
          const heads = [...(block.parentElement?.querySelectorAll('th') ?? [])]
          const isFirst = block.querySelector('th') !== null
          repeatInCells(block, isFirst ? words : heads.map((head) => head.getAttribute('data-continued')))
        } else {
          const repeated = document.createElement('div')
          repeated.className = 'continued over pair'
          repeated.setAttribute('aria-hidden', 'true')
          repeated.append(half('first', words[0] ?? ''), half('second', words[1] ?? ''))
          block.before(repeated)
        }
      }
    }
  }
}
/* v8 ignore stop -- @preserve */
