import type { ElementContent, RootContent } from 'hast'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { CellIds } from './cells.ts'
import { haveOtherTexts, type KeyOf } from './keys.ts'
import { otherText, type Sides } from './mismatch.ts'
import type { Unit } from './nodes.ts'

/** What joining two trees needs, and where it tells what does not fit. */
export interface Joining {
  readonly keyOf: KeyOf
  /** Whether the tables are there to look words up: then each row has the cells of both languages beside each other. */
  readonly sorted: boolean
  readonly ids: CellIds
  readonly found: Diagnostic[]
}

/** Where the two sides last had something: the place for what is missing after it. */
export type Before = Sides['before']

/** Tells if the first words of both were written under another key: then they are not the same text. */
export function compareTexts(first: Unit, second: Unit, { keyOf, found }: Joining, before: Before): void {
  if (haveOtherTexts([...first.children], [...second.children], keyOf))
    found.push(otherText({ first, second, before }))
}

/** Joins what two elements hold, block by block. */
export type JoinChildren = (
  first: readonly RootContent[],
  second: readonly RootContent[],
  joining: Joining,
  before: Before,
) => ElementContent[]
