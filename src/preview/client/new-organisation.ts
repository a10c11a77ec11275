import type { Edited, RecordForm } from '../answers.ts'
import { button, element } from './element.ts'
import { factField } from './fact-field.ts'
import { closePanel, showPanel } from './panel.ts'
import { problemItem } from './problem-item.ts'
import { ask, tell } from './server.ts'
import { announce, say } from './words.ts'

/** A form for an organisation that the report does not have yet, with its names in all languages. */
export async function openNewOrganisation(): Promise<void> {
  const form = await ask<RecordForm>('/api/record?kind=organisation&id=')
  if (!form) return
  const id = element('input', {
    type: 'text',
    placeholder: 'khazar-university',
    pattern: '[a-z0-9]+(-[a-z0-9]+)*',
  })
  const names = form.languages.map((each) => ({
    ...each,
    box: element('input', { type: 'text', lang: each.tag }),
  }))
  const facts = form.fields.map((field) => ({ key: field.path.at(-1) ?? '', field: factField(field) }))
  const problems = element('ul', { class: 'problems', 'aria-live': 'polite' })

  async function save(): Promise<void> {
    const record = Object.fromEntries(
      facts.flatMap(({ key, field }) => {
        const given = field.given()
        return given === undefined ? [] : [[key, given]]
      }),
    )
    const named = names.filter(({ box }) => box.value.trim() !== '')
    const result = await tell<Edited>('/api/change', [
      {
        kind: 'add-organisation',
        id: id.value.trim(),
        record,
        names: Object.fromEntries(named.map(({ language, box }) => [language, box.value.trim()])),
      },
    ])
    problems.replaceChildren(...result.problems.map(problemItem))
    if (result.problems.some(({ severity }) => severity === 'error')) return
    announce(say('saved'))
    closePanel()
  }

  showPanel(say('new_organisation'), [
    element('label', { class: 'fact' }, element('span', { class: 'label' }, say('id_for_files')), id),
    ...names.map(({ name, tag, box }) =>
      element(
        'label',
        { class: 'fact' },
        element('span', { class: 'label', lang: tag }, `${say('name')} (${name})`),
        box,
      ),
    ),
    ...facts.map(({ field }) => field.element),
    problems,
    element(
      'p',
      { class: 'choices' },
      button(say('save'), () => void save(), { class: 'main' }),
      button(say('cancel'), closePanel),
    ),
  ])
  id.focus()
}
