import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Overview, ProjectText, Register } from '../../scripts/content/text-shapes.ts'
import type { Project } from '../../src/report/types.ts'

function read(file: string): unknown {
  return parse(readFileSync(new URL(`../fixtures/report/${file}`, import.meta.url), 'utf8'))
}

const { projects: slugs } = read('data/report.yaml') as { projects: string[] }

/** The records and the Azerbaijani texts as they stand in the files, projects in printing order. */
export const files = {
  slugs,
  records: slugs.map((slug) => read(`data/projects/${slug}.yaml`) as Project),
  recordFiles: readdirSync(new URL('../fixtures/report/data/projects/', import.meta.url)),
  organisations: read('data/organisations.yaml') as Record<
    string,
    { country: string; kind: string; ror?: string }
  >,
  overview: read('locales/az/overview.yaml') as Overview,
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
}
