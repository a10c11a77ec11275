import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readInputs } from '../../src/files/inputs.ts'
import { compareWithSource, tellDifference } from '../../scripts/content/compare.ts'
import { tellUnused } from '../../scripts/content/departures.ts'
import { checkWording } from '../../src/wording/check-wording.ts'
import { printedBlocks } from '../../scripts/content/printed-blocks.ts'
import { byTheRules, rules } from '../../scripts/content/typography.ts'
import { readBlocks } from '../../scripts/source-blocks.ts'
import { readSourceText } from '../../scripts/source-text.ts'
import { sentenceCase } from '../../scripts/sentence-case.ts'
import { loadReport } from '../../src/report/load.ts'
import { files } from './azerbaijani-files.ts'
import { root } from './edited-report.ts'

const source = readFileSync(new URL('../fixtures/compendium-az.source.txt', import.meta.url), 'utf8')
const tree = readSourceText(source)
const { report } = await loadReport(readInputs(root))

function numbersThatDiffer(of: typeof report): string[] {
  return checkWording(of).found.flatMap(({ code, message }) =>
    code === 'numbers-differ' ? [`${code} ${message}`] : [],
  )
}

describe('the Azerbaijani text', () => {
  const printed = printedBlocks(report)

  it('holds every block of the source word for word and in order', () => {
    expect(compareWithSource(source, report)).toEqual([])
  })

  it('is told where it differs, with what was and what is', () => {
    const [block] = readBlocks(source)
    const [title] = printed
    if (!block || !title) throw new Error('no block')
    const described = [
      tellDifference({ was: block, is: { ...title, text: 'Başqa ad' } }, 'source.txt'),
      tellDifference({ was: block }, 'source.txt'),
      tellDifference({ is: title }, 'source.txt'),
      tellUnused({ is: 'Başqa ad', why: 'x' }, 'departures.yaml'),
    ].map(({ code, place }) => `${code} ${place?.file}:${place?.line}`)
    expect(described).toEqual([
      `differs-from-source ${title.place.file}:${title.place.line}`,
      `differs-from-source source.txt:${block.line}`,
      `differs-from-source ${title.place.file}:${title.place.line}`,
      'departure-unused departures.yaml:1',
    ])
  })

  it('has the same numbers in the translation, and is told where it has not', () => {
    expect(numbersThatDiffer(report)).toEqual([])
    const { en = {} } = report.locales
    const foreword = { ...en['foreword'], value: { title: 'Foreword 7' } } as unknown as (typeof en)[string]
    const other = { ...report, locales: { ...report.locales, en: { ...en, foreword } } }
    expect(numbersThatDiffer(other)).toEqual([
      expect.stringMatching(/^numbers-differ The numbers here are 7, but none in the text/u),
    ])
  })

  it('has no more than ten rules of other writing, and each is needed', () => {
    expect(rules.length).toBeLessThanOrEqual(10)
    const texts = readBlocks(source).map(({ text }) => text)
    const unused = rules.filter((rule) => {
      const others = rules.filter((other) => other !== rule)
      return texts.every((text) => byTheRules(text) === byTheRules(text, others))
    })
    expect(unused).toEqual([])
  })

  it('writes headings in sentence case and keeps the capitals of names', () => {
    expect(sentenceCase('Sənaye-Akademiya Əməkdaşlığının Təşviqi')).toBe(
      'Sənaye-akademiya əməkdaşlığının təşviqi',
    )
    expect(sentenceCase('Sahibkarlıq və İnnovasiya')).toBe('Sahibkarlıq və innovasiya')
    const headings = printed.filter(({ style }) => style === 'heading').map(({ text }) => text)
    const labels = printed
      .filter(({ style }) => style === 'run-in')
      .map(({ text }) => text.split(':')[0] ?? '')
    expect([...headings, ...labels].filter((text) => sentenceCase(text) !== text)).toEqual([])
    expect(files.overview.title).toBe('Azərbaycanda CBHE üzrə ümumi baxış (2022–2024)')
  })

  it('has the counts of the source', () => {
    const { projects, achievements, challenges, lessons, recommendations } = files
    expect(projects.map(({ activities }) => activities.length)).toEqual([3, 5, 4, 4, 5, 5])
    expect(projects.map(({ summary }) => summary.points.length)).toEqual([5, 5, 4, 4, 4, 4])
    expect(projects.map(({ results }) => results.length)).toEqual([3, 4, 4, 4, 4, 4])
    expect(files.overview.strands).toHaveLength(3)
    const counts = [achievements, challenges, lessons, recommendations].map(({ items }) => {
      return [items.length, items.flatMap(({ points }) => points).length]
    })
    expect(counts).toEqual([
      [10, 17],
      [5, 10],
      [6, 12],
      [7, 14],
    ])
  })
})

describe('reading the source', () => {
  it('loses no letter but page artefacts, bullets and numbers of headings', () => {
    const letters = source
      .replaceAll(/^https?:\/\/\S+$/gmu, '')
      .replaceAll(/^(?:[•o\uF0A7]|\d+\.) /gmu, '')
      .replaceAll(/\s/gu, '')
    const blocks = readBlocks(source).map(({ text }) => text)
    expect(blocks.join('').replaceAll(' ', '')).toBe(letters)
    expect(blocks.filter((text) => /\s\s|[^\S ]/u.test(text))).toEqual([])
  })

  it('joins wrapped lines and keeps a hyphen at the end of a line', () => {
    expect(readBlocks('a\nb-\nc\n\nD\n').map(({ text }) => text)).toEqual(['a b-c', 'D'])
    expect(tree.projects[0]?.summary.closing).toContain('Azərbaycan ATM-ləri arasında')
    expect(tree.challenges.items[1]?.points[1]?.text).toContain('qeyri-bərabərlik yaratdı')
  })

  it('goes on over a page break and drops the addresses of links that stand there', () => {
    expect(readBlocks('• a\n\nhttps://example.org/\n\f\n  \nb c\n').map(({ text }) => text)).toEqual([
      'a b c',
    ])
  })

  it('says on which line a part is missing', () => {
    expect(() => readSourceText(source.replace('Fəaliyyətlər:', 'Fəaliyyət:'))).toThrow(
      /line 74: .*Fəaliyyətlər/u,
    )
  })
})

describe('the records', () => {
  const { records, organisations, names, countries } = files
  const participants = records.map(({ coordinator, partners }) => {
    return partners === 'not-stated' ? [] : [coordinator, ...partners]
  })

  it('have the ids, websites and acronyms of the source', () => {
    expect(records.map(({ id, acronym, website }) => ({ id, acronym, website }))).toEqual(
      tree.projects.map(({ id, acronym, website }) => {
        return { id, acronym, website: website === 'TBA' ? 'to-be-announced' : website }
      }),
    )
    expect(files.recordFiles.toSorted()).toEqual(files.slugs.map((slug) => `${slug}.yaml`).toSorted())
  })

  it('have the budgets and periods of the source, and say what it does not state', () => {
    expect(records.map(({ budget }) => (budget === 'not-stated' ? budget : budget.amount))).toEqual([
      633_292,
      799_999,
      'not-stated',
      728_234,
      969_008,
      999_969,
    ])
    expect(records.map(({ period }) => `${period.start} ${period.end}`)).toEqual([
      '2023 2025',
      '2023 2025',
      '2022 2024',
      '2023-12 2026-11',
      '2024-04 2027-03',
      '2024-01 2026-12',
    ])
    expect(records[2]).toMatchObject({ coordinator: 'not-stated', partners: 'not-stated' })
  })

  it('have the coordinators and partners of the source in its order, with their countries', () => {
    expect(participants.map(({ length }) => length)).toEqual([11, 17, 0, 10, 14, 17])
    const written = participants.map((ids, index) =>
      ids.map((id) => ({
        name: files.projects[index]?.names?.[id] ?? names.az[id],
        country: organisations[id]?.country,
      })),
    )
    expect(written).toEqual(
      tree.projects.map(({ coordinator, partners }) => {
        return coordinator ? [coordinator, ...partners] : []
      }),
    )
  })

  it('know 59 organisations of 14 countries, each with a name in both languages', () => {
    const ids = [...new Set(participants.flat())].toSorted()
    expect(ids).toHaveLength(59)
    expect(Object.keys(organisations).toSorted()).toEqual(ids)
    expect(Object.keys(names.az).toSorted()).toEqual(ids)
    expect(Object.keys(names.en).toSorted()).toEqual(ids)
    const used = [...new Set(Object.values(organisations).map(({ country }) => country))].toSorted()
    expect(used).toHaveLength(14)
    expect(Object.keys(countries.az).toSorted()).toEqual(used)
    expect(Object.keys(countries.en).toSorted()).toEqual(used)
  })
})
