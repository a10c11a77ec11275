import type { Text } from '../../../diagnostics/text.ts'

/** Words of a row; with an address they are a link. */
export interface Part {
  readonly words: Text
  readonly address: Text | ''
}

/** A row of the page of the imprint: what it is about, and lines that say it. */
export interface Row {
  readonly label: Text
  readonly lines: readonly (readonly Part[])[]
  /** Whether its words say that nothing is stated. */
  readonly missing: boolean
}

/** A row of plain words, a line each. */
export function wordsRow(label: Text, ...lines: readonly Text[]): Row {
  return { label, lines: lines.map((words) => [{ words, address: '' }]), missing: false }
}
