import { pathToFileURL } from 'node:url'
import { DiagnosticError } from '../../diagnostics/diagnostic.ts'
import type { PrintJob, Tab } from './print.ts'
import { inspectPage } from './print-inspect.ts'

/** A page of drawings, each an element with an id that is shown alone while it is the target of the address. */
export interface DrawJob extends PrintJob {
  /** The drawings by their ids, and how large they are, in CSS px from the head of the page. */
  readonly drawings: readonly { readonly id: string; readonly width: number; readonly height: number }[]
  /** Pixels of a picture for a CSS px. */
  readonly scale: number
}

/**
 * Takes a picture of each drawing of a page, as PNG. Each stands at the head of the page then, so that nothing before it changes
 * how its edges are drawn.
 * @throws {DiagnosticError} with every request that was refused or failed, and with broken fonts.
 */
export async function drawEach({ page, guard }: Tab, job: DrawJob): Promise<Uint8Array[]> {
  const faults = guard.begin(job.roots, job.files)
  const { drawings, scale } = job
  const address = pathToFileURL(job.htmlFile).href
  try {
    const [width, height] = [
      Math.max(...drawings.map((each) => each.width), 1),
      Math.max(...drawings.map((each) => each.height), 1),
    ]
    await page.setViewport({ width, height, deviceScaleFactor: scale })
    await page.goto(address, { timeout: 0 })
    // Fonts are loaded before anything is drawn with another.
    const found = await inspectPage(page)
    if (faults.length + found.length > 0) throw new DiagnosticError([...faults, ...found])
    const pictures: Uint8Array[] = []
    for (const { id, ...size } of drawings) {
      await page.goto(`${address}#${id}`, { timeout: 0 })
      pictures.push(await page.screenshot({ clip: { x: 0, y: 0, ...size }, type: 'png' }))
    }
    return pictures
  } finally {
    page.close().catch(() => {})
  }
}
