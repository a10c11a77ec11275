import { button, element } from './element.ts'
import { showPanel } from './panel.ts'
import { ask } from './server.ts'
import { openText } from './text-panel.ts'
import { say } from './words.ts'

/** A text or value with the words that were looked for. */
interface Found {
  readonly ref: string
  readonly key: string
  readonly value: string
}

/** In ms: who types is not asked about each letter. */
const PAUSE = 80

/** Opens the search: words of texts and values, or their keys. */
export function openFind(): void {
  let asked = 0
  const list = element('ul', { class: 'found' })
  const status = element('p', { role: 'status' })
  const box = element('input', {
    type: 'search',
    'aria-label': say('find_label'),
    placeholder: say('find_label'),
  })
  box.addEventListener('input', () => {
    const mine = ++asked
    setTimeout(() => {
      if (mine === asked) void find()
    }, PAUSE)
  })

  async function find(): Promise<void> {
    const words = box.value
    const mine = asked
    const found = (await ask<Found[]>(`/api/find?words=${encodeURIComponent(words)}`)) ?? []
    if (mine !== asked) return
    status.textContent = found.length === 0 && words.trim() !== '' ? say('find_none') : ''
    list.replaceChildren(...found.map(line))
  }

  showPanel(say('find'), [box, status, list])
  box.focus()
}

function line({ ref, key, value }: Found): HTMLElement {
  return element(
    'li',
    {},
    button(
      value === '' ? key : value.length > 120 ? `${value.slice(0, 120)}…` : value,
      () => void openText(ref),
      { class: 'link' },
    ),
    element('p', { class: 'key' }, element('code', {}, key)),
  )
}
