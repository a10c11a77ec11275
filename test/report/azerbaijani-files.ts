import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'

export interface Point {
  readonly label: string
  readonly text: string
}

export interface Register {
  readonly title: string
  readonly part?: string
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

export interface ProjectRecord {
  readonly id: string
  readonly acronym: string
  readonly budget: 'not-stated' | { readonly amount: number; readonly currency: string }
  readonly period: { readonly start: number | string; readonly end: number | string }
  readonly website: string
  readonly coordinator: string
  readonly partners: 'not-stated' | readonly string[]
}

export interface Chapter {
  readonly title: string
  readonly paragraphs: readonly string[]
}

interface Section {
  readonly label: string
  readonly paragraphs: readonly string[]
}

function read(file: string): unknown {
  return parse(readFileSync(new URL(`../fixtures/report/${file}`, import.meta.url), 'utf8'))
}

const { projects: slugs } = read('data/report.yaml') as { projects: string[] }

/** The records and the Azerbaijani texts as they stand in the files, projects in printing order. */
export const files = {
  slugs,
  records: slugs.map((slug) => read(`data/projects/${slug}.yaml`) as ProjectRecord),
  recordFiles: readdirSync(new URL('../fixtures/report/data/projects/', import.meta.url)),
  organisations: read('data/organisations.yaml') as Record<
    string,
    { country: string; kind: string; ror?: string }
  >,
  foreword: read('locales/az/foreword.yaml') as Chapter,
  introduction: read('locales/az/introduction.yaml') as Chapter,
  overview: read('locales/az/overview.yaml') as {
    title: string
    participation: Section
    focus: Section
    strands: readonly Point[]
  },
  projects: slugs.map((slug) => read(`locales/az/projects/${slug}.yaml`) as ProjectText),
  achievements: read('locales/az/achievements.yaml') as Register,
  challenges: read('locales/az/challenges.yaml') as Register,
  lessons: read('locales/az/lessons.yaml') as Register,
  recommendations: read('locales/az/recommendations.yaml') as Register,
  names: {
    az: read('locales/az/organisations.yaml') as Record<string, string>,
    en: read('locales/en/organisations.yaml') as Record<string, string>,
  },
  countries: {
    az: read('locales/az/countries.yaml') as Record<string, string>,
    en: read('locales/en/countries.yaml') as Record<string, string>,
  },
  labels: read('locales/az/labels.yaml') as {
    report: { title: string }
    projects: { part: string }
    facts: Record<'id' | 'aim' | 'budget' | 'period' | 'coordinator' | 'participants' | 'website', string>
    sections: Record<'activities' | 'summary' | 'results', string>
    missing: { to_be_announced: string }
    months: Record<string, string>
  },
}
