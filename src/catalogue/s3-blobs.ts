import { setTimeout as wait } from 'node:timers/promises'
import { AwsClient } from 'aws4fetch'
import { DiagnosticError, error } from '../diagnostics/diagnostic.ts'
import type { Blobs } from './blobs.ts'

/** How a bucket is reached. Secrets come from the environment. */
export interface S3Access {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** Address of a server other than Amazon's: https://s3.example.org. */
  readonly endpoint?: string
  readonly region: string
  /** A server that is down or busy is waited for so long, in ms. */
  readonly patience: number
  /** Is told when a server does not answer, and when it does again. */
  readonly tell: (text: string) => void
}

/** For one answer, in ms. */
const ANSWER = 60_000
/** Between two tries, in ms: doubled from the first to the last. */
const FIRST_PAUSE = 100
const LAST_PAUSE = 10_000
const KEY = /<Key>(?<key>[^<]*)<\/Key>/gu
const MORE = /<NextContinuationToken>(?<token>[^<]*)<\/NextContinuationToken>/u

/**
 * Keeps files in a bucket of any server that speaks S3. A PUT is there as a whole or not at all, as the store needs it.
 * @param address s3://bucket/prefix
 */
export function s3Blobs(address: string, { endpoint, region, patience, tell, ...secrets }: S3Access): Blobs {
  const client = new AwsClient({ ...secrets, service: 's3', region, retries: 0 })
  const { bucket = '', prefix = '' } =
    /^s3:\/\/(?<bucket>[^/]+)(?:\/(?<prefix>.*?))?\/?$/u.exec(address)?.groups ?? {}
  const base = `${(endpoint ?? `https://s3.${region}.amazonaws.com`).replace(/\/$/u, '')}/${bucket}`
  const folder = prefix === '' ? '' : `${prefix}/`
  /** Those of our names need no escapes; those of others do. */
  const urlOf = (name: string): string =>
    `${base}/${`${folder}${name}`.split('/').map(encodeURIComponent).join('/')}`

  let isDown = false

  async function ask(
    what: string,
    url: string,
    init: RequestInit = {},
    accepted: readonly number[] = [],
  ): Promise<Response> {
    const began = performance.now()
    for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LAST_PAUSE)) {
      const answer = await client
        .fetch(url, { ...init, signal: AbortSignal.timeout(ANSWER) })
        .catch((cause: unknown) => reasonOf(cause))
      const isThere = typeof answer !== 'string' && !isBusy(answer.status)
      if (isThere && isDown) tell(`The store ${address} answers again.`)
      if (isThere) isDown = false
      if (isThere && (answer.ok || accepted.includes(answer.status))) return answer
      const why = typeof answer === 'string' ? answer : `it answers ${answer.status} to ${what}`
      if (typeof answer !== 'string') await answer.body?.cancel()
      if (isThere) throw refused(address, why)
      const left = began + patience - performance.now()
      if (left <= 0) throw silent(address, why, patience)
      if (!isDown) tell(`The store ${address} does not answer (${why}): trying for ${inWords(patience)}.`)
      isDown = true
      await wait(Math.min(pause, left))
    }
  }

  return {
    async read(name) {
      const answer = await ask('GET', urlOf(name), {}, [404])
      if (answer.status !== 404) return Buffer.from(await answer.arrayBuffer())
      await answer.body?.cancel()
      return undefined
    },
    async write(name, bytes) {
      await ask('PUT', urlOf(name), { method: 'PUT', body: Buffer.from(bytes) })
    },
    async create(name, bytes) {
      const headers = { 'if-none-match': '*' }
      await ask('PUT', urlOf(name), { method: 'PUT', body: Buffer.from(bytes), headers }, [409, 412])
    },
    async list(start) {
      const names: string[] = []
      for (let token: string | undefined = ''; token !== undefined;) {
        const query = new URLSearchParams({ 'list-type': '2', prefix: folder + start })
        if (token !== '') query.set('continuation-token', token)
        const answer: Response = await ask('LIST', `${base}?${query}`)
        const xml = await answer.text()
        for (const { groups } of xml.matchAll(KEY)) names.push((groups?.['key'] ?? '').slice(folder.length))
        token = MORE.exec(xml)?.groups?.['token']
      }
      return names
    },
    async remove(name) {
      await ask('DELETE', urlOf(name), { method: 'DELETE' }, [404])
    },
  }
}

/** The server is not up to it now, and may be soon. */
function isBusy(status: number): boolean {
  return status >= 500 || status === 429
}

/** What the network says: `connect ECONNREFUSED 127.0.0.1:9000`. */
function reasonOf(cause: unknown): string {
  const { cause: inner } = cause instanceof Error ? cause : {}
  const said = inner instanceof Error && inner.message !== '' ? inner : cause
  return said instanceof Error ? said.message : String(said)
}

function inWords(ms: number): string {
  return ms < 120_000 ? `${Math.round(ms / 1000)} seconds` : `${Math.round(ms / 60_000)} minutes`
}

function refused(address: string, why: string): DiagnosticError {
  const hint = 'Correct the store in `catalogue.yaml` and the variables COMPENDIUM_S3_….'
  return unusable(`The store ${address} cannot be used: ${why}.`, hint)
}

function silent(address: string, why: string, patience: number): DiagnosticError {
  const hint =
    'Start its server, or correct COMPENDIUM_S3_ENDPOINT, and run the same command again: what was made is kept.'
  return unusable(`The store ${address} has not answered for ${inWords(patience)}: ${why}.`, hint)
}

function unusable(message: string, hint: string): DiagnosticError {
  return new DiagnosticError([error('catalogue-store', message, undefined, hint)])
}
