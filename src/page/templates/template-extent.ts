import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import { placeAt, placeInTemplate } from './template-place.ts'
import type { ParsedTemplate } from './template-survey.ts'

/** The longest template has some 2 000 characters. */
const LONGEST = 100_000
/** Blocks in blocks; Handlebars and the browser give up at some depth. */
const DEEPEST = 32
/** Characters of a template with all of its partials, each as often as it is included. */
const LARGEST = 1_000_000

/** What is too long or nested too deep to be read; such a template is not looked at any further. */
export function checkExtent(name: string, source: string): Diagnostic | undefined {
  if (source.length > LONGEST) {
    const message = `The template has ${source.length} characters; it may have ${LONGEST}.`
    const hint = 'Check whether something was pasted by mistake, and delete it.'
    return error('template-bound', message, placeAt(name, source, LONGEST), hint)
  }
  let [depth, inner] = [0, 0]
  for (const { 0: sign, index } of source.matchAll(/\{\{~?[#^](?!\s*\}\})|\{\{~?\/|\{\{|\}\}|\(|\)/gu)) {
    if (sign === '(') inner += 1
    else if (sign === ')') inner -= 1
    else inner = 0
    if (/[#^]$/u.test(sign)) depth += 1
    else if (sign.endsWith('/')) depth -= 1
    if (depth <= DEEPEST && inner <= DEEPEST) continue
    const message = `This stands inside ${DEEPEST} others: templates are not nested so deep.`
    return error(
      'template-bound',
      message,
      placeAt(name, source, index),
      'Make a partial of it, or take it out.',
    )
  }
  return undefined
}

/**
 * Templates that include so many partials, which include others, that they never come to an end: told at the include
 * that brings most.
 */
export function checkIncludes(
  templates: readonly ParsedTemplate[],
  sources: ReadonlyMap<string, string>,
): Diagnostic[] {
  const partials = new Map(templates.map((each) => [each.name, each]))
  const sizes = new Map<string, number>()
  const sizeOf = ({ name, partials: included }: ParsedTemplate): number => {
    const known = sizes.get(name)
    if (known !== undefined) return known
    sizes.set(name, 0)
    const inner = included.map((each) => partials.get(`partials/${each.name}`))
    const size = inner.reduce((sum, each) => sum + (each ? sizeOf(each) : 0), sources.get(name)?.length ?? 0)
    sizes.set(name, Math.min(size, LARGEST + 1))
    return sizes.get(name) ?? 0
  }
  return templates.flatMap((template) => {
    const isSmall = (each: string): boolean => (sizes.get(`partials/${each}`) ?? 0) <= LARGEST
    if (sizeOf(template) <= LARGEST || !template.partials.every(({ name }) => isSmall(name))) return []
    const [most] = template.partials.toSorted(
      (a, b) => (sizes.get(`partials/${b.name}`) ?? 0) - (sizes.get(`partials/${a.name}`) ?? 0),
    )
    if (!most) return []
    const message = `With its partials, and those that they include, the template is longer than ${LARGEST} characters.`
    const hint = 'Include fewer partials, or fewer in the partials.'
    return [error('template-bound', message, placeInTemplate(template.name, most.loc), hint)]
  })
}
