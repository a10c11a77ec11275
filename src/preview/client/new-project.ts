import type { Edited, RecordForm } from '../answers.ts'
import { button, element } from './element.ts'
import { factField } from './fact-field.ts'
import { closePanel, showPanel } from './panel.ts'
import { problemItem } from './problem-item.ts'
import { ask, tell } from './server.ts'
import { announce, say } from './words.ts'

/** Texts of a project; of a list the first item. */
const TEXTS = ['aim', 'activities', 'opening', 'point_label', 'point_text', 'closing', 'results'] as const

/** A form for a project that the report does not have yet: all its files in all languages are made in one step. */
export async function openNewProject(): Promise<void> {
  const form = await ask<RecordForm>('/api/record?kind=project&id=')
  if (!form) return
  const slug = element('input', { type: 'text', placeholder: 'be-open', pattern: '[a-z0-9]+(-[a-z0-9]+)*' })
  const titles = form.languages.map((each) => ({
    ...each,
    box: element('textarea', { rows: 2, lang: each.tag }),
  }))
  const [source] = form.languages
  // What a project says at least; in the other languages it is to be translated.
  const texts = new Map(
    TEXTS.map((key) => [key as string, element('textarea', { rows: 3, lang: source?.tag })]),
  )
  // Notes and partners are given when the project is there.
  const facts = form.fields
    .filter(({ path, isList }) => path[0] !== 'notes' && !isList)
    .map((field) => ({ key: field.path.at(-1) ?? '', field: factField(field) }))
  const problems = element('ul', { class: 'problems', 'aria-live': 'polite' })

  const said = (key: string): string | null => texts.get(key)?.value.trim() || null

  async function save(): Promise<void> {
    const record = Object.fromEntries(
      facts.flatMap(({ key, field }) => {
        const given = field.given()
        return given === undefined ? [] : [[key, given]]
      }),
    )
    const first = {
      aim: said('aim'),
      activities: [said('activities')],
      summary: {
        opening: said('opening'),
        points: [{ label: said('point_label'), text: said('point_text') }],
        closing: said('closing'),
      },
      results: [said('results')],
    }
    const inLanguages = Object.fromEntries(
      titles.map(({ language, box }) => [
        language,
        {
          ...(box.value.trim() !== '' && { title: box.value.trim() }),
          ...(language === source?.language && first),
        },
      ]),
    )
    const name = slug.value.trim()
    const result = await tell<Edited>('/api/change', [
      { kind: 'add-project', slug: name, record, texts: inLanguages },
    ])
    problems.replaceChildren(...result.problems.map(problemItem))
    if (result.problems.some(({ severity }) => severity === 'error')) return
    announce(say('saved'))
    const [, edition, column] = (document.body.dataset['address'] ?? '').split('/')
    location.assign(`/${edition}/${column}/project-${name}`)
  }

  showPanel(say('new_project'), [
    element('p', {}, say('empty_later')),
    element('label', { class: 'fact' }, element('span', { class: 'label' }, say('id_for_files')), slug),
    ...titles.map(({ name, tag, box }) =>
      element(
        'label',
        { class: 'fact' },
        element('span', { class: 'label', lang: tag }, `${say('title')} (${name})`),
        box,
      ),
    ),
    ...facts.map(({ field }) => field.element),
    element('h3', {}, `${say('texts')} (${source?.name ?? ''})`),
    ...[...texts].map(([key, box]) =>
      element('label', { class: 'fact' }, element('span', { class: 'label' }, say(`project_${key}`)), box),
    ),
    problems,
    element(
      'p',
      { class: 'choices' },
      button(say('save'), () => void save(), { class: 'main' }),
      button(say('cancel'), closePanel),
    ),
  ])
  slug.focus()
}
