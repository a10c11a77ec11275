/**
 * A PDF that is not what the browser writes: cut, changed, or made by another program.
 * The message names the byte, what was expected there and what was found.
 */
export class PdfSyntaxError extends Error {
  /** Byte from the start of the file, or of the decoded content stream that was read. */
  readonly offset: number

  constructor(offset: number, message: string) {
    super(`PDF, byte ${offset}: ${printable(message)}`)
    this.name = 'PdfSyntaxError'
    this.offset = offset
  }
}

const LONGEST = 240

/** A damaged file may have anything in its names: no control characters and no long names in a message. */
function printable(message: string): string {
  const shown = message.length > LONGEST ? `${message.slice(0, LONGEST)}…` : message
  return shown.replaceAll(/[^ -~]/gu, (character) =>
    character === '…' ? character : `\\x${(character.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`,
  )
}
