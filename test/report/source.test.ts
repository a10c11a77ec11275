import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { readBlocks } from '../../scripts/source-blocks.ts'
import { readSourceText } from '../../scripts/source-text.ts'
import { sentenceCase } from '../../scripts/sentence-case.ts'
import { files } from './azerbaijani-files.ts'
import { type PrintedBlock, printedBlocks } from './printed-blocks.ts'

const source = readFileSync(new URL('../fixtures/compendium-az.source.txt', import.meta.url), 'utf8')
const tree = readSourceText(source)

/** Where the report departs from the source on purpose, beyond the typography of `normalise`. */
const exceptions: readonly { source: RegExp; printed: string; reason: string }[] = [
  { source: /\b1,000-dən/u, printed: '1000-dən', reason: 'numbers of four digits are not grouped' },
  { source: /(?<=^Büdcə: )€(.+)$/u, printed: '$1 EUR', reason: 'one notation for all five budgets' },
  { source: /(?<=^Büdcə: \d+),(?=\d{3} EUR$)/u, printed: '', reason: 'a record holds a number' },
  {
    source: /(?<=^Koordinator: .+), Azərbaycan$/u,
    printed: ' (AZ)',
    reason: 'a record holds the country’s code',
  },
  {
    source: /(?<=^Koordinator: .+), Gürcüstan$/u,
    printed: ' (GE)',
    reason: 'a record holds the country’s code',
  },
  {
    source: /^Tərəfdaşlar:$/u,
    printed: '',
    reason: 'participants are arranged by country, under one heading',
  },
  { source: /(?<= \([A-Z]{2}\))\.$/u, printed: '', reason: 'no full stop after the last participant' },
  {
    source: /(?<=: )TBA$/u,
    printed: files.labels.missing.to_be_announced,
    reason: 'the words of the report',
  },
]

afterAll(() => {
  const lines = exceptions.map(({ source: { source: pattern }, printed, reason }) => {
    return `  ${pattern} → “${printed}”: ${reason}`
  })
  console.info(['Exceptions to word for word:', ...lines].join('\n'))
})

function withExceptions(text: string, list = exceptions): string {
  return list.reduce((changed, exception) => changed.replace(exception.source, exception.printed), text)
}

/** The source in the report's typography: exceptions, en dash in periods, no colon after a heading. */
function inOurTypography(text: string, style: PrintedBlock['style']): string {
  const dashed = withExceptions(text).replaceAll(/(?<=\d{4})(?:-| - )(?=\d{4}|\p{Lu})/gu, '–')
  return style === 'heading' ? dashed.replace(/:$/u, '') : dashed
}

function withoutNoteMarks(text: string): string {
  return text.replaceAll(/\[\]\(#note-[a-z-]+\)/gu, '')
}

/** Capitals of headings, labels and fact lines are the report's own; those of prose are the source's. */
function comparable(text: string, style: PrintedBlock['style']): string {
  if (style === 'text') return text
  if (style === 'run-in') return text.replace(/^[^:]+/u, (label) => label.toLocaleLowerCase('az'))
  return text.toLocaleLowerCase('az')
}

describe('the Azerbaijani text', () => {
  const printed = printedBlocks()

  it('holds every block of the source word for word and in order', () => {
    const blocks = readBlocks(source).filter(({ text }) => withExceptions(text) !== '')
    const expected = blocks.map(({ text, number }, index) => {
      const { key, style } = printed[index] ?? { key: 'missing', style: 'text' }
      return { key, number, text: comparable(inOurTypography(text, style), style) }
    })
    const found = printed.map(({ key, style, number, text }) => {
      return { key, number, text: comparable(withoutNoteMarks(text), style) }
    })
    expect(found).toEqual(expected)
  })

  it('has no more than ten exceptions, and each is needed', () => {
    expect(exceptions.length).toBeLessThanOrEqual(10)
    const texts = readBlocks(source).map(({ text }) => text)
    const unused = exceptions.filter((exception) => {
      const others = exceptions.filter((other) => other !== exception)
      return texts.every((text) => withExceptions(text) === withExceptions(text, others))
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
