import { once } from 'node:events'
import { createServer, type Server } from 'node:http'

/** A bucket in memory that speaks as much of S3 as a store asks for. */
export interface S3Server {
  readonly endpoint: string
  readonly objects: Map<string, Buffer>
  /** Answers as a server that has no time does, for the next requests. */
  fail(times: number): void
  /** Ends the server as a crash does; what it holds is there again with it. */
  down(): Promise<void>
  up(): Promise<void>
  stop(): void
}

/** @param page names that a list has at most: the next page is asked for. */
export async function startS3Server(accessKeyId: string, page = 1000): Promise<S3Server> {
  const objects = new Map<string, Buffer>()
  let failures = 0
  const server: Server = createServer((request, response) => {
    const end = (status: number, body: string | Buffer = ''): void => {
      response.writeHead(status)
      response.end(body)
    }
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      if (failures > 0) {
        failures -= 1
        return end(503)
      }
      const signed = `AWS4-HMAC-SHA256 Credential=${accessKeyId}/`
      if (!request.headers.authorization?.startsWith(signed)) return end(403)
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost')
      const name = decodeURIComponent(pathname.replace(/^\/bucket\/?/u, ''))
      if (name === '') return end(200, listOf([...objects.keys()], searchParams, page))
      if (request.method === 'DELETE') {
        objects.delete(name)
        return end(204)
      }
      if (request.method === 'PUT') {
        if (request.headers['if-none-match'] === '*' && objects.has(name)) return end(412)
        objects.set(name, Buffer.concat(pieces))
        return end(200)
      }
      const object = objects.get(name)
      return object ? end(200, object) : end(404)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  return {
    endpoint: `http://127.0.0.1:${port}`,
    objects,
    async down() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
    async up() {
      server.listen(port, '127.0.0.1')
      await once(server, 'listening')
    },
    fail: (times) => {
      failures = times
    },
    stop: () => server.close(),
  }
}

function listOf(all: readonly string[], asked: URLSearchParams, page: number): string {
  const prefix = asked.get('prefix') ?? ''
  const names = all.filter((name) => name.startsWith(prefix)).toSorted()
  const start = Number(asked.get('continuation-token') ?? 0)
  const more =
    start + page < names.length ? `<NextContinuationToken>${start + page}</NextContinuationToken>` : ''
  const keys = names.slice(start, start + page).map((name) => `<Contents><Key>${name}</Key></Contents>`)
  return `<ListBucketResult>${keys.join('')}${more}</ListBucketResult>`
}
