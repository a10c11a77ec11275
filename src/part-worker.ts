import { parentPort } from 'node:worker_threads'
import type { Answer, PartTask, PrintedPart, Task } from './part-thread.ts'
import { checkPart } from './pdf/check.ts'
import { finishJoined, finishPart } from './pdf/finish/finish.ts'
import { PdfSyntaxError } from './pdf/objects/syntax-error.ts'

/** The other side of `part-thread.ts`. Any error but that of a broken print ends the thread. */
async function answer(task: Task): Promise<Answer> {
  const { id } = task
  try {
    const done =
      task.kind === 'part' ? await makePart(task) : finishJoined(task.bytes, task.identity, task.findings)
    return { id, done }
  } catch (cause) {
    if (cause instanceof PdfSyntaxError)
      return { id, refused: { offset: cause.offset, message: cause.message } }
    throw cause
  }
}

async function makePart({ bytes, identity, expected, sheet }: PartTask): Promise<PrintedPart> {
  // Places are found later, for the few things that are told.
  const checked = checkPart(bytes, { ...expected, placeOf: () => undefined }, sheet)
  return { ...(identity ? await finishPart(bytes, identity) : { bytes, findings: [] }), checked }
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
