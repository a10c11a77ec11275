import type { FileChild, IParagraphOptions } from 'docx'
import type { RootContent } from 'hast'
import type { Look } from './runs.ts'
import type { Writing } from './writing.ts'

/** Where a block stands. */
export interface Within {
  readonly style: string
  readonly look?: Look
  readonly alignment?: IParagraphOptions['alignment']
  /** How many lists it stands in. */
  readonly depth: number
  /** Lists without dashes. */
  readonly isPlain?: boolean
  /** Numbers that stand large above what they count. */
  readonly isFigures?: boolean
  /** By how much the levels of headings are higher than in the tree. */
  readonly raised: number
}

/** Makes the blocks of a cell. */
export type Blocks = (children: readonly RootContent[], writing: Writing, within: Within) => FileChild[]
