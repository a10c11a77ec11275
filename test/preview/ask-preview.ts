import type { Edited, PanelText, PageState, Changed } from '../../src/preview/answers.ts'
import type { Preview } from '../../src/preview.ts'

/** Asks a preview what its pages ask, without a browser. */
export interface Asking {
  /** Nothing for a text that the report does not have. */
  readonly text: (ref: string) => Promise<PanelText | undefined>
  readonly state: (address: string, version?: string) => Promise<PageState>
  readonly changes: () => Promise<Changed>
  /** Has something done: `edit`, `change`, `undo`. */
  readonly tell: <Answer = Edited>(what: string, posted: unknown) => Promise<Answer>
}

/** What a page of a preview can ask, and no other program. */
export function askPreview({ address }: Preview): Asking {
  const { origin, port, searchParams } = new URL(address)
  const token = searchParams.get('token') ?? ''
  const headers = { cookie: `preview-${port}=${token}`, origin }
  const get = async (path: string): Promise<Response> => fetch(new URL(path, origin), { headers })
  const read = async <Value>(path: string, query: Record<string, string>): Promise<Value> =>
    (await get(`${path}?${new URLSearchParams(query).toString()}`)).json() as Promise<Value>
  return {
    text: async (ref) => {
      const answer = await get(`/api/text?ref=${encodeURIComponent(ref)}`)
      return answer.ok ? ((await answer.json()) as PanelText) : undefined
    },
    state: (of, version = '') => read('/api/state', { address: of, version }),
    changes: () => read('/api/changes', {}),
    tell: async <Answer>(what: string, posted: unknown) => {
      const answer = await fetch(new URL(`/api/${what}`, origin), {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', 'x-preview-token': token },
        body: JSON.stringify(posted),
      })
      if (!answer.ok) throw new Error(`${what}: ${answer.status}`)
      return (await answer.json()) as Answer
    },
  }
}
