import type { PageContent } from '../pdf/content/page-content.ts'

/** Sides of a frame round a number, in pt, on paper of any size. */
const SIDE = { least: 6, most: 40 }

/** The texts that an outline stands round, without their spaces. */
export function framedTexts({ runs, painted }: PageContent): string[] {
  return painted.flatMap(({ box, filled }) => {
    const isFrame = [box.right - box.left, box.top - box.bottom].every(
      (side) => side > SIDE.least && side < SIDE.most,
    )
    if (filled || !isFrame) return []
    const inside = runs.filter(({ x, y, width }) => {
      const middle = x + width / 2
      return box.left < middle && middle < box.right && box.bottom < y && y < box.top
    })
    const text = inside.map((run) => run.text.replaceAll(/\s/gu, '')).join('')
    return text === '' ? [] : [text]
  })
}
