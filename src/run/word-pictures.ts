import { join } from 'node:path'
import type { Cache } from '../files/cache.ts'
import { readTextFile } from '../files/text-file.ts'
import { fontFaceRules } from '../page/fonts/fonts.ts'
import { drawingsPage } from '../word/drawings.ts'
import type { PictureOf } from '../word/writing.ts'
import type { OpenProject } from './open-project.ts'
import type { ScreenLanguage } from './screen-edition.ts'
import { type Drawer, takePictures } from './take-pictures.ts'

/** The colours of all drawings. */
const COLOURS = 'templates/styles/tokens.css'
/** Takes pictures of the drawings of all languages in the browser: the letters are then those of the report everywhere. */
export async function wordPictures(
  project: OpenProject,
  screens: readonly ScreenLanguage[],
  cache: Cache,
  drawer: Drawer,
): Promise<PictureOf> {
  const { inputs, fonts } = project
  const folder = join(inputs.root, 'templates')
  const style = `${fontFaceRules(folder, fonts.faces)}\n${readTextFile(inputs, COLOURS).source ?? ''}`
  const chapters = screens.flatMap((screen) => screen.chapters.map(({ content }) => content))
  const page = drawingsPage(chapters, style)
  if (page.drawings.length === 0) return () => undefined
  const job = { ...page, name: 'the drawings of the Word files' }
  const taken = await takePictures(project, job, cache, drawer)
  return page.pictures(taken)
}
