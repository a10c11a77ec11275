export interface SourceChapter {
  readonly title: string
  readonly paragraphs: readonly string[]
}

/** A point with the label that runs into it; the label is without its colon. */
export interface SourcePoint {
  readonly label?: string
  readonly text: string
}

/** A chapter of numbered heads with points: achievements, challenges, lessons, recommendations. */
export interface SourceRegister {
  readonly title: string
  readonly items: readonly { readonly head: string; readonly points: readonly SourcePoint[] }[]
}

export interface SourceParticipant {
  readonly name: string
  /** ISO 3166-1 code. */
  readonly country: string
}

export interface SourceProject {
  readonly title: string
  readonly acronym: string
  readonly id: string
  readonly aim: string
  /** As written: `633,292 EUR`, `€799,999`. */
  readonly budget?: string
  readonly activities: readonly string[]
  readonly summary: {
    readonly opening: string
    readonly points: readonly SourcePoint[]
    readonly closing: string
  }
  readonly results: readonly string[]
  readonly coordinator?: SourceParticipant
  readonly partners: readonly SourceParticipant[]
  /** As written: `2023-2025`, `Dekabr 2023 - Noyabr 2026`. */
  readonly period: string
  /** An address, or `TBA`. */
  readonly website: string
}

/** The source text as a tree. Words and their case are the source's. */
export interface SourceText {
  readonly title: string
  readonly foreword: SourceChapter
  readonly introduction: SourceChapter
  readonly overview: {
    readonly title: string
    readonly participation: { readonly label: string; readonly paragraphs: readonly string[] }
    readonly focus: { readonly label: string; readonly paragraphs: readonly string[] }
    readonly strands: readonly SourcePoint[]
  }
  readonly projectsPart: string
  readonly projects: readonly SourceProject[]
  readonly achievements: SourceRegister
  readonly lessonsPart: string
  readonly challenges: SourceRegister
  readonly lessons: SourceRegister
  readonly recommendationsPart: string
  readonly recommendations: SourceRegister
}
