import type { Container, Declaration } from 'postcss'
import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import { propertyOf, valuesOf } from './effects.ts'
import { extentOf } from './parse.ts'
import { placeIn, type Stylesheet } from './stylesheet.ts'
import type { Definitions } from './variables.ts'

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
export function checkHidden(
  sheet: Stylesheet,
  line: Declaration,
  defined: Definitions,
): Diagnostic | undefined {
  const property = propertyOf(line)
  const isColour = property === 'color' || property === '-webkit-text-fill-color'
  const hiding = HIDING.get(property)
  if (!isColour && !hiding) return undefined
  const values = valuesOf(line, defined)
  const { start, end } = extentOf(sheet, line)
  const written = sheet.source.slice(start, end)
  if (isColour && values.some((value) => INVISIBLE.test(value))) {
    const message = `With \`${written}\` the text is printed and cannot be seen.`
    const hint = 'Give it a colour that can be read, or delete the line.'
    return error('style-hidden', message, placeIn(sheet, start, end), hint)
  }
  const hides = values.some((value) => hiding?.test(value) === true)
  const rules = rulesOf(line)
  if (!hides || rules.some((rule) => FOR_SCREENS.test(rule))) return undefined
  const inner = rules.find((rule) => rule !== '&') ?? ''
  const whole = subjectsOf(inner).find((subject) => WHOLE.test(subject))
  if (whole === undefined) return undefined
  const message = `\`${written}\` hides \`${whole}\`, and so whole chapters.`
  const hint = 'Delete the line, or write a selector for the part that is not to be printed.'
  return error('style-hidden', message, placeIn(sheet, start, end), hint)
}

const FOR_SCREENS = /^@media\s+(?:only\s+)?screen\b[^,]*$/iu

/** What stands before the braces around a line, from inside to outside: `.aim > p`, `@media print`. */
export function rulesOf(line: Declaration): string[] {
  const found: string[] = []
  for (let around = line.parent as Container | undefined; around; around = around.parent as typeof around) {
    if (around.type === 'rule' && 'selector' in around) found.push(String(around.selector))
    else if ('name' in around && 'params' in around)
      found.push(`@${String(around.name)} ${String(around.params)}`)
  }
  return found
}

/** What the selectors of a rule stand for: the part after the last combinator, without what is in parentheses. */
export function subjectsOf(rule: string): string[] {
  let bare = rule
  while (/\([^()]*\)/u.test(bare)) bare = bare.replaceAll(/\([^()]*\)/gu, '')
  return bare
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
