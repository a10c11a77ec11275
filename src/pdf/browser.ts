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
    const { client, product } = await connectTo(running, installation, options.timeout)
    const [name = '', version = ''] = product.split('/')
    const printer = printWith(client, running, options.timeout)
    return { name: installation.embedded ? 'embedded Chromium' : name, version, close, print: printer }
  } catch (cause) {
    await close()
    throw cause
  }
}

async function connectTo(
  running: BrowserProcess,
  { executable, embedded }: Installation,
  timeout: number,
): Promise<{ client: Browser; product: string }> {
  const late = { reason: `it did not answer within ${timeout / 1000} s` }
  const result = await Promise.race([connectNow(running), running.ended, wait(timeout, late, UNREF)])
  if ('client' in result) return result
  const hint = embedded
    ? `Delete ${dirname(executable)}, run \`npm ci\` and build again, or name an installed Chrome with \`--browser PATH\`.`
    : 'Is it Chrome, Chromium or Edge? Name another with `--browser PATH`.'
  const message = `The browser ${executable} could not be started: ${result.reason}.`
  throw cannotStart(message, hint, running.lastLines())
}

/** Loads puppeteer while the browser starts. */
async function connectNow(running: BrowserProcess): Promise<{ client: Browser; product: string } | Ending> {
  try {
    const { connect } = await import('puppeteer')
    const client = await connect({ transport: running.transport, defaultViewport: null, protocolTimeout: 0 })
    return { client, product: await client.version() }
  } catch (cause) {
    return Promise.race([running.ended, wait(MOMENT, { reason: messageOf(cause) }, UNREF)])
  }
}

/** The first that fails, fails all: a browser that hangs or has died prints nothing more. */
function printWith(client: Browser, running: BrowserProcess, timeout: number): PrintBrowser['print'] {
  const broken = Promise.withResolvers<never>()
  broken.promise.catch(() => {})
  void running.ended.then(({ reason }) => broken.reject(browserDied(reason)))
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
      running.kill()
    }, timeout)
    try {
      return await Promise.race([print(job), broken.promise])
    } catch (cause) {
      // The pipe closes a moment before the process has ended: wait for the better reason.
      if (!(cause instanceof DiagnosticError)) await Promise.race([broken.promise, wait(MOMENT, cause, UNREF)])
      throw cause
    } finally {
      clearTimeout(timer)
    }
  }
}
