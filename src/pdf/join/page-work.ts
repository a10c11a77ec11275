import type { Edits } from '../content/edits.ts'
import type { JoinedDocument } from './document.ts'
import type { DigitSets } from './digit-sets.ts'
import type { FontNamed } from './fonts.ts'
import type { PartPage } from './page-order.ts'
import { PartError } from './part-error.ts'

/** A page whose content is changed for its place in the joined document. */
export interface PageWork {
  readonly document: JoinedDocument
  readonly at: PartPage
  /** Number of the page in the joined document, from 1. */
  readonly number: number
  /** Its content stream, decoded. */
  readonly content: Buffer
  readonly fontNamed: FontNamed
  readonly digitSets: DigitSets
  /** Changes are gathered here, under the object of the page. */
  readonly edits: Edits
}

/** Why this page cannot be changed. */
export function refuse({ at }: PageWork, message: string): PartError {
  return new PartError(at.part.index, at.counted, message)
}
