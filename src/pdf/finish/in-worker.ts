import { Worker } from 'node:worker_threads'
import { PdfSyntaxError } from '../objects/syntax-error.ts'
import type { FinishedPdf } from './finish.ts'
import type { Identity } from './identity.ts'

export interface FinishTask {
  readonly bytes: Uint8Array
  readonly identity: Identity
}

export type FinishAnswer =
  { readonly finished: FinishedPdf } | { readonly refused: { readonly offset: number; readonly message: string } }

/** Most objects live for one page only: with little room for the young, memory stays low, and it is even faster. */
const YOUNG_MEGABYTES = 12

/**
 * As `finishPdf`, in a thread of its own, so that the next edition can be printed meanwhile.
 * @throws {PdfSyntaxError} as `finishPdf` does.
 */
export async function finishInWorker(bytes: Uint8Array, identity: Identity): Promise<FinishedPdf> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  })
  try {
    const answer = await new Promise<FinishAnswer>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', () => reject(new Error('the thread that finishes a PDF ended without an answer')))
      worker.postMessage({ bytes, identity } satisfies FinishTask)
    })
    if ('finished' in answer) return answer.finished
    const { offset, message } = answer.refused
    throw new PdfSyntaxError(offset, message.replace(/^PDF, byte \d+: /u, ''))
  } finally {
    await worker.terminate()
  }
}
