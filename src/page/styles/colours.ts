import type { Inputs } from '../../files/inputs.ts'
import { readTextFile } from '../../files/text-file.ts'

const FILE = 'templates/styles/tokens.css'
const COLOUR = /--color-([\w-]+):\s*(#[\da-f]{6})\b/gu

/** The colours of the tokens by their names, `on-ground`, for pictures that are shown without a stylesheet. */
export function readColours(inputs: Inputs): ReadonlyMap<string, string> {
  const css = readTextFile(inputs, FILE).source ?? ''
  return new Map([...css.matchAll(COLOUR)].map(([, name = '', colour = '']) => [name, colour]))
}
