import { randomBytes } from 'node:crypto'
import type { Caches } from './files/cache.ts'
import { repairChanges } from './files/repair-changes.ts'
import { createEvents } from './preview/events.ts'
import { startServer } from './preview/server.ts'
import { answerPreview } from './run/preview-answers.ts'
import { followFiles } from './run/preview-changes.ts'
import { previewPdf, type PrintingMeans } from './run/preview-pdf.ts'
import { openWorkspace } from './run/preview-workspace.ts'
import { watchFiles } from './files/watch.ts'

/** What a preview is made of. */
export interface PreviewOptions {
  /** Absolute folder of the project. */
  readonly root: string
  /** Absolute folder of the program. */
  readonly program: string
  readonly caches: Caches
  /** Port to listen at; 0 for any that is free. */
  readonly port: number
  /** What PDFs are printed with, if they are asked for. */
  readonly printing: PrintingMeans
}

/** A preview that runs. */
export interface Preview {
  /** What a browser is to open: it has the secret of this start in it. */
  readonly address: string
  readonly close: () => Promise<void>
}

/**
 * The whole run of the preview: the report in a browser of this machine, which follows the files and writes what is
 * changed in it into them.
 * @throws {Error} `EADDRINUSE` if the port is taken.
 */
export async function startPreview({
  root,
  program,
  caches,
  port,
  printing,
}: PreviewOptions): Promise<Preview> {
  // What a preview was killed in the middle of is put right before anything is read.
  repairChanges(root)
  const workspace = openWorkspace(root, caches)
  const events = createEvents()
  const token = randomBytes(24).toString('base64url')
  const reading = workspace.read()
  const following = followFiles(workspace, events)
  const pdf = previewPdf(workspace, following, events, printing)
  const answer = answerPreview({ workspace, following, events, pdf, program, token, ready: reading })
  const server = await startServer({ answer, events: events.open }, port, token)
  const watcher = watchFiles(root, following.changed)
  await reading
  await watcher.ready
  return {
    address: server.address,
    close: async () => {
      await watcher.close()
      events.close()
      await server.close()
      await pdf.close()
    },
  }
}
