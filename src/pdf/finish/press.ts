import { entry, expectType } from '../objects/entry.ts'
import { decodeStream } from '../objects/inflate.ts'
import { deflate } from '../objects/deflate.ts'
import { array, name, number, stream } from '../objects/make.ts'
import { type PageObject, readPageSize } from '../read/page-tree.ts'
import type { PdfDocument } from './document.ts'

/** What is printed beyond the edge of the sheet and cut off, in pt: 3 mm. */
const BLEED = (3 / 25.4) * 72

/** Colours that a press would mix of four inks although they are a dark grey: least and most of their three parts. */
const DARK = { most: 0.4, apart: 0.06 }

const COLOUR = /(?<![\d.])(\d?\.?\d+) (\d?\.?\d+) (\d?\.?\d+) (rg|RG)(?=\s)/gu

/**
 * Says where the sheet is cut (ISO 32000-1, 14.11.2). A document for the press shows 3 mm more on each side; grounds are
 * painted that far in any document.
 */
export function setPageBoxes(document: PdfDocument, pages: readonly PageObject[], forPress: boolean): void {
  for (const page of pages) {
    const { width, height } = readPageSize(document.file, page.dictionary)
    const sheet = array([0, 0, width, height].map(number))
    const more = forPress ? BLEED : 0
    const whole = array([-more, -more, width + more, height + more].map(number))
    const entries = new Map(page.dictionary.entries)
    document.set(page.number, {
      ...page.dictionary,
      entries: entries.set('MediaBox', whole).set('BleedBox', whole).set('TrimBox', sheet),
    })
  }
}

/**
 * Sets text and lines of dark grey in one ink: in four, fine type has coloured edges as soon as the sheets lie a little
 * apart. Colours that are meant as such stay in RGB, as the output intent says.
 */
export function printInOneInk(document: PdfDocument, pages: readonly PageObject[]): void {
  for (const { dictionary } of pages) {
    const to = entry(document.file, dictionary, 'Contents', 'reference')
    const content = expectType(document.get(to), 'stream', 'the content of a page')
    const text = Buffer.from(decodeStream(content)).toString('latin1')
    const changed = text.replace(
      COLOUR,
      (whole, red: string, green: string, blue: string, operator: string) => {
        const parts = [red, green, blue].map(Number)
        const [least, most] = [Math.min(...parts), Math.max(...parts)]
        if (most > DARK.most || most - least > DARK.apart) return whole
        return `${number(least).source} ${operator === 'rg' ? 'g' : 'G'}`
      },
    )
    const raw = deflate(Buffer.from(changed, 'latin1'))
    document.set(to.number, stream({ Filter: name('FlateDecode'), Length: number(raw.length) }, raw))
  }
}
