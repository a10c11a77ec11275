import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { PdfSyntaxError } from '../objects/syntax-error.ts'
import type { FinishedPdf } from './finish.ts'
import type { Finding } from './finding.ts'
import type { Identity, PartIdentity } from './identity.ts'

/** A thread of its own that finishes PDFs, so that others can be printed meanwhile. Close it in the end. */
export interface Finisher {
  /** As `finishPart`; tasks wait for each other. @throws {PdfSyntaxError} as `finishPart` does. */
  finishPart(bytes: Uint8Array, identity: PartIdentity): Promise<FinishedPdf>
  /** As `finishJoined`. */
  finishJoined(bytes: Uint8Array, identity: Identity, findings: readonly Finding[]): Promise<FinishedPdf>
  /** Ends the thread; what it was about to do fails. May be called twice. */
  close(): Promise<void>
}

type Work =
  | { readonly kind: 'part'; readonly bytes: Uint8Array; readonly identity: PartIdentity }
  | {
      readonly kind: 'joined'
      readonly bytes: Uint8Array
      readonly identity: Identity
      readonly findings: readonly Finding[]
    }
export type FinishTask = Work & { readonly id: number }

export type FinishAnswer = { readonly id: number } & (
  | { readonly finished: FinishedPdf }
  | { readonly refused: { readonly offset: number; readonly message: string } }
)

interface Waiting {
  readonly resolve: (finished: FinishedPdf) => void
  readonly reject: (cause: unknown) => void
}

/** Most objects live for one page only: with little room for the young, memory stays low, and it is even faster. */
const YOUNG_MEGABYTES = 12
/** Twice what 2,000 pages need. Without a limit the engine takes more because it is there. */
const OLD_MEGABYTES = 512

/** Starts the thread; it loads while others work. */
export function startFinisher(): Finisher {
  // Beside this module, also where both are bundled: `worker.ts` or `worker.mjs`.
  const worker = new Worker(new URL(`./worker${extname(import.meta.url)}`, import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES, maxOldGenerationSizeMb: OLD_MEGABYTES },
  })
  const waiting = new Map<number, Waiting>()
  let ended: unknown
  let last = 0
  const fail = (cause: unknown): void => {
    ended ??= cause
    for (const { reject } of waiting.values()) reject(ended)
    waiting.clear()
  }
  worker.on('message', (answer: FinishAnswer) => {
    const task = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ('finished' in answer) task?.resolve(answer.finished)
    else task?.reject(syntaxError(answer.refused))
  })
  worker.on('error', fail)
  worker.on('exit', () => fail(new Error('the thread that finishes PDFs has ended')))
  const post = (work: Work): Promise<FinishedPdf> => {
    if (ended !== undefined) return Promise.reject(ended)
    last += 1
    const task: FinishTask = { ...work, id: last }
    return new Promise((resolve, reject) => {
      waiting.set(task.id, { resolve, reject })
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      worker.postMessage(task)
    })
  }
  return {
    finishPart: (bytes, identity) => post({ kind: 'part', bytes, identity }),
    finishJoined: (bytes, identity, findings) => post({ kind: 'joined', bytes, identity, findings }),
    async close() {
      await worker.terminate()
    },
  }
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
