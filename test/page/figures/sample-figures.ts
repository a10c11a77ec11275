import { rules } from '../../language-rules.ts'
import type { Element } from 'hast'
import { formatNumber } from '../../../src/language/number.ts'
import { budgetBar } from '../../../src/page/figures/budget-bar.ts'
import { roundMaximum } from '../../../src/page/figures/scale.ts'
import { coverDrawing, type CoverProject } from '../../../src/page/figures/cover-drawing.ts'
import { kindBars } from '../../../src/page/figures/kind-bars.ts'
import { periodLine } from '../../../src/page/figures/period-line.ts'
import { qrCode } from '../../../src/page/figures/qr-code.ts'
import { roleMark } from '../../../src/page/figures/role-mark.ts'
import { budgetRowBar, periodBar, yearHead } from '../../../src/page/figures/row-bars.ts'
import type { MeasureText } from '../../../src/page/figures/text-width.ts'
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
    missing: 'mənbədə göstərilməyib',
    money: (amount: number) => `${formatNumber(rules.az, amount)} avro`,
    // A long name among them.
    kinds: ['Ali təhsil müəssisəsi', 'Elmlər akademiyası', longName],
  },
  en: {
    missing: 'not stated in the source',
    money: (amount: number) => `EUR ${formatNumber(rules.az, amount)}`,
    kinds: ['Higher education institution', 'Academy of sciences', 'Kindergarten'],
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
  const { missing, money, kinds } = words[language === 'az' ? 'az' : 'en']
  const titleYears = { first: 2022, last: 2024 }
  const projects = sampleProjects(count)
  const years = {
    first: Math.min(...projects.map(({ period }) => period.start.year)),
    last: Math.max(...projects.map(({ period }) => (period.end ?? period.start).year)),
  }
  const maximum = roundMaximum(projects.flatMap(({ amount }) => (amount === 'not-stated' ? [] : [amount])))
  const figures = new Map<string, Element>()
  const ofKinds = kinds.map((name, index) => {
    const number = [count * 10, 3, 1][index] ?? 1
    return { name, number, label: String(number) }
  })
  figures.set('kinds', kindBars(ofKinds, { alternative: 'a', measure, width: columns.text }))
  const ofTwo = ofKinds.map((row, index) => ({ ...row, second: words.en.kinds[index] ?? '' }))
  figures.set('kinds in two languages', kindBars(ofTwo, { alternative: 'a', measure, width: columns.whole }))
  figures.set('narrow kinds in two languages', kindBars(ofTwo, { alternative: 'a', measure, width: 192 }))
  const ofYears = { years, width: columns.third }
  figures.set('row of years', yearHead(ofYears, titleYears, measure))
  for (const [name, rows, room] of [
    ['cover', projects, 328.8],
    ['low cover', projects.slice(0, 10), 240],
  ] as const) {
    const options = { years, titleYears, alternative: () => 'd', measure, width: columns.whole, room }
    const cover = coverDrawing(
      rows.map((row) => coverProject(row, money, missing)),
      options,
    )
    if (cover) figures.set(name, cover.drawing)
  }
  for (const { name, period, amount } of projects.slice(0, 6)) {
    figures.set(`budget in the row of ${name}`, budgetRowBar(amount, maximum, columns.quarter))
    figures.set(
      `period in the row of ${name}`,
      periodBar(period, { ...ofYears, disputed: name.startsWith('R') }),
    )
    figures.set(
      `budget of ${name}`,
      budgetBar(amount, { maximum, label: money(maximum), alternative: 'g', width: columns.third }),
    )
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
