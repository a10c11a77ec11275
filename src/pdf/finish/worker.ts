import { parentPort } from 'node:worker_threads'
import { PdfSyntaxError } from '../objects/syntax-error.ts'
import { finishPdf } from './finish.ts'
import type { FinishAnswer, FinishTask } from './in-worker.ts'

/** The other side of `in-worker.ts`: finishes one PDF. */
parentPort?.once('message', async ({ bytes, identity }: FinishTask) => {
  const answer = (message: FinishAnswer, transfer: ArrayBuffer[] = []): void => parentPort?.postMessage(message, transfer)
  try {
    const finished = await finishPdf(bytes, identity)
    answer({ finished }, [finished.bytes.buffer as ArrayBuffer])
  } catch (cause) {
    // The class of an error does not survive the way to another thread.
    if (!(cause instanceof PdfSyntaxError)) throw cause
    answer({ refused: { offset: cause.offset, message: cause.message } })
  }
})
