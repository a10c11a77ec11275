/*
 * Texts that a file has many thousand times, each made once: without them, half of the memory that reading takes is for
 * the same few words.
 */

const MOST_NUMBERS = 100_000
const numbers: string[] = []

/** Digits of a whole number that is not negative. */
export function wholeText(value: number): string {
  if (value >= MOST_NUMBERS) return String(value)
  return (numbers[value] ??= String(value))
}

/** A power of two. */
const MOST_NAMES = 1024
const names: string[] = Array.from({ length: MOST_NAMES }, () => '')

/** The bytes from `start` up to `end` as text, one character each. */
export function latin1Text(bytes: Buffer, start: number, end: number): string {
  let hash = end - start
  for (let at = start; at < end; at += 1) hash = (hash * 31 + (bytes[at] ?? 0)) | 0
  const place = hash & (MOST_NAMES - 1)
  const known = names[place] ?? ''
  if (isSame(known, bytes, start, end)) return known
  const text = bytes.toString('latin1', start, end)
  names[place] = text
  return text
}

function isSame(text: string, bytes: Buffer, start: number, end: number): boolean {
  if (text.length !== end - start) return false
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) !== bytes[start + at]) return false
  return true
}
