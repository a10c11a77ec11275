/** Character classes of PDF syntax (ISO 32000-1, 7.2.2). */
export const REGULAR = 0
export const WHITE_SPACE = 1
export const DELIMITER = 2

const CLASSES = new Uint8Array(256)
for (const code of [0, 9, 10, 12, 13, 32]) CLASSES[code] = WHITE_SPACE
for (const character of '()<>[]{}/%') CLASSES[character.charCodeAt(0)] = DELIMITER

/** Class of a byte; past the end (`undefined`) counts as white space, because it ends every token. */
export function classOf(byte: number | undefined): number {
  return byte === undefined ? WHITE_SPACE : (CLASSES[byte] ?? REGULAR)
}

/** Value of a hexadecimal digit, or -1. */
export function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}

/** A byte in the words of a message: `"/"`, or `byte 0x00` where it has no picture, or `the end`. */
export function showByte(byte: number | undefined): string {
  if (byte === undefined) return 'the end'
  if (byte > 0x20 && byte < 0x7f) return `"${String.fromCharCode(byte)}"`
  return `byte 0x${byte.toString(16).padStart(2, '0')}`
}
