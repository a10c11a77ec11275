import { parentPort } from 'node:worker_threads'
import { PdfSyntaxError } from '../objects/syntax-error.ts'
import { finishPdf } from './finish.ts'
import type { FinishAnswer, FinishTask } from './finisher.ts'

/** The other side of `finisher.ts`: finishes one PDF. Any other error ends the thread. */
async function answer({ id, bytes, identity }: FinishTask): Promise<FinishAnswer> {
  try {
    return { id, finished: await finishPdf(bytes, identity) }
  } catch (cause) {
    if (cause instanceof PdfSyntaxError)
      return { id, refused: { offset: cause.offset, message: cause.message } }
    throw cause
  }
}

// One after the other, so that memory holds one document at a time.
let earlier = Promise.resolve()
parentPort?.on('message', (task: FinishTask) => {
  earlier = earlier.then(async () => {
    const done = await answer(task)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    parentPort?.postMessage(done)
  })
})
