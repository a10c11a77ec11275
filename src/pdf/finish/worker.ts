import { parentPort } from 'node:worker_threads'
import { PdfSyntaxError } from '../objects/syntax-error.ts'
import { finishJoined, finishPart } from './finish.ts'
import type { FinishAnswer, FinishTask } from './finisher.ts'

/** The other side of `finisher.ts`: finishes one PDF or part. Any other error ends the thread. */
async function answer(task: FinishTask): Promise<FinishAnswer> {
  const { id } = task
  try {
    const finished =
      task.kind === 'part'
        ? await finishPart(task.bytes, task.identity)
        : finishJoined(task.bytes, task.identity, task.findings)
    return { id, finished }
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
