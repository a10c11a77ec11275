import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const own = join(import.meta.dirname, '..', '..')

/** A worker in a process of its own, as `npm run worker` starts it. */
export interface WorkerProcess {
  readonly process: ChildProcess
  /** What it has said. */
  readonly lines: string[]
  /** Its exit code. */
  readonly ended: Promise<number | null>
}

/** @param program its folder. */
export function startWorkerProcess(catalogue: string, env: NodeJS.ProcessEnv, program = own): WorkerProcess {
  const lines: string[] = []
  const worker = spawn(
    process.execPath,
    [join(program, 'src', 'start', 'start.mjs'), 'worker', '--file', join(catalogue, 'catalogue.yaml')],
    { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  for (const stream of [worker.stdout, worker.stderr])
    stream.on('data', (text: Buffer) => lines.push(...text.toString().trimEnd().split('\n')))
  return { process: worker, lines, ended: once(worker, 'exit').then(([code]) => code as number | null) }
}
