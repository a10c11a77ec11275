import type { Element } from 'hast'
import jsqr from 'jsqr'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { beforeAll, describe, expect, test } from 'vitest'
import { hollowBar, solidBar } from '../../../src/page/figures/bars.ts'
import { roundMaximum } from '../../../src/page/figures/scale.ts'
import { coverDrawing, type CoverProject } from '../../../src/page/figures/cover-drawing.ts'
import { palette } from '../../../src/page/figures/palette.ts'
import { qrCode } from '../../../src/page/figures/qr-code.ts'
import { breakLines } from '../../../src/page/figures/text-lines.ts'
import type { MeasureText } from '../../../src/page/figures/text-width.ts'
import { usualMeasure } from '../../usual-measure.ts'
import { labelledYears, span, yearScale } from '../../../src/page/figures/years.ts'
import { drawnBoxes, inside, overlap, sizeOf } from './drawn-boxes.ts'
import { kindBars } from '../../../src/page/figures/kind-bars.ts'
import { coverProject, sampleFigures, sampleProjects } from './sample-figures.ts'
import { columns } from './columns.ts'
import { visit } from '../../../src/page/html/visit.ts'

let measure: MeasureText

beforeAll(async () => {
  measure = await usualMeasure()
})

const stringifier = unified().use(rehypeStringify)
const svg = (figure: Element): string => stringifier.stringify({ type: 'root', children: [figure] })

/** What is drawn at a place, in the order of drawing. */
const texts = (figure: Element | undefined): string[] =>
  figure ? drawnBoxes(figure, measure).flatMap(({ text }) => text ?? []) : []

const cases = (['az', 'en'] as const).flatMap((language) =>
  [1, 6, 10, 30, 100].map((count) => [language, count] as const),
)

describe.each(cases)('%s, %i projects', (language, count) => {
  test('same data, same SVG', () => {
    const once = [...sampleFigures(language, count, measure).values()].map(svg)
    const twice = [...sampleFigures(language, count, measure).values()].map(svg)
    expect(twice).toEqual(once)
  })

  test('no text leaves its drawing, meets another text or lies over a bar', () => {
    const faults: string[] = []
    for (const [name, figure] of sampleFigures(language, count, measure)) {
      const boxes = drawnBoxes(figure, measure)
      const bars = boxes.filter(({ text }) => text === undefined)
      const labels = boxes.filter(({ text }) => text !== undefined)
      const { width, height } = sizeOf(figure)
      const whole = { left: 0, top: 0, right: width, bottom: height }
      for (const box of boxes)
        if (!inside(box, whole, 0.3)) faults.push(`${name}: ${box.text ?? 'a bar'} leaves it`)
      for (const [index, label] of labels.entries()) {
        const met = labels.slice(index + 1).filter((other) => overlap(label, other) > 0.3)
        faults.push(...met.map((other) => `${name}: ${label.text} meets ${other.text}`))
        // In the low rows of a cover the box of a name, though not its ink, is a little higher than the bar.
        const held = bars.some((bar) => inside(label, bar, 0.6))
        const isInside = label.fill === palette.paper || label.fill === palette.ground
        if (isInside ? !held : bars.some((bar) => overlap(label, bar) > 0)) {
          faults.push(`${name}: ${label.text} and a bar`)
        }
      }
    }
    expect(faults).toEqual([])
  })

  test('nothing is cut off, and no drawing is higher than a page', () => {
    const figures = sampleFigures(language, count, measure)
    for (const [name, figure] of figures) {
      expect(sizeOf(figure).height, name).toBeLessThanOrEqual(name === 'low cover' ? 266.01 : 686)
    }
  })

  test('speaks once, or is hidden where the figure is printed', () => {
    for (const [name, { properties }] of sampleFigures(language, count, measure)) {
      const isScale = name.startsWith('budget of ') && properties['role'] === 'img'
      const hidden = !isScale && (name.includes(' of ') || name === 'QR code')
      expect([properties['ariaHidden'], properties['role']], name).toEqual(
        hidden ? ['true', undefined] : [undefined, 'img'],
      )
    }
  })
})

test('bars are as long as their values are large', () => {
  const figure = sampleFigures('az', 6, measure).get('kinds')
  const bars = figure ? drawnBoxes(figure, measure).filter(({ text }) => text === undefined) : []
  const lengths = bars.map(({ left, right }) => right - left)
  for (const [index, number] of [60, 3, 1].entries()) {
    expect((lengths[index] ?? 0) / (lengths[0] ?? 1)).toBeCloseTo(number / 60, 3)
  }
})

test('names of kinds in two languages stand one under the other where a word of the second would break beside the first', () => {
  const rows = [{ name: 'Uşaq bağçası', second: 'Kindergarten', number: 1, label: '1' }]
  const wordsAt = (width: number) =>
    drawnBoxes(kindBars(rows, { alternative: 'a', measure, width }), measure).filter(
      ({ text }) => text !== undefined,
    )
  const [beside, under] = [wordsAt(480), wordsAt(192)]
  for (const words of [beside, under])
    expect(words.map(({ text }) => text)).toEqual(['Uşaq bağçası', 'Kindergarten', '1'])
  expect((beside[1]?.left ?? 0) - (beside[0]?.right ?? 0)).toBeGreaterThan(8)
  expect(under[1]?.left).toBe(under[0]?.left)
  expect((under[1]?.top ?? 0) - (under[0]?.top ?? 0)).toBeGreaterThan(9)
})

test.each([
  [[], 1],
  [[0], 1],
  [[999_969, 633_292], 1_000_000],
  [[1_050_000], 1_200_000],
  [[4_130_502], 5_000_000],
])('the scale for %j ends at %i', (amounts, end) => {
  expect(roundMaximum(amounts)).toBe(end)
})

test('a period reaches from the first to the last day stated', () => {
  const scale = yearScale({ first: 2022, last: 2027 }, 0, 72)
  const months = span(scale, { start: { year: 2023, month: 12 }, end: { year: 2026, month: 11 } })
  expect([months.x, months.width]).toEqual([expect.closeTo(23), expect.closeTo(36)])
  const years = span(scale, { start: { year: 2022 }, end: { year: 2022 } })
  expect([years.x, years.width]).toEqual([0, expect.closeTo(12)])
})

describe('the bar of a period', () => {
  const box = { x: 10, y: 0, width: 40, height: 8 }
  /** Left and right edge of each piece of a bar, and of each line in it. */
  const pieces = ({ properties }: Element): number[][] =>
    String(properties['d'])
      .split('M')
      .slice(1)
      .map((piece) => [...piece.matchAll(/(-?[\d.]+) -?[\d.]+/gu)].map(([, x]) => Number(x)))
      .map((xs) => [Math.min(...xs), Math.max(...xs)])

  test('is one piece where months are stated', () => {
    expect(pieces(solidBar(box))).toEqual([[10, 50]])
    expect(pieces(hollowBar(box))).toEqual([[10.5, 49.5]])
  })

  test('has a gap at an end that is stated by the year alone', () => {
    expect(pieces(solidBar(box, { start: true, end: true }))).toEqual([
      [10, 12.2],
      [13.6, 46.4],
      [47.8, 50],
    ])
    expect(pieces(solidBar(box, { start: false, end: true }))).toEqual([
      [10, 46.4],
      [47.8, 50],
    ])
  })

  test('has a line for the gap where another source differs', () => {
    expect(pieces(hollowBar(box, { start: true, end: false }))).toEqual([
      [10.5, 49.5],
      [12.9, 12.9],
    ])
  })

  test('keeps its middle where it is short', () => {
    const [start, middle, end] = pieces(solidBar({ ...box, width: 5 }, { start: true, end: true }))
    expect([start?.[0], end?.[1]]).toEqual([10, 15])
    expect((middle?.[1] ?? 0) - (middle?.[0] ?? 0)).toBeCloseTo(2)
  })
})

test('years that have no room get no label', () => {
  expect(labelledYears({ first: 2022, last: 2025 }, 20, 16)).toEqual([2022, 2023, 2024, 2025])
  expect(labelledYears({ first: 2013, last: 2027 }, 8, 16)).toEqual([2015, 2020, 2025])
})

test('a word breaks only where it must, and at a hyphen first', () => {
  const broken = (text: string, width: number): string[] =>
    breakLines(text, width, { font: 'semibold', size: 8, fill: palette.ink }, measure)
  expect(broken('one two', 100)).toEqual(['one two'])
  expect(broken('one two', 20)).toEqual(['one', 'two'])
  expect(broken('3E-Partnership', 45)).toEqual(['3E-', 'Partnership'])
  expect(broken('ƏƏƏƏƏƏ', 12)).toEqual(['ƏƏ', 'ƏƏ', 'ƏƏ'])
})

describe('the drawing of a cover', () => {
  const options = {
    years: { first: 2015, last: 2027 },
    titleYears: undefined,
    alternative: (kind: string) => kind,
    measure,
    width: columns.whole,
    room: 328.8,
  }
  const drawn = (count: number, change: (project: CoverProject) => CoverProject = (project) => project) =>
    coverDrawing(
      sampleProjects(count).map((project) => change(coverProject(project, String, 'not stated'))),
      { ...options, measure },
    )
  /** Names without those of 120 letters. */
  const short = (project: CoverProject): CoverProject => ({ ...project, name: project.name.slice(0, 12) })

  test.each([
    [0, undefined],
    [1, 'bars'],
    [10, 'bars'],
    [11, 'rows'],
    [40, 'rows'],
    [41, 'lines'],
    [150, 'lines'],
    [151, undefined],
  ])('of %i projects has %s', (count, kind) => {
    expect(drawn(count, short)?.kind).toBe(kind)
    expect(drawn(count, short)?.drawing.properties['ariaLabel']).toBe(kind)
  })

  test('has no rows, but lines, where a name has no room beside its row', () => {
    expect(drawn(30)?.kind).toBe('lines')
  })

  test.each([1, 3, 6, 10])('of %i projects has one height for each euro, and all of the room', (count) => {
    const projects = sampleProjects(count).map((project) =>
      short(coverProject(project, String, 'not stated')),
    )
    const made = coverDrawing(projects, { ...options, measure })
    const bars = made
      ? drawnBoxes(made.drawing, measure).filter(({ fill, text }) => fill !== 'none' && !text)
      : []
    const budgets = projects.flatMap(({ budget }) => budget ?? [])
    const heights = bars.map(({ top, bottom }) => bottom - top)
    const scales = budgets.map((budget, index) => (heights[index] ?? 0) / budget)
    expect(heights.length).toBe(budgets.length)
    for (const scale of scales) expect(scale / (scales[0] ?? 1)).toBeCloseTo(1, 2)
    expect(Math.max(...heights)).toBeLessThanOrEqual(68.01)
    expect(Math.max(...bars.map(({ bottom }) => bottom))).toBeLessThanOrEqual(14 + 328.81)
  })

  test('dashes what has no budget, as long as its period, and says so in words', () => {
    const made = drawn(6)
    const dashes: string[] = []
    visit(made?.drawing ?? { type: 'root', children: [] }, 'element', ({ properties }) => {
      if (properties['stroke'] === palette.onGround) dashes.push(String(properties['d']))
    })
    // A path of some dashes, and one of the ticks at both ends.
    expect(dashes.map((path) => path.split('M').length - 1)).toEqual([
      expect.toSatisfy((count: number) => count > 9),
      2,
    ])
    expect(texts(made?.drawing)).toContain('2022–2024 · not stated')
  })

  test('is dashes alone where no budget is stated', () => {
    const made = drawn(6, ({ name, period, dates }) => ({ name, period, dates, amount: 'not stated' }))
    expect(made?.kind).toBe('bars')
    expect(
      made && drawnBoxes(made.drawing, measure).filter(({ fill, text }) => fill !== 'none' && !text),
    ).toEqual([])
  })

  test('keeps the lines of the years out of its words', () => {
    const made = drawn(10, short)
    const boxes = made ? drawnBoxes(made.drawing, measure).filter(({ text }) => text !== undefined) : []
    const lines: { x: number; top: number; bottom: number }[] = []
    visit(made?.drawing ?? { type: 'root', children: [] }, 'element', ({ properties }) => {
      if (properties['stroke'] !== palette.lineGround) return
      for (const [, x, top, bottom] of String(properties['d']).matchAll(
        /M([\d.]+) ([\d.]+)L[\d.]+ ([\d.]+)/gu,
      ))
        lines.push({ x: Number(x), top: Number(top), bottom: Number(bottom) })
    })
    const crossed = boxes.filter(
      ({ fill, left, right, top, bottom }) =>
        fill === palette.onGround &&
        top > 14 &&
        lines.some(
          (line) => left < line.x && line.x < right && line.top < bottom - 1 && line.bottom > top + 1,
        ),
    )
    expect(lines.length).toBeGreaterThan(0)
    expect(crossed.map(({ text }) => text)).toEqual([])
  })
})

/** Pixels of a module. */
const SCALE = 4
/** The types of this package are those of another module format. */
const decode = jsqr as unknown as typeof jsqr.default

test.each([
  'http://dirna.khazar.org/',
  'https://3e-partnership.ge/',
  `https://example.org/${'layihə/'.repeat(14)}`,
])('the QR code of %s says so, with its quiet zone, 14 mm wide', (address) => {
  const figure = qrCode(address)
  const { width: modules } = sizeOf(figure)
  const side = modules * SCALE
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  const runs = [...svg(figure).matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/gu)].map((run) =>
    run.slice(1).map(Number),
  )
  for (const [x = 0, y = 0, length = 0] of runs) {
    for (let row = y * SCALE; row < (y + 1) * SCALE; row++) {
      pixels.fill(0, (row * side + x * SCALE) * 4, (row * side + (x + length) * SCALE) * 4)
    }
  }
  const found = decode(pixels, side, side)
  expect(Buffer.from(found?.binaryData ?? []).toString()).toBe(address)
  const quiet = [Math.min(...runs.map(([x = 0]) => x)), Math.min(...runs.map(([, y = 0]) => y))]
  expect(quiet).toEqual([4, 4])
  const millimetres = Number.parseFloat(String(figure.properties['width']))
  expect((millimetres * (modules - 8)) / modules).toBeCloseTo(14, 2)
})
