import { say } from './words.ts'
import { button, element } from './element.ts'

const panel = document.querySelector<HTMLElement>('#panel')

/** What had the focus before the panel was opened: it goes back there. */
let before: Element | null = null
let closing: (() => void) | undefined

let isTouched = false
// Boxes of texts know themselves what is not written.
panel?.addEventListener('input', ({ target }) => {
  if (target instanceof Element && !target.closest('.editor, [type=search]')) isTouched = true
})

/** Whether a form has something in it that is not written. */
export function isFilledIn(): boolean {
  return isTouched
}

/** Shows something in the panel. @param onClose called before something else is shown, or nothing. */
export function showPanel(
  title: string,
  content: readonly (Node | string | undefined)[],
  onClose?: () => void,
): void {
  if (!panel) return
  closing?.()
  closing = onClose
  isTouched = false
  if (panel.hidden) before = document.activeElement
  panel.setAttribute('aria-label', title)
  panel.replaceChildren(
    element(
      'header',
      {},
      element('h2', {}, title),
      button(say('close'), closePanel, { class: 'close', 'aria-keyshortcuts': 'Escape' }),
    ),
    ...content.filter((each) => each !== undefined),
  )
  panel.hidden = false
  // Who works by keys is in it; a box of it takes the focus afterwards, if it has one.
  panel.focus({ preventScroll: true })
  document.body.classList.add('with-panel')
}

/** Closes the panel, and gives the focus back. */
export function closePanel(): void {
  if (!panel || panel.hidden) return
  closing?.()
  closing = undefined
  isTouched = false
  panel.hidden = true
  panel.replaceChildren()
  document.body.classList.remove('with-panel')
  if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
}

let claims = 0

/** For what is fetched for the panel: whether nothing else was asked for meanwhile. */
export function claimPanel(): () => boolean {
  const mine = ++claims
  return () => mine === claims
}
