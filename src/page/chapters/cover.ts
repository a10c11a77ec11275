import type { Translator } from '../../language/translate.ts'
import { paperOf, sheetHeight } from '../edition/paper.ts'
import { type Chapter, makeChapter } from './chapter.ts'
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
  const { context, ...shown } = isLater ? halfTitle(inputs) : frontCover(inputs)
  return [{ ...makeChapter(chapter, translator, context), ...shown }]
}

type Content = Required<Pick<Chapter, 'context' | 'drawings' | 'cover'>>

function halfTitle({ report, edition, translator, measure, columns }: ViewInputs): Content {
  const own = coverTitle(report, translator)
  const { size, titles } = sizeTitles(
    [own],
    coverRoom(1, columns.whole, sheetHeight(paperOf(report.settings.value))).title,
    measure,
  )
  const context = { half: true, size, title: titles[0], editionName: editionName(edition, translator) }
  const { language } = translator
  return {
    context,
    drawings: new Map(),
    cover: { languages: [language], titles: [own.title.value], budgets: [] },
  }
}

function frontCover(inputs: ViewInputs): Content {
  const { report, edition, translator, measure, columns } = inputs
  const speakers = speakersOf(inputs)
  const others = edition.layout === 'after' ? speakers.slice(1) : []
  const publication = coverPublication(inputs)
  const publicationOf = (other: Translator) => otherPublication(report, other, publication.context)
  const feet = [publication.context, ...speakers.slice(1).map(publicationOf)]
  const footLines =
    1 + feet.flatMap(({ publisher, place }) => [publisher, place]).filter((each) => each !== '').length
  const room = coverRoom(
    speakers.length,
    columns.whole,
    sheetHeight(paperOf(report.settings.value)),
    publication.context.logos.length > 0,
    footLines,
  )
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
      publication: publicationOf(each),
      year: publication.context.year,
    })),
    figures: drawn ? [] : coverFigures(report, translator),
    drawn: drawn !== undefined,
    cover: publication.context,
    // As it has no place of its own, both languages of a page share it.
    year: publication.context.year.value,
  }
  const projects = drawn ? [['projects', drawn.drawing] as const] : []
  return {
    context,
    drawings: new Map([...publication.drawings, ...projects]),
    cover: {
      languages: speakers.map(({ language }) => language),
      titles: titles.map(({ title }) => title.value),
      budgets: drawn?.budgets ?? [],
    },
  }
}

/** The stylesheet has a place for the ground under so many titles. */
const MOST_CLASSES = 5

/** Translators of all languages of a cover, its own first. */
function speakersOf({ edition, translator, translators }: ViewInputs): Translator[] {
  if (edition.layout === 'beside') return edition.languages.map(translators)
  const others = edition.layout === 'after' ? edition.languages.slice(1) : []
  return [translator, ...others.map(translators)]
}

type Publication = Pick<ReturnType<typeof coverPublication>['context'], 'publisher' | 'place'>

/** Publisher and place in another language, where they are other words. */
function otherPublication(
  report: ViewInputs['report'],
  translator: Translator,
  own: Publication,
): Publication {
  const { publisher, place } = coverPublication({ report, translator }).context
  const isOther =
    `${publisher.toString()} ${place.toString()}` !== `${own.publisher.toString()} ${own.place.toString()}`
  return isOther ? { publisher, place } : { publisher: '', place: '' }
}
