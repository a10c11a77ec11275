import type { FormField, RecordForm } from '../answers.ts'
import { edit } from './change.ts'
import { element } from './element.ts'
import { factField } from './fact-field.ts'
import { formEnd, problemList } from './form.ts'
import { claimPanel, showPanel } from './panel.ts'
import { partnersField } from './partners.ts'
import { ask } from './server.ts'
import { say } from './words.ts'

/**
 * Opens the form of a record at one of its facts.
 * @param focused path of the fact in its file, joined by dots.
 */
export async function openRecord(kind: string, id: string, focused: string): Promise<void> {
  const isMine = claimPanel()
  const where = `/api/record?kind=${encodeURIComponent(kind)}&id=${encodeURIComponent(id)}`
  const form = await ask<RecordForm>(where)
  if (!form || !isMine()) return
  // Lists of other facts are changed in the file.
  const shown = form.fields.filter((field) => isPartners(field) || !field.isList)
  const facts = shown.map((field) =>
    isPartners(field)
      ? { field, partners: partnersField(field, form.id) }
      : { field, fact: factField(field) },
  )
  const list = problemList()

  async function save(): Promise<void> {
    const record = form?.record ?? ''
    const changed = facts.flatMap(({ fact }) => fact?.changed() ?? [])
    if (changed.length === 0) return
    const isWritten = await edit(
      changed.map(({ path, value }) => ({
        kind: 'set-fact',
        record,
        path,
        ...(value !== undefined && { value }),
      })),
      changed.map(({ path, seen }) => ({ ref: `data:${record}:${path.join('.')}`, value: seen })),
      { list, refresh: () => openRecord(kind, id, focused) },
    )
    if (isWritten) return
    // What is in the file now was told: what is saved again takes its place.
    const now = await ask<RecordForm>(where)
    for (const { field, fact } of facts) {
      const other = now?.fields.find((each) => each.path.join('.') === field.path.join('.'))
      if (other) fact?.rebase(other)
    }
  }

  showPanel(form.name === '' ? say('report') : form.name, [
    element('p', { class: 'where' }, `data/${form.record}.yaml`),
    ...facts.map(({ fact, partners }) => fact?.element ?? partners ?? ''),
    list,
    formEnd(save),
  ])
  const asked = facts.find(({ field }) => holds(field, focused))
  if (asked?.fact) asked.fact.focus()
  else asked?.partners?.scrollIntoView({ block: 'nearest' })
}

function isPartners({ path, isList }: FormField): boolean {
  return isList && path.at(-1) === 'partners'
}

function holds({ path }: FormField, focused: string): boolean {
  const own = path.join('.')
  return focused === own || focused.startsWith(`${own}.`)
}
