import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import { suggest } from '../../diagnostics/suggest.ts'
import type { Inputs } from '../../files/inputs.ts'
import { readTextFile } from '../../files/text-file.ts'
import { type Columns, columnsOf } from '../figures/columns.ts'
import { palette } from '../figures/palette.ts'
import { placeIn, type Stylesheet } from './stylesheet.ts'

const FILE = 'templates/styles/tokens.css'

/** What drawings, running heads and pages take from the tokens besides what the stylesheets use. */
const WIDTHS = { text: '--col-text', whole: '--col-full', gap: '--col-gap' } as const
const OTHERS = [
  '--page-head',
  '--page-raised',
  '--page-foot',
  '--page-side',
  '--page-edge',
  '--font-data',
  ...Object.values(palette).map((each) => each.slice(4, -1)),
]

/** Points of a unit: CSS Values and Units Module Level 4, 6.2. */
const POINTS: Readonly<Record<string, number>> = {
  mm: 72 / 25.4,
  cm: 720 / 25.4,
  in: 72,
  pt: 1,
  pc: 12,
  px: 0.75,
}

/** What the program reads of the tokens. Without columns where some of them cannot be read. */
export interface Tokens {
  readonly columns: Columns | undefined
  /** What is wrong, by the name of the token. */
  readonly found: readonly { readonly name: string; readonly told: Diagnostic }[]
}

/** Reads what drawings and running heads need of `templates/styles/tokens.css`: a change there changes them, too. */
export function readTokens(inputs: Inputs): Tokens {
  const { source } = readTextFile(inputs, FILE)
  // That the file is missing or cannot be read is told with the other stylesheets.
  if (source === undefined) return { columns: undefined, found: [] }
  const sheet: Stylesheet = { file: FILE, source }
  const tokens = new Map(
    [...source.matchAll(/(?<=^|[\s;{])(--[\w-]+)(\s*:\s*)([^;}]*)/gu)].map(
      ({ index, 1: name = '', 2: gap = '', 3: value = '' }) =>
        [
          name,
          { value: value.trim(), start: index, length: name.length, at: index + name.length + gap.length },
        ] as const,
    ),
  )
  const found: Tokens['found'][number][] = []
  const widthOf = (name: string): number => {
    const { value, at } = tokens.get(name) ?? { value: '', at: 0 }
    const [, number, unit = ''] = /^(\d*\.?\d+)([a-z]+)$/u.exec(value) ?? []
    const points = Number(number) * (POINTS[unit] ?? Number.NaN)
    if (tokens.has(name) && !(points > 0)) {
      const message = `\`${value}\` of \`${name}\` is not a width that drawings can be made for.`
      const place = placeIn(sheet, at, at + value.length)
      found.push({ name, told: error('style-value', message, place, 'Write it in mm: `170mm`.') })
    }
    return points
  }
  const widths = {
    text: widthOf(WIDTHS.text),
    whole: widthOf(WIDTHS.whole),
    gap: widthOf(WIDTHS.gap),
  }
  const missing = [...Object.values(WIDTHS), ...OTHERS].filter((name) => !tokens.has(name))
  for (const name of missing) {
    const message = `\`${name}\` is missing: drawings and running heads take it from here.`
    const misspelt = tokens.get(
      suggest(
        name,
        [...tokens.keys()].filter((each) => !isKnown(each)),
      ) ?? '',
    )
    const [at, end] = misspelt ? [misspelt.start, misspelt.start + misspelt.length] : [0, 1]
    const hint = misspelt ? `Did you mean \`${name}\`?` : 'Restore its line from git.'
    found.push({ name, told: error('style-variable', message, placeIn(sheet, at, end), hint) })
  }
  return { columns: found.length > 0 ? undefined : columnsOf(widths), found }
}

function isKnown(name: string): boolean {
  return OTHERS.includes(name) || Object.values<string>(WIDTHS).includes(name)
}
