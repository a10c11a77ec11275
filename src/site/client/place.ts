/*
 * Small helps on every page: the choice of language keeps the section, addresses and citations are copied, and notes open
 * where they are marked. Without it everything is still there: links beside headings, and notes at the end.
 */

/** In px: below the head of the page, which stays, and the space under it. */
const TOP = 90

/** What stands at the top of the window: the last one with an id that begins there or above. */
function sectionHere(): string {
  let here = ''
  for (const each of document.querySelectorAll<HTMLElement>(
    'main h2[id], main p.head[id], main p[id], main li[id]',
  )) {
    if (each.getBoundingClientRect().top > TOP) break
    if (!each.closest('.notes-here')) here = each.id
  }
  return scrollY < 80 ? '' : here
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) {
  const keep = (): void => {
    const address = new URL(link.href)
    address.hash = sectionHere()
    address.search = location.search
    link.href = address.href
  }
  for (const kind of ['pointerdown', 'focus', 'click']) link.addEventListener(kind, keep)
}

const status = document.querySelector<HTMLElement>('[role="status"]')

async function copy(text: string): Promise<void> {
  await navigator.clipboard.writeText(text)
  if (!status) return
  status.textContent = status.dataset['copied'] ?? ''
  setTimeout(() => {
    status.textContent = ''
  }, 2500)
}

for (const link of document.querySelectorAll<HTMLAnchorElement>('a.anchor')) {
  // The link itself leads there as well, so that the address stands in the window.
  link.addEventListener('click', () => void copy(link.href).catch(() => {}))
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copies]')) {
  button.hidden = false
  button.addEventListener('click', () => {
    const text = document.querySelector(`#${button.dataset['copies'] ?? ''}`)?.textContent ?? ''
    void copy(text.trim()).catch(() => {})
  })
}

const box = document.createElement('aside')
box.className = 'note-box'
box.popover = 'auto'
document.body.append(box)

for (const mark of document.querySelectorAll<HTMLAnchorElement>('[role="doc-noteref"]')) {
  mark.addEventListener('click', (event) => {
    const note = document.querySelector(mark.hash)
    if (!note || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    const text = note.cloneNode(true) as HTMLElement
    text.querySelector('.ways')?.remove()
    box.replaceChildren(...text.childNodes)
    box.showPopover()
    const { left, bottom, top } = mark.getBoundingClientRect()
    const { width, height } = box.getBoundingClientRect()
    box.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`
    box.style.top = `${bottom + 8 + height > innerHeight ? Math.max(8, top - height - 8) : bottom + 8}px`
    box.tabIndex = -1
    box.focus()
    box.addEventListener('toggle', () => mark.focus({ preventScroll: true }), { once: true })
  })
}
