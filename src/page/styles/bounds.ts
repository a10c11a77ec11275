import type { Declaration } from 'postcss'
import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import { shorten } from '../templates/shorten.ts'
import { propertyOf, valuesOf } from './effects.ts'
import { rulesOf, subjectsOf } from './hidden.ts'
import { extentOf } from './parse.ts'
import { placeIn, type Stylesheet } from './stylesheet.ts'
import type { Definitions } from './variables.ts'

/** Millimetres of a unit: CSS Values and Units Module Level 4, 6.2. */
const MILLIMETRES = new Map([
  ['mm', 1],
  ['cm', 10],
  ['q', 0.25],
  ['in', 25.4],
  ['pt', 25.4 / 72],
  ['pc', 25.4 / 6],
  ['px', 25.4 / 96],
])
const OF_THE_LETTER = /^(?:r?(?:em|ex|ch|cap|ic|lh))$/u
const OF_THE_PAGE = /^[dls]?v(?:w|h|i|b|min|max)$/u

/** The kinds of number that a bound is for; lengths are in millimetres, `em` stands for all units of a letter. */
type Kind = 'length' | 'em' | '%' | 'v' | 'number' | 'fr'

interface Bound {
  readonly property: RegExp
  readonly isPage?: true
  /** For rules of every element there is: what they add is added inside of itself again and again. */
  readonly isEverywhere?: true
  readonly kinds: Partial<Record<Kind, readonly [least: number, most: number]>>
  /** What a number beyond the bound does, and what is right. */
  readonly why: string
  readonly hint: string
  /** The part of the value that counts. */
  readonly part?: RegExp
}

const POINT = 25.4 / 72

const LINE: Pick<Bound, 'kinds' | 'why' | 'hint'> = {
  kinds: { length: [0, 200 * POINT], em: [0, 10], '%': [0, 1000], number: [0, 10] },
  why: 'cannot be the height of a line: the text would go over to thousands of pages',
  hint: 'Write at most 200pt, or a number up to 10.',
}

/** The bounds of single properties, the first that fits, and then of all. */
const BOUNDS: readonly Bound[] = [
  {
    property: /^size$/u,
    isPage: true,
    kinds: { length: [148, 420] },
    why: 'is not a page that the report can be printed on: its text would go over to thousands of pages',
    hint: 'Write `size: A4`, or sides from 148 mm to 420 mm (A5 to A3).',
  },
  {
    property: /^margin(?:-[a-z]+)?$/u,
    isPage: true,
    kinds: { length: [0, 60], '%': [0, 30], v: [0, 30], em: [0, 10] },
    why: 'leaves too little of the page, so that the text would go over to thousands of pages',
    hint: 'Write at most 60 mm for each margin of a page.',
  },
  {
    property: /^font(?:-size)?$/u,
    part: /^[^/]*/u,
    kinds: {
      length: [4 * POINT, 72 * POINT],
      em: [0.3, 5],
      '%': [30, 500],
      v: [0.5, 20],
      number: [0.1, 1000],
    },
    why: 'is not a size for letters: smaller ones cannot be read, and larger ones do not fit a line',
    hint: 'Write a size from 4pt to 72pt.',
  },
  {
    property: /^font(?:-size)?$/u,
    part: /^[^/]*/u,
    isEverywhere: true,
    kinds: { em: [0.99, 1.01], '%': [99, 101], v: [0, 0] },
    why: 'is multiplied in every element inside another one',
    hint: 'Write a size in pt, or a selector for the elements that are meant.',
  },
  {
    property: /^(?:margin|padding|border|outline|(?:min-)?(?:height|block-size)|(?:row-)?gap)/u,
    isEverywhere: true,
    kinds: { length: [-10, 10], em: [-3, 3], '%': [-10, 10], v: [-5, 5] },
    why: 'is added for every element inside another one, which makes thousands of pages',
    hint: 'Write at most 10mm, or a selector for the elements that are meant.',
  },
  {
    property: /^(?:margin|padding|(?:row-)?gap|border)/u,
    kinds: { length: [-300, 150], em: [-50, 50], v: [-60, 60] },
    why: 'leaves pages empty between one text and the next',
    hint: 'Write at most 150mm.',
  },
  { property: /^font$/u, part: /\/\s*[-+.\d]+[a-z%]*/u, ...LINE },
  { property: /^line-height$/u, ...LINE },
  {
    property: /^(?:letter|word)-spacing$/u,
    kinds: { length: [-10 * POINT, 30 * POINT], em: [-0.5, 1], '%': [-50, 100] },
    why: 'pulls the words apart, or pushes them onto each other',
    hint: 'Write at most 1em, and no less than -0.5em.',
  },
  {
    property: /^opacity$/u,
    kinds: { number: [0.3, 1], '%': [30, 100] },
    why: 'makes the text too pale to be seen',
    hint: 'Write 0.3 or more, or give the text a lighter colour instead.',
  },
  {
    property: /^zoom$/u,
    kinds: { number: [0.25, 4], '%': [25, 400] },
    why: 'makes everything too small to be read, or too large for a page',
    hint: 'Write a number from 0.25 to 4, or change the sizes themselves.',
  },
  {
    property: /^(?:columns|column-count)$/u,
    kinds: { number: [1, 20] },
    why: 'are more columns than a page has room for',
    hint: 'Write a number up to 20.',
  },
]

/** No part of a page is longer than two pages: 600 mm. */
const ALL: Bound = {
  property: /^(?!z-index$|order$)/u,
  kinds: {
    length: [-600, 600],
    em: [-200, 200],
    '%': [-1000, 1000],
    v: [-300, 300],
    number: [-1000, 1000],
    fr: [0, 1000],
  },
  why: 'is more than two pages are long, so that text would leave its page or pages would stay empty',
  hint: 'Write at most 600mm, 200em or 1000%, and for plain numbers at most 1000.',
}

/** Refuses a number that would make thousands of pages, or letters that nobody can read. */
export function checkBounds(
  sheet: Stylesheet,
  line: Declaration,
  defined: Definitions,
): Diagnostic | undefined {
  const property = propertyOf(line)
  const [rule = ''] = rulesOf(line)
  const isPage = /^@page\b/iu.test(rule)
  const isEverywhere = subjectsOf(rule).some((each) => each === '*' || each === ':not')
  const values = valuesOf(line, defined)
  const own = [...BOUNDS, ALL].filter(
    (each) =>
      each.property.test(property) && (!each.isPage || isPage) && (!each.isEverywhere || isEverywhere),
  )
  const broken = own.find((bound) => values.some((value) => isBroken(bound, value)))
  if (!broken) return undefined
  const { valueStart, end } = extentOf(sheet, line)
  const message = `\`${shorten(sheet.source.slice(valueStart, end))}\` in \`${property}\` ${broken.why}.`
  return error('style-bound', message, placeIn(sheet, valueStart, end), broken.hint)
}

function isBroken({ part, kinds }: Bound, value: string): boolean {
  const counted = part ? (part.exec(value)?.[0] ?? '') : value
  const numbers = numbersIn(counted)
  const factor = factorOf(counted, numbers)
  return numbers.some(({ kind, amount }) => {
    const bound = kind && kinds[kind]
    if (!bound) return false
    const scaled = kind === 'number' ? amount : amount * factor
    return scaled < bound[0] || scaled > bound[1]
  })
}

/** The numbers of a value outside of quotation marks, names and colours. */
function numbersIn(value: string): { kind: Kind | undefined; amount: number }[] {
  const bare = value.replaceAll(/"[^"]*"|'[^']*'|#[\w-]+/gu, ' ')
  return [...bare.matchAll(/(?<![\w.-])[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?([a-z%]*)/gu)].map((match) => {
    const unit = match[1] ?? ''
    const number = Number.parseFloat(match[0])
    const millimetres = MILLIMETRES.get(unit)
    if (millimetres !== undefined) return { kind: 'length', amount: number * millimetres }
    if (OF_THE_LETTER.test(unit)) return { kind: 'em', amount: number }
    if (OF_THE_PAGE.test(unit)) return { kind: 'v', amount: number }
    if (unit === '') return { kind: 'number', amount: number }
    return { kind: unit === '%' || unit === 'fr' ? unit : undefined, amount: number }
  })
}

/** How far `calc()` can multiply the lengths in it. */
function factorOf(value: string, numbers: ReturnType<typeof numbersIn>): number {
  if (!/\w\(/u.test(value) || !/[*/]|pow|exp|hypot/u.test(value)) return 1
  if (/\b(?:pow|exp|hypot)\(/iu.test(value)) return Infinity
  return numbers
    .filter(({ kind }) => kind === 'number')
    .map(({ amount }) => Math.abs(amount))
    .reduce((product, each) => product * (each >= 1 ? each : value.includes('/') ? 1 / each : 1), 1)
}
