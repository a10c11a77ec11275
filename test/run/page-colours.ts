import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a page paints, in its order: the words of a line, or nothing for a shape, and their colour as `#1c1b19`. */
export interface Painted {
  readonly words: string
  readonly colour: string
}

/** Opens a PDF again with a reader that is not ours and tells what colours its pages have. */
export async function pageColours(bytes: Uint8Array): Promise<readonly (readonly Painted[])[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await task.promise
  const pages: Painted[][] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { fnArray, argsArray } = await (await pdf.getPage(number)).getOperatorList()
    const painted: Painted[] = []
    const saved: string[] = []
    let colour = '#000000'
    for (const [index, operator] of fnArray.entries()) {
      const args = argsArray[index] as readonly unknown[] | null
      if (operator === OPS.save) saved.push(colour)
      else if (operator === OPS.restore) colour = saved.pop() ?? colour
      else if (operator === OPS.setFillRGBColor) colour = String(args?.[0])
      else if (operator === OPS.constructPath) painted.push({ words: '', colour })
      else if (operator === OPS.showText) {
        const glyphs = (args?.[0] ?? []) as readonly ({ readonly unicode: string } | number)[]
        const words = glyphs.map((glyph) => (typeof glyph === 'number' ? '' : glyph.unicode)).join('')
        painted.push({ words, colour })
      }
    }
    pages.push(painted)
  }
  await task.destroy()
  return pages
}
