import type { TextNote } from '../answers.ts'
import { change } from './change.ts'
import { button, element } from './element.ts'
import { say } from './words.ts'

/** What reviewers ask or say of a text, and a place to ask or say something. */
export function noteField(key: string, language: string, note: TextNote | undefined): HTMLElement {
  const isQuestion = element('input', { type: 'checkbox', checked: note?.isQuestion })
  const comment = element('textarea', { rows: 1 })
  comment.value = note?.comment ?? ''
  const keep = async (): Promise<void> => {
    await change('/api/note', { key, language, isQuestion: isQuestion.checked, comment: comment.value })
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
