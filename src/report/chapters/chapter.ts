import type { keyKinds, Shape } from './shapes.ts'
import type { ViewName } from './views.ts'

/** How the pages of a chapter are set. */
export interface ChapterForm {
  /** The side that it starts on, after a blank page if need be; without one it starts on the next page. */
  readonly side?: 'left' | 'right'
  /** Whether it fills two facing pages by design. */
  readonly spread: boolean
  /** The most pages that it may take by design: before it takes another, distances are made smaller. */
  readonly pages?: number
  /** Whether a rule over the whole width opens it. */
  readonly opener: boolean
  /** Whether its pages carry their number. */
  readonly folio: boolean
  /** Whether it is looked at rather than read: titles stand one below the other, and there is no running text. */
  readonly display: boolean
  /** Whether all of its text is set as small as notes are. */
  readonly small: boolean
  /** Whether it stands once in an edition of two languages one after the other, in both of them. */
  readonly once: boolean
  /** Whether its tables are there to look words up in the alphabet of their language. */
  readonly sorted: boolean
  /** Whether it is a register: numbered items under their heads. */
  readonly register: boolean
  /** Whether its pages lie on their long side. */
  readonly landscape: boolean
  /** Whether its type area begins higher than that of others, for a ground that holds much. */
  readonly raised: boolean
}

/** A chapter of the report, as `data/report.yaml` names it and as the front matter of its template describes it. */
export interface ReportChapter extends ChapterForm {
  /** Its class on the page and the end of its id. */
  readonly name: string
  /** Name of what prints it: of its own template, or of the one for its shape, `shapes/prose`. */
  readonly template: string
  readonly shape: Shape
  /** Of a shape of its own: what its texts hold besides the title. */
  readonly keys?: Readonly<Record<string, (typeof keyKinds)[number]>>
  /** The locale files that it prints, as namespaces. */
  readonly texts: readonly string[]
  /** What the program computes for it. */
  readonly view?: ViewName
  /** Of the projects, those that it prints; all without one. */
  readonly group?: string
  /** The key of its title in the first of its texts; with `part`, the contents name the titles of its texts below it. */
  readonly title: 'title' | 'part'
  /** What the contents list: the chapter, each of its texts, or nothing. */
  readonly contents: 'chapter' | 'texts' | 'none'
  /** Whether its title stands at the head of its right pages. */
  readonly runningHead: boolean
  /** The chapter that prints what of its view needs pages on their long side. */
  readonly continued?: ReportChapter
}
