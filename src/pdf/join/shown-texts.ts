import { readCodes } from '../content/glyph-codes.ts'
import { identity } from '../content/matrix.ts'
import { numberAt } from '../content/operands.ts'
import type { OperatorReader } from '../content/operator-reader.ts'
import { TextCursor } from '../content/text-cursor.ts'
import { PdfSyntaxError } from '../objects/syntax-error.ts'
import type { FontNamed, JoinedFont } from './fonts.ts'

/** `BT` … `ET` in one font and on one line. All positions are bytes of what was read. */
export interface ShownText {
  /** From the first string that is shown to after the last operator that shows one. */
  readonly shown: readonly [start: number, end: number]
  /** Its last operator that shows something, if it shows a space and nothing else: it stands where a line ends. */
  readonly space: number | undefined
  readonly font: JoinedFont
  readonly size: number
  /** Its letters, each with the place of its left end in its line, in the units of the text. */
  readonly codes: readonly { readonly code: number; readonly x: number }[]
  /** What the font says that the codes stand for. */
  readonly text: string
}

/**
 * Reads the texts among the operations of a content stream; those in several fonts or on several lines are left out.
 * @throws {PdfSyntaxError} for text without a font.
 */
export function readShownTexts(operations: Iterable<OperatorReader>, fontNamed: FontNamed): ShownText[] {
  const texts: ShownText[] = []
  let open: OpenText | undefined
  let font: JoinedFont | undefined
  let size = 0
  for (const operation of operations) {
    const { operator } = operation
    if (operator === 'BT') open = new OpenText()
    else if (operator === 'Tf') [font, size] = [fontNamed(operation.name), numberAt(operation, 1)]
    else if (operator === 'ET') {
      const text = open?.close()
      if (text) texts.push(text)
      open = undefined
    } else if (operator === 'Tm') open?.place()
    else if (operator === 'Td') open?.move(operation)
    else if (open && (operator === 'Tj' || operator === 'TJ')) {
      if (!font) throw new PdfSyntaxError(operation.start, 'expected a font before text')
      open.show(operation, font, size)
    }
  }
  return texts
}

class OpenText {
  /** Along the line: where the line stands does not matter. */
  readonly #cursor = new TextCursor()
  readonly #codes: { code: number; x: number }[] = []
  readonly #fonts = new Set<JoinedFont>()
  #size = 0
  #lines = 1
  #shown: readonly [number, number] | undefined
  #last = { start: 0, codes: 0 }

  place(): void {
    if (this.#shown) this.#lines += 1
    this.#cursor.place(identity)
  }

  move(operation: OperatorReader): void {
    this.#cursor.move(numberAt(operation, 0), 0)
    if (numberAt(operation, 1) !== 0) this.#lines += 1
  }

  show(
    { bytes, start, end, operandStart, operandEnd }: OperatorReader,
    font: JoinedFont,
    size: number,
  ): void {
    this.#fonts.add(font)
    this.#size = size
    this.#shown = [this.#shown?.[0] ?? start, end]
    this.#last = { start, codes: this.#codes.length }
    const cursor = this.#cursor
    readCodes(bytes, operandStart, operandEnd, font.font.codeLength, {
      glyph: (code) => {
        this.#codes.push({ code, x: cursor.x })
        cursor.advance(font.font.width(code) * size)
      },
      shift: (thousandths) => cursor.advance((-thousandths / 1000) * size),
    })
  }

  close(): ShownText | undefined {
    const [font, ...others] = this.#fonts
    if (!font || others.length > 0 || this.#lines > 1 || !this.#shown) return undefined
    const text = this.#codes.map(({ code }) => font.font.text.get(code) ?? '\ufffd').join('')
    const endsInSpace = text.endsWith(' ') && this.#codes.length === this.#last.codes + 1
    const space = endsInSpace ? this.#last.start : undefined
    return { shown: this.#shown, space, font, size: this.#size, codes: this.#codes, text }
  }
}
