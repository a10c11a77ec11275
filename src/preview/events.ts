import type { ServerResponse } from 'node:http'

/** Pages that are told what happens, as long as they are open. */
export interface Events {
  /** Answers a request for what happens from now on. */
  readonly open: (response: ServerResponse) => void
  readonly send: (name: string, data: unknown) => void
  readonly close: () => void
}

/** Between signs of life, in ms: a proxy or a laptop that slept ends a connection that says nothing. */
const BEAT = 20_000

/** Server-sent events (HTML standard, 9.2): one line of JSON each. */
export function createEvents(): Events {
  const listening = new Set<ServerResponse>()
  const beat = setInterval(() => {
    for (const each of listening) each.write(':\n\n')
  }, BEAT)
  beat.unref()
  return {
    open: (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' })
      response.write('retry: 500\n\n')
      listening.add(response)
      response.on('close', () => listening.delete(response))
    },
    send: (name, data) => {
      const message = `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`
      for (const each of listening) each.write(message)
    },
    close: () => {
      clearInterval(beat)
      for (const each of listening) each.end()
    },
  }
}
