import type { Element } from 'hast'
import { join } from 'node:path'
import { COVER, COVER_WIDTH, coversPage, drawBookCover, roomForBars, writeCoverPage } from '../book/cover.ts'
import type { BookFile } from '../book/epub.ts'
import type { Cache } from '../files/cache.ts'
import { readTextFile } from '../files/text-file.ts'
import type { Translator } from '../language/translate.ts'
import { coverTitle } from '../page/chapters/cover-title.ts'
import { drawCover } from '../page/chapters/cover-view.ts'
import { fontFaceRules, fontTokens } from '../page/fonts/fonts.ts'
import type { OpenProject } from './open-project.ts'
import { type Drawer, takePictures } from './take-pictures.ts'

/** Between the words of two languages, and before what the drawing shows. */
const SLASH = ' / '
const DASH = ' – '
/** Height for the bars that the drawing is tried with, in CSS px: its legend depends on how they are drawn. */
const TRIAL = 150
/** The colours of all drawings. */
const COLOURS = 'templates/styles/tokens.css'
/** The picture of a cover and its page. */
interface BookCover {
  readonly picture: BookFile
  readonly page: BookFile
  /** What it says and shows, in words. */
  readonly alternative: string
}

/**
 * Draws the covers of some books, and takes their pictures in the browser: few programs show a cover that is no picture.
 * @param books speakers of the languages of each.
 */
export async function bookCovers(
  project: OpenProject,
  books: readonly (readonly Translator[])[],
  cache: Cache,
  drawer: Drawer,
): Promise<BookCover[]> {
  const { inputs, fonts } = project
  const drawn = books.map((speakers) => coverOf(project, speakers))
  const folder = join(inputs.root, 'templates')
  const colours = readTextFile(inputs, COLOURS).source ?? ''
  const style = `${fontFaceRules(folder, fonts.faces)}\n${colours}\n${fontTokens(fonts)}`
  const { html, drawings } = coversPage(
    drawn.map(({ cover }) => cover),
    style,
  )
  const job = { name: 'the covers', html, drawings }
  const taken = await takePictures(project, job, cache, drawer)
  return drawn.map(({ page, alternative }, index) => {
    const bytes = taken[index]
    if (!bytes) throw new Error('the browser took no picture of a cover')
    return { picture: { file: COVER.picture, bytes }, page, alternative }
  })
}

function coverOf(
  { report, columns, measure }: OpenProject,
  speakers: readonly Translator[],
): Omit<BookCover, 'picture'> & { readonly cover: Element } {
  const [translator] = speakers
  if (!translator) throw new RangeError('a book without a language')
  const inputs = { report, translator, notes: [], measure, columns: { ...columns, whole: COVER_WIDTH } }
  const tried = drawCover(inputs, speakers, TRIAL, false)
  const drawn = tried && drawCover(inputs, speakers, roomForBars(tried.legends, measure), false)
  const titles = speakers.map((each) => coverTitle(report, each))
  const { publisher } = report.publication.words[translator.language] ?? {}
  const year = report.settings.value.edition.date.slice(0, 4)
  const words = {
    programme: translator.translate('labels:report.programme').value,
    titles,
    foot: publisher ? `${publisher.value}, ${year}` : year,
  }
  const title = titles.map((each) => each.title.value).join(SLASH)
  const shown = drawn?.drawing.properties['ariaLabel']
  const alternative = typeof shown === 'string' ? `${title}${DASH}${shown}` : title
  return {
    alternative,
    cover: drawBookCover(words, drawn, measure),
    page: { file: COVER.page, bytes: writeCoverPage(translator.rules.record.tag, title, alternative) },
  }
}
