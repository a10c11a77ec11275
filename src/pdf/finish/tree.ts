import type { PdfObject } from '../objects/types.ts'
import type { Piece } from './piece.ts'

/** An element of the structure tree (ISO 32000-1, 14.7.2) while it is put right. */
export interface Element {
  readonly kind: 'element'
  /** Its object in the print, to which bookmarks may point; undefined for a new element. */
  readonly number: number | undefined
  /** Structure type: `P`, `H1`, `Link`. */
  type: string
  kids: Kid[]
  lang: string | undefined
  /** Text alternative. */
  alt: string | undefined
  /** What the content stands for, where it is not text. */
  actualText: string | undefined
  /** Name by which cells point to their heads. */
  id: string | undefined
  /** Attributes by owner, `Table` for instance, then by name. */
  attributes: Map<string, Map<string, PdfObject>> | undefined
}

/** A piece of content that an element owns. */
export interface Content {
  readonly kind: 'content'
  readonly piece: Piece
}

/** An annotation that an element owns. */
export interface AnnotationKid {
  readonly kind: 'annotation'
  /** Object of the annotation. */
  readonly number: number
  /** Object of its page. */
  readonly page: number
}

export type Kid = Element | Content | AnnotationKid

/** A new element. */
export function element(type: string, kids: readonly Kid[] = []): Element {
  return {
    kind: 'element',
    number: undefined,
    type,
    kids: [...kids],
    lang: undefined,
    alt: undefined,
    actualText: undefined,
    id: undefined,
    attributes: undefined,
  }
}

export function isElement(kid: Kid): kid is Element {
  return kid.kind === 'element'
}

/** Child elements. */
export function childElements({ kids }: Element): Element[] {
  return kids.filter(isElement)
}

/** All elements below and including one, parents first, in reading order. */
export function* walk(root: Element): Generator<Element, void, undefined> {
  const waiting: Element[] = [root]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next
    for (const kid of next.kids.toReversed()) if (isElement(kid)) waiting.push(kid)
  }
}

/** All pieces of content below an element, in reading order. */
export function* pieces(root: Element): Generator<Piece, void, undefined> {
  const waiting: Kid[] = [root]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.kind === 'content') yield next.piece
    else if (next.kind === 'element') for (const kid of next.kids.toReversed()) waiting.push(kid)
  }
}

/** Whether an element says more than where its kids are. */
export function saysNothing({ lang, alt, actualText, id, attributes }: Element): boolean {
  return (
    lang === undefined && alt === undefined && actualText === undefined && id === undefined && !attributes
  )
}

export function attribute({ attributes }: Element, owner: string, name: string): PdfObject | undefined {
  return attributes?.get(owner)?.get(name)
}

export function setAttribute(holder: Element, owner: string, name: string, value: PdfObject): void {
  holder.attributes ??= new Map()
  const owned = holder.attributes.get(owner) ?? new Map<string, PdfObject>()
  owned.set(name, value)
  holder.attributes.set(owner, owned)
}
