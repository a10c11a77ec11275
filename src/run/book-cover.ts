import {
  COVER,
  COVER_WIDTH,
  type CoverTools,
  drawBookCover,
  roomForBars,
  writeCoverPage,
} from '../book/cover.ts'
import type { BookFile } from '../book/epub.ts'
import type { Translator } from '../language/translate.ts'
import { coverTitle } from '../page/chapters/cover-title.ts'
import { drawCover } from '../page/chapters/cover-view.ts'
import { readOutlines } from '../page/fonts/outline.ts'
import { readColours } from '../page/styles/colours.ts'
import type { OpenProject } from './open-project.ts'

/** Between the words of two languages, and before what the drawing shows. */
const SLASH = ' / '
const DASH = ' – '
/** Height for the bars that the drawing is tried with, in pt: its legend depends on how they are drawn. */
const TRIAL = 150

/** What the covers of a project's books are drawn with. */
export async function coverTools({ inputs, fonts, measure }: OpenProject): Promise<CoverTools> {
  return { measure, outline: await readOutlines(fonts), colours: readColours(inputs) }
}

/** The picture of a cover and its page. @param speakers of the book's languages. */
export function coverOf(
  { report, columns }: OpenProject,
  speakers: readonly Translator[],
  tools: CoverTools,
): { readonly picture: BookFile; readonly page: BookFile } {
  const [translator] = speakers
  if (!translator) throw new RangeError('a book without a language')
  const { measure } = tools
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
    picture: { file: COVER.picture, bytes: drawBookCover(words, drawn, tools) },
    page: { file: COVER.page, bytes: writeCoverPage(translator.rules.record.tag, title, alternative) },
  }
}
