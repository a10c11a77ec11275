import type { PDFPageProxy } from 'pdfjs-dist'

/** A rectangle in pt, from the upper left corner of the page. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** A word as a page shows it. A word that a line divides has two boxes. */
export interface PageWord {
  /** Without hyphens: the same word divided elsewhere is the same word. */
  readonly key: string
  /** As it is read: without the hyphen at the end of a line. */
  readonly text: string
  readonly boxes: readonly Box[]
  /** Index of its page. */
  readonly page: number
}

/** What a page says: its text, and apart from it the running head and the page number. */
export interface PageText {
  readonly words: readonly PageWord[]
  readonly furniture: readonly PageWord[]
}

/** Running heads and page numbers stand this near to the edge of the sheet, in pt: 24 mm. */
const MARGIN = 68
const HYPHENS = /[-\u00ad\u2010\u2011]/gu
const ENDS_WITH_HYPHEN = /[\u00ad\u2010-]$/u
/** Part of the height of a letter that stands below its line. */
const DESCENT = 0.25

/** Reads the words of a page in the order in which they were written. @param index of the page in its document. */
export async function readPageText(page: PDFPageProxy, index: number): Promise<PageText> {
  const { width: pageWidth, height: pageHeight } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const words: { key: string; text: string; boxes: Box[]; page: number; isFurniture: boolean }[] = []
  const marked: boolean[] = []
  let word: (typeof words)[number] | undefined
  let size = 0
  for (const item of items) {
    if ('type' in item) {
      // A line may go on over the end of a mark, so only what closes an artifact closes a word.
      if (item.type === 'endMarkedContent') marked.pop()
      else marked.push('tag' in item && item.tag === 'Artifact')
      continue
    }
    const [, , , height = 0, left = 0, baseline = 0] = item.transform as number[]
    if (height !== size && item.str !== '') {
      // A note mark is no part of the word before it.
      word = undefined
      size = height
    }
    const unit = item.width / (breadthOf(item.str) || 1)
    const isArtifact = marked.includes(true)
    const isFurniture = isArtifact && (baseline < MARGIN || baseline > pageHeight - MARGIN)
    if (word && word.isFurniture !== isFurniture) word = undefined
    for (const { 0: text, index: at } of item.str.matchAll(/\S+/gu)) {
      const box = {
        left: Math.min(left + breadthOf(item.str.slice(0, at)) * unit, pageWidth),
        top: pageHeight - baseline - height * (1 - DESCENT),
        width: breadthOf(text) * unit,
        height,
      }
      if (word && at === 0) {
        word.text = word.text.replace(ENDS_WITH_HYPHEN, '') + text
        word.boxes.push(box)
      } else {
        word = { key: '', text, boxes: [box], page: index, isFurniture }
        words.push(word)
      }
      if (at + text.length < item.str.length) word = undefined
    }
    if (item.str !== '' && /^\s*$/u.test(item.str)) word = undefined
    if (item.hasEOL && !ENDS_WITH_HYPHEN.test(word?.text ?? '')) word = undefined
  }
  const read = words.map(({ text, boxes, isFurniture }) => {
    const key = text.replaceAll(HYPHENS, '')
    return { word: { key: key === '' ? text : key, text, boxes, page: index }, isFurniture }
  })
  return {
    words: read.filter(({ isFurniture }) => !isFurniture).map(({ word: each }) => each),
    furniture: read.filter(({ isFurniture }) => isFurniture).map(({ word: each }) => each),
  }
}

/** How wide a text is in a book typeface, about, in widths of an n: a PDF says it of a whole piece of a line only. */
function breadthOf(text: string): number {
  let breadth = 0
  for (const letter of text) {
    if (/[iıjl.,;:'’|!()[\]\s]/u.test(letter)) breadth += 0.5
    else if (/[frtI-]/u.test(letter)) breadth += 0.65
    else if (/[mwMW%]/u.test(letter)) breadth += 1.5
    else breadth += /\p{Lu}/u.test(letter) ? 1.2 : 1
  }
  return breadth
}

/** Whether a word is a number, a date or a sign, so that nothing is said in other words if it changes. */
export function isNumber(key: string): boolean {
  return !/\p{L}/u.test(key)
}
