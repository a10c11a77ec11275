import type { Language } from '../../report/types.ts'
import type { PageHeads } from '../chapters/chapter.ts'
import { landscapeRules, type Paper, raisedRule } from './paper.ts'
import type { Side } from './side.ts'

/** A chapter as its margins see it. */
export interface PageStyle {
  readonly id: string
  /** Whether its letters may run together. */
  readonly ligatures: boolean
  /** Words at the head of its pages; without them the head stays empty. */
  readonly heads?: PageHeads
  /** Short title of the document, beside the page number; without it the foot stays empty. */
  readonly foot?: string
  /** Whether the page lies on its long side. */
  readonly landscape?: boolean
  /** Whether it is set to be looked at: then it is used nearly up to the edges of the sheet. */
  readonly display?: boolean
  /** Whether its type area begins higher than that of others, for a ground that holds much. */
  readonly raised?: boolean
}

const HEAD =
  'font:400 8.5pt/11pt var(--font-data);color:var(--color-ink-2);vertical-align:bottom;padding-bottom:var(--page-head)'
/** At the same height over a type area that begins higher. */
const RAISED = ';padding-bottom:calc(var(--page-head) - (var(--page-top) - var(--page-raised)))'
const FOLIO =
  'font:600 9.5pt/14pt var(--font-data);color:var(--color-ink);vertical-align:top;padding-top:var(--page-foot);font-variant-numeric:tabular-nums;white-space:nowrap;text-indent:var(--page-side)'
/** On the baseline of the larger page number. */
const TITLE =
  'font:400 8.5pt/14pt var(--font-data);color:var(--color-ink-2);vertical-align:top;padding-top:calc(var(--page-foot) + 0.3pt)'
/** From the outer edge: room for a page number of three digits, and a distance of 5 mm. */
const BESIDE = '12mm'

const NO_LIGATURES = 'font-variant-ligatures:no-common-ligatures'

/** What a page that is looked at keeps from the edges above and below. */
const DISPLAY = 'margin-top:var(--page-edge);margin-bottom:var(--page-edge);'

/** Boxes of both sides would share the line: each gets all of it, as if the other were not there. */
const ALONE = ';width:100%'

/**
 * Named pages, one a chapter, with the margin boxes of head and foot (page design 5).
 * Margin boxes do not inherit from the text, so language-dependent settings are written into each.
 */
export function pageRules(styles: readonly PageStyle[], paper: Paper): string {
  return styles.map((style) => pageRule(style, paper)).join('\n')
}

/**
 * The same for a part that is printed for itself: every page has the margin boxes of both sides, because only the joined
 * document tells whether it is a left or a right page. Those of the other side are taken out then.
 */
export function partPageRules(styles: readonly PageStyle[], paper: Paper): string {
  const landscape = landscapeRules(paper, true)
  return styles
    .map(
      (style) =>
        `#${style.id}{page:${style.id};${style.landscape === true ? landscape.chapter : ''}${style.raised === true ? raisedRule(paper) : ''}}\n@page ${style.id}{${style.landscape === true ? landscape.page : ''}${marginsOf(style)}${boxes(style, 'left')}${boxes(style, 'right')}}`,
    )
    .join('\n')
}

function pageRule(style: PageStyle, paper: Paper): string {
  const { id } = style
  const form = formOf(style, paper)
  return [
    `#${id}{page:${id}}`,
    ...(form === '' ? [] : [`@page ${id}{${form}}`]),
    `@page ${id}:left{${boxes(style, 'left')}}`,
    `@page ${id}:right{${boxes(style, 'right')}}`,
  ].join('\n')
}

/** Head and foot of the pages of a side. */
function boxes({ ligatures, heads, foot, raised = false }: PageStyle, side: Side): string {
  const apart = ligatures ? '' : `;${NO_LIGATURES}`
  const head = heads
    ? `@top-${side}{content:${cssString(heads[side])};text-align:${side};${HEAD}${raised ? RAISED : ''}${apart}${ALONE}}`
    : ''
  if (foot === undefined) return head
  // The number stands in the corner and reaches out of it, so that all of the line is left for the title.
  const reading = side === 'left' ? 'ltr' : 'rtl'
  return `${head}@bottom-${side}-corner{content:counter(page);direction:${reading};text-align:start;${FOLIO}}@bottom-${side}{content:${cssString(foot)};text-align:${side};padding-${side}:${BESIDE};${TITLE}${apart}${ALONE}}`
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

function formOf(style: PageStyle, paper: Paper): string {
  return `${style.landscape ? landscapeRules(paper, false).page : ''}${marginsOf(style)}`
}

function marginsOf({ display = false, raised = false }: PageStyle): string {
  return `${display ? DISPLAY : ''}${raised ? 'margin-top:var(--page-raised);' : ''}`
}
