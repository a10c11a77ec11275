import { Text } from '../../diagnostics/text.ts'
import type { Translator, Translators } from '../../language/translate.ts'
import type { Edition, Language } from '../../report/types.ts'
import type { Caption } from './captions.ts'
import type { Chapter, Entry } from './chapters.ts'
import { isLaterPart } from './edition-name.ts'

/** A line of the contents. An entry is a link as a whole, so that its words hold no links or marks of notes. */
interface ContentsLine {
  readonly id: string
  readonly title: Text
  readonly details: readonly Text[]
  /** Whether it is a place in the chapter of the line above. */
  readonly part: boolean
}

interface ContentsGroup {
  readonly title: Text | ''
  readonly entries: ContentsLine[]
}

/** The contents of one language. */
interface ContentsColumn {
  readonly language: Language
  readonly title: Text
  /** Where another part of the edition begins: words before and after the number of its page. */
  readonly part: { readonly id: string; readonly before: Text; readonly after: Text } | ''
  /** What the own part calls itself. */
  readonly name: Text | ''
  readonly groups: readonly ContentsGroup[]
}

/** What the contents print. */
export interface Contents {
  /** More than one where an edition has its languages one after the other: its first contents list all of them. */
  readonly columns: readonly ContentsColumn[]
  readonly several: boolean
  /** The numbered tables and figures, in the order of the pages. */
  readonly captions: readonly Caption[]
}

/** Stands in the words where the number of a page comes. */
const PAGE = '\uE003'

/** What the contents of one part of an edition print, from its chapters and those of the other parts. */
export function contentsContext(
  all: readonly Chapter[],
  language: Language,
  edition: Edition,
  translators: Translators,
): Contents {
  const own = translators(language)
  const isFirst = edition.layout === 'after' && !isLaterPart(edition, own)
  const languages = isFirst ? edition.languages : [language]
  const several = languages.length > 1
  return {
    columns: languages.map((each) => ({
      language: each,
      title: translators(each).translate('labels:contents.title'),
      part: each === language ? '' : partOf(all, translators(each)),
      name: several && each === language ? own.translate(`labels:edition.${language}`) : '',
      groups: groupsOf(all, each),
    })),
    several,
    captions: several || edition.layout === 'beside' ? [] : captionsOf(all, language),
  }
}

/** Where the part of a language begins. */
function partOf(all: readonly Chapter[], translator: Translator): ContentsColumn['part'] {
  const { language } = translator
  const edition = translator.translate(`labels:edition.${language}`)
  const words = translator.translate('labels:contents.part', { edition, page: PAGE })
  const [before = '', after = ''] = words.value.split(PAGE).map((each) => each.replace(/ $/u, '\u00A0'))
  const id = all.find((chapter) => chapter.language === language)?.id ?? ''
  return { id, before: Text.plain(before, words.place), after: Text.plain(after, words.place) }
}

function groupsOf(chapters: readonly Chapter[], language: Language): ContentsGroup[] {
  const groups: ContentsGroup[] = []
  for (const entry of chapters.flatMap(({ entries }) => entries)) {
    if (entry.language !== language) continue
    const title = entry.group ?? ''
    let group = groups.at(-1)
    if (group?.title.toString() !== title.toString()) {
      group = { title, entries: [] }
      groups.push(group)
    }
    group?.entries.push(...linesOf(entry))
  }
  return groups
}

function linesOf({ id, title, details, parts = [] }: Entry): ContentsLine[] {
  return [
    { id, title: title.asWords(), details: details.map((detail) => detail.asWords()), part: false },
    ...parts.map((part) => ({ id: part.id, title: part.title.asWords(), details: [], part: true })),
  ]
}

function captionsOf(chapters: readonly Chapter[], language: Language): Caption[] {
  return chapters
    .filter((chapter) => chapter.language === language)
    .flatMap(({ captions = [] }) => captions)
    .map((caption) => ({ ...caption, title: caption.title.asWords() }))
}
