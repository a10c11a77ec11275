/**
 * A PDF that is not what the browser writes: cut, changed, or made by another program.
 * The message names the byte, what was expected there and what was found.
 */
export class PdfSyntaxError extends Error {
  /** Byte from the start of the file, or of the decoded content stream that was read. */
  readonly offset: number

  constructor(offset: number, message: string) {
    super(`PDF, byte ${offset}: ${message}`)
    this.name = 'PdfSyntaxError'
    this.offset = offset
  }
}
