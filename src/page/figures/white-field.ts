import type { Element, ElementContent } from 'hast'
import { s } from 'hastscript'
import { eanModules } from './ean.ts'
import { palette } from './palette.ts'
import { qrCode } from './qr-code.ts'
import { drawing, rectangle, rounded } from './svg.ts'
import { type TextStyle, textAt } from './text-lines.ts'
import type { MeasureText } from './text-width.ts'

const MM = 72 / 25.4
/** The field of the QR code and the code in it, in mm. */
const QR = { field: 30, code: 22 }
/** The field of the ISBN, its bar code and its lines of text, in pt. */
const ISBN = { width: 40 * MM, height: 24 * MM, module: 0.33 * MM, top: 14, bottom: 54, above: 10, below: 63 }
/** Modules that stay light left of a bar code (ISO/IEC 15420, 4.3). */
const QUIET = 11
const TEXT: TextStyle = { font: 'regular', size: 8, fill: palette.ink }

/** A QR code in a white field, for a ground of colour. Hidden, as the address is printed beside it. */
export function qrField(address: string): Element {
  const code = qrCode(address, QR.code)
  const { field } = QR
  const width = Number.parseFloat(String(code.properties['width']))
  const modules = Number(String(code.properties['viewBox']).split(' ')[2])
  const at = (field - width) / 2
  const size = `${field}mm`
  return s('svg', { viewBox: `0 0 ${field} ${field}`, width: size, height: size, ariaHidden: 'true' }, [
    s('rect', { width: field, height: field, fill: palette.paper }),
    s(
      'g',
      { transform: `translate(${rounded(at)} ${rounded(at)}) scale(${width / modules})` },
      code.children,
    ),
  ])
}

/** The ISBN in a white field, with the bar code that book trade reads (EAN-13), for a ground of colour. */
export function isbnField(isbn: string, measure: MeasureText): Element {
  const digits = isbn.replaceAll(/\D/gu, '')
  const words = `ISBN ${isbn}`
  const bars = [...eanModules(digits).matchAll(/1+/gu)].map(({ index, 0: { length } }): ElementContent => {
    const { module, top, bottom } = ISBN
    return rectangle((QUIET + index) * module, top, length * module, bottom - top, '#000000')
  })
  const middle = (text: string): number => (ISBN.width - measure(text, TEXT.font, TEXT.size)) / 2
  return drawing(ISBN.width, ISBN.height, words, [
    rectangle(0, 0, ISBN.width, ISBN.height, palette.paper),
    textAt(words, middle(words), ISBN.above, TEXT),
    ...bars,
    textAt(digits, middle(digits), ISBN.below, TEXT),
  ])
}
