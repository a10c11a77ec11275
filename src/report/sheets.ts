import type { ReportChapter } from './chapters/chapter.ts'
import type { Picture } from './pictures/picture.ts'
import type { OrganisationsSheet } from './check/check-organisations.ts'
import type { Logo } from './facts/publication-facts.ts'
import type { MapPlaces, Project, Settings } from './schema/schema.ts'
import type { LanguageRecord } from './schema/language-schema.ts'
import type { Sheet } from './sheet.ts'
import type { Language, LocaleTree } from './types.ts'

/** All files of the report that could be read and have roughly the right form; the others have a diagnostic. */
export interface Sheets {
  /** The report's languages, the source first. */
  readonly languages: readonly Language[]
  settings?: Sheet<Settings>
  /** In printing order. */
  chapters: readonly ReportChapter[]
  /** Those that the cover and figures in the texts print, by the names of their files. */
  pictures: ReadonlyMap<string, Picture>
  /** Of the logos of the cover, in their order. */
  logoSizes: readonly Pick<Logo, 'width' | 'height'>[]
  /** The namespaces that every language must have, but for those of the projects. */
  texts: readonly string[]
  organisations?: OrganisationsSheet
  map?: Sheet<MapPlaces>
  readonly projects: Map<string, Sheet<Project>>
  /** How each language is written. */
  readonly languageRecords: Map<Language, Sheet<LanguageRecord>>
  /** Keys of the texts of each language that have no value yet: they say what the source says. */
  readonly toTranslate: Map<Language, Set<string>>
  /** By path: `locales/az/foreword.yaml`. */
  readonly locales: Map<string, Sheet<LocaleTree>>
}
