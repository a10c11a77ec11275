import type { ListItem } from '../answers.ts'
import { edit } from './change.ts'
import { button, element } from './element.ts'
import { formEnd, problemList } from './form.ts'
import { closePanel, showPanel } from './panel.ts'
import { say } from './words.ts'

/**
 * What can be done with the item of a list: in all languages together, so that they keep the same items.
 * @param readNow has its texts written and reads it again; nothing if they cannot be, or if it is another item by now.
 */
export function itemTools(item: ListItem, readNow: () => Promise<ListItem | undefined>): HTMLElement {
  const { key, index, count } = item
  const act = async (each: object): Promise<void> => {
    const now = await readNow()
    if (!now) return
    const seen = [{ ref: `${now.language}:${key}.${index}`, value: now.shape }]
    if (await edit([each], seen)) closePanel()
  }
  return element(
    'section',
    { class: 'item', 'aria-label': say('in_all') },
    element('h3', {}, `${say('item_of', { index: index + 1, count })} – ${say('in_all')}`),
    element(
      'p',
      { class: 'choices' },
      button(say('add_item'), () => void readNow().then((now) => now && openNewItem(now))),
      button(say('move_up'), () => void act({ kind: 'move-item', key, from: index, to: index - 1 }), {
        disabled: index === 0,
      }),
      button(say('move_down'), () => void act({ kind: 'move-item', key, from: index, to: index + 1 }), {
        disabled: index === count - 1,
      }),
      button(say('remove_item'), () => void act({ kind: 'remove-item', key, at: index }), {
        disabled: count === 1,
      }),
    ),
  )
}

/** A form for another item, with the same parts as the one that it comes after. */
function openNewItem({ key, index, shape, languages }: ListItem): void {
  const list = problemList()
  const boxes = new Map<string, HTMLTextAreaElement>()
  const sides = languages.map(({ language, name, tag }) =>
    element(
      'fieldset',
      {},
      element('legend', { lang: tag }, name),
      ...leaves(shape).map((path) => {
        const box = element('textarea', { rows: 3, lang: tag })
        boxes.set(`${language} ${path.join('.')}`, box)
        return element('label', {}, path.length === 0 ? say('text') : path.join(' › '), box)
      }),
    ),
  )
  const save = async (): Promise<void> => {
    const items = Object.fromEntries(
      languages.map(({ language }) => [
        language,
        filled(shape, [], (path) => boxes.get(`${language} ${path.join('.')}`)?.value.trim() ?? ''),
      ]),
    )
    const added = { kind: 'insert-item', key, at: index + 1, items }
    if (await edit([added], [], { list })) closePanel()
  }
  showPanel(say('add_item'), [
    element('p', { class: 'key' }, element('code', {}, key)),
    element('p', {}, say('empty_later')),
    ...sides,
    list,
    formEnd(save),
  ])
  boxes.values().next().value?.focus()
}

/** Paths of the texts that an item has. */
function leaves(shape: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (Array.isArray(shape)) return leaves(shape[0], [...path, 0])
  if (shape === null || typeof shape !== 'object') return [path]
  return Object.entries(shape).flatMap(([name, child]) => leaves(child, [...path, name]))
}

/** The item with its texts; one that was left empty is to be translated. */
function filled(
  shape: unknown,
  path: readonly (string | number)[],
  read: (path: readonly (string | number)[]) => string,
): unknown {
  if (Array.isArray(shape)) return [filled(shape[0], [...path, 0], read)]
  if (shape === null || typeof shape !== 'object') return read(path) || null
  return Object.fromEntries(
    Object.entries(shape).map(([name, child]) => [name, filled(child, [...path, name], read)]),
  )
}
