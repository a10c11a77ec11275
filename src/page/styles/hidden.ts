import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import { type Definitions, fillings } from './definitions.ts'
import { plain } from './effects.ts'
import type { Line } from './lines.ts'
import { placeIn, type Stylesheet } from './stylesheet.ts'

/** Letters of these colours are in the file, but nobody sees them. */
const INVISIBLE = /^(?:transparent|#[\da-f]{3}0|#[\da-f]{6}00|(?:rgb|hsl)a?\([^()]*[,/]\s*0?\.?0*%?\s*\))$/u

/** What hides an element with everything in it. */
const HIDING = new Map([
  ['display', /^none$/u],
  ['visibility', /^(?:hidden|collapse)$/u],
])

/** The last part of a selector that stands for the whole page or a whole chapter. */
const WHOLE =
  /^(?:\*|html|body|section|:root|:not)$|^(?:html|body)(?![\w-])|:root(?![\w-])|\.chapter(?![\w-])/u

/** Refuses a line that prints nothing at all: one that hides pages or chapters, or letters without a colour. */
export function checkHidden(sheet: Stylesheet, line: Line, defined: Definitions): Diagnostic | undefined {
  const isColour = line.property === 'color' || line.property === '-webkit-text-fill-color'
  const hiding = HIDING.get(line.property)
  if (!isColour && !hiding) return undefined
  const values = fillings(line.value, defined).map(plain)
  const place = placeIn(sheet, line.start, line.end)
  if (isColour && values.some((value) => INVISIBLE.test(value))) {
    const message = `With \`${line.property}: ${line.value}\` the text is printed and cannot be seen.`
    return error('style-hidden', message, place, 'Give it a colour that can be read, or delete the line.')
  }
  const hides = values.some((value) => hiding?.test(value) === true)
  if (!hides || line.rules.some(isForScreens)) return undefined
  const whole = subjectsOf(line.rules.findLast((rule) => rule !== '&') ?? '').find((subject) =>
    WHOLE.test(subject),
  )
  if (whole === undefined) return undefined
  const message = `\`${line.property}: ${line.value}\` hides \`${whole}\`, and so whole chapters.`
  const hint = 'Delete the line, or write a selector for the part that is not to be printed.'
  return error('style-hidden', message, place, hint)
}

function isForScreens(rule: string): boolean {
  return /^@media\s+(?:only\s+)?screen\b[^,]*$/iu.test(rule)
}

/** What the selectors of a rule stand for: the part after the last combinator, without what is in parentheses. */
export function subjectsOf(rule: string): string[] {
  return withoutArguments(rule)
    .split(',')
    .map(
      (selector) =>
        selector
          .trim()
          .split(/[\s>+~]+/u)
          .at(-1) ?? '',
    )
    .filter((subject) => !subject.includes('::'))
}

function withoutArguments(rule: string): string {
  let depth = 0
  let kept = ''
  for (const sign of rule) {
    if (sign === '(') depth += 1
    else if (sign === ')') depth -= 1
    else if (depth === 0) kept += sign
  }
  return kept
}
