import type { Edited, FormField, RecordForm } from '../answers.ts'
import { button, element } from './element.ts'
import { factField } from './fact-field.ts'
import { claimPanel, closePanel, showPanel } from './panel.ts'
import { partnersField } from './partners.ts'
import { problemItem } from './problem-item.ts'
import { ask, tell } from './server.ts'
import { announce, say } from './words.ts'

/**
 * Opens the form of a record at one of its facts.
 * @param focused path of the fact in its file, joined by dots.
 */
export async function openRecord(kind: string, id: string, focused: string): Promise<void> {
  const isMine = claimPanel()
  const form = await ask<RecordForm>(
    `/api/record?kind=${encodeURIComponent(kind)}&id=${encodeURIComponent(id)}`,
  )
  if (!form || !isMine()) return
  // Lists of other facts are changed in the file.
  const shown = form.fields.filter((field) => isPartners(field) || !field.isList)
  const facts = shown.map((field) =>
    isPartners(field)
      ? { field, partners: partnersField(field, form.id) }
      : { field, fact: factField(field) },
  )
  const problems = element('ul', { class: 'problems', 'aria-live': 'polite' })

  async function save(): Promise<void> {
    const edits = facts.flatMap(({ fact }) =>
      (fact?.changed() ?? []).map(({ path, value }) => ({
        kind: 'set-fact',
        record: form?.record ?? '',
        path,
        ...(value !== undefined && { value }),
      })),
    )
    if (edits.length === 0) return
    const result = await tell<Edited>('/api/change', edits)
    problems.replaceChildren(...result.problems.map(problemItem))
    const isWrong = result.problems.some(({ severity }) => severity === 'error')
    if (!isWrong) await openRecord(kind, id, focused)
    announce(say(isWrong ? 'not_saved' : 'saved'))
  }

  showPanel(id === '' ? say('report') : id, [
    element('p', { class: 'where' }, `data/${form.record}.yaml`),
    ...facts.map(({ fact, partners }) => fact?.element ?? partners ?? ''),
    problems,
    element(
      'p',
      { class: 'choices' },
      button(say('save'), () => void save(), { class: 'main' }),
      button(say('cancel'), closePanel),
    ),
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
