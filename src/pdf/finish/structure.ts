import { isFrame } from './decoration.ts'
import { isFlow, isGrouping, isHeading, isInline } from './kinds.ts'
import { element, isElement, saysNothing } from './tree.ts'
import type { Element, Kid } from './tree.ts'

/**
 * Gives every element the type that says what it is (PDF/UA-1, 7.1): the browser leaves all that HTML has no meaning
 * for as NonStruct. Parts with a heading become Sect, lines of text P or Span, the items of lists get a body.
 */
export function arrange(parent: Element): void {
  if (parent.kids.some(({ kind }) => kind === 'annotation') && parent.type !== 'Form') parent.type = 'Link'
  for (const kid of parent.kids) if (isElement(kid)) arrange(kid)
  if (isFrame(parent)) parent.type = 'Div'
  const hasBlocks = parent.kids.some((kid) => !isInline(kid) && !isLabel(kid))
  // A part without blocks is a line of text: which type it gets depends on what is beside it.
  if (parent.type === 'NonStruct' && !hasBlocks) return
  parent.kids = parent.kids.flatMap(dissolve)
  parent.kids =
    isGrouping(parent) || (isFlow(parent) && hasBlocks)
      ? paragraphs(parent.kids)
      : parent.kids.flatMap((kid) => (isPart(kid) ? inLine(kid) : [kid]))
  if (parent.type === 'NonStruct')
    parent.type = parent.kids.some(isHeading) && parent.kids.length > 1 ? 'Sect' : 'Div'
  if (parent.type === 'LI') giveBody(parent)
}

/** A part of blocks that says nothing is taken out. */
function dissolve(kid: Kid): readonly Kid[] {
  const isBare = isElement(kid) && kid.type === 'Div' && saysNothing(kid)
  // A caption belongs to the figure beside it.
  return isBare && !kid.kids.some((each) => isElement(each) && each.type === 'Caption') ? kid.kids : [kid]
}

function isLabel(kid: Kid): boolean {
  return isElement(kid) && kid.type === 'Lbl'
}

/** A NonStruct in a line of text. */
function inLine(kid: Element): readonly Kid[] {
  const kids = kid.kids.flatMap((each) => (isPart(each) ? inLine(each) : [each]))
  if (saysNothing(kid)) return kids
  kid.kids = kids
  kid.type = 'Span'
  return [kid]
}

/** Puts lines of text that stand among blocks into paragraphs; a NonStruct that stands alone becomes one itself. */
function paragraphs(kids: readonly Kid[]): Kid[] {
  const result: Kid[] = []
  let run: Kid[] = []
  const close = (): void => {
    if (run.every(isPart)) result.push(...run.flatMap(paragraph))
    else
      result.push(
        element(
          'P',
          run.flatMap((kid) => (isPart(kid) ? inLine(kid) : [kid])),
        ),
      )
    run = []
  }
  for (const kid of kids) {
    if (isInline(kid)) run.push(kid)
    else {
      close()
      result.push(kid)
    }
  }
  close()
  return result
}

/**
 * The paragraph that a part is. Parts alone, without a space between them, are blocks themselves: between parts of a
 * line the browser writes the space.
 */
function paragraph(part: Element): Element[] {
  if (part.kids.length > 1 && part.kids.every(isPart)) {
    const blocks = part.kids.filter(isPart).flatMap(paragraph)
    if (saysNothing(part)) return blocks
    part.type = 'Div'
    part.kids = blocks
  } else {
    part.type = 'P'
    part.kids = part.kids.flatMap((kid) => (isPart(kid) ? inLine(kid) : [kid]))
  }
  return [part]
}

function isBody(kid: Kid): boolean {
  return isElement(kid) && kid.type === 'LBody'
}

function isPart(kid: Kid): kid is Element {
  return isElement(kid) && kid.type === 'NonStruct'
}

/** An item holds a label and a body (ISO 32000-1, table 336). */
function giveBody(item: Element): void {
  const parts = item.kids.filter((kid) => isLabel(kid) || isBody(kid))
  const rest = item.kids.filter((kid) => !parts.includes(kid))
  if (rest.length > 0) item.kids = [...parts, element('LBody', rest)]
}
