import type { FormField, RecordForm, SeenValue } from '../answers.ts'
import { edit } from './change.ts'
import { button, element } from './element.ts'
import { problemList } from './form.ts'
import { openNewOrganisation } from './new-organisation.ts'
import { ask } from './server.ts'
import { say } from './words.ts'

/** The partners of a project: chosen from the organisations, moved and taken away one by one, each at once. */
export function partnersField({ label, choices, value }: FormField, project: string): HTMLElement {
  let partners = partnersIn(value)
  const names = new Map(choices.map((each) => [each.value, each.words]))
  const nameOf = (organisation: string): string => names.get(organisation) ?? organisation
  const list = element('ol', { class: 'partners' })
  const problems = problemList()
  const choice = element('select', { 'aria-label': say('choose_partner') })

  async function act(each: object, seen: readonly SeenValue[] = []): Promise<void> {
    await edit([each], seen, { list: problems })
    // Somebody else may have changed them, too.
    const form = await ask<RecordForm>(`/api/record?kind=project&id=${encodeURIComponent(project)}`)
    partners = partnersIn(form?.fields.find(({ path }) => path.at(-1) === 'partners')?.value)
    show()
  }

  function move(organisation: string, sign: string, words: string, to: number): HTMLElement {
    const moved = { kind: 'move-partner', project, organisation, to }
    // A place in the order is one among those that are shown.
    const seen = [{ ref: `data:projects/${project}:partners`, value: partners }]
    return button(sign, () => void act(moved, seen), {
      disabled: to < 0 || to >= partners.length,
      'aria-label': `${say(words)}: ${nameOf(organisation)}`,
    })
  }

  function show(): void {
    list.replaceChildren(
      ...partners.map((organisation, index) =>
        element(
          'li',
          {},
          element('span', {}, nameOf(organisation)),
          element(
            'span',
            { class: 'choices' },
            move(organisation, '↑', 'move_up', index - 1),
            move(organisation, '↓', 'move_down', index + 1),
            button('×', () => void act({ kind: 'remove-partner', project, organisation }), {
              'aria-label': `${say('remove_item')}: ${nameOf(organisation)}`,
            }),
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
        if (organisation !== '') void act({ kind: 'add-partner', project, organisation })
      }),
      button(say('new_organisation'), () => void openNewOrganisation()),
    ),
  )
}

function partnersIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? (value as string[]) : []
}
