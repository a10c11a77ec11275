import type { RecordForm } from '../answers.ts'
import { edit } from './change.ts'
import { element } from './element.ts'
import { formEnd, idBox, labelled, newFacts, problemList } from './form.ts'
import { showPanel } from './panel.ts'
import { ask } from './server.ts'
import { say } from './words.ts'

/** Texts of a project; of a list the first item. */
const TEXTS = ['aim', 'activities', 'opening', 'point_label', 'point_text', 'closing', 'results'] as const

/** A form for a project that the report does not have yet: all its files in all languages are made in one step. */
export async function openNewProject(): Promise<void> {
  const form = await ask<RecordForm>('/api/record?kind=project&id=')
  if (!form) return
  const slug = idBox('be-open')
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
  const facts = newFacts(form.fields.filter(({ path, isList }) => path[0] !== 'notes' && !isList))
  const list = problemList()
  const said = (key: string): string | null => texts.get(key)?.value.trim() || null

  async function save(): Promise<void> {
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
    const added = { kind: 'add-project', slug: name, record: facts.record(), texts: inLanguages }
    if (!(await edit([added], [], { list }))) return
    const [, edition, column] = (document.body.dataset['address'] ?? '').split('/')
    location.assign(`/${edition}/${column}/project-${name}`)
  }

  showPanel(say('new_project'), [
    element('p', {}, say('empty_later')),
    labelled(say('id_for_files'), slug),
    ...titles.map(({ name, tag, box }) => labelled(`${say('title')} (${name})`, box, tag)),
    ...facts.elements,
    element('h3', {}, `${say('texts')} (${source?.name ?? ''})`),
    ...[...texts].map(([key, box]) => labelled(say(`project_${key}`), box)),
    list,
    formEnd(save),
  ])
  slug.focus()
}
