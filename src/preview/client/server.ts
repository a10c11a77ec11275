/** What the page's scripts ask the server for. */
const TOKEN = /<meta name="preview-token" content="([^"]+)"/u
let token = document.querySelector<HTMLMetaElement>('meta[name="preview-token"]')?.content ?? ''

/** The server does not do what it was asked for, and says nothing of a mistake. */
export class Refused extends Error {
  /** Whether this page is not let in: it is one of a preview that was ended. */
  readonly isStranger: boolean

  constructor(status: number) {
    super(`refused: ${status}`)
    this.isStranger = status === FORBIDDEN
  }
}

const FORBIDDEN = 403

/** Reads something. Nothing comes back where there is nothing, or nobody answers. */
export async function ask<Value>(path: string): Promise<Value | undefined> {
  const answer = await fetch(path).catch(() => undefined)
  return answer?.ok ? ((await answer.json()) as Value) : undefined
}

/**
 * Has something done.
 * @throws {TypeError} if the server is gone. @throws {Refused} if it does not do it.
 */
export async function tell<Value>(path: string, posted: unknown): Promise<Value> {
  const answer = await post(path, posted)
  // The preview was started anew, and this browser was let in again: what is on this page is not lost.
  const again = answer.status === FORBIDDEN && (await hasNewToken()) ? await post(path, posted) : answer
  if (!again.ok) throw new Refused(again.status)
  return (await again.json()) as Value
}

function post(path: string, posted: unknown): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-preview-token': token },
    body: JSON.stringify(posted),
  })
}

async function hasNewToken(): Promise<boolean> {
  const page = await fetch(location.pathname)
  const now = page.ok ? TOKEN.exec(await page.text())?.[1] : undefined
  if (now === undefined || now === token) return false
  token = now
  return true
}
