import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { CheckedPart, PageExpectation } from './pdf/check.ts'
import type { FinishedPdf } from './pdf/finish/finish.ts'
import type { Finding } from './pdf/finish/finding.ts'
import type { Identity, PartIdentity } from './pdf/finish/identity.ts'
import { PdfSyntaxError } from './pdf/objects/syntax-error.ts'

/** A printed part, and what it is checked against and finished by. Plain data, for the way to another thread. */
export interface PartTask {
  readonly kind: 'part'
  readonly bytes: Uint8Array
  /** Undefined if the part is to stay as the browser printed it. */
  readonly identity: PartIdentity | undefined
  readonly expected: Omit<PageExpectation, 'placeOf'>
  /** Id of the aid sheet at its end. */
  readonly sheet: string
}

export interface JoinedTask {
  readonly kind: 'joined'
  readonly bytes: Uint8Array
  readonly identity: Identity
  /** Those of the parts. */
  readonly findings: readonly Finding[]
}

/** A part after its pages were looked at, in the browser's shape. */
export interface PrintedPart extends FinishedPdf {
  readonly checked: CheckedPart
}

/** Threads that check and finish PDFs, so that others can be printed meanwhile. Close them in the end. */
export interface PartThreads {
  /** Checks a part and finishes it. Tasks wait for each other. @throws {PdfSyntaxError} if it is no print. */
  part(task: Omit<PartTask, 'kind'>): Promise<PrintedPart>
  /** As `finishJoined`. */
  joined(task: Omit<JoinedTask, 'kind'>): Promise<FinishedPdf>
  /** Ends the threads; what they were about to do fails. May be called twice. */
  close(): Promise<void>
}

export type Task = (PartTask | JoinedTask) & { readonly id: number }

export type Answer = { readonly id: number } & (
  | { readonly done: PrintedPart | FinishedPdf }
  | { readonly refused: { readonly offset: number; readonly message: string } }
)

interface Waiting {
  readonly resolve: (done: PrintedPart | FinishedPdf) => void
  readonly reject: (cause: unknown) => void
}

interface Thread {
  readonly worker: Worker
  /** Tasks that it has not answered yet. */
  readonly waiting: Map<number, Waiting>
}

/** Most objects live for one page only; with less room than a page needs, a third of the time goes into moving them. */
const YOUNG_MEGABYTES = 48
/** Twice what 2,000 pages need. Without a limit the engine takes more because it is there. */
const OLD_MEGABYTES = 512

/** Starts so many threads; they load while others work. */
export function startPartThreads(count: number): PartThreads {
  const threads = Array.from({ length: count }, () => startThread())
  let last = 0
  let ended: unknown
  const post = (work: PartTask | JoinedTask): Promise<PrintedPart | FinishedPdf> => {
    if (ended !== undefined) return Promise.reject(ended)
    last += 1
    const [thread] = threads.toSorted((one, other) => one.waiting.size - other.waiting.size)
    const task: Task = { ...work, id: last }
    return new Promise((resolve, reject) => {
      thread?.waiting.set(task.id, { resolve, reject })
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      thread?.worker.postMessage(task)
    })
  }
  for (const { worker, waiting } of threads) {
    const fail = (cause: unknown): void => {
      ended ??= cause
      for (const { reject } of waiting.values()) reject(ended)
      waiting.clear()
    }
    worker.on('error', fail)
    worker.on('exit', () => fail(new Error('the thread that finishes PDFs has ended')))
  }
  return {
    part: (task) => post({ ...task, kind: 'part' }) as Promise<PrintedPart>,
    joined: (task) => post({ ...task, kind: 'joined' }),
    async close() {
      await Promise.all(threads.map(({ worker }) => worker.terminate()))
    },
  }
}

function startThread(): Thread {
  // Beside this module, also where both are bundled: `part-worker.ts` or `part-worker.mjs`.
  const worker = new Worker(new URL(`./part-worker${extname(import.meta.url)}`, import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES, maxOldGenerationSizeMb: OLD_MEGABYTES },
  })
  const waiting = new Map<number, Waiting>()
  worker.on('message', (answer: Answer) => {
    const task = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ('done' in answer) task?.resolve(answer.done)
    else task?.reject(syntaxError(answer.refused))
  })
  return { worker, waiting }
}

/** The class of an error does not survive the way from another thread. */
function syntaxError({
  offset,
  message,
}: {
  readonly offset: number
  readonly message: string
}): PdfSyntaxError {
  return new PdfSyntaxError(offset, message.replace(/^PDF, byte \d+: /u, ''))
}
