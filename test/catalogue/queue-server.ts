import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Redis } from 'ioredis'

/** A real Redis or Valkey of this test alone. */
export interface QueueServer {
  readonly url: string
  /** Of its process. */
  pid(): number
  /** Ends it as a power cut does, and starts it again on what it has written. */
  restart(): Promise<void>
  /** Loses everything. */
  flush(): Promise<void>
  stop(): Promise<void>
}

const PROGRAMS = ['redis-server', 'valkey-server']

/** @throws {Error} if neither is installed: what cannot be tested is not passed over. */
export async function startQueueServer(): Promise<QueueServer> {
  const folder = await mkdtemp(join(tmpdir(), 'compendium-queue-'))
  const port = await freePort()
  const url = `redis://127.0.0.1:${port}/0`
  let server = await start(folder, port)
  return {
    url,
    pid: () => server.pid ?? 0,
    async restart() {
      const ended = once(server, 'exit')
      server.kill('SIGKILL')
      await ended
      await wait(1000)
      server = await start(folder, port)
    },
    async flush() {
      const client = new Redis(url)
      await client.flushall()
      client.disconnect()
    },
    async stop() {
      const ended = once(server, 'exit')
      server.kill('SIGKILL')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function start(folder: string, port: number): Promise<ChildProcess> {
  for (const program of PROGRAMS) {
    const options = [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--dir',
      folder,
      '--appendonly',
      'yes',
      '--save',
      '',
    ]
    const server = spawn(program, options, { stdio: 'ignore' })
    const failed = once(server, 'error').then(() => true)
    const answers = once(server, 'spawn').then(async () => {
      const client = new Redis({ port, maxRetriesPerRequest: null, retryStrategy: () => 50 })
      client.on('error', () => {})
      await client.ping()
      client.disconnect()
      return false
    })
    if (!(await Promise.race([failed, answers]))) return server
  }
  throw new Error(`No ${PROGRAMS.join(' or ')} is installed: run \`apt-get install redis-server\`.`)
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  probe.close()
  return port
}
