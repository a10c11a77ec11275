import type { Choice } from '../answers.ts'
import { edit } from './change.ts'
import { button, element } from './element.ts'
import { formEnd, problemList } from './form.ts'
import { closePanel, showPanel } from './panel.ts'
import { ask } from './server.ts'
import { say } from './words.ts'

/** The order of the projects: by dragging, or by buttons. */
export async function openProjectOrder(): Promise<void> {
  let projects = (await ask<Choice[]>('/api/projects')) ?? []
  let seen = projects
  const problems = problemList()
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
    const ordered = { kind: 'order-projects', projects: projects.map(idOf) }
    const before = { ref: 'data:report:projects', value: seen.map(idOf) }
    if (await edit([ordered], [before], { list: problems })) return closePanel()
    // Somebody else may have put them in order, or added one: what is saved again is this order, of those that there are.
    seen = (await ask<Choice[]>('/api/projects')) ?? seen
    const own = projects.filter((each) => seen.some(({ value }) => value === each.value))
    projects = [...own, ...seen.filter((each) => !own.some(({ value }) => value === each.value))]
    show()
  }

  show()
  showPanel(say('project_order'), [list, problems, formEnd(save)])
}

function idOf({ value }: Choice): string {
  return value
}
