import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { buildProject, changeFile, copyProject } from '../build-project.ts'
import { type Document, openPdf } from '../pdf-document.ts'

let project: string
let built: {
  readonly warnings: readonly Diagnostic[]
  readonly alone: Document
  readonly beside: Document
}

const METHODOLOGY = {
  az: 'title: Metodologiya\nsections:\n  - label: Mənbələr\n    paragraphs:\n      - Məlumatlar layihə komandalarından toplanıb.\n',
  en: 'title: Methodology\nsections:\n  - label: Sources\n    paragraphs:\n      - The facts were collected from the teams of the projects.\n',
}
const GROUPS = {
  az: { one: 'Birinci istiqamət üzrə layihələr', two: 'İkinci istiqamət üzrə layihələr' },
  en: { one: 'Projects of the first strand', two: 'Projects of the second strand' },
}

beforeAll(async () => {
  project = await copyProject()
  const chapters = [
    'cover',
    'imprint',
    'contents',
    'overview',
    'methodology: { shape: sections }',
    'foreword',
    'project: { group: strand-2 }',
    'project: { group: strand-1 }',
    'glance',
    'recommendations',
    'achievements',
    'notes',
    'accessibility',
  ]
  const list = `chapters:\n${chapters.map((each) => `  - ${each}\n`).join('')}`
  await changeFile(project, 'data/report.yaml', /^chapters:[^]*$/mu, list)
  for (const [slug, strand] of [
    ['dirna', 1],
    ['engage', 2],
    ['refresh', 1],
    ['3e-partnership', 2],
    ['be-open', 1],
    ['beaucoup', 2],
  ] as const) {
    await changeFile(project, `data/projects/${slug}.yaml`, 'acronym:', `group: strand-${strand}\nacronym:`)
  }
  for (const language of ['az', 'en'] as const) {
    await writeFile(join(project, `locales/${language}/methodology.yaml`), METHODOLOGY[language])
    const { one, two } = GROUPS[language]
    const groups = `projects:\n  groups:\n    strand-1: ${one}\n    strand-2: ${two}\n`
    await changeFile(project, `locales/${language}/labels.yaml`, /^projects:\n/mu, groups)
    for (const away of ['by-country', 'challenges', 'lessons', 'index', 'terms'])
      await rm(join(project, `locales/${language}/${away}.yaml`))
  }
  const out = join(project, 'out')
  const { warnings } = await buildProject({ root: project, out, editions: ['en', 'parallel'] })
  built = {
    warnings,
    alone: await openPdf(join(out, 'compendium.en.pdf')),
    beside: await openPdf(join(out, 'compendium.parallel.pdf')),
  }
})

afterAll(() => rm(project, { recursive: true, force: true }))

/** Titles of the chapters in the bookmarks; of projects number and acronym. */
function chaptersOf({ bookmarks }: Document): string[] {
  const titles = bookmarks.filter(({ level }) => level === 1).map(({ title }) => title)
  return titles.map((title) => /^\d+ [\w-]+/u.exec(title)?.[0] ?? title)
}

describe('other chapters than the report has, in another order', () => {
  it('are nothing that somebody should look at', () => {
    expect(built.warnings.filter(({ severity }) => severity !== 'information')).toEqual([])
  })

  it('are in the bookmarks as data/report.yaml lists them', () => {
    expect(chaptersOf(built.alone).slice(1)).toEqual([
      'Contents',
      'Overview of CBHE in Azerbaijan (2022–2024)',
      'Methodology',
      'Foreword',
      '1 ENGAGE',
      '2 3E-Partnership',
      '3 BEAUCOUP',
      '4 DIRNA',
      '5 REFRESH',
      '6 BE-OPEN',
      'At a glance',
      'Future directions',
      'Summary of achievements',
      'Editorial notes',
    ])
  })

  it('are in the contents with their pages, the projects in their groups with a heading each', () => {
    const { bookmarks, pages } = built.alone
    const lines = (pages[2]?.plain ?? '').trim().split(/\n+/u)
    const headings = lines.filter((line) => line.startsWith('Projects of'))
    expect(headings).toEqual(['Projects of the second strand', 'Projects of the first strand'])
    const at = (words: string): number => lines.findIndex((line) => line.includes(words))
    const page = (title: string): number => bookmarks.find((each) => each.title.startsWith(title))?.page ?? 0
    expect(lines).toContain(`${page('Methodology')} Methodology`)
    expect(at('Methodology')).toBe(at('Overview') + 1)
    expect(at('ENGAGE')).toBe(at('second strand') + 1)
    expect(at('DIRNA')).toBe(at('first strand') + 1)
    expect(at('BE-OPEN')).toBeLessThan(at('At a glance'))
    // What one of the two pages of a project has at its head.
    const heads = pages.slice(page('1 ENGAGE') - 1, page('1 ENGAGE') + 1).map(({ margins }) => margins[0])
    expect(heads).toContain('Projects of the second strand')
  })

  it('stand beside each other in both languages', () => {
    const [alone, beside] = [chaptersOf(built.alone), chaptersOf(built.beside)]
    expect(beside.slice(1).map((title) => title.split(' / ').at(-1))).toEqual(alone.slice(1))
    expect(beside).toContain('Metodologiya / Methodology')
    const page = built.beside.bookmarks.find(({ title }) => title.startsWith('Metodologiya'))?.page ?? 0
    const languages = built.beside.pages[page - 1]?.languages
    expect(languages?.get('az')).toContain('Məlumatlar layihə komandalarından toplanıb.')
    expect(languages?.get('en-GB')).toContain('The facts were collected')
  })

  it('say nothing of where an index would be that there is not', () => {
    const glance = built.alone.bookmarks.find(({ title }) => title === 'At a glance')?.page ?? 0
    const text = built.alone.pages.slice(glance - 1, glance + 1).map(({ text: own }) => own)
    expect(text.join('')).not.toContain('Index')
  })
})
