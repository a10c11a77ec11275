import type { Edited, SeenValue } from '../answers.ts'
import { problemItem } from './problem-item.ts'
import { showFound } from './problems.ts'
import { tell } from './server.ts'
import { announce, say } from './words.ts'

/** Has edits done in one step. @param seen what they stand on. */
export function edit(
  edits: readonly object[],
  seen: readonly SeenValue[] = [],
  how: How = {},
): Promise<boolean> {
  return change('/api/change', { edits, seen }, how)
}

interface How {
  readonly done?: string
  readonly list?: HTMLElement
  readonly refresh?: () => Promise<void>
}

/**
 * Has files changed, and says what came of it.
 * @param done word for what was done. @param list where mistakes are told; otherwise over the page. @param refresh done before it is
 *   said that it was.
 * @returns whether it was written.
 */
export async function change(
  path: string,
  posted: unknown,
  { done = 'saved', list, refresh }: How = {},
): Promise<boolean> {
  const { problems } = await tell<Edited>(path, posted)
  if (list) list.replaceChildren(...problems.map(problemItem))
  else showFound(problems)
  const isRefused = problems.some(({ severity }) => severity === 'error')
  if (!isRefused) await refresh?.()
  announce(say(isRefused ? 'not_saved' : done))
  return !isRefused
}
