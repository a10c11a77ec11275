import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { UsageError } from '../../src/diagnostics/usage-error.ts'
import { withOneProject } from '../../src/report/export/one-project.ts'
import { exportReport } from '../../src/report/export/export.ts'
import { readInputs } from '../../src/files/inputs.ts'
import { loadReport } from '../../src/report/load.ts'
import { buildProject } from '../build-project.ts'
import { root } from '../frozen-report.ts'
import { type Document, openPdf } from '../pdf-document.ts'

let out: string
let built: Awaited<ReturnType<typeof buildProject>>
let pdf: Document

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'compendium-fiche-'))
  built = await buildProject({ root, out, projects: ['engage'] })
  pdf = await openPdf(join(out, 'compendium.en.engage.pdf'))
})

afterAll(() => rm(out, { recursive: true, force: true }))

describe('one project alone', () => {
  it('is a document of two pages in each language that an edition is in alone, and says nothing to look at', () => {
    expect(built.editions.map(({ edition, pages }) => `${edition} ${pages}`)).toEqual([
      'az.engage 2',
      'en.engage 2',
    ])
    expect(built.warnings).toEqual([])
  })

  it('has its own title, and at its head what it is from', () => {
    expect(pdf.information['Title']).toMatch(/^ENGAGE: \S/u)
    const [first] = pdf.pages
    expect(first?.text.trim()).toMatch(/^ENGAGE\s/u)
    const [onFirst, onSecond] = pdf.pages.map(({ margins }) => margins.join(' '))
    expect(onFirst).toContain('Detailed analysis of the CBHE projects (2022–2024)')
    expect(onFirst).toContain('Capacity Building in Higher Education: Azerbaijan, 2022–2024')
    expect(onSecond).toContain('ENGAGE')
    expect(onSecond).not.toContain('2. ENGAGE')
  })

  it('leads nowhere but to websites, and has no marks of notes', () => {
    const links = pdf.pages.flatMap((page) => page.links)
    expect(links.filter(({ url }) => url === undefined)).toEqual([])
    expect(pdf.pages.map(({ text }) => text)).toEqual(pdf.pages.map(({ plain }) => plain))
  })

  it('carries the data of this project and its organisations', async () => {
    const { report } = await loadReport(readInputs(root))
    const files = await exportReport(withOneProject(report, 'engage'), (key) => [key])
    const data = files.find(({ name }) => name === 'data.json')?.bytes ?? []
    const { projects, organisations } = JSON.parse(Buffer.from(data).toString()) as {
      projects: { slug: string }[]
      organisations: { participates: string[] }[]
    }
    expect(projects.map(({ slug }) => slug)).toEqual(['engage'])
    expect(organisations.length).toBeGreaterThan(0)
    expect(new Set(organisations.flatMap(({ participates }) => participates))).toEqual(new Set(['engage']))
  })

  it('that there is not is refused with the name that was meant', async () => {
    const wrong = buildProject({ root, out: join(out, 'x'), projects: ['engag'] })
    await expect(wrong).rejects.toThrow(UsageError)
    await expect(wrong).rejects.toThrow('There is no project “engag”. Did you mean “engage”?')
  })
})
