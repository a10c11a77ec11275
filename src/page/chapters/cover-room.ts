/** What a cover gives its titles and its drawing, in pt. */
export interface CoverRoom {
  readonly title: { readonly width: number; readonly height: number }
  /** Height for the bars; nothing if the titles leave too little. */
  readonly bars: number | undefined
}

const MM = 72 / 25.4
/** From the upper edge of the sheet to the ground, in mm: under one title, with each one more, with logos over several. */
const GROUND = { one: 112, more: 15, logos: 11 }
/** Where titles begin, in mm. */
const TITLE = { one: 38, several: 33, logos: 52 }
/** Between a title and the ground, in mm. */
const UNDER = 2
/** What the ground leaves to the rest of it, in mm; and what that needs besides lines of publisher, place and year. */
const BESIDES = { one: 69, several: 62, needed: 55, line: 4.6 }
/** Two legends stand beside each other, in mm for each pair but the first. */
const LEGENDS = 17
/** With less the bars are too low to be read, in mm. */
const LEAST = 50

/**
 * The room of a cover (page design 6).
 * @param titles how many it has.
 * @param width of the page in pt.
 * @param sheet height of the paper in mm.
 * @param footLines lines of publisher, place and year.
 */
export function coverRoom(
  titles: number,
  width: number,
  sheet: number,
  hasLogos = false,
  footLines = 1,
): CoverRoom {
  const isOne = titles < 2
  const ground = GROUND.one + GROUND.more * (titles - 1) + (hasLogos && !isOne ? GROUND.logos : 0)
  const needed = BESIDES.needed + footLines * BESIDES.line
  const legends = LEGENDS * (Math.ceil(titles / 2) - 1)
  const bars = sheet - ground - legends - Math.max(needed, isOne ? BESIDES.one : BESIDES.several)
  const begin = hasLogos ? TITLE.logos : isOne ? TITLE.one : TITLE.several
  const height = ground - UNDER - begin
  return { title: { width, height: height * MM }, bars: bars < LEAST ? undefined : bars * MM }
}
