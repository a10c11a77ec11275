import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { DiagnosticError, error } from '../diagnostics/diagnostic.ts'
import { UNDO } from '../pdf/browser/browser-failure.ts'
import { PdfSyntaxError } from '../pdf/objects/syntax-error.ts'
import type { EditionPdf, EditionTask, MadePart, PartTask } from './pdf-work.ts'

/**
 * Threads that check, join and finish PDFs, so that others can be printed meanwhile. They may serve any number of builds.
 * Close them in the end.
 */
export interface PdfThreads {
  /** As `makePart`. Tasks wait for each other. */
  part(task: PartTask): Promise<MadePart>
  /** As `makeEdition`. */
  edition(task: EditionTask): Promise<EditionPdf>
  /** Ends the threads; what they were about to do fails. May be called twice. */
  close(): Promise<void>
}

/** One of both. */
export type Task = { readonly id: number } & (
  | { readonly part: PartTask; readonly edition?: never }
  | { readonly edition: EditionTask; readonly part?: never }
)

type Done = MadePart | EditionPdf

export type Answer = { readonly id: number } & (
  | { readonly done: Done }
  | { readonly refused: { readonly offset: number; readonly message: string } }
)

interface Waiting {
  readonly resolve: (done: Done) => void
  readonly reject: (cause: unknown) => void
  /** The name of the edition that it is for. */
  readonly edition: string
}

interface Thread {
  readonly worker: Worker
  /** Tasks that it has not answered yet. */
  readonly waiting: Map<number, Waiting>
}

/** Most objects live for one page only; with less room than a page needs, a third of the time goes into moving them. */
const YOUNG_MEGABYTES = 96
/** Twice what 2,000 pages need. Without a limit the engine takes more because it is there. */
const OLD_MEGABYTES = 1024
/** A new thread is slow until its code is compiled: an edition of few parts is sooner done by one. */
const FEW_TASKS = 3

/**
 * Starts a thread, which loads while others work, and more, up to `most`, when there is work for them.
 * @param memory megabytes for the objects of a thread.
 */
export function startPdfThreads(most: number, memory = OLD_MEGABYTES): PdfThreads {
  const threads = new Set<Thread>()
  let last = 0
  let isClosed = false
  const start = (): Thread => {
    const thread = startThread(memory)
    // What it was about to do fails; another takes its place when there is work again.
    const end = (cause: unknown): void => {
      threads.delete(thread)
      for (const { reject } of thread.waiting.values()) reject(cause)
      thread.waiting.clear()
    }
    thread.worker.on('error', (cause) => end(isFull(cause) ? outOfMemory(thread) : cause))
    thread.worker.on('exit', () => end(ended()))
    threads.add(thread)
    return thread
  }
  start()
  const post = (work: Omit<Task, 'id'>): Promise<Done> => {
    if (isClosed) return Promise.reject(ended())
    last += 1
    const task = { ...work, id: last } as Task
    const [idlest] = [...threads].toSorted((one, other) => one.waiting.size - other.waiting.size)
    const isWanted = last > FEW_TASKS && threads.size < most
    const { worker, waiting } = !idlest || (isWanted && idlest.waiting.size > 0) ? start() : idlest
    return new Promise((resolve, reject) => {
      waiting.set(task.id, { resolve, reject, edition: (work.part ?? work.edition)?.expected.edition ?? '' })
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      worker.postMessage(task)
    })
  }
  return {
    part: (part) => post({ part }) as Promise<MadePart>,
    edition: (edition) => post({ edition }) as Promise<EditionPdf>,
    async close() {
      isClosed = true
      await Promise.all([...threads].map(({ worker }) => worker.terminate()))
    },
  }
}

function ended(): Error {
  return new Error('the thread that finishes PDFs has ended')
}

function startThread(memory: number): Thread {
  // Beside this module, also where both are bundled: `pdf-worker.ts` or `pdf-worker.mjs`.
  const worker = new Worker(new URL(`./pdf-worker${extname(import.meta.url)}`, import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES, maxOldGenerationSizeMb: memory },
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

function isFull(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

/** A thread works at the task that came first. */
function outOfMemory({ waiting }: Thread): DiagnosticError {
  const [task] = waiting.values()
  const message = `The pages of the edition “${task?.edition}” need more memory than any report does.`
  return new DiagnosticError([error('print-too-large', message, undefined, UNDO)])
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
