import type { Element, Kid } from './tree.ts'

/** Structure types by what may be in them (ISO 32000-1, 14.8.4), with those of PDF 2.0 that the browser writes. */
const GROUPING = new Set(
  `Document Part Art Sect Div BlockQuote Index NonStruct Private Aside DocumentFragment`.split(/\s+/),
)
/** Text, or other blocks. */
const FLOW = new Set(['LBody', 'TD', 'TH', 'Caption', 'Note', 'FENote', 'LI', 'TOCI'])
const INLINE = new Set(
  `Span Quote Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP
  Em Strong Sub`.split(/\s+/),
)
const OTHERS = `P H H1 H2 H3 H4 H5 H6 L Lbl TOC
  Table TR THead TBody TFoot Figure Formula Form`.split(/\s+/)

/** Standard types that the types of PDF 2.0 stand for in 1.7. */
export const roles: Readonly<Record<string, string>> = {
  Aside: 'Div',
  DocumentFragment: 'Div',
  Em: 'Span',
  FENote: 'Note',
  Strong: 'Span',
  Sub: 'Span',
  Title: 'P',
}

const STANDARD = new Set([...GROUPING, ...FLOW, ...INLINE, ...OTHERS])

/** Whether a type is one of PDF 1.7, without a role map. */
export function isStandard(type: string): boolean {
  return STANDARD.has(type) && !(type in roles)
}

export function isGrouping({ type }: Element): boolean {
  return GROUPING.has(type)
}

export function isFlow({ type }: Element): boolean {
  return FLOW.has(type)
}

export function isHeading(kid: Kid): boolean {
  return kid.kind === 'element' && /^H[1-6]?$/.test(kid.type)
}

/** Whether a kid stands in a line of text: content, or an element of text; a NonStruct if all of its kids do. */
export function isInline(kid: Kid): boolean {
  if (kid.kind !== 'element') return true
  return INLINE.has(kid.type) || (kid.type === 'NonStruct' && kid.kids.every(isInline))
}
