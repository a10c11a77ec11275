/** A part cannot be joined as it was printed: its fonts, margins or reserved digits are not as the edition needs them. */
export class PartError extends Error {
  /** `part` is the place among the parts, from 0; `page` counts in the part's print, from 1. */
  constructor(part: number, page: number, message: string) {
    super(`part ${part + 1}, page ${page} of its print: ${message}`)
    this.name = 'PartError'
  }
}
