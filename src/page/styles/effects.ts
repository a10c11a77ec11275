import type { Declaration } from 'postcss'
import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import { extentOf } from './parse.ts'
import { placeIn, type Stylesheet } from './stylesheet.ts'
import { type Definitions, fillings } from './variables.ts'

interface Effect {
  /** The whole name of a property. */
  readonly property: RegExp
  /** Values that do nothing of the kind; or else `refused`, those that do where the others are harmless. */
  readonly harmless?: RegExp
  readonly refused?: RegExp
  /** What becomes of the words; goes on after “the text”. */
  readonly why: string
  /** What to do besides deleting the line. */
  readonly instead?: string
}

const PICTURE = 'is printed as a picture, which can neither be read aloud nor searched'
const LAYER = 'is printed in a layer of its own, in which page numbers cannot be written'
const TWICE = 'is printed twice and read aloud twice'
const AWAY = 'can leave its page and is then not printed'
const COLOUR = 'give the text another colour instead'
const WEIGHT = 'set what should stand out in another weight or colour'
const PLACE = 'move the element with `margin` or `position: absolute`'
const NONE = /^none$/u
const TURNED =
  /3d\(|perspective\(|[xyz]\(\s*[-+.\d]+(?:deg|rad|turn|grad)|translatez|scalez|^(?:[xyz]\s|\S+\s+\S+\s+\S+)/u

/**
 * What was measured on prints of the embedded browser (Chromium 153): each declaration alone on a paragraph, and what
 * became of its words in the PDF.
 */
const EFFECTS: readonly Effect[] = [
  { property: /^(?:-webkit-)?filter$/u, harmless: NONE, why: PICTURE, instead: COLOUR },
  { property: /^-webkit-box-reflect$/u, harmless: NONE, why: PICTURE },
  { property: /^mix-blend-mode$/u, harmless: /^normal$/u, why: LAYER, instead: COLOUR },
  { property: /^(?:-webkit-)?backdrop-filter$/u, harmless: NONE, why: LAYER, instead: COLOUR },
  { property: /^(?:-webkit-)?mask(?:-[\w-]+)?$/u, harmless: NONE, why: TWICE },
  { property: /^text-shadow$/u, harmless: NONE, why: TWICE, instead: WEIGHT },
  { property: /^-webkit-text-stroke(?:-width)?$/u, harmless: /^0$/u, why: TWICE, instead: WEIGHT },
  { property: /^clip(?:-path)?$/u, harmless: /^(?:none|auto)$/u, why: 'is cut off where it is clipped' },
  { property: /^-webkit-text-security$/u, harmless: NONE, why: 'is printed as dots' },
  { property: /^content-visibility$/u, harmless: /^visible$/u, why: 'is left out of the print' },
  { property: /^(?:offset|offset-path|perspective)$/u, harmless: NONE, why: AWAY, instead: PLACE },
  {
    property: /^(?:transform|rotate|scale|translate)$/u,
    refused: TURNED,
    why: 'is turned out of the page and can vanish from the print',
    instead: PLACE,
  },
  {
    property: /^animation(?:-name)?$/u,
    harmless: NONE,
    why: 'is printed as it is at the beginning of the movement, which may be nothing',
  },
  {
    property: /^position$/u,
    refused: /^(?:fixed|sticky|-webkit-sticky)$/u,
    why: 'is printed again on every page',
    instead: 'write `position: absolute`',
  },
  {
    property: /^(?:direction|unicode-bidi)$/u,
    refused: /^(?:rtl|(?:bidi|isolate)-override)$/u,
    why: 'is printed from right to left, and so read aloud and searched',
  },
]

/** Refuses a line that takes words out of the text of the PDF, or puts them into it twice. */
export function checkEffect(
  sheet: Stylesheet,
  line: Declaration,
  defined: Definitions,
): Diagnostic | undefined {
  const effect = EFFECTS.find(({ property }) => property.test(propertyOf(line)))
  if (!effect) return undefined
  const { harmless, refused, why, instead } = effect
  const isHarmless = valuesOf(line, defined).every(
    (value) => WHOLE.test(value) || (harmless ? harmless.test(value) : !refused?.test(value)),
  )
  if (isHarmless) return undefined
  const { start, end } = extentOf(sheet, line)
  const message = `With \`${sheet.source.slice(start, end)}\` the text ${why}.`
  const hint = instead === undefined ? 'Delete the line.' : `Delete the line, or ${instead}.`
  return error('style-effect', message, placeIn(sheet, start, end), hint)
}

/** Values that every property has. */
const WHOLE = /^(?:initial|unset|revert)$/u

/** The property that a line sets, in small letters. */
export function propertyOf({ prop }: Declaration): string {
  return prop.toLocaleLowerCase('en')
}

/** What a line may set it to, with its variables filled in, in small letters. */
export function valuesOf({ value }: Declaration, defined: Definitions): string[] {
  return fillings(value, defined).map((each) => each.toLocaleLowerCase('en'))
}
