import type { Line, Word } from '../../pdf/content/lines.ts'
import { type DesignFinding, type PageRule, quote } from '../finding.ts'

/** In pt: letters that touch do not overlap. */
const TOLERANCE = 1
/** Height of small letters in font sizes: accents and descenders may meet. */
const X_HEIGHT = 0.45

/**
 * No word stands on another. Heads and feet are not compared with each other: a part has those of both sides, of which one
 * goes.
 */
export const textOverlap: PageRule = ({ number, printed, loose, head, foot }) => {
  const words = [
    ...[...printed, ...loose].flatMap((line) => wordsOf(line, false)),
    ...[...head, ...foot].flatMap((line) => wordsOf(line, true)),
  ].toSorted((one, other) => one.bottom - other.bottom)
  const findings: DesignFinding[] = []
  for (const [index, { word, top, isMargin }] of words.entries()) {
    for (let at = index + 1; at < words.length; at += 1) {
      const other = words[at]
      if (!other || other.bottom > top - TOLERANCE) break
      if (isMargin && other.isMargin) continue
      const left = Math.max(word.box.left, other.word.box.left)
      const right = Math.min(word.box.right, other.word.box.right)
      if (right - left <= TOLERANCE || Math.min(top, other.top) - other.bottom <= TOLERANCE) continue
      findings.push({
        code: 'page-text-overlap',
        page: number,
        message: `${quote(word.text)} and ${quote(other.word.text)} overlap.`,
        words: word.text,
        hint: 'Shorten one of the texts. If both are short, correct the stylesheet.',
      })
    }
  }
  return findings
}

interface PlacedWord {
  readonly word: Word
  readonly bottom: number
  readonly top: number
  readonly isMargin: boolean
}

function wordsOf({ words }: Line, isMargin: boolean): PlacedWord[] {
  return words.map((word) => {
    const bottom = baselineOf(word)
    if (word.turned) return { word, bottom: word.box.bottom, top: word.box.top, isMargin }
    return { word, bottom, top: bottom + word.size * X_HEIGHT, isMargin }
  })
}

function baselineOf({ box, size }: Word): number {
  return box.bottom + size * 0.18
}
