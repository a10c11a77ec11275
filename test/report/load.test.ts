import { describe, expect, test } from 'vitest'
import { readInputs } from '../../src/files/inputs.ts'
import { loadReport } from '../../src/report/load.ts'
import { checkSources } from '../../src/report/check/check.ts'
import { edit, root, title } from './edited-report.ts'

describe('a loaded report', () => {
  test('has its projects in the order of data/report.yaml, whatever the names of their files', async () => {
    const { report, warnings } = await loadReport(readInputs(root))
    expect(warnings).toEqual([])
    expect(report.projects.map((project) => project.slug)).toEqual(report.settings.value.projects)
    expect(report.projects.map((project) => project.slug)).not.toEqual(
      report.settings.value.projects.toSorted(),
    )
    expect(report.projects[0]?.value.acronym).toBe('DIRNA')
  })

  test('has a namespace for each chapter and project in both languages', async () => {
    const { report } = await loadReport(readInputs(root))
    const { az = {}, en = {} } = report.locales
    expect(Object.keys(az)).toEqual(Object.keys(en))
    expect(Object.keys(en)).toContain('projects/3e-partnership')
    expect(en['foreword']?.value).toMatchObject({ title: 'Foreword' })
  })

  test('knows where each value stands, also without its object', async () => {
    const { report } = await loadReport(readInputs(root))
    const { place } = report.projects[0] ?? report.settings
    expect(place(['acronym'])).toMatchObject({ file: 'data/projects/dirna.yaml', column: 10, length: 5 })
  })

  test('names of Object’s prototype are no organisations', async () => {
    const { report } = await loadReport(readInputs(root))
    expect(report.organisations.value['constructor']).toBeUndefined()
  })
})

describe('all mistakes of a run', () => {
  const { sources } = edit([
    title('*Foreword*'),
    { file: 'locales/az/foreword.yaml', from: /^title: .*/mu, to: 'titel: "Ön söz' },
    { file: 'data/projects/engage.yaml', from: /^website: .*/mu, to: 'website: engage' },
    { file: 'data/projects/engage.yaml', from: /^acronym: .*/mu, to: 'acronym:' },
    { file: 'data/projects/dirna.yaml', from: 'end: 2025', to: 'end: 2020' },
    {
      file: 'data/organisations.yaml',
      from: 'ada-university: { country: AZ',
      to: 'ada-university: { country: XX',
    },
  ])

  test('are told together, sorted by file and place, and none follows from another', () => {
    const told = checkSources(sources).found.map(({ place, code }) => `${place?.file}:${place?.line} ${code}`)
    expect(told).toEqual([
      'data/organisations.yaml:7 bad-country',
      'data/projects/dirna.yaml:5 period-reversed',
      'data/projects/engage.yaml:3 empty-value',
      'data/projects/engage.yaml:6 bad-website',
      'locales/az/foreword.yaml:2 yaml-syntax',
      'locales/en/foreword.yaml:2 yaml-alias',
    ])
  })
})
