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
}

/** For one answer, in ms. */
const PATIENCE = 60_000
/** Tries that the client makes itself where the server is busy. */
const RETRIES = 3
const KEY = /<Key>(?<key>[^<]*)<\/Key>/gu
const MORE = /<NextContinuationToken>(?<token>[^<]*)<\/NextContinuationToken>/u

/**
 * Keeps files in a bucket of any server that speaks S3. A PUT is there as a whole or not at all, as the store needs it.
 * @param address s3://bucket/prefix
 */
export function s3Blobs(address: string, { endpoint, region, ...secrets }: S3Access): Blobs {
  const client = new AwsClient({ ...secrets, service: 's3', region, retries: RETRIES })
  const { bucket = '', prefix = '' } =
    /^s3:\/\/(?<bucket>[^/]+)(?:\/(?<prefix>.*?))?\/?$/u.exec(address)?.groups ?? {}
  const base = `${(endpoint ?? `https://s3.${region}.amazonaws.com`).replace(/\/$/u, '')}/${bucket}`
  const folder = prefix === '' ? '' : `${prefix}/`
  /** Those of our names need no escapes; those of others do. */
  const urlOf = (name: string): string =>
    `${base}/${`${folder}${name}`.split('/').map(encodeURIComponent).join('/')}`

  async function ask(
    what: string,
    url: string,
    init: RequestInit = {},
    accepted: readonly number[] = [],
  ): Promise<Response> {
    try {
      const answer = await client.fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE) })
      if (answer.ok || accepted.includes(answer.status)) return answer
      throw new Error(`it answers ${answer.status} to ${what}`)
    } catch (cause) {
      throw unreachable(address, cause instanceof Error ? cause.message : String(cause))
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

function unreachable(address: string, why: string): DiagnosticError {
  const hint =
    'Correct the store in `catalogue.yaml` and the variables COMPENDIUM_S3_…, or wait until its server is there again.'
  return new DiagnosticError([
    error('catalogue-store', `The store ${address} cannot be used: ${why}.`, undefined, hint),
  ])
}
