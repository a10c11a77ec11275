import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { ANSWER_HEADERS, judge, type Own } from './guard.ts'

/** What is answered: text or bytes of a type, another address, or that there is no such thing. */
export type Answer =
  | { readonly type: string; readonly body: string | Uint8Array; readonly status?: number }
  | { readonly redirect: string }
  | 'absent'

/** A request that was let in. */
export interface Request {
  /** Decoded parts of the path: `['az', 'az', 'foreword']`. */
  readonly parts: readonly string[]
  readonly query: URLSearchParams
  readonly method: string
  /** What was posted: JSON. Nothing for a request that only reads. */
  readonly posted: unknown
}

/** Answers requests; those for events take the response themselves. */
export interface Routes {
  readonly answer: (request: Request) => Promise<Answer>
  readonly events: (response: ServerResponse) => void
}

/** A server that listens. */
export interface PreviewServer {
  /** `http://127.0.0.1:4810/?token=…`: what the browser is to open. */
  readonly address: string
  readonly close: () => Promise<void>
}

const LOCAL = '127.0.0.1'
/** Bytes that may be posted. */
const LARGEST = 2_000_000
/** For a request to come in whole, in ms. */
const SLOWEST = 10_000

/**
 * Serves the preview to this machine alone.
 * @param port 0 takes any that is free.
 * @throws {Error} with the code `EADDRINUSE` if the port is taken.
 */
export async function startServer(routes: Routes, port: number, token: string): Promise<PreviewServer> {
  let own: Own = { host: '', token, cookie: '' }
  const server = createServer((request, response) => {
    serve(request, response).catch(() => {
      refuse(response, 500)
    })
  })
  server.requestTimeout = SLOWEST
  server.headersTimeout = SLOWEST
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen(port, LOCAL, () => {
      listening()
    })
  })
  const at = server.address()
  const taken = typeof at === 'object' && at ? at.port : port
  own = { host: `${LOCAL}:${taken}`, token, cookie: `preview-${taken}` }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(ANSWER_HEADERS)) response.setHeader(name, value)
    const { method = '', headers, url = '/' } = request
    if (!URL.canParse(url, `http://${own.host}`) || !url.startsWith('/')) return refuse(response, 400)
    const verdict = judge({ method, headers, target: url }, own)
    if (typeof verdict === 'object') return refuse(response, verdict.refused)
    const { pathname, searchParams } = new URL(url, `http://${own.host}`)
    if (verdict === 'exchange') {
      response.setHeader('set-cookie', `${own.cookie}=${token}; HttpOnly; SameSite=Strict; Path=/`)
      return redirect(response, pathname)
    }
    const parts = partsOf(pathname)
    if (!parts) return refuse(response, 400)
    if (method === 'GET' && pathname === '/events') return routes.events(response)
    const read: Read = method === 'POST' ? await readJson(request) : {}
    if (read.refused !== undefined) return refuse(response, read.refused)
    write(response, await routes.answer({ parts, query: searchParams, method, posted: read.posted }))
  }

  return {
    address: `http://${own.host}/?token=${token}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

function partsOf(path: string): string[] | undefined {
  try {
    return path
      .split('/')
      .filter((part) => part !== '')
      .map((part) => decodeURIComponent(part))
  } catch {
    return undefined
  }
}

/** What was posted, or why it is not taken. */
interface Read {
  readonly posted?: unknown
  readonly refused?: number
}

async function readJson(request: IncomingMessage): Promise<Read> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length
    if (size > LARGEST) return { refused: 413 }
    pieces.push(piece)
  }
  try {
    return { posted: JSON.parse(Buffer.concat(pieces).toString()) as unknown }
  } catch {
    return { refused: 400 }
  }
}

function write(response: ServerResponse, answer: Answer): void {
  if (answer === 'absent') return refuse(response, 404)
  if ('redirect' in answer) return redirect(response, answer.redirect)
  const { type, body, status = 200 } = answer
  response.writeHead(status, { 'content-type': type })
  response.end(body)
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(303, { location: to })
  response.end()
}

/** A page that is refused is told in a few words, and nothing of what it asked for. */
function refuse(response: ServerResponse, status: number): void {
  if (response.headersSent) {
    response.end()
    return
  }
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
  response.end(REFUSED[status] ?? 'This cannot be answered.')
}

const REFUSED: Readonly<Record<number, string>> = {
  403: 'Open the address that `npm run preview` prints: it lets this browser in.',
  404: 'There is no such page.',
  413: 'That is too much at once.',
  421: 'The preview answers at the address that it prints only.',
}

/** JSON as an answer. */
export function json(value: unknown, status = 200): Answer {
  return { type: 'application/json; charset=utf-8', body: JSON.stringify(value), status }
}
