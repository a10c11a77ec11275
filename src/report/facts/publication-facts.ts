import type { Text } from '../../diagnostics/text.ts'

/** Who is behind the report, in one language: what `data/report.yaml` gives, each where it is given. */
export interface PublicationWords {
  readonly author?: Text
  readonly publisher?: Text
  readonly licence?: Text
  readonly place?: Text
  readonly editor?: Text
  /** How to cite the report, if not as its facts say it. */
  readonly citation?: Text
  /** A mail address, or the lines of an address; none if none is given. */
  readonly contact: readonly Text[]
  readonly web?: Text
}

/** The numbers that an edition is known by, as they are printed. */
export interface PublicationNumbers {
  readonly isbn?: Text
  readonly issn?: Text
  readonly doi?: Text
}

/** Who is behind the report. */
export interface Publication {
  /** By the codes of the languages. */
  readonly words: Readonly<Record<string, PublicationWords>>
  /** By the names of the editions. */
  readonly numbers: Readonly<Record<string, PublicationNumbers>>
  /** The logos of the cover, from left to right. */
  readonly logos: readonly Logo[]
}

/** A logo of the cover. */
export interface Logo {
  /** Name of its file in `data/pictures/`, where it is named. */
  readonly picture: Text
  /** What it says to those who do not see it, by language. */
  readonly alternatives: Readonly<Record<string, Text>>
  /** As it is printed, in millimetres. */
  readonly width: number
  readonly height: number
}
