import { classOf, REGULAR } from './characters.ts'
import { PdfSyntaxError } from './syntax-error.ts'
import type { Output } from './output.ts'

/** How the references and element names of an object change on the way. */
export interface Copying {
  /** New number of an object of the same file. */
  renumber(number: number): number
  /** New name of a structure element (`/ID`, `/Headers`): they are unique in one print only. */
  rename(name: string): string
}

const [OPEN, CLOSE, LESS, GREATER, SLASH, BACKSLASH, BRACKET] = [0x28, 0x29, 0x3c, 0x3e, 0x2f, 0x5c, 0x5d]

/**
 * Copies the text of an object from after `obj` up to the end of its range, with the references changed. What is not
 * changed is not read into objects: that makes joining several times as fast.
 */
export function copyObject(
  source: Buffer,
  start: number,
  end: number,
  target: Output,
  copying: Copying,
): void {
  let at = start
  let done = start
  let headers = false
  const renameHere = (open: number): void => {
    const close = stringEnd(source, open, end) - 1
    target.copy(source, done, open + 1)
    target.text(copying.rename(source.toString('latin1', open + 1, close)))
    done = close
  }
  while (at < end) {
    const byte = source[at] ?? 0
    if (byte === OPEN) {
      if (headers) renameHere(at)
      at = stringEnd(source, at, end)
    } else if (byte === LESS) {
      at = source[at + 1] === LESS ? at + 2 : hexStringEnd(source, at, end)
    } else if (byte === SLASH) {
      const nameEnd = tokenEnd(source, at + 1, end)
      if (isWord(source, at + 1, nameEnd, 'ID')) {
        const open = skipSpace(source, nameEnd, end)
        if (source[open] === OPEN) {
          renameHere(open)
          at = done
          continue
        }
      } else if (isWord(source, at + 1, nameEnd, 'Headers')) headers = true
      at = nameEnd
    } else if (classOf(byte) === REGULAR) {
      const wordEnd = tokenEnd(source, at, end)
      if (isReference(source, at, wordEnd)) {
        target.copy(source, done, at)
        target.number(copying.renumber(wholeNumber(source, at, wordEnd)))
        done = wordEnd
        at = wordEnd + ' 0 R'.length
      } else if (isWord(source, at, wordEnd, 'stream')) break
      else at = wordEnd
    } else {
      if (byte === BRACKET) headers = false
      at += 1
    }
  }
  target.copy(source, done, end)
}

/** Whether ` 0 R` follows a whole number. */
function isReference(source: Buffer, start: number, end: number): boolean {
  const first = source[start] ?? 0
  if (first < 0x31 || first > 0x39 || source[end + 1] !== 0x30 || source[end + 3] !== 0x52) return false
  return source[end] === 0x20 && source[end + 2] === 0x20 && classOf(source[end + 4]) !== REGULAR
}

function wholeNumber(source: Buffer, start: number, end: number): number {
  let value = 0
  for (let at = start; at < end; at += 1) {
    const digit = (source[at] ?? 0) - 0x30
    if (digit < 0 || digit > 9) throw new PdfSyntaxError(start, 'expected an object number before "0 R"')
    value = value * 10 + digit
  }
  return value
}

function isWord(source: Buffer, start: number, end: number, word: string): boolean {
  if (end - start !== word.length || source[start] !== word.charCodeAt(0)) return false
  return source.toString('latin1', start, end) === word
}

function tokenEnd(source: Buffer, start: number, limit: number): number {
  let end = start
  while (end < limit && classOf(source[end]) === REGULAR) end += 1
  return end
}

function skipSpace(source: Buffer, start: number, limit: number): number {
  let at = start
  while (at < limit && (source[at] === 0x20 || source[at] === 0x0a)) at += 1
  return at
}

function hexStringEnd(source: Buffer, start: number, limit: number): number {
  const close = source.indexOf(GREATER, start)
  if (close < 0 || close >= limit) {
    throw new PdfSyntaxError(start, 'expected ">" to close this string, found the end')
  }
  return close + 1
}

function stringEnd(source: Buffer, start: number, limit: number): number {
  let depth = 0
  for (let at = start; at < limit; at += 1) {
    const byte = source[at]
    if (byte === BACKSLASH) at += 1
    else if (byte === OPEN) depth += 1
    else if (byte === CLOSE && --depth === 0) return at + 1
  }
  throw new PdfSyntaxError(start, 'expected ")" to close this string, found the end')
}
