import { matrixOf, numberAt, shownBy } from '../content/operands.ts'
import type { OperatorReader } from '../content/operator-reader.ts'
import { PdfSyntaxError } from '../objects/syntax-error.ts'
import type { FontNamed, JoinedFont } from './fonts.ts'

/** A letter, and the place of its left end in its line, in the units of the text. */
export interface ShownCode {
  readonly code: number
  readonly x: number
}

/** `BT` … `ET` in one font and on one line. All positions are bytes of what was read. */
export interface ShownText {
  readonly start: number
  readonly end: number
  /** From the first string that is shown to after the last operator that shows one. */
  readonly shown: readonly [start: number, end: number]
  /** Its last operator that shows something, if it shows a space and nothing else: it stands where a line ends. */
  readonly space: number | undefined
  readonly font: JoinedFont
  readonly size: number
  /** Where the line begins, as `Tm` has it. */
  readonly x: number
  readonly y: number
  readonly codes: readonly ShownCode[]
  /** What the font says that the codes stand for. */
  readonly text: string
}

/**
 * Reads the texts among the operations of a content stream; those in several fonts or on several lines are left out.
 * Operations outside texts are passed on to `around`.
 * @throws {PdfSyntaxError} for text without a font.
 */
export function readShownTexts(
  operations: Iterable<OperatorReader>,
  fontNamed: FontNamed,
  around: (operation: OperatorReader) => void = () => {},
): ShownText[] {
  const texts: ShownText[] = []
  let open: OpenText | undefined
  let font: JoinedFont | undefined
  let size = 0
  for (const operation of operations) {
    const { operator, start, end } = operation
    if (operator === 'BT') open = new OpenText(start)
    else if (operator === 'Tf') [font, size] = [fontNamed(operation.name), numberAt(operation, 1)]
    else if (!open) around(operation)
    else if (operator === 'ET') {
      const text = open.close(end)
      if (text) texts.push(text)
      open = undefined
    } else if (operator === 'Tm') open.place(operation)
    else if (operator === 'Td') open.move(operation)
    else if (operator === 'Tj' || operator === 'TJ') {
      if (!font) throw new PdfSyntaxError(start, 'expected a font before text')
      open.show(operation, font, size)
    }
  }
  return texts
}

class OpenText {
  readonly #start: number
  readonly #codes: ShownCode[] = []
  readonly #fonts = new Set<JoinedFont>()
  #size = 0
  #x = 0
  #y = 0
  #at = 0
  #lines = 1
  #shown: readonly [number, number] | undefined
  #last = { start: 0, codes: 0 }

  constructor(start: number) {
    this.#start = start
  }

  place(operation: OperatorReader): void {
    const [, , , , x, y] = matrixOf(operation)
    if (this.#shown) this.#lines += 1
    this.#x = x
    this.#y = y
    this.#at = 0
  }

  move(operation: OperatorReader): void {
    this.#at += numberAt(operation, 0)
    if (numberAt(operation, 1) !== 0) this.#lines += 1
  }

  show(operation: OperatorReader, font: JoinedFont, size: number): void {
    this.#fonts.add(font)
    this.#size = size
    this.#shown = [this.#shown?.[0] ?? operation.start, operation.end]
    this.#last = { start: operation.start, codes: this.#codes.length }
    let x = this.#at
    const { codeLength } = font.font
    for (const shown of shownBy(operation)) {
      if (typeof shown === 'number') {
        x -= (shown / 1000) * size
        continue
      }
      const bytes = Buffer.from(shown.buffer, shown.byteOffset, shown.length)
      for (let at = 0; at < bytes.length; at += codeLength) {
        const code = bytes.readUIntBE(at, codeLength)
        this.#codes.push({ code, x })
        x += font.font.width(code) * size
      }
    }
  }

  close(end: number): ShownText | undefined {
    const [font, ...others] = this.#fonts
    if (!font || others.length > 0 || this.#lines > 1 || !this.#shown) return undefined
    const text = this.#codes.map(({ code }) => font.font.text.get(code) ?? '\ufffd').join('')
    const [size, x, y, codes, shown] = [this.#size, this.#x, this.#y, this.#codes, this.#shown]
    const endsInSpace = text.endsWith(' ') && codes.length === this.#last.codes + 1
    const space = endsInSpace ? this.#last.start : undefined
    return { start: this.#start, end, shown, space, font, size, x, y, codes, text }
  }
}
