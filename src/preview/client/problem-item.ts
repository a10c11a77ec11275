import type { Problem } from '../answers.ts'
import { button, element } from './element.ts'

/** Told of a text that somebody wants to see: the name of the text is its detail. */
export const OPEN_TEXT = 'open-text'
/** Messages are those of the terminal, in one language. */
const SPOKEN = { lang: document.documentElement.dataset['messages'] ?? '' }

/** A mistake with its place, its line and what to do; the place opens the text. */
export function problemItem({ severity, code, message, at, frame, hint, ref }: Problem): HTMLElement {
  return element(
    'li',
    { class: severity },
    element(
      'p',
      { class: 'at' },
      ref === ''
        ? at
        : button(
            at,
            () => {
              document.dispatchEvent(new CustomEvent(OPEN_TEXT, { detail: ref }))
            },
            { class: 'link' },
          ),
      ` ${severity} `,
      element('code', {}, code),
    ),
    element('p', { class: 'message', ...SPOKEN }, message),
    frame === '' ? undefined : element('pre', { tabindex: 0, 'aria-label': at }, frame),
    hint === '' ? undefined : element('p', { class: 'hint', ...SPOKEN }, hint),
  )
}
