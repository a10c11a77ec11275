import { type DocumentRule, type DesignFinding, plain } from '../finding.ts'

/** How far a page number may stand from the edge of the type area, in pt. */
const TOLERANCE = 3

/** At the foot of a page stand its own number, on the outer side, and the title of the document; some pages have neither. */
export const folio: DocumentRule = ({ pages }) =>
  pages.flatMap(({ number, chapter, foot, area }): DesignFinding[] => {
    const found = foot.map(({ text }) => plain(text)).join(' ')
    const title = chapter?.foot
    const isLeft = number % 2 === 0
    const parts = isLeft ? [number, title] : [title, number]
    const wanted = title === undefined ? '' : plain(parts.join(' '))
    const [line] = foot
    const isOutside =
      line && Math.abs(isLeft ? line.box.left - area.left : line.box.right - area.right) < TOLERANCE
    if (found === wanted && (wanted === '' || isOutside)) return []
    const message =
      found === wanted
        ? 'The page number stands on the inner side.'
        : `The foot of the page says ${found === '' ? 'nothing' : `“${found}”`}, not ${wanted === '' ? 'nothing' : `“${wanted}”`}.`
    return [
      {
        code: 'page-folio',
        page: number,
        message,
        hint: 'Correct the rules of the page margins in the stylesheet.',
      },
    ]
  })
