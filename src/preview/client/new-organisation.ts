import type { RecordForm } from '../answers.ts'
import { edit } from './change.ts'
import { element } from './element.ts'
import { formEnd, idBox, labelled, newFacts, problemList } from './form.ts'
import { closePanel, showPanel } from './panel.ts'
import { ask } from './server.ts'
import { say } from './words.ts'

/** A form for an organisation that the report does not have yet, with its names in all languages. */
export async function openNewOrganisation(): Promise<void> {
  const form = await ask<RecordForm>('/api/record?kind=organisation&id=')
  if (!form) return
  const id = idBox('khazar-university')
  const names = form.languages.map((each) => ({
    ...each,
    box: element('input', { type: 'text', lang: each.tag }),
  }))
  const facts = newFacts(form.fields)
  const list = problemList()

  async function save(): Promise<void> {
    const named = names.filter(({ box }) => box.value.trim() !== '')
    const added = {
      kind: 'add-organisation',
      id: id.value.trim(),
      record: facts.record(),
      names: Object.fromEntries(named.map(({ language, box }) => [language, box.value.trim()])),
    }
    if (await edit([added], [], { list })) closePanel()
  }

  showPanel(say('new_organisation'), [
    labelled(say('id_for_files'), id),
    ...names.map(({ name, tag, box }) => labelled(`${say('name')} (${name})`, box, tag)),
    ...facts.elements,
    list,
    formEnd(save),
  ])
  id.focus()
}
