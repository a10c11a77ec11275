import type { Root } from 'hast'
import type { Language } from '../report/types.ts'
import type { KeyOf } from '../page/parallel/keys.ts'
import { dropPaper } from './drop-paper.ts'
import { describePairs } from './definition-lists.ts'
import type { ScreenWords } from './screen-words.ts'
import { nameSections } from './section-ids.ts'
import { scrollTables } from './tables.ts'
import { sizeDrawings } from './drawings.ts'

/** A chapter as it is read on a screen: it knows nothing of pages, and its ids are the same in all languages. */
export interface ScreenChapter {
  /** Its id without the language: `project-dirna`. */
  readonly name: string
  readonly language: Language
  /** The language that stands beside it, if there are two. */
  readonly second?: Language
  /** Class of its template: `project`. */
  readonly kind: string
  readonly content: Root
  /** Ids of its elements by those that links of all chapters have. */
  readonly places: ReadonlyMap<string, string>
}

/**
 * Makes a chapter for screens of what the medium `screen` renders. This is the whole list of its passes, in their order. The
 * tree is copied: editions share theirs.
 */
export function screenChapter(
  { name, language, second, kind, content }: Omit<ScreenChapter, 'places'>,
  keyOf: KeyOf,
  words: ScreenWords,
): ScreenChapter {
  const tree = structuredClone(content)
  dropPaper(tree, words)
  sizeDrawings(tree)
  describePairs(tree)
  const places = nameSections(tree, second === undefined ? [language] : [language, second], keyOf)
  scrollTables(tree)
  return { name, language, kind, content: tree, places, ...(second !== undefined && { second }) }
}
