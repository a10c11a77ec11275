import { parentPort } from 'node:worker_threads'
import { PdfSyntaxError } from '../pdf/objects/syntax-error.ts'
import type { Answer, Task } from './pdf-threads.ts'
import { makeEdition, makePart } from './pdf-work.ts'

/** The other side of `pdf-threads.ts`. Any error but that of a broken print ends the thread. */
async function answer({ id, part, edition }: Task): Promise<Answer> {
  try {
    return { id, done: part ? await makePart(part) : makeEdition(edition) }
  } catch (cause) {
    if (cause instanceof PdfSyntaxError)
      return { id, refused: { offset: cause.offset, message: cause.message } }
    throw cause
  }
}

// One after the other, so that memory holds one document at a time.
let earlier = Promise.resolve()
parentPort?.on('message', (task: Task) => {
  earlier = earlier.then(async () => {
    const done = await answer(task)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    parentPort?.postMessage(done)
  })
})
