import { sentenceCase } from './sentence-case.ts'
import type { SourceChapter, SourcePoint, SourceProject, SourceRegister, SourceText } from './source-tree.ts'

/** A project's file name and the names of organisations that only this project writes in its own way. */
export interface ProjectNames {
  readonly slug: string
  readonly names: Readonly<Record<string, string>>
}

/**
 * The chapters of the source as locale files, by namespace.
 * `projects` stand in the order of the source. Words are the source's, the typography is the edition's.
 */
export function localeFiles(source: SourceText, projects: readonly ProjectNames[]): Map<string, unknown> {
  const { overview } = source
  const files = new Map<string, unknown>([
    ['foreword', chapter(source.foreword)],
    ['introduction', chapter(source.introduction)],
    [
      'overview',
      {
        title: heading(overview.title),
        participation: section(overview.participation),
        focus: section(overview.focus),
        strands: overview.strands.map(point),
      },
    ],
    ['achievements', register(source.achievements)],
    ['challenges', { part: heading(source.lessonsPart), ...register(source.challenges) }],
    ['lessons', register(source.lessons)],
    ['recommendations', { part: heading(source.recommendationsPart), ...register(source.recommendations) }],
  ])
  for (const [index, { slug, names }] of projects.entries()) {
    const found = source.projects[index]
    if (found) files.set(`projects/${slug}`, project(found, names))
  }
  return files
}

function project(source: SourceProject, names: Readonly<Record<string, string>>): unknown {
  const { opening, points, closing } = source.summary
  return {
    title: prose(source.title),
    aim: prose(source.aim),
    activities: source.activities.map(prose),
    summary: { opening: prose(opening), points: points.map(point), closing: prose(closing) },
    results: source.results.map(prose),
    ...(Object.keys(names).length > 0 ? { names } : {}),
  }
}

function chapter({ title, paragraphs }: SourceChapter): unknown {
  return { title: heading(title), paragraphs: paragraphs.map(prose) }
}

function section({ label, paragraphs }: SourceText['overview']['focus']): unknown {
  return { label: heading(label), paragraphs: paragraphs.map(prose) }
}

function register({ title, items }: SourceRegister): Record<string, unknown> {
  return {
    title: heading(title),
    items: items.map(({ head, points }) => ({ head: heading(head), points: points.map(point) })),
  }
}

function point({ label, text }: SourcePoint): unknown {
  return label === undefined ? prose(text) : { label: heading(label), text: prose(text) }
}

function heading(text: string): string {
  return prose(sentenceCase(text))
}

/** En dash between years; four digits are not grouped. */
function prose(text: string): string {
  return text.replaceAll(/(\d{4})-(\d{4})/gu, '$1–$2').replaceAll(/\b(\d),(\d{3})-dən/gu, '$1$2-dən')
}
