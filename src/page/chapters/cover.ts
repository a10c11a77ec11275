import type { Entry } from './chapter.ts'
import { makeChapter } from './chapter.ts'
import { drawCover } from './cover-view.ts'
import { editionName, isSecondPart } from './edition-name.ts'
import type { View } from './view-inputs.ts'

/** The cover, with the projects drawn to scale. The first of two parts names the second. */
export const cover: View = (chapter, inputs) => {
  const { edition, translator, other } = inputs
  const { language } = translator
  const isSecond = isSecondPart(edition, translator)
  const secondTitle = edition === 'az-en' && !isSecond ? other.translate('labels:report.title') : ''
  const drawn = drawCover(inputs, secondTitle === '' && edition !== 'parallel' ? 'one' : 'two')
  const context = { editionName: editionName(edition, translator), secondTitle, legend: drawn?.legend ?? [] }
  const made = makeChapter(chapter, translator, context)
  const title = other.translate(`labels:edition.${language}`)
  const otherPart: Entry[] =
    edition === 'az-en' ? [{ id: made.id, language: other.language, title, details: [] }] : []
  return [
    {
      ...made,
      entries: otherPart,
      drawings: new Map(drawn && [['projects', drawn.drawing]]),
      ...(isSecond && { side: 'right' as const }),
    },
  ]
}
