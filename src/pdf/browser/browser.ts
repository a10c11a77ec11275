import { rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { DiagnosticError } from '../../diagnostics/diagnostic.ts'
import { argumentsFor } from './browser-arguments.ts'
import { type Connection, connectTo, MOMENT, UNREF } from './browser-connect.ts'
import { browserDied, printTimeout } from './browser-failure.ts'
import { type Installation, type InstallOptions, prepareBrowser } from './browser-install.ts'
import { type Ending, spawnBrowser } from './browser-process.ts'
import { mayHaveSandbox } from './browser-sandbox.ts'
import { type DrawJob, drawEach } from './draw.ts'
import { openTab, type PrintedFile, printFile, type PrintJob, type Tab } from './print.ts'
import { createSharedFate } from './shared-fate.ts'

export interface BrowserOptions extends InstallOptions {
  /** Time for the start, and for each print, in ms. */
  readonly timeout: number
}

/** A running browser that prints. Close it, whatever happens. */
export interface PrintBrowser {
  /** For progress output: `embedded Chromium`, `Chrome`. */
  readonly name: string
  /** As `153.0.8010.0`. */
  readonly version: string
  /** Prints one file; several may be printed at the same time. @throws {DiagnosticError} */
  print(job: PrintJob): Promise<PrintedFile>
  /** Ends the browser and removes what it had in temporary folders. May be called twice. */
  close(): Promise<void>
}

/** A browser that takes pictures as well. */
export interface DrawBrowser extends PrintBrowser {
  /** Takes a picture of each drawing of a page, as PNG. @throws {DiagnosticError} */
  draw(job: DrawJob): Promise<readonly Uint8Array[]>
}

/**
 * Starts the browser that prints: the embedded one, a named one, or an installed one.
 * It runs before anything else is imported, so that it starts while the program loads. In its sandbox wherever that
 * works: what only the try can tell, is tried.
 * @throws {DiagnosticError} `browser-start`, with the path, what the browser said, and what to try.
 */
export async function startBrowser(options: BrowserOptions): Promise<DrawBrowser> {
  const installation = await prepareBrowser(options)
  if (mayHaveSandbox()) {
    try {
      return await startInstalled(installation, options, true)
    } catch (cause) {
      if (!(cause instanceof DiagnosticError) || options.signal?.aborted) throw cause
    }
  }
  return startInstalled(installation, options, false)
}

async function startInstalled(
  installation: Installation,
  options: BrowserOptions,
  sandbox: boolean,
): Promise<DrawBrowser> {
  const args = argumentsFor(installation, sandbox)
  const running = spawnBrowser(installation.executable, args, installation.env)
  const stop = (): void => {
    running.kill()
    if (installation.profile) rmSync(installation.profile, { recursive: true, force: true, maxRetries: 3 })
  }
  options.signal?.addEventListener('abort', stop)
  const close = async (): Promise<void> => {
    running.kill()
    await running.ended
    stop()
    options.signal?.removeEventListener('abort', stop)
  }
  try {
    const connection = await connectTo(running, installation, options.timeout)
    const [name = '', version = ''] = connection.product.split('/')
    const { print, draw, ready } = printWith(connection, running.ended, options.timeout, () => running.kill())
    // A sandbox that the system forbids in part ends the first page, not the browser.
    if (sandbox) await ready()
    return { name: installation.embedded ? 'embedded Chromium' : name, version, close, print, draw }
  } catch (cause) {
    await close()
    throw cause
  }
}

/** The first that fails, fails all: a browser that hangs or has died prints nothing more. */
function printWith(
  { client, crashed }: Connection,
  ended: Promise<Ending>,
  timeout: number,
  kill: () => void,
): Pick<DrawBrowser, 'print' | 'draw'> & { readonly ready: () => Promise<unknown> } {
  const fate = createSharedFate()
  void Promise.race([ended, crashed]).then(({ reason }) => fate.end(browserDied(reason)))
  const open = async (): Promise<Tab> => openTab(await client.newPage())
  // Two tabs are opened before they are asked for: each takes 80 ms, and the texts are not ready yet.
  const first = open()
  const idle: Promise<Tab>[] = [first, open()]
  for (const each of idle) each.catch(() => {})
  const print = async (job: PrintJob): Promise<PrintedFile> => {
    const tab = idle.shift() ?? open()
    const printed = await printFile(await tab, job)
    // The one that was used last is the next: what one at a time needs stays in one tab, and the other stays small.
    idle.unshift(tab)
    return printed
  }
  const inTime = async <T>(work: Promise<T>, late: () => DiagnosticError): Promise<T> => {
    const timer = setTimeout(() => {
      fate.end(late())
      kill()
    }, timeout)
    try {
      return await fate.join(work)
    } catch (cause) {
      // What died tells so a moment after its work has failed: wait for the better reason.
      if (!isReported(cause)) await fate.join(wait(MOMENT, undefined, UNREF))
      throw cause
    } finally {
      clearTimeout(timer)
    }
  }
  return {
    print: (job) => inTime(print(job), () => printTimeout(job, timeout)),
    draw: (job) =>
      inTime(
        open().then((tab) => drawEach(tab, job)),
        () => printTimeout(job, timeout),
      ),
    ready: () => inTime(first, () => browserDied('its first page did not open in time')),
  }
}

function isReported(cause: unknown): boolean {
  return cause instanceof DiagnosticError && !cause.diagnostics.some(({ code }) => code === 'print-failed')
}
