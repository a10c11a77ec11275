import { type Entry, makeChapter } from './chapter.ts'
import { coverPublication } from './cover-publication.ts'
import { drawCover } from './cover-view.ts'
import { editionName, isLaterPart } from './edition-name.ts'
import type { View } from './view-inputs.ts'

/** The cover, with the projects drawn to scale. That of the first part of an edition names the parts after it. */
export const cover: View = (chapter, inputs) => {
  const { edition, translator, translators } = inputs
  const { language } = translator
  const isLater = isLaterPart(edition, translator)
  const others = edition.layout === 'after' ? edition.languages.filter((each) => each !== language) : []
  const secondTitles = (isLater ? [] : others).map((each) => ({
    language: each,
    title: translators(each).translate('labels:report.title'),
  }))
  const drawn = drawCover(inputs, edition.layout === 'beside' ? 2 : secondTitles.length + 1)
  const publication = coverPublication(inputs)
  const context = {
    editionName: editionName(edition, translator),
    secondTitles,
    legend: drawn?.legend ?? [],
    cover: publication.context,
  }
  const made = makeChapter(chapter, translator, context)
  const inOtherParts = others.map((each): Entry => {
    const title = translators(each).translate(`labels:edition.${language}`)
    return { id: made.id, language: each, title, details: [] }
  })
  return [
    {
      ...made,
      entries: inOtherParts,
      drawings: new Map([...publication.drawings, ...(drawn ? [['projects', drawn.drawing] as const] : [])]),
      ...(isLater && { side: 'right' as const }),
    },
  ]
}
