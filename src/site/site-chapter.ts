import type { TitledChapter } from '../screen/titled-chapter.ts'

/** A chapter as the site has it: its page, and what the contents say of it. */
export interface SiteChapter extends TitledChapter {
  /** Its file, from the folder of the site. */
  readonly file: string
}
