import type { Place } from '../diagnostics/place.ts'
import type { ViewName } from '../report/types.ts'
import type { ScreenChapter } from './screen-chapter.ts'

/** A chapter for screens, and what a list of contents says of it. */
export interface TitledChapter extends ScreenChapter {
  /** Its id in the print: links of other chapters lead to it. */
  readonly id: string
  /** What the program knows of it. */
  readonly view?: ViewName
  readonly title: string
  /** Where the title is written. */
  readonly place: Place
  /** A longer title under a short one. */
  readonly details: string
  /** Heading of its group in the contents; empty if it has none. */
  readonly group: string
}
