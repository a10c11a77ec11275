import { PdfSyntaxError } from '../objects/syntax-error.ts'
import { decodeText } from '../objects/text-string.ts'
import type { PdfDictionary } from '../objects/types.ts'
import type { PieceId } from './page-content.ts'

interface Mark {
  readonly piece: PieceId | undefined
  readonly replacement: { readonly text: string; used: boolean } | undefined
}

/**
 * The marked content that is open (ISO 32000-1, 14.6). It is a stack of its own: the browser opens and closes it
 * across `q` and `Q`.
 */
export class MarkedContent {
  readonly #marks: Mark[] = []
  readonly #holder: number
  readonly #outer: PieceId | undefined

  /** `holder` is the object of the page or form; `outer` the piece that a form is painted in. */
  constructor(holder: number, outer?: PieceId) {
    this.#holder = holder
    this.#outer = outer
  }

  /** The innermost piece that is open. */
  get piece(): PieceId | undefined {
    const mark = this.#marks.at(-1)
    return mark ? mark.piece : this.#outer
  }

  open(tag: string, properties: PdfDictionary | undefined): void {
    const mcid = properties?.entries.get('MCID')
    if (mcid && mcid.type !== 'number') throw new PdfSyntaxError(mcid.offset, 'expected a number as /MCID')
    const actual = properties?.entries.get('ActualText')
    if (actual && actual.type !== 'string')
      throw new PdfSyntaxError(actual.offset, 'expected a string as /ActualText')
    const inherited = tag === 'Artifact' ? undefined : this.piece
    this.#marks.push({
      piece: mcid ? { holder: this.#holder, mcid: mcid.value } : inherited,
      replacement: actual ? { text: decodeText(actual), used: false } : this.#marks.at(-1)?.replacement,
    })
  }

  close(offset: number): void {
    if (!this.#marks.pop()) throw new PdfSyntaxError(offset, '"EMC" closes nothing that is open')
  }

  /** The text of a glyph that is shown now: `/ActualText` goes to the first glyph in it. */
  textOf(own: string): string {
    const replacement = this.#marks.at(-1)?.replacement
    if (!replacement) return own
    if (replacement.used) return ''
    replacement.used = true
    return replacement.text
  }

  end(offset: number): void {
    if (this.#marks.length > 0) throw new PdfSyntaxError(offset, 'expected "EMC", found the end')
  }
}
