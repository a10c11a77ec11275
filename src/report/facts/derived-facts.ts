import type { Organisation, Project } from '../schema/schema.ts'

/** What facts are derived from: the projects that are printed, in printing order, and the organisations. */
export interface Records {
  readonly projects: readonly { readonly slug: string; readonly value: Project }[]
  readonly organisations: { readonly value: Readonly<Record<string, Organisation>> }
}

export type Role = 'coordinator' | 'partner'
export type Kind = Organisation['kind']

/** How many of the projects a total rests on: “five of the six projects; REFRESH states none”. */
export interface Base {
  /** Projects that state the fact. */
  readonly stated: number
  /** All projects. */
  readonly of: number
  /** Slugs of the projects that do not state it, in printing order. */
  readonly missing: readonly string[]
}

/** One end of a period. A year alone starts with its January and ends with its December: `monthStated` is false. */
export interface PeriodEnd {
  readonly year: number
  /** From 1 to 12. */
  readonly month: number
  readonly monthStated: boolean
}

/** A project's period for time lines. Months are counted from January of the year 0: 2023-01 is 24276. */
export interface Span {
  readonly start: PeriodEnd
  /** Nothing if the record states no end; then there is no `to` and no duration. */
  readonly end: PeriodEnd | undefined
  /** The month in which it starts. */
  readonly from: number
  /** The first month after its end. */
  readonly to: number | undefined
  /** Duration in whole months, first and last month counted: 2023–2025 has 36. */
  readonly months: number | undefined
}

/** A fact that a record leaves open, and in which words: a website may be announced, the others are not stated. */
export interface Gap {
  readonly fact: 'id' | 'budget' | 'end' | 'coordinator' | 'participants' | 'website'
  readonly state: 'not-stated' | 'to-be-announced'
}

/** An organisation’s part in a project. */
export interface Participation {
  readonly organisation: string
  readonly role: Role
}

/** What is known of one project. */
export interface ProjectFacts {
  readonly slug: string
  /** Whole euros; nothing if the record states no budget. */
  readonly budget: number | undefined
  /** Coordinator first, then partners in the record’s order; each organisation once. Empty if none is stated. */
  readonly participations: readonly Participation[]
  /** How many of its organisations are in each country, by code. */
  readonly countries: ReadonlyMap<string, number>
  /** The country of its coordinator; nothing if the record states none. */
  readonly coordinatedFrom: string | undefined
  readonly span: Span
  /** In the order id, budget, end, coordinator, participants, website. */
  readonly gaps: readonly Gap[]
}

/** What is known of one organisation that takes part in a project at least. */
export interface OrganisationFacts {
  readonly id: string
  readonly country: string
  readonly kind: Kind
  /** Its projects in printing order, with its role in each: the index of organisations. */
  readonly projects: readonly { readonly slug: string; readonly role: Role }[]
}

/** What is known of one country. */
export interface CountryFacts {
  /** ISO 3166-1 code. */
  readonly country: string
  /** Organisations there that take part, each counted once. */
  readonly organisations: number
  /** Their participations: an organisation with three projects counts three times. */
  readonly participations: number
  /** Projects whose coordinator is there. */
  readonly coordinated: number
}

/** Organisations of one country by projects. */
export interface Matrix {
  readonly country: string
  /** Every project in printing order, also one in which nobody of this country takes part. */
  readonly columns: readonly {
    readonly slug: string
    /** False: the record states no participants, so an empty cell says nothing. */
    readonly stated: boolean
    /** Organisations of this country in the project. */
    readonly total: number
  }[]
  /** In the order of their first participation. */
  readonly rows: readonly {
    readonly organisation: string
    /** One for each column. */
    readonly roles: readonly (Role | 'none')[]
    /** Projects in which it takes part. */
    readonly total: number
  }[]
}

/** Everything that is counted or summed from the records; nothing here is typed anywhere. */
export interface DerivedFacts {
  /** In printing order; their number is the number of projects. */
  readonly projects: readonly ProjectFacts[]
  /** Sum of the stated budgets in whole units of the currency, and the largest of them; 0 if none is stated. */
  readonly budget: Base & { readonly amount: number; readonly currency: 'EUR'; readonly largest: number }
  /** Participations of all organisations in all projects, coordinators included. */
  readonly participations: Base & { readonly total: number }
  /** Distinct organisations by id, in the order of their first participation; those in no project are left out. */
  readonly organisations: ReadonlyMap<string, OrganisationFacts>
  /** Countries with a participating organisation by code, in the order of their first participation. */
  readonly countries: ReadonlyMap<string, CountryFacts>
  /** How many distinct organisations are of each kind; kinds of which there is none are left out. */
  readonly kinds: ReadonlyMap<Kind, number>
  /** The matrix of each country by code. */
  readonly matrices: ReadonlyMap<string, Matrix>
  /** First year in which a project starts, last year in which one is known to run. Nothing without projects. */
  readonly years: { readonly first: number; readonly last: number } | undefined
}
