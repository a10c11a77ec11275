import { mapBox } from './box.ts'
import type { ContentFont } from './font.ts'
import type { GraphicsState } from './graphics-state.ts'
import { type Matrix, multiply } from './matrix.ts'
import type { Glyph, PieceId, Run } from './page-content.ts'

/** How far letters are taken to reach over and under the baseline, in font sizes: capitals, not accents. */
const RISE = 0.66
const FALL = 0.18

/** What a glyph is shown with. */
interface Showing {
  readonly font: ContentFont
  readonly state: GraphicsState
  readonly piece: PieceId | undefined
  /** From the space of the line to the page. */
  readonly matrix: Matrix
}

interface OpenRun {
  readonly run: Omit<Run, 'width' | 'box' | 'text'>
  readonly glyphs: Glyph[]
  /** From the space of the letters to the page. */
  readonly from: Matrix
}

/** Gathers glyphs into runs. Whoever closes it knows that another line, font or size begins. */
export class RunBuilder {
  readonly #runs: Run[]
  #open: OpenRun | undefined

  /** @param runs what is closed is put here. */
  constructor(runs: Run[]) {
    this.#runs = runs
  }

  /** Takes the next glyph, which begins a run if its font, colour or piece is another one. */
  add(glyph: Glyph, showing: Showing): void {
    const run = this.#open?.run
    const { font, state, piece } = showing
    if (!run || run.font !== font || run.piece !== piece || run.colour !== state.fill) {
      this.close()
      this.#open = this.#begin(glyph, showing)
    }
    this.#open?.glyphs.push(glyph)
  }

  /** Ends the run: what follows has another font or line. */
  close(): void {
    if (!this.#open) return
    const { run, glyphs, from } = this.#open
    this.#open = undefined
    const last = glyphs.at(-1)
    // Along the line, which may be turned.
    const width = last ? Math.hypot(last.x - run.x, last.y - run.y) + last.width : 0
    const unit = Math.hypot(from[0], from[1]) || 1
    const box = mapBox(from, { left: 0, right: width / unit, bottom: -FALL, top: RISE })
    this.#runs.push({ ...run, width, box, text: glyphs.map(({ text }) => text).join('') })
  }

  #begin({ x, y }: Glyph, { font, state, piece, matrix: [a, b, c, d] }: Showing): OpenRun {
    const { fontSize, textScale, matrix, clip, fill } = state
    // From the space of the letters, where 1 is the font size, to the page (ISO 32000-1, 9.4.4).
    const from = multiply([fontSize * textScale, 0, 0, fontSize, 0, 0], [a, b, c, d, x, y])
    const glyphs: Glyph[] = []
    const run = {
      font,
      size: Math.hypot(from[2], from[3]),
      unit: Math.hypot(matrix[2], matrix[3]),
      turned: Math.abs(from[1]) > Math.abs(from[0]),
      x,
      y,
      colour: fill,
      piece,
      clip,
      glyphs,
    }
    return { run, glyphs, from }
  }
}
