import { join } from 'node:path'
import { scaffoldLetters } from '../page/edition/scaffold-page.ts'
import { chapterWords, type ChapterWords } from '../page/edition/chapter-words.ts'
import { continuedIn } from '../page/html/plugins/rehype-sections.ts'
import { enlargementOf, paperOf } from '../page/edition/paper.ts'
import { assembleEdition } from '../page/edition/edition.ts'
import { fillPageNumbers, reservePageNumbers } from '../page/edition/page-numbers.ts'
import type { Rooms } from '../page/edition/room.ts'
import { describeReport } from '../page/chapters/description.ts'
import { longWords } from '../page/html/long-words.ts'
import { pageFontFolders, relativeAddress } from '../page/fonts/fonts.ts'
import { PICTURES } from '../files/pictures.ts'
import { stylesheetsOf } from '../page/styles/sheets.ts'
import type { ExpectedPages } from '../design/check.ts'
import type { PageIdentity } from '../pdf/finish/identity.ts'
import type { RoomWanted } from '../pdf/browser/print-room.ts'
import type { Report } from '../report/types.ts'
import { roomWanted } from './make-room.ts'
import { partIdentity } from './identity.ts'
import type { ListedEdition, Part, PrintedEdition } from './edition.ts'
import type { EditionPdf } from './pdf-work.ts'

/** A part of an edition as HTML, and what is known of it. */
export interface PartHtml {
  /** Absolute path of the file that the browser reads. */
  readonly file: string
  readonly html: string
  /** The HTML as it is in any folder: what the print is kept by. */
  readonly portable: string
  /** Without the words of the chapters. */
  readonly expected: ExpectedPages
  /** All words that each chapter prints, by its id. They are gathered for a part that is printed, not for a kept one. */
  readonly words: () => ReadonlyMap<string, readonly ChapterWords[]>
  readonly identity: PageIdentity
  /** How many times as large as it is meant it is printed. */
  readonly enlargement: number
  /** The chapters that room is made for in the browser, if they are too long. */
  readonly room: RoomWanted | undefined
}

/** Makes the HTML of an edition's parts. */
export type MakePartHtml = (part: Part, pages: ReadonlyMap<string, number>, rooms: Rooms) => PartHtml

/**
 * Makes parts of an edition, with zeros in the places of page numbers: as many as they are likely to need in these pages.
 * @param stages absolute folder of the stages.
 * @param letters as `lettersOf` the report.
 */
export function partsAsHtml(edition: ListedEdition, stages: string, letters: string): MakePartHtml {
  const { project, name, expected } = edition
  const folder = join(stages, name)
  const common = commonOf(edition)
  const portable = withoutFolders(folder, project.inputs.root)
  return ({ number, languages, elsewhere, wanted, chapters }, pages, rooms) => {
    const reserved = chapters.map((each) => ({
      ...each,
      content: reservePageNumbers(each.content, pages),
    }))
    const html = assembleEdition({
      ...common,
      languages,
      chapters: reserved,
      blanks: new Set(),
      spacings: rooms,
      folder,
      scaffold: {
        faces: project.fontsIn(languages).faces,
        has: project.hasLetter,
        letters,
        languages: project.report.languages,
        elsewhere,
        wanted,
      },
    })
    const repeated = new Map(reserved.map(({ chapter, content }) => [chapter.id, continuedIn(content)]))
    return {
      file: join(folder, `part-${number}.html`),
      html,
      portable: portable(html),
      expected: {
        ...expected,
        chapters: expected.chapters
          .filter(({ id }) => repeated.has(id))
          .map((each) => ({ ...each, continued: repeated.get(each.id) ?? [] })),
        // These concern the edition as a whole, and parts are the same in several.
        contents: [],
        parts: [],
      },
      words: () => new Map(reserved.map(({ chapter, content }) => [chapter.id, chapterWords(content)])),
      identity: {
        ...partIdentity(edition.identity, languages),
        ...(chapters.some(({ chapter }) => chapter.beside !== undefined) && { sideBySide: true }),
        longWords: wordsOf(chapters),
      },
      enlargement: enlargementOf(common.paper),
      room: rooms.size === 0 ? roomWanted(chapters) : undefined,
    }
  }
}

/** What of an edition its HTML in one piece is made from. */
interface NumberedEdition extends ListedEdition, Pick<PrintedEdition, 'parts' | 'rooms'> {
  readonly pdf: Pick<EditionPdf, 'pages' | 'blanks'>
}

/** An edition in one piece, with its page numbers: for looking into. `folder` (absolute): where it will stand. */
export function wholeHtml(edition: NumberedEdition, folder: string): string {
  const { languages, project, parts, rooms, pdf } = edition
  const chapters = parts.flatMap((part) => part.chapters)
  const ids = chapters.map(({ chapter }) => chapter.id)
  return assembleEdition({
    ...commonOf(edition),
    languages,
    chapters: chapters.map((each) => ({ ...each, content: fillPageNumbers(each.content, pdf.pages) })),
    blanks: new Set(ids.filter((id) => pdf.blanks.has((pdf.pages.get(id) ?? 0) - 1))),
    spacings: rooms,
    folder,
    description: languages
      .map((language) => describeReport(project.report, project.translators(language)))
      .join(' / '),
  })
}

function commonOf(edition: ListedEdition) {
  const { translators, fonts, inputs, report } = edition.project
  const paper = paperOf(report.settings.value)
  const { withoutLigatures } = edition.expected
  const stylesheets = stylesheetsOf(edition).map((sheet) => join(inputs.root, 'templates', 'styles', sheet))
  return { translators, paper, fonts, withoutLigatures, stylesheets, pictures: join(inputs.root, PICTURES) }
}

/** The same page in another folder, or on another machine, is the same: files are named from where they belong. */
function withoutFolders(folder: string, root: string): (html: string) => string {
  const fonts = pageFontFolders.map((each, index) => [each, `fonts-${index}:`] as const)
  // The longest address first: that of the project may be the beginning of another.
  const addresses = [...fonts, [root, 'project:'] as const]
    .map(([path, written]) => [`"${relativeAddress(folder, path)}/`, `"${written}/`] as const)
    .toSorted(([one], [other]) => other.length - one.length)
  return (html) => addresses.reduce((text, [address, written]) => text.replaceAll(address, written), html)
}

function wordsOf(chapters: Part['chapters']): string[] {
  return [...new Set(chapters.flatMap(({ content }) => longWords(content)))].toSorted()
}

/** The letters of every text of the report in all languages, and of its records: what any edition may print. */
export function lettersOf({ locales, projects, settings }: Report): string {
  const records = [...projects, settings].map(({ value }) => value)
  const texts = Object.values(locales).flatMap((files) => Object.values(files).map(({ value }) => value))
  return scaffoldLetters(JSON.stringify([records, texts]))
}
