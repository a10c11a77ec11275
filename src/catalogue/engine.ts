import { Queue, UnrecoverableError, Worker } from 'bullmq'
import { Redis } from 'ioredis'
import { DiagnosticError, error } from '../diagnostics/diagnostic.ts'
import { type Unit, unitSchema } from './unit.ts'

/*
 * The queue: BullMQ on Redis or Valkey. Nothing else knows it. It is a hint: what it loses is added again by whoever compares the
 * plan with the store, and what it hands out twice is found in the store the second time.
 */

/** Work of one version of the program on one store. Those of others do not see it. */
export interface EngineAddress {
  /** redis:// or rediss://, with user and password if need be. */
  readonly url: string
  readonly version: string
  /** Id of the store. */
  readonly store: string
}

/** The queue as who wants work done sees it. */
export interface Engine {
  /** What is in it already is not added again. */
  add(units: readonly Unit[]): Promise<void>
  /** Units that wait or are being made. */
  pending(): Promise<number>
  /** Workers that are connected. */
  workers(): Promise<number>
  /** Units that were given up, and why: the dead letters. */
  givenUp(): Promise<{ readonly unit: Unit; readonly reason: string; readonly killsWorkers: boolean }[]>
  /** Lets what was given up be added again. */
  forget(keys: readonly string[]): Promise<void>
  /** Takes out what waits; what is being made is finished. Whoever wants work done is told by `cancelled`. */
  cancel(): Promise<void>
  /** How often somebody has cancelled. */
  cancelled(): Promise<number>
  close(): Promise<void>
}

/** Tries where the machine fails: the last after four minutes, so that a short outage of the store loses nothing. */
const ATTEMPTS = 8
const BACKOFF = { type: 'exponential', delay: 2000, jitter: 0.5 }
/** In ms. A large report blocks a worker for 2.4 s while it is read (measured: 1,020 projects). */
const LOCK = 10_000
const LOOK_FOR_STALLED = 5000
/**
 * A unit whose workers have died more often than this is given up. Not sooner: a report that takes long may have been there each
 * time that somebody killed one.
 */
const MOST_STALLED = 8
/** Dead letters are kept for two weeks, in s. */
const FAILED = { age: 1_209_600, count: 10_000 }
const STALLED = /^job stalled/u
/** For the first answer of the server, in ms. */
const PATIENCE = 5000

/** Connects to the queue. @throws {DiagnosticError} `catalogue-engine` if nobody answers, or the server may drop work. */
export async function openEngine(address: EngineAddress): Promise<Engine> {
  const connection = await connect(address.url)
  const queue = new Queue<Unit>(nameOf(address), {
    connection,
    defaultJobOptions: {
      attempts: ATTEMPTS,
      backoff: BACKOFF,
      removeOnComplete: true,
      removeOnFail: FAILED,
    },
  })
  const cancelled = `bull:${nameOf(address)}:cancelled`
  // Connections are made again by themselves; commands wait for that.
  queue.on('error', () => {})
  return {
    async add(units) {
      await queue.addBulk(units.map((unit) => ({ name: 'unit', data: unit, opts: { jobId: unit.key } })))
    },
    async pending() {
      const counts = await queue.getJobCounts('wait', 'active', 'delayed', 'prioritized')
      return Object.values(counts).reduce((sum, count) => sum + count, 0)
    },
    workers: async () => (await queue.getWorkers()).length,
    async givenUp() {
      const jobs = await queue.getFailed(0, FAILED.count)
      return jobs.flatMap((job) => {
        const { data } = unitSchema.safeParse(job?.data)
        const reason = job?.failedReason ?? ''
        return data ? [{ unit: data, reason, killsWorkers: STALLED.test(reason) }] : []
      })
    },
    async forget(keys) {
      for (const key of keys) await queue.remove(key)
    },
    async cancel() {
      await connection.incr(cancelled)
      await queue.drain(true)
    },
    cancelled: async () => Number((await connection.get(cancelled)) ?? 0),
    async close() {
      await queue.close()
      connection.disconnect()
    },
  }
}

/** A worker that takes units from the queue, one at a time. */
export interface RunningWorker {
  /** Ends when the unit that is being made is done. */
  close(): Promise<void>
}

export interface WorkerEvents {
  /** Makes a unit. What it throws is tried again, but for what `isFinal` says of it. */
  readonly make: (unit: Unit) => Promise<void>
  readonly isFinal: (cause: unknown) => boolean
  /** The server does not answer, or answers again. */
  readonly connected: (isThere: boolean) => void
}

export async function startWorker(
  address: EngineAddress,
  { make, isFinal, connected }: WorkerEvents,
): Promise<RunningWorker> {
  const connection = await connect(address.url)
  const worker = new Worker<Unit>(
    nameOf(address),
    async ({ data }) => {
      const { data: unit } = unitSchema.safeParse(data)
      if (!unit) throw new UnrecoverableError('this is no work of a catalogue')
      try {
        await make(unit)
      } catch (cause) {
        if (isFinal(cause))
          throw new UnrecoverableError(cause instanceof Error ? cause.message : String(cause))
        throw cause
      }
    },
    {
      connection,
      lockDuration: LOCK,
      stalledInterval: LOOK_FOR_STALLED,
      maxStalledCount: MOST_STALLED,
      removeOnComplete: { count: 0 },
      removeOnFail: FAILED,
    },
  )
  worker.on('error', () => {})
  connection.on('ready', () => connected(true))
  connection.on('close', () => connected(false))
  return {
    async close() {
      await worker.close()
      connection.disconnect()
    },
  }
}

function nameOf({ version, store }: EngineAddress): string {
  return `compendium-${version}-${store}`
}

async function connect(url: string): Promise<Redis> {
  // BullMQ wants commands to wait for the connection for ever.
  const connection = new Redis(url, {
    maxRetriesPerRequest: null,
    lazyConnect: true,
    connectTimeout: PATIENCE,
  })
  connection.on('error', () => {})
  try {
    await inTime(connection.connect())
    const memory = await inTime(connection.info('memory'))
    const policy = /^maxmemory_policy:(?<policy>\S+)/mu.exec(memory)?.groups?.['policy'] ?? 'noeviction'
    if (policy !== 'noeviction') {
      throw refused(
        `The server drops work when its memory is full (maxmemory-policy ${policy}).`,
        'Write `maxmemory-policy noeviction` into its configuration.',
      )
    }
    return connection
  } catch (cause) {
    connection.disconnect()
    if (cause instanceof DiagnosticError) throw cause
    const why = cause instanceof Error ? cause.message : String(cause)
    throw refused(
      `The queue at ${withoutSecrets(url)} does not answer: ${why}.`,
      'Start the server, correct COMPENDIUM_ENGINE, or build with `--local`.',
    )
  }
}

function inTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer in ${PATIENCE / 1000} s`)), PATIENCE)
    answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/** The address without user and password. */
function withoutSecrets(url: string): string {
  return URL.canParse(url) ? `${new URL(url).protocol}//${new URL(url).host}` : 'that address'
}

function refused(message: string, hint: string): DiagnosticError {
  return new DiagnosticError([error('catalogue-engine', message, undefined, hint)])
}
