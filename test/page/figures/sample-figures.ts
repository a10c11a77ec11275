import { rules } from '../../language-rules.ts'
import type { Element } from 'hast'
import { formatNumber } from '../../../src/language/number.ts'
import { budgetBar } from '../../../src/page/figures/budget-bar.ts'
import { roundMaximum } from '../../../src/page/figures/scale.ts'
import { budgetBars } from '../../../src/page/figures/budget-bars.ts'
import { coverDrawing, type CoverProject } from '../../../src/page/figures/cover-drawing.ts'
import { periodLine } from '../../../src/page/figures/period-line.ts'
import { qrCode } from '../../../src/page/figures/qr-code.ts'
import { roleMark } from '../../../src/page/figures/role-mark.ts'
import type { MeasureText } from '../../../src/page/figures/text-width.ts'
import { timeLine } from '../../../src/page/figures/time-line.ts'
import type { Language } from '../../../src/report/types.ts'
import { columns } from './columns.ts'

/** 120 letters in words, and 120 letters in one word. */
const longName =
  'Ali təhsildə potensialın gücləndirilməsi və dayanıqlı, qlobal iqtisadi inkişaf üzrə regional universitetlər şəbəkəsi yy'
const longWord = 'Ə'.repeat(120)

/** A made-up project. */
interface SampleProject {
  readonly name: string
  readonly period: CoverProject['period']
  readonly amount: number | 'not-stated'
}

const six: readonly SampleProject[] = [
  { name: 'DIRNA', period: { start: { year: 2023 }, end: { year: 2025 } }, amount: 633_292 },
  { name: 'ENGAGE', period: { start: { year: 2023 }, end: { year: 2025 } }, amount: 799_999 },
  { name: 'REFRESH', period: { start: { year: 2022 }, end: { year: 2024 } }, amount: 'not-stated' },
  {
    name: '3E-Partnership',
    period: { start: { year: 2023, month: 12 }, end: { year: 2026, month: 11 } },
    amount: 728_234,
  },
  {
    name: 'BE-OPEN',
    period: { start: { year: 2024, month: 4 }, end: { year: 2027, month: 3 } },
    amount: 969_008,
  },
  {
    name: 'BEAUCOUP',
    period: { start: { year: 2024, month: 1 }, end: { year: 2026, month: 12 } },
    amount: 999_969,
  },
]

/** The six projects of the source; or as many made-up ones, long names and missing budgets among them. */
export function sampleProjects(count: number): readonly SampleProject[] {
  if (count <= six.length) return six.slice(0, count)
  return Array.from({ length: count }, (_, index): SampleProject => {
    const { name = '' } = six[index % 6] ?? {}
    const start = { year: 2015 + (index % 9), ...(index % 3 > 0 && { month: 1 + (index % 12) }) }
    const end = { year: start.year + (index % 4), ...(index % 2 > 0 && { month: 12 }) }
    return {
      name: index === 3 ? longName : index === 5 ? longWord : `${name} ${index + 1}`,
      period: { start, end },
      amount: index % 7 === 2 ? 'not-stated' : 100_000 + ((index * 7919) % 90) * 10_000,
    }
  })
}

const words = {
  az: {
    missing: { long: 'mənbədə göstərilməyib', short: 'göstərilməyib' },
    disputed: { long: 'başqa mənbə fərqlidir, qeyd 2', short: 'qeyd 2' },
    money: (amount: number) => `${formatNumber(rules.az, amount)} avro`,
  },
  en: {
    missing: { long: 'not stated in the source', short: 'not stated' },
    disputed: { long: 'another source differs, note 2', short: 'note 2' },
    money: (amount: number) => `EUR ${formatNumber(rules.az, amount)}`,
  },
} as const

/** A project as the cover draws it. */
export function coverProject(
  { name, period, amount }: SampleProject,
  money: (amount: number) => string,
  missing: string,
): CoverProject {
  const stated = amount !== 'not-stated'
  return {
    name,
    period,
    dates: `${period.start.year}–${period.end?.year ?? ''}`,
    amount: stated ? money(amount) : missing,
    ...(stated && { budget: amount }),
  }
}

/** Every figure of an edition with so many projects, by name. */
export function sampleFigures(language: Language, count: number, measure: MeasureText): Map<string, Element> {
  const own = rules[language === 'az' ? 'az' : 'en']
  const { missing, disputed, money } = words[language === 'az' ? 'az' : 'en']
  const projects = sampleProjects(count)
  const years = {
    first: Math.min(...projects.map(({ period }) => period.start.year)),
    last: Math.max(...projects.map(({ period }) => (period.end ?? period.start).year)),
  }
  const maximum = roundMaximum(projects.flatMap(({ amount }) => (amount === 'not-stated' ? [] : [amount])))
  const figures = new Map<string, Element>()
  const budgets = projects.map(({ name, amount }) => ({
    name,
    budget: amount === 'not-stated' ? amount : { amount, label: money(amount) },
  }))
  figures.set('budget bars', budgetBars(budgets, { rules: own, alternative: 'a', missing, measure, columns }))
  const periods = projects.map(({ name, period }, index) => ({
    name,
    period,
    ...(index % 6 === 2 && { disputed }),
  }))
  const band = { first: 2022, last: 2024 }
  figures.set('time line', timeLine(periods, { years, band, alternative: 'b', measure, columns }))
  for (const [name, rows, room] of [
    ['cover', projects, 328.8],
    ['low cover', projects.slice(0, 10), 240],
  ] as const) {
    const options = { years, titleYears: band, alternative: () => 'd', measure, width: columns.whole, room }
    const cover = coverDrawing(
      rows.map((row) => coverProject(row, money, missing.long)),
      options,
    )
    if (cover) figures.set(name, cover.drawing)
  }
  for (const { name, period, amount } of projects.slice(0, 6)) {
    figures.set(`budget of ${name}`, budgetBar(amount, maximum, columns.third))
    figures.set(
      `period of ${name}`,
      periodLine(period, { years, disputed: name.startsWith('R'), measure, width: columns.third }),
    )
  }
  figures.set('coordinator', roleMark('coordinator', 'e'))
  figures.set('partner', roleMark('partner', 'f'))
  figures.set('QR code', qrCode('http://dirna.khazar.org/'))
  return figures
}
