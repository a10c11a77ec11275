import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, Page } from 'puppeteer'
import { DiagnosticError } from '../diagnostics.ts'
import { argumentsFor } from './browser-arguments.ts'
import { browserDied, cannotStart, messageOf, printTimeout } from './browser-failure.ts'
import { type Installation, type InstallOptions, prepareBrowser } from './browser-install.ts'
import { type BrowserProcess, type Ending, spawnBrowser } from './browser-process.ts'
import { type PrintedFile, printFile, type PrintJob } from './print.ts'

/** How long the system may take to tell that a process has ended, in ms. */
const MOMENT = 500
const UNREF = { ref: false }

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

/**
 * Starts the browser that prints: the embedded one, a named one, or an installed one.
 * It runs before anything else is imported, so that it starts while the program loads.
 * @throws {DiagnosticError} `browser-start`, with the path, what the browser said, and what to try.
 */
export async function startBrowser(options: BrowserOptions): Promise<PrintBrowser> {
  const installation = await prepareBrowser(options)
  const running = spawnBrowser(installation.executable, argumentsFor(installation), installation.env)
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
    const print = printWith(connection, running.ended, options.timeout, () => running.kill())
    return { name: installation.embedded ? 'embedded Chromium' : name, version, close, print }
  } catch (cause) {
    await close()
    throw cause
  }
}

interface Connection {
  readonly client: Browser
  readonly product: string
  /** Fulfilled when the process of a page has crashed; puppeteer does not tell at every stage of a page. */
  readonly crashed: Promise<Ending>
}

async function connectTo(running: BrowserProcess, at: Installation, timeout: number): Promise<Connection> {
  const late = { reason: `it did not answer within ${timeout / 1000} s` }
  const result = await Promise.race([connect(running), running.ended, wait(timeout, late, UNREF)])
  if ('client' in result) return result
  const hint = at.embedded
    ? `Delete ${dirname(at.executable)}, run \`npm ci\` and build again, or name another browser with \`--browser PATH\`.`
    : 'Is it Chrome, Chromium or Edge? Name another with `--browser PATH`.'
  const message = `The browser ${at.executable} could not be started: ${result.reason}.`
  throw cannotStart(message, hint, running.lastLines())
}

/** Loads puppeteer while the browser starts. */
async function connect({ transport, ended }: BrowserProcess): Promise<Connection | Ending> {
  try {
    const puppeteer = await import('puppeteer')
    const client = await puppeteer.connect({ transport, defaultViewport: null, protocolTimeout: 0 })
    const session = await client.target().createCDPSession()
    await session.send('Target.setDiscoverTargets', { discover: true })
    const crashed = new Promise<Ending>((resolve) => {
      session.once('Target.targetCrashed', () => resolve({ reason: 'the process of the page crashed' }))
    })
    return { client, crashed, product: await client.version() }
  } catch (cause) {
    return Promise.race([ended, wait(MOMENT, { reason: messageOf(cause) }, UNREF)])
  }
}

/** The first that fails, fails all: a browser that hangs or has died prints nothing more. */
function printWith(
  { client, crashed }: Connection,
  ended: Promise<Ending>,
  timeout: number,
  kill: () => void,
): PrintBrowser['print'] {
  const broken = Promise.withResolvers<never>()
  broken.promise.catch(() => {})
  void Promise.race([ended, crashed]).then(({ reason }) => broken.reject(browserDied(reason)))
  // The first page is opened before it is asked for: it takes 40 ms, and the texts are not ready yet.
  let spare: Promise<Page> | undefined = client.newPage()
  spare.catch(() => {})
  const print = async (job: PrintJob): Promise<PrintedFile> => {
    const page = spare ?? client.newPage()
    spare = undefined
    return printFile(await page, job)
  }
  return async (job) => {
    const timer = setTimeout(() => {
      broken.reject(printTimeout(job.htmlFile, timeout))
      kill()
    }, timeout)
    try {
      return await Promise.race([print(job), broken.promise])
    } catch (cause) {
      // What died tells so a moment after its work has failed: wait for the better reason.
      if (!isReported(cause)) await Promise.race([broken.promise, wait(MOMENT, undefined, UNREF)])
      throw cause
    } finally {
      clearTimeout(timer)
    }
  }
}

function isReported(cause: unknown): boolean {
  return cause instanceof DiagnosticError && !cause.diagnostics.some(({ code }) => code === 'print-failed')
}
