import { spawn } from 'node:child_process'
import type { Duplex, Readable, Writable } from 'node:stream'
import type { ConnectionTransport } from 'puppeteer'

/** How the browser's process ended. */
export interface Ending {
  /** What happened, as the end of a sentence: `it ended with exit code 1`. */
  readonly reason: string
}

/** A browser's process, its two pipes, and what it said last. */
export interface BrowserProcess {
  readonly transport: ConnectionTransport
  /** Fulfilled, never rejected, when the process has ended or could not be started. */
  readonly ended: Promise<Ending>
  /** The last lines that it wrote to standard error. */
  lastLines(): readonly string[]
  /** Ends the process and all its children at once, without waiting. */
  kill(): void
}

const LINES = 8
/** How long the last lines of a process that has ended are waited for, in ms. */
const LAST_WORDS = 200

/** Starts a browser that is spoken to over a pipe: it ends by itself when this process is gone. */
export function spawnBrowser(
  executable: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): BrowserProcess {
  // A group of its own, so that its children can be ended with it and Ctrl-C reaches us alone.
  const detached = process.platform !== 'win32'
  const stdio = ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] as const
  const child = spawn(executable, args, { env, detached, stdio: [...stdio], windowsHide: true })
  let running = child.pid !== undefined
  const ended = new Promise<Ending>((resolve) => {
    child.once('error', (cause) => resolve({ reason: `the system says ${cause.message}` }))
    child.once('exit', (code, signal) => {
      running = false
      const tell = (): void =>
        resolve({ reason: signal ? `it was ended by ${signal}` : `it ended with exit code ${code}` })
      // Its last words may still be on their way, or never come if a child of its own holds the pipe.
      const waiting = setTimeout(tell, LAST_WORDS)
      child.stderr?.once('close', () => {
        clearTimeout(waiting)
        tell()
      })
      if (child.stderr?.closed) tell()
    })
  })
  return {
    transport: transportOver(child.stdio[3] as Writable, child.stdio[4] as Readable),
    ended,
    lastLines: collectLines(child.stderr as Readable),
    kill() {
      if (!running || child.pid === undefined) return
      try {
        if (detached) process.kill(-child.pid, 'SIGKILL')
        else child.kill('SIGKILL')
      } catch {
        // It ended in this very moment.
      }
    },
  }
}

/** Messages of the DevTools protocol over a pipe: JSON texts, each ended by a zero byte. */
function transportOver(out: Writable, incoming: Readable): ConnectionTransport {
  const transport: ConnectionTransport = {
    send: (message) => void out.write(`${message}\0`),
    close: () => void out.end(),
  }
  // A broken pipe is told by the end of the process.
  out.on('error', () => {})
  incoming.on('error', () => {})
  let parts: Buffer[] = []
  incoming.on('data', (chunk: Buffer) => {
    let start = 0
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      const message = Buffer.concat([...parts, chunk.subarray(start, end)]).toString()
      parts = []
      start = end + 1
      // One message a turn, as puppeteer's own transport does: answers are then in order with events.
      setImmediate(() => transport.onmessage?.(message))
    }
    if (start < chunk.length) parts.push(chunk.subarray(start))
  })
  incoming.on('close', () => setImmediate(() => transport.onclose?.()))
  return transport
}

function collectLines(stream: Readable | Duplex): () => readonly string[] {
  let tail = ''
  stream.on('error', () => {})
  stream.on('data', (chunk: Buffer) => {
    tail = (tail + chunk.toString()).slice(-4096)
  })
  return () =>
    tail
      .split('\n')
      .filter((line) => line.trim() !== '')
      .slice(-LINES)
}
