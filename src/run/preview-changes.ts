import { createHash } from 'node:crypto'
import { setImmediate as immediate } from 'node:timers/promises'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { SentChapter } from '../preview/answers.ts'
import type { Events } from '../preview/events.ts'
import type { PreviewColumn, ShownChapter } from './preview-columns.ts'
import type { Workspace } from './preview-workspace.ts'

/** What pages look at, and what they are told when files change. */
export interface Following {
  /** A file was saved, added or removed. */
  readonly changed: (file: string) => void
  /**
   * What a page is to show of a chapter, as it is rendered now. From then on the page is told when it becomes another; a page
   * that does not listen yet asks again as soon as it does.
   * @param render renders it from what the workspace has when it is called; nothing for a chapter that is not there.
   */
  readonly look: (address: string, render: RenderChapter) => Promise<LookedAt | undefined>
  /** Everything that has changed is read. */
  readonly settled: () => Promise<void>
  /** What pages are told of mistakes. */
  readonly state: () => PreviewState
}

type RenderChapter = () => Promise<ShownChapter | undefined>

/** A chapter that a page shows. */
export type LookedAt = ShownChapter & SentChapter

/** What is wrong, as pages show it. */
export interface PreviewState {
  readonly found: readonly Diagnostic[]
  /** Whether the page shows the report as the files are now. */
  readonly isCurrent: boolean
}

/** Chapters that are kept up to date: those that pages asked for last. */
const MOST_SHOWN = 12
/** In ms: what a program writes in two steps has come by then. */
const HALF_WRITTEN = 80

/** Follows the files: a page is shown what concerns it at once, and what all files together make of it soon after. */
export function followFiles(workspace: Workspace, events: Events): Following {
  const shown = new Map<string, string>()
  const waiting = new Set<string>()
  let working: Promise<void> | undefined

  return {
    changed: (file) => {
      waiting.add(file)
      working ??= work()
    },
    look,
    settled: () => working ?? Promise.resolve(),
    state,
  }

  async function look(address: string, render: RenderChapter): Promise<LookedAt | undefined> {
    const { shown: from } = workspace
    const chapter = await render()
    // What was read meanwhile was sent to the pages that were known then.
    if (workspace.shown !== from) return look(address, render)
    if (!chapter) return undefined
    shown.delete(address)
    shown.set(address, chapter.html)
    const [oldest] = shown.keys()
    if (shown.size > MOST_SHOWN && oldest !== undefined) shown.delete(oldest)
    return { ...chapter, ...sentAs(address, chapter) }
  }

  function state(): PreviewState {
    const { found } = workspace
    return { found, isCurrent: !found.some(({ severity }) => severity === 'error') }
  }

  async function work(): Promise<void> {
    try {
      while (waiting.size > 0) await readWaiting()
    } finally {
      // At once after the last look: what comes from now on begins anew.
      working = undefined
    }
  }

  async function readWaiting(): Promise<void> {
    const files = [...waiting]
    waiting.clear()
    const [only, ...others] = files
    const quick = only !== undefined && others.length === 0 ? workspace.glance(only) : undefined
    if (quick) await sendChapters((column, name) => column.glance(quick, name))
    // What is sent leaves only when this program waits.
    await immediate()
    await workspace.read()
    if (!state().isCurrent) {
      // A program may be in the middle of saving: what is still wrong in a moment is wrong.
      await new Promise((later) => setTimeout(later, HALF_WRITTEN))
      if (waiting.size === 0) await workspace.read()
    }
    if (waiting.size > 0) return
    await sendChapters((column, name) => column.show(name))
    events.send('state', state())
  }

  /** Chapters that pages show and that are other now, the last that was asked for first. */
  async function sendChapters(
    render: (column: PreviewColumn, name: string) => Promise<ShownChapter | undefined>,
  ): Promise<void> {
    for (const [address, before] of [...shown].toReversed()) {
      const [edition = '', column = '', name = ''] = address.split('/').slice(1)
      const own = workspace.shown?.columns.column(edition, column)
      // What is wrong with it is told with the state.
      const chapter = own && (await render(own, name).catch(() => undefined))
      if (!chapter || chapter.html === before) continue
      shown.set(address, chapter.html)
      events.send('chapter', sentAs(address, chapter))
    }
  }
}

function sentAs(address: string, { html }: ShownChapter): SentChapter {
  return { address, version: createHash('sha256').update(html).digest('base64url'), html }
}
