import { nameOfChapter } from '../chapter-name.ts'
import { beginsWithPart } from './opener.ts'
import { type DocumentRule, type DesignFinding, quote } from '../finding.ts'

/** Page design 10: no page ends more than a third empty, except where its chapter ends, or a part of it. */
const MOST = 1 / 3

export const pageEmpty: DocumentRule = ({ chapters, pages }) =>
  pages.flatMap(({ number, area, lines, painted }): DesignFinding[] => {
    const next = pages[number]
    // Where chapters run on, the last one on the page.
    const chapter = chapters.findLast(({ first, last }) => first <= number && number <= last)
    if (!chapter || number >= chapter.last || !next || beginsWithPart(next)) return []
    const boxes = [...lines, ...painted].map(({ box }) => box)
    const bottom = Math.min(
      area.top,
      ...boxes.map((box) => box.bottom).filter((edge) => edge >= area.bottom - 1),
    )
    const empty = (bottom - area.bottom) / (area.top - area.bottom)
    if (empty <= MOST) return []
    const text = next.lines[0]?.text ?? ''
    return [
      {
        code: 'page-empty',
        page: number,
        message: `${nameOfChapter(chapter, pages)} leaves ${Math.round(empty * 100)} % of the page empty: ${quote(text)} found no room there.`,
        words: text,
        hint: 'Shorten or divide what follows if you want it on this page: it must not break.',
      },
    ]
  })
