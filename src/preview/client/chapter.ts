import type { PageState, SentChapter } from '../answers.ts'
import { showArticle } from './article.ts'
import { showProblems } from './problems.ts'
import { ask } from './server.ts'

const { address = '', version = '' } = document.body.dataset
/** What the chapter of the files that was shown last is known by. */
let shownVersion = version
/** Whether the page shows a text that is not written. */
let isDraft = false
let asked = 0
const listeners = new Set<() => void>()

/** Has something done whenever the chapter is shown as the files have it: texts that are being written are not on it then. */
export function whenShown(act: () => void): void {
  listeners.add(act)
}

/** Shows the chapter as the files have it, if it is that of this page. */
export function showChapter({ address: its, html, version: known }: SentChapter): void {
  if (its !== address) return
  shownVersion = known
  isDraft = false
  showArticle(html)
  for (const act of listeners) act()
}

/** Shows the chapter with a text that is not written. */
export function showDraft(html: string): void {
  isDraft = true
  showArticle(html)
}

/** Shows the chapter as the files have it, if it shows anything else. */
export async function leaveDraft(): Promise<void> {
  if (isDraft) await readState('')
}

/**
 * Shows what is wrong, and the chapter if another one is to be shown: it may have changed before this page listened.
 * @param had what the page has of the files.
 */
export async function readState(had = shownVersion): Promise<void> {
  const mine = ++asked
  const before = shownVersion
  const state = await ask<PageState>(
    `/api/state?${new URLSearchParams({ address, version: had }).toString()}`,
  )
  if (!state) return
  // A report that never was right has no chapters to show until it is.
  if (address === '/' && state.isCurrent) location.reload()
  if (mine === asked) showProblems(state)
  if (!state.chapter) return
  // What was told meanwhile may be newer, or older.
  if (shownVersion !== before) return readState()
  showChapter(state.chapter)
}
