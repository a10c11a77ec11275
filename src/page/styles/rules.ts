import { lexer } from 'css-tree'
import { didYouMean, suggest } from '../../diagnostics/suggest.ts'

/** What is said of a mistake: `args` are what the linter names, `marked` is what is marked in the line. */
interface Rule {
  readonly code: 'style-syntax' | 'style-selector' | 'style-property' | 'style-variable' | 'style-value'
  /** What the linter is to take for right or wrong, where that is not simply `true`. */
  readonly options?: unknown
  readonly message: (args: readonly string[], marked: string) => string
  readonly hint: (args: readonly string[], marked: string, after: string) => string
}

const { properties, atrules } = lexer as unknown as Readonly<Record<'properties' | 'atrules', object>>
const UNITS = words('mm cm in pt pc px em rem ex ch lh rlh fr vw vh deg')
const MARGIN_BOXES = words(`
  top-left-corner top-left top-center top-right top-right-corner bottom-left-corner bottom-left bottom-center
  bottom-right bottom-right-corner left-top left-middle left-bottom right-top right-middle right-bottom
`)
const PSEUDO_CLASSES = words(`
  blank empty first first-child first-of-type has is lang last-child last-of-type left not nth-child nth-last-child
  nth-last-of-type nth-of-type only-child only-of-type right root where after before first-letter first-line
`)
const PSEUDO_ELEMENTS = words('after before first-letter first-line marker')

function unknownName(known: readonly string[], sign: string): Rule {
  return {
    code: 'style-selector',
    message: (_, marked) => `The browser knows no \`${marked}\` and drops the whole rule.`,
    hint: (_, marked) => {
      const meant = suggest(marked.slice(sign.length), known)
      return meant === undefined
        ? 'Look its name up, or delete the rule.'
        : `Did you mean \`${sign}${meant}\`?`
    },
  }
}

const SELECTORS: Rule = {
  code: 'style-syntax',
  message: () => 'The selectors of this rule cannot be read, so that the whole rule is dropped.',
  hint: () => 'Check the commas, dots and brackets before `{`.',
}

const UNREADABLE: Rule = {
  code: 'style-syntax',
  message: (_, marked) => `The browser cannot read \`${marked}\` here and drops it.`,
  hint: () => 'Write `property: value;`.',
}

const VALUE: Rule = {
  code: 'style-value',
  message: ([property = '', value], marked) =>
    value === ''
      ? `\`${property}\` has no value: the browser drops the line.`
      : `\`${property}\` does not take \`${marked}\` here: the browser drops the line.`,
  hint: ([property = '', value], marked, after) =>
    value === '' ? 'Write one, or delete the line.' : valueHint(property, marked, after),
}

/**
 * The rules of stylelint that find what a browser would drop in silence, and what is said for each, most telling first:
 * of several that mark the same, the first is told.
 */
export const RULES: Readonly<Record<string, Rule>> = {
  'comment-pattern': {
    code: 'style-syntax',
    options: ['^(?![^]*/\\*)'],
    message: () => 'The comment that begins here has no end before the next one.',
    hint: () => 'Write `*/` at its end.',
  },
  'string-no-newline': {
    code: 'style-syntax',
    message: () => 'The quotation mark is not closed on its line.',
    hint: () => 'Close it.',
  },
  'selector-disallowed-list': { ...SELECTORS, options: [['/^\\s*,|[,>+~]\\s*(?:,|$)/']] },
  'selector-no-invalid': SELECTORS,
  'at-rule-no-unknown': unknownName([...Object.keys(atrules), ...MARGIN_BOXES], '@'),
  'selector-pseudo-class-no-unknown': unknownName(PSEUDO_CLASSES, ':'),
  'selector-pseudo-element-no-unknown': unknownName(PSEUDO_ELEMENTS, '::'),
  'at-rule-prelude-no-invalid': {
    code: 'style-selector',
    message: (_, marked) => `\`${marked}\` cannot be read here, so that the whole rule is dropped.`,
    hint: () => 'Look up what may stand there, or delete the rule.',
  },
  'media-query-no-invalid': {
    code: 'style-selector',
    message: (_, marked) => `\`${marked}\` cannot be read here, so that the whole rule is dropped.`,
    hint: () => 'Write `@media print`, or delete the rule.',
  },
  'property-no-unknown': unknownProperty(),
  'at-rule-descriptor-no-unknown': unknownProperty(),
  'annotation-no-unknown': {
    code: 'style-value',
    message: (_, marked) => `\`${marked}\` is unknown: the browser drops the line.`,
    hint: () => 'Write `!important`.',
  },
  'no-unknown-custom-properties': UNREADABLE,
  'function-calc-no-unspaced-operator': {
    code: 'style-value',
    message: (_, marked) => `\`${marked}\` needs a space on both sides: the browser drops the line.`,
    hint: () => 'Write it as `calc(1mm + 2mm)`.',
  },
  'unit-no-unknown': {
    code: 'style-value',
    message: (_, marked) => `There is no unit \`${marked}\`: the browser drops the line.`,
    hint: (_, marked) => didYouMean(marked, UNITS, `Units are ${UNITS.join(', ')}.`),
  },
  'value-no-invalid': {
    ...UNREADABLE,
    message: (args, marked) =>
      marked === ')' ? 'This `)` closes nothing.' : UNREADABLE.message(args, marked),
    hint: (_, marked) =>
      marked === ')' ? 'Delete it, or write the `(` that it belongs to.' : 'Write `property: value;`.',
  },
  'declaration-property-value-no-unknown': VALUE,
  'at-rule-descriptor-value-no-unknown': VALUE,
}

/** What stylelint is told: its messages carry what it names, for the words above. Comments switch nothing off. */
export const config = {
  ignoreDisables: true,
  rules: Object.fromEntries(
    Object.entries(RULES).map(([name, { options }]) => [
      name,
      [
        ...(Array.isArray(options) ? options : [true]),
        { message: (...args: unknown[]) => JSON.stringify(args) },
      ],
    ]),
  ),
}

/** What is said of a mistake that a rule finds; what has none is simply unreadable. */
export function ruleOf(name: string): Rule {
  return RULES[name] ?? UNREADABLE
}

function unknownProperty(): Rule {
  return {
    code: 'style-property',
    message: (_, marked) => `There is no property \`${marked}\`: the browser drops the line.`,
    hint: (_, marked) => didYouMean(marked, Object.keys(properties), 'Look its name up, or delete the line.'),
  }
}

/** `after` is what stands behind the mark in the line. */
function valueHint(property: string, wrong: string, after: string): string {
  if (property === 'font-family') return "Write the name in quotation marks: `'Source Sans 3'`."
  const [, number, unit = ''] = /^([-+]?[\d.]+)([a-z]*)$/u.exec(wrong) ?? []
  if (number !== undefined) {
    const next = /^\s+([a-z]+)/u.exec(after)?.[1] ?? ''
    if (UNITS.includes(next)) return `Write the unit without a space: \`${number}${next}\`.`
    if (unit === '') return `Give it a unit: \`${number}pt\`.`
  }
  const { error: mistake } = lexer.matchProperty(property, wrong)
  const syntax = mistake && 'syntax' in mistake ? mistake.syntax : ''
  const keywords = [...syntax.matchAll(/(?<![<'\w(-])[a-z][a-z-]+(?![\w>'(-])/gu)].map(([word]) => word)
  const meant = suggest(wrong, keywords)
  if (meant !== undefined) return `Did you mean \`${meant}\`?`
  return syntax !== '' && syntax.length <= 100 && !syntax.includes('<-')
    ? `It takes \`${syntax}\`.`
    : 'Look up what it takes.'
}

function words(list: string): string[] {
  return list.trim().split(/\s+/u)
}
