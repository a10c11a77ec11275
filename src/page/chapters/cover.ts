import type { Translator } from '../../language/translate.ts'
import type { Edition } from '../../report/types.ts'
import { type Chapter, type Entry, makeChapter } from './chapter.ts'
import { coverFigures } from './cover-figures.ts'
import { coverPublication } from './cover-publication.ts'
import { coverRoom } from './cover-room.ts'
import { coverTitle, sizeTitles } from './cover-title.ts'
import { drawCover } from './cover-view.ts'
import { editionName, isLaterPart } from './edition-name.ts'
import type { View, ViewInputs } from './view-inputs.ts'

/**
 * The cover, with the projects drawn to scale. That of an edition whose languages come one after the other has the
 * titles of all of them; each later part begins with a half-title.
 */
export const cover: View = (chapter, inputs) => {
  const { edition, translator } = inputs
  const isLater = isLaterPart(edition, translator)
  const { context, drawings } = isLater ? halfTitle(inputs) : frontCover(inputs)
  const made = makeChapter(chapter, translator, context)
  return [
    {
      ...made,
      entries: inOtherParts(inputs, made.id),
      drawings,
    },
  ]
}

type Content = Required<Pick<Chapter, 'context' | 'drawings'>>

function halfTitle({ report, edition, translator, measure, columns }: ViewInputs): Content {
  const { size, titles } = sizeTitles(
    [coverTitle(report, translator)],
    coverRoom(1, columns.whole, false).title,
    measure,
  )
  const context = { half: true, size, title: titles[0], editionName: editionName(edition, translator) }
  return { context, drawings: new Map() }
}

function frontCover(inputs: ViewInputs): Content {
  const { report, edition, translator, measure, columns } = inputs
  const speakers = speakersOf(inputs)
  const others = edition.layout === 'after' ? speakers.slice(1) : []
  const publication = coverPublication(inputs)
  const hasLogos = publication.context.logos.length > 0
  const room = coverRoom(speakers.length, columns.whole, hasLogos)
  const { size, titles } = sizeTitles(
    speakers.map((each) => coverTitle(report, each)),
    room.title,
    measure,
  )
  const titleOf = ({ language }: Translator) => titles.find((each) => each.language === language)
  const drawn =
    room.bars === undefined ? undefined : drawCover(inputs, speakers, room.bars, edition.layout === 'beside')
  const legendOf = ({ language }: Translator) =>
    drawn?.legends.find((each) => each.language === language)?.sentences ?? []
  const context = {
    half: false,
    count: Math.min(titles.length, MOST_CLASSES),
    size,
    title: titleOf(translator),
    editionName: editionName(edition, translator),
    legend: legendOf(translator),
    others: others.map((each) => ({
      language: each.language,
      title: titleOf(each),
      editionName: each.translate(`labels:edition.${edition.name}`),
      legend: legendOf(each),
    })),
    figures: drawn ? [] : coverFigures(report, translator),
    drawn: drawn !== undefined,
    cover: publication.context,
  }
  const projects = drawn ? [['projects', drawn.drawing] as const] : []
  return { context, drawings: new Map([...publication.drawings, ...projects]) }
}

/** The stylesheet has a place for the ground under so many titles. */
const MOST_CLASSES = 5

/** Translators of all languages of a cover, its own first. */
function speakersOf({ edition, translator, translators }: ViewInputs): Translator[] {
  if (edition.layout === 'beside') return edition.languages.map(translators)
  const others = edition.layout === 'after' ? edition.languages.slice(1) : []
  return [translator, ...others.map(translators)]
}

/** The contents of the other parts lead to this one. */
function inOtherParts({ edition, translator, translators }: ViewInputs, id: string): Entry[] {
  return partsBeside(edition, translator).map((each) => {
    const title = translators(each).translate(`labels:edition.${translator.language}`)
    return { id, language: each, title, details: [] }
  })
}

function partsBeside({ layout, languages }: Edition, { language }: Translator): readonly string[] {
  return layout === 'after' ? languages.filter((each) => each !== language) : []
}
