import { join } from 'node:path'
import { pageIdentityOf, partIdentity } from './identity.ts'
import { sheetLetters } from '../page/edition/aid-sheet.ts'
import { chapterWords } from '../page/edition/chapter-words.ts'
import { type Edition, languagesOf } from '../page/chapters/chapters.ts'
import { continueGroups } from '../page/edition/continued-groups.ts'
import { describeReport } from '../page/chapters/description.ts'
import { assembleEdition } from '../page/edition/edition.ts'
import { longWords } from '../page/html/long-words.ts'
import { fillPageNumbers, holdPageNumbers } from '../page/edition/page-numbers.ts'
import type { EditionPart } from '../page/edition/parts.ts'
import type { ChapterStages } from '../page/html/render.ts'
import type { Rooms, Spacing } from '../page/edition/room.ts'
import { stylesheetsOf } from '../page/styles/sheets.ts'
import type { ExpectedPages } from '../design/check.ts'
import type { EditionPdf } from './pdf-work.ts'
import type { Prepared } from './prepare.ts'
import type { PartHtml } from './print-parts.ts'
import type { Report } from '../report/types.ts'

export type Part = EditionPart<ChapterStages>

/** What makes HTML documents of an edition's chapters. */
export interface EditionHtml {
  /** A part with zeros in the places of page numbers: as many as they are likely to need in these pages. */
  readonly ofPart: (part: Part, pages: ReadonlyMap<string, number>, rooms: Rooms) => PartHtml
  /** The edition in one piece, with its page numbers: for looking into. */
  readonly whole: (parts: readonly Part[], pdf: Pick<EditionPdf, 'pages' | 'blanks'>, rooms: Rooms) => string
}

/** `root` and `out` are the absolute folders of the project and of the results. */
export function createEditionHtml(
  { root, out }: { readonly root: string; readonly out: string },
  { translators, faces, report }: Prepared,
  edition: Edition,
  expected: ExpectedPages,
): EditionHtml {
  const stylesheets = stylesheetsOf(edition).map((name) => join(root, 'templates', 'styles', name))
  const common = { translators, faces, stylesheets }
  const stages = join(out, 'stages')
  const folder = join(stages, edition)
  const letters = sheetLetters(textsOf(report))
  const identity = pageIdentityOf(report, edition, translators)
  return {
    ofPart({ number, languages, elsewhere, wanted, chapters }, pages, rooms) {
      const held = continued(chapters, rooms).map((each) => ({
        ...each,
        content: holdPageNumbers(each.content, pages),
      }))
      const html = assembleEdition({
        ...common,
        languages,
        chapters: held,
        blanks: new Set(),
        spacings: spacingsOf(rooms),
        folder,
        sheet: { faces, letters, languages: report.languages, elsewhere, wanted },
      })
      const ids = new Set(held.map(({ chapter }) => chapter.id))
      return {
        file: join(folder, `part-${number}.html`),
        html,
        expected: {
          ...expected,
          chapters: expected.chapters.filter(({ id }) => ids.has(id)),
        },
        words: () => new Map(held.map(({ chapter, content }) => [chapter.id, chapterWords(content)])),
        identity: { ...partIdentity(identity, languages), longWords: wordsOf(chapters) },
      }
    },
    whole(parts, { pages, blanks }, rooms) {
      const chapters = continued(
        parts.flatMap((part) => part.chapters),
        rooms,
      )
      const ids = chapters.map(({ chapter }) => chapter.id)
      return assembleEdition({
        ...common,
        languages: languagesOf(edition),
        chapters: chapters.map((each) => ({ ...each, content: fillPageNumbers(each.content, pages) })),
        blanks: new Set(ids.filter((id) => blanks.has((pages.get(id) ?? 0) - 1))),
        spacings: spacingsOf(rooms),
        folder: stages,
        description: languagesOf(edition)
          .map((language) => describeReport(report, translators(language)))
          .join(' / '),
      })
    },
  }
}

function wordsOf(chapters: Part['chapters']): string[] {
  return [...new Set(chapters.flatMap(({ content }) => longWords(content)))].toSorted()
}

/** The chapters with the heads of groups repeated that go over to another page. */
function continued(chapters: readonly ChapterStages[], rooms: Rooms): ChapterStages[] {
  return chapters.map((each) => ({
    ...each,
    content: continueGroups(each.content, rooms.get(each.chapter.id)?.breaks ?? []),
  }))
}

function spacingsOf(rooms: Rooms): Map<string, Spacing> {
  return new Map([...rooms].flatMap(([id, { spacing }]) => (spacing ? [[id, spacing] as const] : [])))
}

/** Every text of the report in all languages, with its records: what any edition may print. */
function textsOf({ locales, projects, settings }: Report): string {
  const records = [...projects, settings].map(({ value }) => value)
  const texts = Object.values(locales).flatMap((files) => Object.values(files).map(({ value }) => value))
  return JSON.stringify([records, texts])
}
