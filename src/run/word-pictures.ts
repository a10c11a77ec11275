import { join } from 'node:path'
import { readTextFile } from '../files/text-file.ts'
import { fontFaceRules, pageFontFolders } from '../page/fonts/fonts.ts'
import type { DrawBrowser } from '../pdf/browser/browser.ts'
import { drawingsPage } from '../word/drawings.ts'
import type { PictureOf } from '../word/writing.ts'
import type { OpenProject } from './open-project.ts'
import type { ScreenLanguage } from './screen-edition.ts'

/** Starts the browser that draws, once it is asked for. */
export interface Drawer {
  start(): Promise<Pick<DrawBrowser, 'draw'>>
}

/** The colours of all drawings. */
const COLOURS = 'templates/styles/tokens.css'
/** 288 pixels an inch. */
const SCALE = 3

/** Takes pictures of the drawings of all languages in the browser: the letters are then those of the report everywhere. */
export async function wordPictures(
  { inputs, fonts }: OpenProject,
  screens: readonly ScreenLanguage[],
  drawer: Drawer,
): Promise<PictureOf> {
  const folder = join(inputs.root, 'templates')
  const style = `${fontFaceRules(folder, fonts.faces)}\n${readTextFile(inputs, COLOURS).source ?? ''}`
  const chapters = screens.flatMap((screen) => screen.chapters.map(({ content }) => content))
  const page = drawingsPage(chapters, style)
  if (page.drawings.length === 0) return () => undefined
  const htmlFile = join(folder, 'drawings.html')
  const files = new Map([[htmlFile, { bytes: Buffer.from(page.html), type: 'text/html' }]])
  const browser = await drawer.start()
  const taken = await browser.draw({
    name: 'the drawings of the Word files',
    htmlFile,
    roots: pageFontFolders,
    files,
    drawings: page.drawings,
    scale: SCALE,
  })
  return page.pictures(taken)
}
