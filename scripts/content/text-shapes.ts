/* The shapes of the locale files that hold what the source says; their schemas check them. */

export interface Point {
  readonly label: string
  readonly text: string
}

export interface Register {
  readonly part?: string
  readonly title: string
  readonly items: readonly { readonly head: string; readonly points: readonly (string | Point)[] }[]
}

export interface ProjectText {
  readonly title: string
  readonly aim: string
  readonly activities: readonly string[]
  readonly summary: { readonly opening: string; readonly points: readonly Point[]; readonly closing: string }
  readonly results: readonly string[]
  readonly names?: Readonly<Record<string, string>>
}

export interface Chapter {
  readonly title: string
  readonly paragraphs: readonly string[]
}

export interface Overview {
  readonly title: string
  readonly participation: { readonly label: string; readonly paragraphs: readonly string[] }
  readonly focus: { readonly label: string; readonly paragraphs: readonly string[] }
  readonly strands: readonly Point[]
}

export interface Labels {
  readonly report: { readonly title: string }
  readonly projects: { readonly part: string }
  readonly facts: Readonly<
    Record<'id' | 'aim' | 'budget' | 'period' | 'coordinator' | 'participants' | 'website', string>
  >
  readonly sections: Readonly<Record<'activities' | 'summary' | 'results', string>>
  readonly missing: { readonly to_be_announced: string }
}
