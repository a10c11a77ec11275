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

function read<T>(file: string): T {
  return parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')) as T
}

const { projects: slugs } = read<{ projects: string[] }>('data/report.yaml')

/** The records and the Azerbaijani texts as they stand in the files, projects in printing order. */
export const files = {
  slugs,
  records: slugs.map((slug) => read<ProjectRecord>(`data/projects/${slug}.yaml`)),
  recordFiles: readdirSync(new URL('../../data/projects/', import.meta.url)),
  organisations:
    read<Record<string, { country: string; kind: string; ror?: string }>>('data/organisations.yaml'),
  foreword: read<Chapter>('locales/az/foreword.yaml'),
  introduction: read<Chapter>('locales/az/introduction.yaml'),
  overview: read<{ title: string; participation: Section; focus: Section; strands: readonly Point[] }>(
    'locales/az/overview.yaml',
  ),
  projects: slugs.map((slug) => read<ProjectText>(`locales/az/projects/${slug}.yaml`)),
  achievements: read<Register>('locales/az/achievements.yaml'),
  challenges: read<Register>('locales/az/challenges.yaml'),
  lessons: read<Register>('locales/az/lessons.yaml'),
  recommendations: read<Register>('locales/az/recommendations.yaml'),
  names: {
    az: read<Record<string, string>>('locales/az/organisations.yaml'),
    en: read<Record<string, string>>('locales/en/organisations.yaml'),
  },
  countries: {
    az: read<Record<string, string>>('locales/az/countries.yaml'),
    en: read<Record<string, string>>('locales/en/countries.yaml'),
  },
  labels: read<{
    report: { title: string }
    projects: { part: string }
    facts: Record<'id' | 'aim' | 'budget' | 'period' | 'coordinator' | 'participants' | 'website', string>
    sections: Record<'activities' | 'summary' | 'results', string>
    missing: { to_be_announced: string }
    months: Record<string, string>
  }>('locales/az/labels.yaml'),
}
