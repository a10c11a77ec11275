import { join } from 'node:path'
import { type Cache, keyOf } from '../files/cache.ts'
import { pageFontFolders } from '../page/fonts/fonts.ts'
import type { DrawBrowser } from '../pdf/browser/browser.ts'
import type { DrawJob } from '../pdf/browser/draw.ts'
import type { OpenProject } from './open-project.ts'

/** Starts the browser that draws, once it is asked for. */
export interface Drawer {
  /** Tells a browser that was chosen from others. */
  readonly name: string
  start(): Promise<Pick<DrawBrowser, 'draw'>>
}

/** A page of drawings. */
interface PageOfDrawings extends Pick<DrawJob, 'drawings'> {
  /** For messages: “the covers”. */
  readonly name: string
  readonly html: string
}

/** Picture pixels for a CSS px: 288 an inch. */
const SCALE = 3

/** Takes a picture of each drawing of a page, as PNG. The browser starts only for a page that no earlier run has taken. */
export async function takePictures(
  { inputs }: Pick<OpenProject, 'inputs'>,
  { name, html, drawings }: PageOfDrawings,
  cache: Cache,
  drawer: Drawer,
): Promise<readonly Uint8Array[]> {
  const keys = drawings.map(({ id }) => keyOf('picture', drawer.name, String(SCALE), id, html))
  const kept = await Promise.all(keys.map((key) => cache.read(key)))
  if (kept.every((bytes) => bytes !== undefined)) return kept
  const htmlFile = join(inputs.root, 'templates', 'drawings.html')
  const browser = await drawer.start()
  const taken = await browser.draw({
    name,
    htmlFile,
    roots: pageFontFolders,
    files: new Map([[htmlFile, { bytes: Buffer.from(html), type: 'text/html' }]]),
    drawings,
    scale: SCALE,
  })
  await Promise.all(taken.map((bytes, index) => cache.write(keys[index] ?? '', bytes)))
  return taken
}
