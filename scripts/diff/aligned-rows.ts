import type { Drawing } from './document.ts'
import { pixelsOf } from './overlay.ts'
import type { Box, PageWord } from './page-text.ts'
import type { WordMatches } from './word-matches.ts'

/** Draws the page before, moved down by so many pt. */
export type DrawMoved = (move: number) => Promise<Drawing>

/** Lines that moved by less than this, in pt, moved alike: a third of a pixel. */
const ALIKE = 0.25
/** A page is drawn at most so many times; where its lines moved in more ways, the rest stays where it was. */
const MOST_MOVES = 8

/**
 * The page before, with its lines where they stand on the page after: a longer paragraph moves all that follows it, and
 * nothing of that has changed. Lines that only the page after has are blank.
 * @param same words that both pages have.
 */
export async function alignRows(
  drawBefore: DrawMoved,
  after: Drawing,
  same: WordMatches['same'],
): Promise<Drawing> {
  const moves = withNeighbours(movesOfRows(after, same))
  const [unmoved, ...others] = await Promise.all(
    [0, ...commonest(moves)].map(async (move) => ({ move, drawing: await drawBefore(move) })),
  )
  const before = (unmoved as { drawing: Drawing }).drawing
  const [were, are] = [
    rowsOf(
      before,
      same.map(([one]) => one),
    ),
    rowsOf(
      after,
      same.map(([, other]) => other),
    ),
  ]
  const row = before.width * 4
  const pixels = new Uint8ClampedArray(row * after.height).fill(255)
  for (const [y, move] of moves.entries()) {
    // A line that went elsewhere is not drawn in its old place as well.
    if (were.has(y - Math.round(move * before.scale)) && !are.has(y)) continue
    const { drawing } = others.find((each) => Math.abs(each.move - move) < ALIKE) ?? { drawing: before }
    if (y < drawing.height) pixels.set(drawing.pixels.subarray(y * row, (y + 1) * row), y * row)
  }
  return { ...before, height: after.height, pixels }
}

/** The moves of most rows but none at all, in pt. */
function commonest(moves: readonly number[]): number[] {
  const rows = new Map<number, number>()
  for (const move of moves) {
    const like = [...rows.keys()].find((each) => Math.abs(each - move) < ALIKE) ?? move
    if (Math.abs(move) >= ALIKE) rows.set(like, (rows.get(like) ?? 0) + 1)
  }
  return [...rows]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, MOST_MOVES)
    .map(([move]) => move)
}

/** How far down the words of each row of pixels came, in pt, by what the widest of them say; nothing where no word is. */
function movesOfRows({ height, scale }: Drawing, same: WordMatches['same']): (number | undefined)[] {
  const votes = Array.from({ length: height }, () => new Map<number, number>())
  for (const [one, other] of same) {
    if (one.boxes.length !== other.boxes.length) continue
    for (const [index, box] of other.boxes.entries()) {
      const move = box.top - (one.boxes[index] as Box).top
      const { top, bottom } = pixelsOf(box, scale)
      for (const vote of votes.slice(Math.max(0, top), Math.max(0, bottom))) {
        const like = [...vote.keys()].find((each) => Math.abs(each - move) < ALIKE) ?? move
        vote.set(like, (vote.get(like) ?? 0) + box.width)
      }
    }
  }
  return votes.map((vote) => [...vote].toSorted(([, one], [, other]) => other - one)[0]?.[0])
}

/** Rows of pixels in which some words stand. */
function rowsOf({ scale }: Drawing, words: readonly PageWord[]): ReadonlySet<number> {
  const rows = new Set<number>()
  for (const box of words.flatMap(({ boxes }) => boxes)) {
    const { top, bottom } = pixelsOf(box, scale)
    for (let y = top; y < bottom; y += 1) rows.add(y)
  }
  return rows
}

/** Rows without words go with the nearest that has some. */
function withNeighbours(moves: readonly (number | undefined)[]): number[] {
  const known = moves.flatMap((move, y) => (move === undefined ? [] : [{ y, move }]))
  let at = 0
  return moves.map((_move, y) => {
    const distance = (index: number): number => Math.abs((known[index]?.y ?? Infinity) - y)
    while (at + 1 < known.length && distance(at + 1) <= distance(at)) at += 1
    return known[at]?.move ?? 0
  })
}
