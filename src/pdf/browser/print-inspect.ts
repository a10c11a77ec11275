import type { Page } from 'puppeteer'
import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'

/** What a loaded page says of itself before it is printed. */
interface Findings {
  /** Families, with weight and style, whose file could not be read. */
  readonly brokenFonts: readonly string[]
  /** Addresses of pictures that could not be read. */
  readonly brokenImages: readonly string[]
  /** The beginning of the first text if it has no width. */
  readonly flatText?: string
}

/** Loads every font and picture of a page, measures its first text, and tells what is wrong. */
export async function inspectPage(page: Page): Promise<Diagnostic[]> {
  const { brokenFonts, brokenImages, flatText } = await page.evaluate(look)
  const faults = brokenFonts.map((font) =>
    error('font-broken', `The font ${font} could not be read.`, undefined, 'Run `npm ci` again.'),
  )
  for (const url of brokenImages) {
    faults.push(
      error('request-failed', `The picture ${url} could not be read.`, undefined, 'Save the picture again.'),
    )
  }
  if (flatText !== undefined && faults.length === 0) {
    const message = `The text “${flatText}” has no width: the browser found no font, so pages would be blank.`
    faults.push(
      error('text-without-width', message, undefined, 'Run `npm ci` again: the fonts come with it.'),
    )
  }
  return faults
}

/* v8 ignore start -- @preserve: it runs in the page, where coverage does not reach. */
/** Runs in the page. */
async function look(): Promise<Findings> {
  const brokenFonts: string[] = []
  const brokenImages: string[] = []
  await Promise.all([
    ...Array.from(document.fonts, (face) =>
      face.load().catch(() => brokenFonts.push(`${face.family} ${face.weight} ${face.style}`)),
    ),
    ...Array.from(document.images, (image) => image.decode().catch(() => brokenImages.push(image.src))),
  ])
  // No filter function: with JavaScript off the page calls none back.
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  let text = walker.nextNode()
  while (text && (!text.textContent?.trim() || text.parentElement?.closest('style, script, template'))) {
    text = walker.nextNode()
  }
  const parent = text?.parentElement
  const canvas = document.createElement('canvas').getContext('2d')
  if (!text || !parent || !canvas) return { brokenFonts, brokenImages }
  // Measured outside the page: on screen it may be hidden, to spare a layout that nobody sees.
  const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(parent)
  canvas.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`
  const words = (text.textContent ?? '').trim().slice(0, 40)
  const flat = canvas.measureText(words).width === 0
  return { brokenFonts, brokenImages, ...(flat && { flatText: words }) }
}
/* v8 ignore stop -- @preserve */
