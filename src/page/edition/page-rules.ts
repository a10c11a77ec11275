import type { Language } from '../../report/types.ts'
import type { Side } from './side.ts'

/** A chapter as its margins see it. */
export interface PageStyle {
  readonly id: string
  /** Whether its letters may run together. */
  readonly ligatures: boolean
  /** Short title of the document, at the head of left pages. */
  readonly document: string
  /** Title of the chapter, at the head of right pages; without one the head stays empty. */
  readonly runningHead?: string
  /** Whether the page number is printed. */
  readonly folio: boolean
  /** Whether the page lies on its long side. */
  readonly landscape?: boolean
}

const HEAD =
  'font:400 8pt/10.5pt var(--font-data);color:var(--color-ink-2);vertical-align:bottom;padding-bottom:var(--page-head)'
const FOLIO =
  'font:600 9pt/14pt var(--font-data);color:var(--color-ink);vertical-align:top;padding-top:var(--page-head);font-variant-numeric:tabular-nums'

const NO_LIGATURES = 'font-variant-ligatures:no-common-ligatures'

/** Boxes of both sides would share the line: each gets all of it, as if the other were not there. */
const ALONE = ';width:100%'

/**
 * Named pages, one a chapter, with running head and folio in the margin boxes (page design 5).
 * Margin boxes do not inherit from the text, so language-dependent settings are written into each.
 */
export function pageRules(styles: readonly PageStyle[]): string {
  return styles.map(pageRule).join('\n')
}

/**
 * The same for a part that is printed for itself: every page has the margin boxes of both sides, because only the joined
 * document tells whether it is a left or a right page. Those of the other side are taken out then.
 */
export function partPageRules(styles: readonly PageStyle[]): string {
  return styles.map(partPageRule).join('\n')
}

function partPageRule({ id, ligatures, document, runningHead, folio, landscape = false }: PageStyle): string {
  const heads =
    runningHead === undefined
      ? []
      : [headBox('left', document, ligatures, ALONE), headBox('right', runningHead, ligatures, ALONE)]
  const folios = folio ? [folioBox('left', ALONE), folioBox('right', ALONE)] : []
  return `#${id}{page:${id}}\n@page ${id}{${sizeOf(landscape)}${[...heads, ...folios].join('')}}`
}

function pageRule({ id, ligatures, document, runningHead, folio, landscape = false }: PageStyle): string {
  const heads =
    runningHead === undefined
      ? { left: '', right: '' }
      : { left: headBox('left', document, ligatures), right: headBox('right', runningHead, ligatures) }
  const foot = (side: Side): string => (folio ? folioBox(side) : '')
  return [
    `#${id}{page:${id}}`,
    ...(landscape ? [`@page ${id}{${sizeOf(landscape)}}`] : []),
    `@page ${id}:left{${heads.left}${foot('left')}}`,
    `@page ${id}:right{${heads.right}${foot('right')}}`,
  ].join('\n')
}

function headBox(side: Side, text: string, ligatures: boolean, more = ''): string {
  const apart = ligatures ? '' : `;${NO_LIGATURES}`
  return `@top-${side}{content:${cssString(text)};text-align:${side};${HEAD}${apart}${more}}`
}

function folioBox(side: Side, more = ''): string {
  return `@bottom-${side}{content:counter(page);text-align:${side};${FOLIO}${more}}`
}

/**
 * In the text of languages without ligatures letters do not run together: an fi hides the dot that tells i from ı. The font
 * shorthands of the stylesheets would switch it on again.
 */
export function ligatureRules(withoutLigatures: readonly Language[]): string {
  return withoutLigatures.map((language) => `:lang(${language}){${NO_LIGATURES} !important}\n`).join('')
}

function cssString(text: string): string {
  return `"${text.replace(/["\\]/gu, '\\$&').replace(/[\n\r\f]/gu, ' ')}"`
}

function sizeOf(landscape: boolean): string {
  return landscape ? 'size:A4 landscape;' : ''
}
