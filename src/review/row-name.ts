import { createHash } from 'node:crypto'

/** Digits of a hash: 41 bits, so that two of a thousand keys are the same once in four million reports. */
const DIGITS = 8
const RANGE = 36n ** BigInt(DIGITS)
/** A second bookmark of a name, which LibreOffice calls so after a row was copied. */
const NAME = /^t(\d+)_(\d+)_([\da-z]{8})_([\da-z]{8})_([\da-z]{8})(_copy_\d+)?$/iu

/** What a row of the review file says of itself, in the name of a bookmark. */
export interface RowName {
  /** Which row it is, from 1, and of how many. */
  readonly number: number
  readonly total: number
  /** Hash of the key of its text. */
  readonly key: string
  /** Hashes of what the text said in each language when the file was made. */
  readonly texts: readonly [first: string, second: string]
  readonly isCopy: boolean
}

/** The name of a row's bookmark: at most 40 letters, as Word cuts off what is longer. */
export function rowName({ number, total, key, texts }: Omit<RowName, 'isCopy'>): string {
  return `t${number}_${total}_${key}_${texts.join('_')}`
}

/** Reads the name of a bookmark; nothing if it is none of a row. */
export function readRowName(name: string): RowName | undefined {
  const [, number, total, key = '', first = '', second = '', copy] = NAME.exec(name) ?? []
  if (number === undefined) return undefined
  return {
    number: Number(number),
    total: Number(total),
    key: key.toLocaleLowerCase('en'),
    texts: [first.toLocaleLowerCase('en'), second.toLocaleLowerCase('en')],
    isCopy: copy !== undefined,
  }
}

/** A short hash of a key or a text, of digits and small letters. */
export function shortHash(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex').slice(0, 16)
  return (BigInt(`0x${hex}`) % RANGE).toString(36).padStart(DIGITS, '0')
}
