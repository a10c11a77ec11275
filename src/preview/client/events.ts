/** What the server tells of. */
type Listener = (data: never) => void

const NAMES = ['chapter', 'state', 'pdf', 'history'] as const
export type EventName = (typeof NAMES)[number]

/** Whether the server cannot be reached. */
const LOST = 'lost'

/** In ms: how soon a server that refused is asked again. */
const AGAIN = 1000

const listeners = new Map<string, Set<Listener>>()

/** Listens to one kind of event. */
export function on(name: EventName, listener: Listener): void {
  const those = listeners.get(name) ?? new Set()
  listeners.set(name, those.add(listener))
}

function dispatch(name: string, data: unknown): void {
  for (const each of listeners.get(name) ?? []) each(data as never)
}

/**
 * Follows the server. A browser holds six connections to a host, however many pages are open: one of them listens, and tells
 * the others.
 * @param lost called with whether the server cannot be reached.
 */
export function follow(lost: (isLost: boolean) => void): void {
  const channel = new BroadcastChannel('preview')
  channel.addEventListener('message', ({ data }: MessageEvent<{ name: string; data: unknown }>) => {
    if (data.name === LOST) lost(data.data as boolean)
    else dispatch(data.name, data.data)
  })
  const both = (name: string, data: unknown): void => {
    // A channel of this origin, which has no other to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    channel.postMessage({ name, data })
    if (name === LOST) lost(data as boolean)
    else dispatch(name, data)
  }
  const connect = (): void => {
    const source = new EventSource('/events')
    source.addEventListener('open', () => {
      both(LOST, false)
    })
    source.addEventListener('error', () => {
      both(LOST, true)
      // One that is refused is not tried again by itself: the preview was started anew.
      if (source.readyState === EventSource.CLOSED) setTimeout(connect, AGAIN)
    })
    for (const name of NAMES) {
      source.addEventListener(name, (event: MessageEvent<string>) => {
        both(name, JSON.parse(event.data))
      })
    }
  }
  void navigator.locks.request('preview-events', () => {
    connect()
    // As long as the page is open.
    return new Promise(() => {})
  })
}
