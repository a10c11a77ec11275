import type { PdfDocument } from './document.ts'
import type { Identity } from './identity.ts'
import { array, ascii, boolean, dictionary, name, number } from '../objects/make.ts'

/**
 * What the catalog says of the whole document: its language, that it is tagged, its title in the window, page numbers,
 * and how it opens: with its bookmarks, two pages side by side, the cover alone on the right as in a bound copy.
 */
export function describeDocument(
  { catalog: { entries } }: PdfDocument,
  { languages: [language] }: Identity,
): void {
  if (language !== undefined) entries.set('Lang', ascii(language))
  entries.set('MarkInfo', dictionary({ Marked: boolean(true) }))
  entries.set('ViewerPreferences', dictionary({ DisplayDocTitle: boolean(true) }))
  entries.set('PageMode', name('UseOutlines'))
  entries.set('PageLayout', name('TwoPageRight'))
  // The printed numbers count every page from the cover.
  entries.set('PageLabels', dictionary({ Nums: array([number(0), dictionary({ S: name('D') })]) }))
}
