import { markDifference } from './difference.ts'
import type { Changed, ChangedStep } from '../answers.ts'
import { change } from './change.ts'
import { button, element } from './element.ts'
import { on } from './events.ts'
import { showPanel } from './panel.ts'
import { ask } from './server.ts'
import { say } from './words.ts'

const undoTool = document.querySelector<HTMLButtonElement>('#tool-undo')
const redoTool = document.querySelector<HTMLButtonElement>('#tool-redo')
const changesTool = document.querySelector<HTMLButtonElement>('#tool-changes')
let isListed = false
let changed: Changed = { steps: [], canUndo: false, canRedo: false }

function show(now: Changed): void {
  changed = now
  if (undoTool) undoTool.disabled = !now.canUndo
  if (redoTool) redoTool.disabled = !now.canRedo
  if (changesTool) {
    changesTool.disabled = now.steps.length === 0
    changesTool.textContent =
      now.steps.length === 0 ? say('changes') : `${say('changes')} (${now.steps.length})`
  }
  if (isListed) list()
}

/** Undoes the last step. */
export function undo(): void {
  if (changed.canUndo) void change('/api/undo', {}, { done: 'undone' })
}

/** Does again what was undone last. */
export function redo(): void {
  if (changed.canRedo) void change('/api/redo', {}, { done: 'redone' })
}

function list(): void {
  showPanel(say('changes'), [element('ol', { class: 'steps-done' }, changed.steps.map(stepItem))], () => {
    isListed = false
  })
  isListed = true
}

function stepItem({ id, values, isTakenBack, takesBack }: ChangedStep): HTMLElement {
  return element(
    'li',
    {},
    takesBack === undefined ? undefined : element('p', {}, say('takes_back', { id: takesBack })),
    ...values.map(({ file, path, words, before, after }) =>
      element(
        'div',
        { class: 'changed-value' },
        element(
          'p',
          { class: 'key' },
          element('code', {}, `${file}${path.length > 0 ? ` ${path.join('.')}` : ''}`),
        ),
        words
          ? element('p', {}, markDifference(words))
          : element(
              'p',
              {},
              before === undefined ? undefined : element('del', {}, shortOf(before)),
              ' ',
              after === undefined ? undefined : element('ins', {}, shortOf(after)),
            ),
      ),
    ),
    isTakenBack
      ? element('p', { class: 'key' }, say('taken_back'))
      : button(say('take_back'), () => void change('/api/take-back', id, { done: 'undone' })),
  )
}

/** What no text is, in few words. */
function shortOf(value: unknown): string {
  const written = typeof value === 'string' ? value : JSON.stringify(value)
  return written.length > 200 ? `${written.slice(0, 200)}…` : written
}

let told = 0

/** Reads what was changed: it may have been told before this page listened. */
export async function readHistory(): Promise<void> {
  const had = told
  const now = await ask<Changed>('/api/changes')
  // What was told meanwhile is newer.
  if (now && told === had) show(now)
}

/** Follows what is changed, here or on another page of the preview. */
export function startHistory(): void {
  undoTool?.addEventListener('click', undo)
  redoTool?.addEventListener('click', redo)
  changesTool?.addEventListener('click', list)
  on('history', (now: Changed) => {
    told += 1
    show(now)
  })
}
