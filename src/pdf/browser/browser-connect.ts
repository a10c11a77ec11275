import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser } from 'puppeteer'
import { cannotStart, messageOf } from './browser-failure.ts'
import type { Installation } from './browser-install.ts'
import type { BrowserProcess, Ending } from './browser-process.ts'

/** How long the system may take to tell that a process has ended, in ms. */
export const MOMENT = 500
/** A wait that does not keep the program running. */
export const UNREF = { ref: false }

/** A browser that answers. */
export interface Connection {
  readonly client: Browser
  readonly product: string
  /** Fulfilled when the process of a page has crashed; puppeteer does not tell at every stage of a page. */
  readonly crashed: Promise<Ending>
}

/**
 * Waits until a started browser answers, for `timeout` ms at most.
 * @throws {DiagnosticError} `browser-start`, with the path, why, what the browser said, and what to try.
 */
export async function connectTo(
  running: BrowserProcess,
  at: Installation,
  timeout: number,
): Promise<Connection> {
  const late = { reason: `it did not answer within ${timeout / 1000} s` }
  const result = await Promise.race([connect(running), running.ended, wait(timeout, late, UNREF)])
  if ('client' in result) return result
  const hint = at.embedded
    ? `Delete ${dirname(at.executable)}, run \`npm ci\` and build again; or use \`--browser PATH\`.`
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
