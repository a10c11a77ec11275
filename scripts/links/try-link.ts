import { setTimeout } from 'node:timers/promises'

/** A website that is slow is tried again before it is told. */
const TRIES = 3
/** For each try, in ms. */
const PATIENCE = 20_000
/** Between two tries, in ms. */
const BETWEEN = 5000
/** Not for programs, or too many questions: a reader would see the page. */
const NOT_FOR_PROGRAMS = new Set([401, 403, 429, 999])

/**
 * Asks for a website. @returns why a reader would not see it, after some tries; nothing if it answers, or refuses only
 * programs.
 * @param between time before a further try, in ms.
 */
export async function tryLink(address: string, between = BETWEEN): Promise<string | undefined> {
  let reason: string | undefined
  for (let turn = 0; turn < TRIES; turn += 1) {
    if (turn > 0) await setTimeout(between)
    reason = await ask(address)
    if (reason === undefined) return undefined
  }
  return reason
}

async function ask(address: string): Promise<string | undefined> {
  try {
    const answer = await fetch(address, {
      signal: AbortSignal.timeout(PATIENCE),
      headers: { accept: 'text/html, */*;q=0.8' },
    })
    await answer.body?.cancel()
    if (answer.ok || NOT_FOR_PROGRAMS.has(answer.status)) return undefined
    return `it answers ${answer.status} ${answer.statusText}`.trim()
  } catch (cause) {
    return reasonOf(cause)
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no server of this name',
  EAI_AGAIN: 'the name of its server could not be looked up',
  ECONNREFUSED: 'its server does not answer',
  ECONNRESET: 'its server broke off',
  CERT_HAS_EXPIRED: 'its certificate has expired: browsers warn of it',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name: browsers warn of it',
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  if (cause.name === 'TimeoutError') return `it did not answer in ${PATIENCE / 1000} seconds`
  const inner = cause.cause instanceof Error ? cause.cause : cause
  const code = 'code' in inner ? String(inner.code) : ''
  return REASONS[code] ?? inner.message
}
