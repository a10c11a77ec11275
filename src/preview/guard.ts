import { timingSafeEqual } from 'node:crypto'

/** What a request says of itself, as far as it is looked at. */
export interface Asking {
  readonly method: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  /** Path and query, as the request has them. */
  readonly target: string
}

/** What the server knows of itself. */
export interface Own {
  /** `127.0.0.1:4810`: what the browser must have connected to, whatever names lead here. */
  readonly host: string
  /** Secret of this start, which only the person who started it knows. */
  readonly token: string
  /** Name of the cookie that holds the token: cookies are shared by all ports of a host, so it has the port in it. */
  readonly cookie: string
}

/** Header that every request of the page's own scripts has besides the cookie. */
const TOKEN_HEADER = 'x-preview-token'
/** Parameter of the first address. */
const TOKEN_PARAMETER = 'token'

/** What becomes of a request: it is let in, exchanges the token of the first address for a cookie, or is refused. */
export type Verdict = 'in' | 'exchange' | { readonly refused: number }

/**
 * Looks at a request before anything else does. Names that lead to this machine (DNS rebinding) are told by the host,
 * other pages by their origin and by what the browser says of the site, other people of this machine by the token.
 */
export function judge({ method, headers, target }: Asking, own: Own): Verdict {
  if (headers['host'] !== own.host) return { refused: 421 }
  if (method !== 'GET' && method !== 'POST') return { refused: 405 }
  const { origin } = headers
  if (origin !== undefined && origin !== `http://${own.host}`) return { refused: 403 }
  if (!isSameSite(headers)) return { refused: 403 }
  const given = new URL(target, `http://${own.host}`).searchParams.get(TOKEN_PARAMETER)
  if (method === 'GET' && given !== null) return isToken(given, own) ? 'exchange' : { refused: 403 }
  if (!isToken(cookieOf(headers['cookie'], own.cookie), own)) return { refused: 403 }
  if (method === 'POST') {
    if (origin === undefined || headers['sec-fetch-site'] === 'none') return { refused: 403 }
    if (!isToken(headers[TOKEN_HEADER], own)) return { refused: 403 }
    if (headers['content-type'] !== 'application/json') return { refused: 415 }
  }
  return 'in'
}

/** A page of another site asks, or puts a page of the preview into a frame of its own. */
function isSameSite(headers: Asking['headers']): boolean {
  const site = headers['sec-fetch-site']
  if (site === undefined || site === 'same-origin') return true
  return site === 'none' && headers['sec-fetch-mode'] === 'navigate'
}

function isToken(given: unknown, { token }: Own): boolean {
  if (typeof given !== 'string') return false
  const [one, other] = [Buffer.from(given), Buffer.from(token)]
  return one.length === other.length && timingSafeEqual(one, other)
}

function cookieOf(header: unknown, name: string): string | undefined {
  if (typeof header !== 'string') return undefined
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=')
    if (pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return undefined
}

/** Headers of every answer: it is not shown in frames of others, loads nothing from elsewhere, and tells nobody its address. */
export const ANSWER_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; connect-src 'self'; worker-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}
