/** Why a part must be printed again, with other numbers in its HTML. */
export type PartFault =
  /** The fonts of the part have not every digit of a number. */
  | 'digit-missing'
  /** A number has not the width of the zeros that stand in for it. */
  | 'number-width'
  /** A page has a running head or a page number for the other side alone. */
  | 'wrong-side'
  /** The digits in the margin are not the part's own page number. */
  | 'folio-unknown'

/** One part cannot be joined as it was printed. Nothing is wrong with the others. */
export class PartError extends Error {
  readonly fault: PartFault
  /** Place among the parts, from 0. */
  readonly part: number

  /** `page` counts in the part's print, from 1. */
  constructor(fault: PartFault, part: number, page: number, message: string) {
    super(`part ${part + 1}, page ${page} of its print: ${message}`)
    this.name = 'PartError'
    this.fault = fault
    this.part = part
  }
}
