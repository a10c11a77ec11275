import type { Language } from '../report/types.ts'

/** A chapter as its margins see it. */
export interface PageStyle {
  readonly id: string
  readonly language: Language
  /** Short title of the document, at the head of left pages. */
  readonly document: string
  /** Title of the chapter, at the head of right pages; without one the head stays empty. */
  readonly runningHead?: string
  /** Whether the page number is printed. */
  readonly folio: boolean
  /** Whether the page lies on its long side. */
  readonly landscape: boolean
}

const HEAD = 'font:400 8pt/10.5pt "Source Sans 3";color:#57534B;vertical-align:bottom;padding-bottom:8mm'
const FOLIO =
  'font:600 9pt/14pt "Source Sans 3";color:#1C1B19;vertical-align:top;padding-top:8mm;font-variant-numeric:tabular-nums'

/**
 * Named pages, one a chapter, with running head and folio in the margin boxes (page design 5).
 * Margin boxes do not inherit from the text, so language-dependent settings are written into each.
 */
export function pageRules(styles: readonly PageStyle[]): string {
  return styles.map(pageRule).join('\n')
}

function pageRule({ id, language, document, runningHead, folio, landscape }: PageStyle): string {
  const ligatures = language === 'az' ? ';font-variant-ligatures:no-common-ligatures' : ''
  const head = (side: string, text: string): string =>
    `@top-${side}{content:${cssString(text)};text-align:${side};${HEAD}${ligatures}}`
  const foot = (side: string): string =>
    folio ? `@bottom-${side}{content:counter(page);text-align:${side};${FOLIO}}` : ''
  const heads =
    runningHead === undefined
      ? { left: '', right: '' }
      : { left: head('left', document), right: head('right', runningHead) }
  return [
    `#${id}{page:${id}}`,
    ...(landscape ? [`@page ${id}{size:A4 landscape}`] : []),
    `@page ${id}:left{${heads.left}${foot('left')}}`,
    `@page ${id}:right{${heads.right}${foot('right')}}`,
  ].join('\n')
}

function cssString(text: string): string {
  return `"${text.replace(/["\\]/gu, '\\$&').replace(/[\n\r\f]/gu, ' ')}"`
}
