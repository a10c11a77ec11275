import type { Text } from '../../diagnostics/text.ts'
import type { Translator } from '../../language/translate.ts'

/** A table or figure of the report as the pages name it and the contents list it. */
export interface Caption {
  /** Where a link to it leads. */
  readonly id: string
  readonly kind: 'table' | 'figure'
  /** “Table 1”. */
  readonly label: Text
  /** The finding. */
  readonly title: Text
  /** The numbers that a figure draws, for readers of screens. */
  readonly data?: FigureData
}

/** Numbers as a table: words of a record's names, and numbers as they are counted. */
export interface FigureData {
  readonly head: readonly Text[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** Gives the next table or figure its number; `id` begins with that of its chapter and two hyphens. */
export type NumberCaption = (kind: Caption['kind'], id: string, title: Text) => Caption

/** Gives tables and figures the labels that they have among all chapters: for one chapter that is listed again alone. */
export function knownCaptions(captions: readonly Caption[], translator: Translator): NumberCaption {
  const known = new Map(captions.map((each) => [each.id, each.label]))
  const others = captionNumbers(translator)
  return (kind, id, title) => {
    const label = known.get(id)
    return label ? { id, kind, label, title } : others(kind, id, title)
  }
}

/**
 * Numbers the tables and figures of one language's part of an edition, each kind from one up, in the order in which its
 * chapters ask: that of the pages.
 */
export function captionNumbers(translator: Translator): NumberCaption {
  const numbers = { table: 0, figure: 0 }
  return (kind, id, title) => {
    numbers[kind] += 1
    const label = translator.translate(`figures:label.${kind}`, { number: numbers[kind] })
    return { id, kind, label, title }
  }
}
