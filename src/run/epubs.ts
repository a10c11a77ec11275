import { type BookFile, packBook } from '../book/epub.ts'
import { writeChapter } from '../book/chapter.ts'
import { NAV, writeNav } from '../book/nav.ts'
import { notesIn } from '../screen/notes.ts'
import { writePackage } from '../book/package.ts'
import { checkFiles, fileOf, titleFile } from '../book/places.ts'
import { placesOf } from '../screen/links.ts'
import { writeTitlePage } from '../book/title-page.ts'
import type { BookPart, Volume } from '../book/volume.ts'
import { STYLE } from '../book/xml.ts'
import { stopOnError } from '../diagnostics/diagnostic.ts'
import type { Cache } from '../files/cache.ts'
import { readTextFile } from '../files/text-file.ts'
import { formatDate } from '../language/date.ts'
import { describeReport } from '../page/chapters/description.ts'
import { bookFonts } from './book-fonts.ts'
import { bookCovers } from './book-cover.ts'
import type { OpenProject } from './open-project.ts'
import type { Drawer } from './take-pictures.ts'
import { book, renderScreens, type ScreenLanguage, titled } from './screen-edition.ts'

/** How all pages look. */
const STYLESHEET = 'templates/book/book.css'

/** The e-books: one in each language, and one in all of them. @throws {DiagnosticError} */
export async function epubs(
  project: OpenProject,
  cache: Cache,
  drawer: Drawer,
): Promise<{ name: string; bytes: Uint8Array }[]> {
  const screens = await renderScreens(project, cache, book)
  const parts = screens.map((screen) => ({ screen, part: partOf(project, screen) }))
  stopOnError(parts.flatMap(({ part }) => checkFiles(part.chapters)))
  const volumes = parts.length > 1 ? [...parts.map((each) => [each]), parts] : [parts]
  const { source: style = '', found } = readTextFile(project.inputs, STYLESHEET)
  stopOnError(found)
  const covers = await bookCovers(
    project,
    volumes.map((of) => of.map(({ screen }) => screen.translator)),
    cache,
    drawer,
  )
  return Promise.all(
    volumes.map(async (of, index) => {
      const volume = volumeOf(
        project,
        of.map(({ part }) => part),
      )
      const cover = covers[index]
      if (!cover) throw new Error('a book without a cover')
      const chapters = of.flatMap(({ screen, part }) => pagesOf(project, screen, part))
      const nav = { file: NAV, bytes: writeNav(volume) }
      const fonts = project.fontsIn(of.map(({ part }) => part.language))
      const { css, files } = await bookFonts(fonts, style, [nav, ...chapters], cache)
      const pages = [{ ...cover.page, isDrawn: false }, ...chapters]
      const opf = writePackage(
        volume,
        pages,
        files.map(({ file }) => file),
      )
      const sheet = { file: STYLE, bytes: Buffer.from(css) }
      return {
        name: `compendium.${volume.name}.epub`,
        bytes: packBook(opf, [sheet, ...files, nav, cover.picture, ...pages]),
      }
    }),
  )
}

function volumeOf({ report }: OpenProject, parts: readonly BookPart[]): Volume {
  const { date, identifier } = report.settings.value.edition
  const { author, publisher, licence } = report.publication.words[parts[0]?.language ?? ''] ?? {}
  const name = parts.map(({ language }) => language).join('-')
  const { isbn, doi } = report.publication.numbers[name] ?? {}
  return {
    name,
    parts,
    date,
    ...(author && { author: author.value }),
    ...(publisher && { publisher: publisher.value }),
    ...(licence && { licence: licence.value }),
    identifiers: [
      ...(identifier === 'not-stated' ? [] : [identifier]),
      ...(isbn ? [`urn:isbn:${isbn.value.replaceAll(/\D/gu, '')}`] : []),
      ...(doi ? [`https://doi.org/${doi.value}`] : []),
    ],
  }
}

function partOf({ report }: OpenProject, { language, translator, chapters }: ScreenLanguage): BookPart {
  const words = (key: string): string => translator.translate(key).value
  return {
    language,
    tag: translator.rules.record.tag,
    words,
    title: words('labels:report.title'),
    description: describeReport(report, translator),
    keywords: words('labels:report.keywords').split(/,\s*/u),
    chapters: chapters.map((chapter) => titled(chapter, ' ')),
  }
}

type Page = BookFile & { readonly isDrawn: boolean }

function pagesOf(project: OpenProject, { translator, language }: ScreenLanguage, part: BookPart): Page[] {
  const { settings } = project.report
  const find = placesOf(part.chapters.map((chapter) => ({ ...chapter, file: fileOf(chapter) })))
  const lists = part.chapters.filter(({ view }) => view === 'notes')
  const notes = new Map(lists.flatMap(({ content, places }) => [...notesIn(content, places)]))
  const date = formatDate(translator, settings.value.edition.date, settings.place(['edition', 'date']))
  const edition = translator.translate('labels:edition.book')
  const title = writeTitlePage(part, {
    programme: translator.translate('labels:report.programme').value,
    lines: [translator.translate('site:dated', { edition, date }).value],
  })
  return [
    { file: titleFile(language), bytes: title, isDrawn: false },
    ...part.chapters.map((chapter) => {
      const bytes = writeChapter(chapter, part, notes, find)
      return { file: fileOf(chapter), bytes, isDrawn: Buffer.from(bytes).includes('<svg') }
    }),
  ]
}
