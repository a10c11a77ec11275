import { noCache } from '../src/files/cache.ts'
import { createMeasure, type MeasureText } from '../src/page/figures/text-width.ts'
import { readFonts } from '../src/page/fonts/font-file.ts'
import { usualFonts } from '../src/page/fonts/fonts.ts'

/** The measure of a report whose languages name no fonts. */
export async function usualMeasure(): Promise<MeasureText> {
  return createMeasure(usualFonts, await readFonts(usualFonts.faces, noCache))
}
