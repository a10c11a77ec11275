import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildProject, changeFile, copyProject } from '../build-project.ts'
import { type Document, openPdf } from '../pdf-document.ts'

let project: string
let warnings: readonly string[]
const editions = new Map<string, Document>()

beforeAll(async () => {
  project = await copyProject()
  const record = (name: string): string => `data/projects/${name}.yaml`
  await replace(record('dirna'), [
    [/^id: .*$/mu, 'id: not-stated'],
    [/^website: .*$/mu, 'website: not-stated'],
    [/^period: .*$/mu, 'period: { start: 2023-05, end: not-stated }'],
    [/^notes: .*$/mu, 'notes: { budget: budget, id: years, website: years, period: years }'],
  ])
  await replace(record('engage'), [[/^id: .*$/mu, 'id: 618270-EPP-1-2020-1-LT-EPPKA2-CBHE-JP']])
  await replace('data/organisations.yaml', [['ku-leuven: { country: BE', 'ku-leuven: { country: XK']])
  for (const language of ['az', 'en'])
    await replace(`locales/${language}/countries.yaml`, [[/^BE: .*$/mu, 'XK: Kosovo']])
  const out = join(project, 'out')
  const built = await buildProject({ root: project, out })
  warnings = built.warnings.map(({ code, message }) => `${code} ${message}`)
  for (const { edition } of built.editions)
    editions.set(edition, await openPdf(join(out, `compendium.${edition}.pdf`)))
})

afterAll(() => rm(project, { recursive: true, force: true }))

async function replace(file: string, edits: readonly (readonly [from: string | RegExp, to: string])[]) {
  for (const [from, to] of edits) await changeFile(project, file, from, to)
}

/** Text of the page where a destination is, in one line. */
function pageOf(edition: string, destination: string): string {
  const pdf = editions.get(edition)
  const number = pdf?.destinations.get(destination) ?? 0
  return pdf?.pages[number - 1]?.plain.replaceAll(/\s+/gu, ' ') ?? ''
}

describe('an id, a website and an end of a period that the source does not state', () => {
  it('build all editions without a word', () => {
    expect([...editions.keys()]).toEqual(['az', 'en', 'az-en', 'parallel'])
    expect(warnings.filter((warning) => !warning.startsWith('page-few-lines'))).toEqual([])
  })

  it('are said in the panel, in the language of the edition, without a QR code', () => {
    const english = pageOf('en', 'en-project-dirna')
    expect(english).toContain('May 2023 – end not stated in the source')
    expect(english).toContain('Project ID not stated in the source')
    expect(english).toContain('Further information not stated in the source')
    const azerbaijani = pageOf('az', 'az-project-dirna')
    expect(azerbaijani).toContain('may 2023 – sonu mənbədə göstərilməyib')
    expect(azerbaijani).toContain('Layihə ID mənbədə göstərilməyib')
    const both = pageOf('parallel', 'az-project-dirna')
    expect(both).toContain('sonu mənbədə göstərilməyib')
    expect(both).toContain('end not stated in the source')
  })

  it('have their editorial notes', () => {
    const pdf = editions.get('en')
    const page = pdf?.pages[(pdf.destinations.get('en-project-dirna') ?? 0) - 1]
    expect([...(page?.text.matchAll(/not stated\s+in\s+the source\s*1(?!\d)/gu) ?? [])].length).toBe(3)
  })

  it('have words in the table, and are no part of the length that all other periods share', () => {
    expect(pageOf('en', 'en-glance')).toMatch(/May 2023 – end not stated ?\d? 11 /u)
    expect(pageOf('az', 'az-glance')).toMatch(/may 2023 – sonu göstərilməyib ?\d? 11 /u)
    expect(pageOf('en', 'en-glance')).toContain('Every stated period is 36 months.')
  })

  it('are said on the cover', () => {
    const covers = ['en', 'az'].map((edition) =>
      editions.get(edition)?.pages[0]?.plain.replaceAll(/\s+/gu, ' '),
    )
    expect(covers[0]).toContain('DIRNA: end of the period not stated in the source.')
    expect(covers[1]).toContain('DIRNA: dövrün sonu mənbədə göstərilməyib.')
  })
})

it('a project number of the years before 2021 is printed whole, at most divided at a hyphen', () => {
  for (const [edition, id] of [
    ['az', 'az-project-engage'],
    ['en', 'en-project-engage'],
    ['parallel', 'az-project-engage'],
  ] as const)
    expect(pageOf(edition, id).replaceAll('- ', '-')).toContain('618270-EPP-1-2020-1-LT-EPPKA2-CBHE-JP')
})

it('an organisation of Kosovo stands under the country’s name in both languages', () => {
  for (const language of ['az', 'en']) {
    const text = editions.get(language)?.pages.map(({ plain }) => plain.replaceAll(/\s+/gu, ' ')) ?? []
    expect(text.filter((page) => page.includes('Kosovo 1')).length).toBeGreaterThan(0)
  }
})
