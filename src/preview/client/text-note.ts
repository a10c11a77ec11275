import type { PanelText, TextNote } from '../answers.ts'
import { change } from './change.ts'
import { button, element } from './element.ts'
import { ask } from './server.ts'
import { say } from './words.ts'

/** What reviewers ask or say of a text, and a place to ask or say something. */
export function noteField(key: string, language: string, note: TextNote | undefined): HTMLElement {
  let seen = note ?? { isQuestion: false, comment: '' }
  const isQuestion = element('input', { type: 'checkbox', checked: note?.isQuestion })
  const comment = element('textarea', { rows: 1 })
  comment.value = note?.comment ?? ''
  const keep = async (): Promise<void> => {
    const own = { isQuestion: isQuestion.checked, comment: comment.value.trim() }
    if (await change('/api/note', { key, language, ...own, seen })) {
      seen = own
      return
    }
    // What somebody else said meanwhile was told: what is kept now is kept instead of it.
    const now = await ask<PanelText>(`/api/text?ref=${encodeURIComponent(`${language}:${key}`)}`)
    const side = now?.sides.find(({ ref }) => ref.startsWith(`${language}:`))
    if (side) seen = side.note ?? { isQuestion: false, comment: '' }
  }
  return element(
    'details',
    { class: 'note', open: note !== undefined },
    element('summary', {}, say('review_note')),
    element('label', { class: 'check' }, isQuestion, say('question')),
    element('label', {}, say('comment'), comment),
    element(
      'p',
      { class: 'choices' },
      button(say('keep_note'), () => void keep()),
    ),
  )
}
