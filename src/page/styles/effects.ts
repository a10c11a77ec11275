import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import { type Definitions, fillings } from './definitions.ts'
import type { Line } from './lines.ts'
import { placeIn, type Stylesheet } from './stylesheet.ts'

interface Effect {
  /** The whole name of a property. */
  readonly property: RegExp
  /** Values that do nothing of the kind; `refused` names those that do, where the others are harmless. */
  readonly harmless?: RegExp
  readonly refused?: RegExp
  /** What becomes of the words; goes on after “the text”. */
  readonly why: string
  readonly hint: string
}

const DELETE = 'Delete the line.'
const COLOUR = 'Delete the line, and give the text another colour instead.'
const PLACE = 'Delete the line, and move the element with `margin` or `position: absolute`.'

/**
 * What was measured on prints of the embedded browser (Chromium 153): each declaration alone on a paragraph, and what
 * became of its words in the PDF.
 */
const EFFECTS: readonly Effect[] = [
  {
    property: /^(?:-webkit-)?filter$/u,
    harmless: /^none$/u,
    why: 'is printed as a picture, which can neither be read aloud nor searched',
    hint: COLOUR,
  },
  {
    property: /^-webkit-box-reflect$/u,
    harmless: /^none$/u,
    why: 'is printed as a picture, which can neither be read aloud nor searched',
    hint: DELETE,
  },
  {
    property: /^(?:mix-blend-mode|backdrop-filter|-webkit-backdrop-filter)$/u,
    harmless: /^(?:none|normal)$/u,
    why: 'is printed in a layer of its own, in which page numbers cannot be written',
    hint: COLOUR,
  },
  {
    property: /^(?:-webkit-)?mask(?:-[\w-]+)?$/u,
    harmless: /^none$/u,
    why: 'is printed twice and read aloud twice',
    hint: DELETE,
  },
  {
    property: /^(?:text-shadow|-webkit-text-stroke(?:-width)?)$/u,
    harmless: /^(?:none|0)$/u,
    why: 'is printed twice and read aloud twice',
    hint: 'Delete the line, and set what should stand out in another weight or colour.',
  },
  {
    property: /^(?:clip-path|clip)$/u,
    harmless: /^(?:none|auto)$/u,
    why: 'is cut off where it is clipped',
    hint: DELETE,
  },
  {
    property: /^-webkit-text-security$/u,
    harmless: /^none$/u,
    why: 'is printed as dots',
    hint: DELETE,
  },
  {
    property: /^content-visibility$/u,
    harmless: /^visible$/u,
    why: 'is left out of the print',
    hint: DELETE,
  },
  {
    property: /^(?:offset|offset-path|perspective)$/u,
    harmless: /^none$/u,
    why: 'can leave its page and is then not printed',
    hint: PLACE,
  },
  {
    property: /^(?:transform|rotate|scale|translate)$/u,
    refused:
      /3d\(|perspective\(|[xyz]\(\s*[-+.\d]+(?:deg|rad|turn|grad)|translatez|scalez|^(?:[xyz]\s|\S+\s+\S+\s+\S+)/u,
    why: 'is turned out of the page and can vanish from the print',
    hint: PLACE,
  },
  {
    property: /^animation(?:-name)?$/u,
    harmless: /^none$/u,
    why: 'is printed as it is at the beginning of the movement, which may be nothing',
    hint: DELETE,
  },
  {
    property: /^position$/u,
    refused: /^(?:fixed|sticky|-webkit-sticky)$/u,
    why: 'is printed again on every page',
    hint: 'Write `position: absolute`, or delete the line.',
  },
  {
    property: /^(?:direction|unicode-bidi)$/u,
    refused: /^(?:rtl|(?:bidi|isolate)-override)$/u,
    why: 'is printed from right to left, and so read aloud and searched',
    hint: DELETE,
  },
]

/** Refuses a line that takes words out of the text of the PDF, or puts them into it twice. */
export function checkEffect(sheet: Stylesheet, line: Line, defined: Definitions): Diagnostic | undefined {
  const effect = EFFECTS.find(({ property }) => property.test(line.property))
  if (!effect) return undefined
  const { harmless, refused, why, hint } = effect
  const isHarmless = fillings(line.value, defined)
    .map(plain)
    .every((value) => WHOLE.test(value) || (harmless ? harmless.test(value) : !refused?.test(value)))
  if (isHarmless) return undefined
  const message = `With \`${line.property}: ${line.value}\` the text ${why}.`
  return error('style-effect', message, placeIn(sheet, line.start, line.end), hint)
}

/** Values that every property has. */
const WHOLE = /^(?:initial|unset|revert)$/u

/** A value as it is compared: in small letters, and however important it is. */
export function plain(value: string): string {
  return value.replace(/\s*!important$/iu, '').toLocaleLowerCase('en')
}
