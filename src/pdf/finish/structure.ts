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
  const hasBlocks = parent.kids.some((kid) => !isInline(kid))
  // A part without blocks is a line of text: which type it gets depends on what is beside it.
  if (parent.type === 'NonStruct' && !hasBlocks) return
  parent.kids = parent.kids.flatMap(dissolve)
  parent.kids =
    isGrouping(parent) || (isFlow(parent) && hasBlocks)
      ? paragraphs(parent.kids)
      : parent.kids.flatMap((kid) => (isElement(kid) && kid.type === 'NonStruct' ? inLine(kid) : [kid]))
  if (parent.type === 'NonStruct') parent.type = parent.kids.some(isHeading) && parent.kids.length > 1 ? 'Sect' : 'Div'
  if (parent.type === 'LI') giveBody(parent)
}

/** A part of blocks that says nothing is taken out. */
function dissolve(kid: Kid): readonly Kid[] {
  return isElement(kid) && kid.type === 'Div' && saysNothing(kid) ? kid.kids : [kid]
}

/** A NonStruct in a line of text. */
function inLine(kid: Element): readonly Kid[] {
  const kids = kid.kids.flatMap((each) => (isElement(each) && each.type === 'NonStruct' ? inLine(each) : [each]))
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
    const [only] = run
    if (run.length > 1 && run.every((kid) => isElement(kid) && kid.type === 'NonStruct')) {
      result.push(...run.map((kid) => (isElement(kid) ? paragraph(kid) : kid)))
    } else if (run.length === 1 && only && isElement(only) && only.type === 'NonStruct') result.push(paragraph(only))
    else if (run.length > 0) {
      result.push(element('P', run.flatMap((kid) => (isElement(kid) && kid.type === 'NonStruct' ? inLine(kid) : [kid]))))
    }
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

function paragraph(kid: Element): Element {
  kid.type = 'P'
  kid.kids = kid.kids.flatMap((each) => (isElement(each) && each.type === 'NonStruct' ? inLine(each) : [each]))
  return kid
}

/** An item holds a label and a body (ISO 32000-1, table 336). */
function giveBody(item: Element): void {
  const isPart = (kid: Kid): boolean => isElement(kid) && (kid.type === 'Lbl' || kid.type === 'LBody')
  const rest = item.kids.filter((kid) => !isPart(kid))
  if (rest.length === 0) return
  item.kids = [...item.kids.filter(isPart), element('LBody', rest)]
}
