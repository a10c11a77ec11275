import { spawn } from 'node:child_process'
import type { Caches } from '../files/cache.ts'
import { UsageError } from '../diagnostics/usage-error.ts'
import { reasonOf } from '../files/regular-file.ts'
import type { PrintingMeans } from '../run/preview-pdf.ts'
import { type Preview, startPreview } from '../preview.ts'

/** What the command line says of a preview. */
interface RunPreview {
  readonly root: string
  readonly caches: Caches
  readonly port: number
  readonly open: boolean
  readonly quiet: boolean
  readonly printing: PrintingMeans
}

/** Shows the report in a browser until it is ended by Ctrl-C. @throws {UsageError} if the port is taken. */
export async function runPreview({ root, caches, port, open, quiet, printing }: RunPreview): Promise<number> {
  const preview = await started({ root, program: root, caches, port, printing })
  process.stdout.write(`${preview.address}\n`)
  if (!quiet) process.stdout.write('Open this address in a browser. Ctrl-C ends the preview.\n')
  if (open) openBrowser(preview.address)
  await new Promise<void>((ended) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => {
        ended()
      })
  })
  await preview.close()
  return 0
}

async function started(options: Parameters<typeof startPreview>[0]): Promise<Preview> {
  try {
    return await startPreview(options)
  } catch (cause) {
    if (reasonOf(cause) !== 'EADDRINUSE') throw cause
    throw new UsageError(
      `Port ${options.port} is taken, perhaps by another preview: end it, or choose one with \`--port\`.`,
    )
  }
}

const OPENERS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
}

/** Opens an address of our own in the browser of the system, if it has one. */
function openBrowser(address: string): void {
  const [program, ...args] = OPENERS[process.platform] ?? ['xdg-open']
  const child = spawn(program, [...args, address], { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}
