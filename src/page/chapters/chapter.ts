import type { Element } from 'hast'
import type { Translator, TextTree } from '../../language/translate.ts'
import type { ChapterForm, Language, ReportChapter } from '../../report/types.ts'
import type { Text } from '../../diagnostics/text.ts'
import type { Caption } from './captions.ts'
import type { OwnNote } from './own-notes.ts'
import type { Side } from '../edition/side.ts'

/** One chapter before it is rendered: which template prints it, with what, and where it belongs. */
export interface Chapter {
  /** Id of the chapter's first page in the PDF: `az-overview`, `en-project-dirna`. */
  readonly id: string
  readonly language: Language
  /** Name of the template, whose last part is also the class of the chapter on the page. */
  readonly template: string
  /** The language that stands beside it on the same pages, in the side-by-side edition. */
  readonly beside?: Language
  /** Words at the head of its pages; none on cover, imprint and contents. */
  readonly heads?: PageHeads
  /** How its pages are set. */
  readonly form: ChapterForm
  /** What it lists with the numbers of their pages. */
  readonly lists?: 'contents' | 'index' | 'notes'
  /** What it is about, where it is one chapter of many alike. */
  readonly record?: 'project'
  /** The side it must start on, after a blank page if need be; without one it starts on the next page. */
  readonly side?: Side
  /** It may begin on the page that the chapter before it ends on. */
  readonly runsOn?: true
  /** Its pages lie on their long side. */
  readonly landscape?: true
  /** What its page shows, if it is a cover: titles in all its languages, and the budgets that its bars are as high as. */
  readonly cover?: {
    readonly languages: readonly Language[]
    readonly titles: readonly string[]
    readonly budgets: readonly number[]
  }
  /** It closes the book: what fills up the pages of a booklet stands before it. */
  readonly closes?: true
  /** What the contents lists say of it; a chapter without entries is not listed. */
  readonly entries: readonly Entry[]
  /** What it must not say, if it is about the edition itself. */
  readonly imprint?: ImprintWords
  /** Its numbered tables and figures, in the order of its pages. */
  readonly captions?: readonly Caption[]
  /** Of each of its maps, how many countries have a number, and how many organisations these make together. */
  readonly maps?: readonly { readonly countries: number; readonly organisations: number }[]
  /** What stands in a frame on its maps and in its tables: countries of coordinators, and how many organisations they have. */
  readonly framed?: readonly { readonly country: string; readonly organisations: number }[]
  /** Names of the countries of the records, in its language; it prints all of them. */
  readonly countries?: readonly string[]
  /** Whether its tables have totals of all rows and columns. */
  readonly sums?: true
  /** Words of the scales of its bars: 2022–2027, EUR 1 million. They stand in a caption, or at the bars. */
  readonly scales?: readonly string[]
  /** What the template prints. The contents get the page numbers later. */
  readonly context: object
  /** The notes that it has of its own, in their order. */
  readonly notes?: readonly OwnNote[]
  /** What the template places by name: `<div class="drawing period"></div>`. */
  readonly drawings?: ReadonlyMap<string, Element>
}

/** What stands on the page of the imprint once, or not at all. */
export interface ImprintWords {
  /** The words for what is not stated. */
  readonly missing: Text
  /** Labels of the row of the contact, if no address is given. */
  readonly withoutContact: readonly Text[]
}

/** What stands at the head of left and right pages. */
export interface PageHeads {
  readonly left: string
  readonly right: string
}

/** A line of the contents. */
export interface Entry {
  readonly id: string
  /** Language of the contents that it stands in. */
  readonly language: Language
  readonly title: Text
  readonly details: readonly Text[]
  /** Places in it that the contents list below it. */
  readonly parts?: readonly { readonly id: string; readonly title: Text }[]
  /** Heading of the group that this entry belongs to with its neighbours. */
  readonly group?: Text
}

/** A chapter as its template describes it, in one language. `context` is what the template prints. */
export function makeChapter(chapter: ReportChapter, translator: Translator, context: object): Chapter {
  const { name, template, side, landscape, runningHead } = chapter
  const { language } = translator
  return {
    id: `${language}-${name}`,
    language,
    template,
    form: chapter,
    entries: entriesOf(chapter, translator),
    context,
    ...(side && { side }),
    ...(landscape && { landscape }),
    ...(runningHead && { heads: onBothSides(titleOf(chapter, translator).value) }),
  }
}

/** The same words at the head of every page. */
export function onBothSides(words: string): PageHeads {
  return { left: words, right: words }
}

/**
 * The texts of a chapter by the names of their locale files, and the ids of those that are places of their own. The
 * template of a shape knows no names: for it the text is `text`.
 */
export function textsOf(
  { name, template, texts, contents, title }: ReportChapter,
  translator: Translator,
): Readonly<Record<string, TextTree | Readonly<Record<string, string>>>> {
  const [first, ...others] = texts
  if (first !== undefined && template !== name) return { text: translator.tree(first) }
  const { language } = translator
  const ids =
    title === 'part'
      ? texts.map((text) => [text, idOfPart(language, name, text)])
      : others.map((text) => [text, `${language}-${text}`])
  const trees = texts.map((text) => [text, translator.tree(text)] as const)
  const hasPlaces = contents === 'texts' || title === 'part'
  return { ...Object.fromEntries(trees), ...(hasPlaces && { ids: Object.fromEntries(ids) }) }
}

/** Id of a text in a chapter of several. */
function idOfPart(language: Language, chapter: string, text: string): string {
  return `${language}-${chapter}--${text}`
}

function titleOf({ texts: [first = ''], title }: ReportChapter, translator: Translator): Text {
  return translator.translate(`${first}:${title}`)
}

function entriesOf(chapter: ReportChapter, translator: Translator): Entry[] {
  const { name, texts, title, contents } = chapter
  const { language } = translator
  if (contents === 'none') return []
  const titles = texts.map((text) => translator.translate(`${text}:title`))
  if (contents === 'texts') {
    return titles.map((own, index) => {
      return { id: `${language}-${index === 0 ? name : texts[index]}`, language, title: own, details: [] }
    })
  }
  const entry = { id: `${language}-${name}`, language, title: titleOf(chapter, translator), details: [] }
  if (title !== 'part') return [entry]
  const parts = titles.map((own, index) => ({ id: idOfPart(language, name, texts[index] ?? ''), title: own }))
  return [{ ...entry, parts }]
}
