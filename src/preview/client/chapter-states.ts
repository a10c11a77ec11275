import type { ChapterState } from '../answers.ts'
import { markBehind } from './article.ts'
import { ask } from './server.ts'
import { say } from './words.ts'

let asked = 0

/** Says under each chapter of the contents how it stands. */
export async function showStates(): Promise<void> {
  const [, edition = '', column = ''] = (document.body.dataset['address'] ?? '').split('/')
  const query = new URLSearchParams({ edition, column })
  const mine = ++asked
  const states = await ask<ChapterState[]>(`/api/chapters?${query}`)
  if (mine !== asked) return
  markBehind((states ?? []).flatMap(({ behind }) => behind))
  for (const state of states ?? []) {
    const line = document.querySelector(`[data-state="${CSS.escape(state.name)}"]`)
    if (!line) continue
    const isComplete = state.mistakes + state.toTranslate + state.outdated === 0
    line.textContent = isComplete ? '✓' : wordsOf(state)
    line.classList.toggle('complete', isComplete)
    if (isComplete) {
      line.setAttribute('role', 'img')
      line.setAttribute('aria-label', say('complete'))
    } else {
      line.removeAttribute('role')
      line.removeAttribute('aria-label')
    }
    line.classList.toggle('wrong', state.mistakes > 0)
  }
}

function wordsOf({ mistakes, toTranslate, outdated }: ChapterState): string {
  const found = [
    ...(mistakes > 0 ? [say(mistakes === 1 ? 'mistakes_one' : 'mistakes', { count: mistakes })] : []),
    ...(toTranslate > 0 ? [say('to_translate', { count: toTranslate })] : []),
    ...(outdated > 0 ? [say('outdated', { count: outdated })] : []),
  ]
  return found.join(', ')
}
