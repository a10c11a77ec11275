/* v8 ignore start -- @preserve: it runs in the page, where coverage does not reach. */
/**
 * Repeats the letter of an index in grey at the top of the columns that its entries go over to (page design 6). Where that
 * is comes out of the columns of the size of its pages that its chapter is laid out in. It takes no room.
 *
 * Runs in the page. It calls nothing outside of itself.
 */
export function repeatLetters(): void {
  const chapters = [...document.querySelectorAll<HTMLElement>('.chapter:has(.letter):not(:has(.again))')]
  if (chapters.length === 0) return
  const over: { readonly letter: string; readonly entry: Element }[] = []
  for (const letter of chapters.flatMap((chapter) => [...chapter.querySelectorAll('.letter')])) {
    let left: number | undefined
    for (const entry of letter.parentElement?.querySelectorAll('li') ?? []) {
      const own = entry.getClientRects()[0]?.left
      if (left !== undefined && own !== undefined && Math.abs(own - left) > 1)
        over.push({ letter: letter.textContent ?? '', entry })
      left = own
    }
  }
  for (const { letter, entry } of over) {
    const again = document.createElement('span')
    again.className = 'letter again'
    again.setAttribute('aria-hidden', 'true')
    again.textContent = letter
    entry.prepend(again)
  }
}
/* v8 ignore stop -- @preserve */
