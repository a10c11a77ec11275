import type { Edited, FormField } from '../answers.ts'
import { button, element } from './element.ts'
import { openNewOrganisation } from './new-organisation.ts'
import { problemItem } from './problem-item.ts'
import { tell } from './server.ts'
import { announce, say } from './words.ts'

/** The partners of a project: chosen from the organisations, moved and taken away one by one, each at once. */
export function partnersField({ label, choices, value }: FormField, project: string): HTMLElement {
  let partners: readonly string[] = Array.isArray(value) ? (value as string[]) : []
  const nameOf = new Map(choices.map((each) => [each.value, each.words]))
  const list = element('ol', { class: 'partners' })
  const problems = element('ul', { class: 'problems', 'aria-live': 'polite' })
  const choice = element('select', { 'aria-label': say('choose_partner') })

  async function act(edit: object, next: readonly string[]): Promise<void> {
    const result = await tell<Edited>('/api/change', [edit])
    problems.replaceChildren(...result.problems.map(problemItem))
    const isWrong = result.problems.some(({ severity }) => severity === 'error')
    announce(say(isWrong ? 'not_saved' : 'saved'))
    if (isWrong) return
    partners = next
    show()
  }

  function moved(from: number, to: number): string[] {
    const rest = partners.toSpliced(from, 1)
    return rest.toSpliced(to, 0, partners[from] ?? '')
  }

  function show(): void {
    list.replaceChildren(
      ...partners.map((organisation, index) =>
        element(
          'li',
          {},
          element('span', {}, nameOf.get(organisation) ?? organisation),
          element(
            'span',
            { class: 'choices' },
            button(
              '↑',
              () =>
                void act(
                  { kind: 'move-partner', project, organisation, to: index - 1 },
                  moved(index, index - 1),
                ),
              { disabled: index === 0, 'aria-label': `${say('move_up')}: ${nameOf.get(organisation) ?? ''}` },
            ),
            button(
              '↓',
              () =>
                void act(
                  { kind: 'move-partner', project, organisation, to: index + 1 },
                  moved(index, index + 1),
                ),
              {
                disabled: index === partners.length - 1,
                'aria-label': `${say('move_down')}: ${nameOf.get(organisation) ?? ''}`,
              },
            ),
            button(
              '×',
              () =>
                void act(
                  { kind: 'remove-partner', project, organisation },
                  partners.filter((each) => each !== organisation),
                ),
              { 'aria-label': `${say('remove_item')}: ${nameOf.get(organisation) ?? ''}` },
            ),
          ),
        ),
      ),
    )
    choice.replaceChildren(
      element('option', { value: '' }, say('choose_partner')),
      ...choices
        .filter((each) => !partners.includes(each.value))
        .map((each) => element('option', { value: each.value }, each.words)),
    )
  }

  show()
  return element(
    'fieldset',
    { class: 'fact' },
    element('legend', {}, label),
    list,
    problems,
    choice,
    element(
      'p',
      { class: 'choices' },
      button(say('add_partner'), () => {
        const organisation = choice.value
        if (organisation !== '')
          void act({ kind: 'add-partner', project, organisation }, [...partners, organisation])
      }),
      button(say('new_organisation'), () => void openNewOrganisation()),
    ),
  )
}
