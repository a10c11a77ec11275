import type { Choice, Edited } from '../answers.ts'
import { button, element } from './element.ts'
import { closePanel, showPanel } from './panel.ts'
import { showFound } from './problems.ts'
import { ask, tell } from './server.ts'
import { announce, say } from './words.ts'

/** The order of the projects: by dragging, or by buttons. */
export async function openProjectOrder(): Promise<void> {
  let projects = (await ask<Choice[]>('/api/projects')) ?? []
  let dragged: number | undefined
  const list = element('ol', { class: 'partners' })

  function move(from: number, to: number): void {
    const [each] = projects.slice(from, from + 1)
    if (each) projects = projects.toSpliced(from, 1).toSpliced(to, 0, each)
    show()
    list.children[to]?.querySelector('button')?.focus()
  }

  function show(): void {
    list.replaceChildren(
      ...projects.map(({ words }, index) =>
        element(
          'li',
          {
            draggable: 'true',
            ondragstart: () => {
              dragged = index
            },
            ondragover: (event: DragEvent) => {
              event.preventDefault()
            },
            ondrop: (event: DragEvent) => {
              event.preventDefault()
              if (dragged !== undefined) move(dragged, index)
            },
          },
          element('span', {}, words),
          element(
            'span',
            { class: 'choices' },
            button(
              '↑',
              () => {
                move(index, Math.max(0, index - 1))
              },
              { 'aria-label': `${say('move_up')}: ${words}` },
            ),
            button(
              '↓',
              () => {
                move(index, Math.min(projects.length - 1, index + 1))
              },
              { 'aria-label': `${say('move_down')}: ${words}` },
            ),
          ),
        ),
      ),
    )
  }

  async function save(): Promise<void> {
    const { problems } = await tell<Edited>('/api/change', [
      { kind: 'order-projects', projects: projects.map(({ value }) => value) },
    ])
    showFound(problems)
    if (problems.some(({ severity }) => severity === 'error')) return
    announce(say('saved'))
    closePanel()
  }

  show()
  showPanel(say('project_order'), [
    list,
    element(
      'p',
      { class: 'choices' },
      button(say('save'), () => void save(), { class: 'main' }),
      button(say('cancel'), closePanel),
    ),
  ])
}
