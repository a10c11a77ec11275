import type { Element } from 'hast'
import { Text } from '../../diagnostics/text.ts'
import { placePicture } from '../figures/picture.ts'
import type { ViewInputs } from './view-inputs.ts'

/** Who is behind the edition, as the cover shows it: what is not given is empty there. */
interface CoverPublication {
  /** The logos from left to right, each by the name of its drawing. */
  readonly logos: readonly { readonly drawing: string }[]
  readonly place: Text | ''
  readonly publisher: Text | ''
  /** Of the edition’s date. */
  readonly year: Text
}

/** What the cover shows of who is behind the edition, and the logos that it places. */
export function coverPublication({ report, translator }: Pick<ViewInputs, 'report' | 'translator'>): {
  readonly context: CoverPublication
  readonly drawings: readonly (readonly [name: string, drawing: Element])[]
} {
  const { publication, pictures, settings } = report
  const { language } = translator
  const { place = '', publisher = '' } = publication.words[language] ?? {}
  const drawings = publication.logos.map(({ picture, alternatives, width, height }, index) => {
    const found = pictures.get(picture.value)
    if (!found) throw new Error(`the checks let a logo without its picture “${picture.value}” pass`)
    const name = `logo-${index + 1}`
    const drawing = placePicture(found, {
      name: picture.value,
      id: `${language}-cover-${name}`,
      alternative: alternatives[language]?.value ?? '',
      place: picture.place,
      size: { width, height },
    })
    return [name, drawing] as const
  })
  const year = settings.value.edition.date.slice(0, 4)
  return {
    context: {
      logos: drawings.map(([drawing]) => ({ drawing })),
      place,
      publisher,
      year: Text.plain(year, settings.place(['edition', 'date'])),
    },
    drawings,
  }
}
