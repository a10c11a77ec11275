import type { Element } from 'hast'
import { toString } from 'hast-util-to-string'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { describe, expect, it, test } from 'vitest'
import { drawCharts } from '../../../src/page/chapters/charts.ts'
import { drawCover } from '../../../src/page/chapters/cover-view.ts'
import type { DrawingInputs } from '../../../src/page/chapters/drawn-projects.ts'
import { drawPanels } from '../../../src/page/chapters/project-drawings.ts'
import type { Project } from '../../../src/report/types.ts'
import { sizeOf } from './drawn-boxes.ts'
import { realInputs, withProjects } from './real-inputs.ts'

const inputs = { az: await realInputs('az'), en: await realInputs('en') }

/** Titles, notes and text alternatives of the charts, as words without Markdown’s escapes. */
function wordsOf(from: DrawingInputs) {
  const { captions, drawings } = drawCharts(from)
  const plain = (text: string): string => text.replaceAll('\\', '')
  return Object.entries(captions).flatMap(([name, caption]) =>
    caption === false
      ? []
      : [
          {
            title: plain(caption.title.value),
            note: plain(caption.note.value),
            alternative: alternativeOf(drawings.get(name)),
          },
        ],
  )
}

function alternativeOf(drawing: Element | undefined): string {
  return drawing?.properties['ariaLabel'] ?? ''
}

function budget(amount: number): Project['budget'] {
  return { amount, currency: 'EUR' }
}

const notStated = 'not-stated' as const

describe('the captions of the six projects', () => {
  it('state the findings, on what they rest and where they are from, in English', () => {
    expect(wordsOf(inputs.en)).toEqual([
      {
        title: 'Budgets range from EUR 633\u00A0292 to EUR 999\u00A0969',
        note: 'Budget in euros, largest first. Stated for five of the six projects, not stated for REFRESH. Source: the line “Budget” of each project.',
        alternative:
          'Budgets range from EUR 633\u00A0292 to EUR 999\u00A0969. Largest budget: BEAUCOUP (EUR 999\u00A0969). Smallest budget: DIRNA (EUR 633\u00A0292). Stated for five of the six projects, not stated for REFRESH. The same data: Table 1.',
      },
      {
        title: 'The six projects span 2022–2027',
        note: 'Implementation periods, in the order of the projects. Grey ground: the years of the title, 2022–2024. Gap at an end: the source states the year alone. Hollow bar: another source differs. Source: the line “Implementation period” of each project.',
        alternative:
          'The six projects span 2022–2027. First to start: REFRESH (2022). Last to end: BE-OPEN (March 2027). REFRESH: another source differs, note 7. The same data: Table 1.',
      },
    ])
  })

  it('and in Azerbaijani', () => {
    expect(wordsOf(inputs.az).map(({ title }) => title)).toEqual([
      'Büdcələr 633\u00A0292 avro ilə 999\u00A0969 avro arasındadır',
      'Kompendiumdakı altı layihə 2022–2027 illəri əhatə edir',
    ])
  })

  it('say where the same numbers stand in words', () => {
    const places = (['az', 'en'] as const).map((language) =>
      wordsOf(inputs[language]).map(({ alternative }) => /[^.]+: [^:.]+\.$/u.exec(alternative)?.[0].trim()),
    )
    expect(places).toEqual([
      ['Eyni məlumatlar: Cədvəl 1.', 'Eyni məlumatlar: Cədvəl 1.'],
      ['The same data: Table 1.', 'The same data: Table 1.'],
    ])
  })
})

describe.each(['az', 'en'] as const)('in %s', (language) => {
  test.each([1, 2, 6, 30, 100])('%i projects have titles of twelve words at most, and no gap', (count) => {
    const changed = withProjects(inputs[language], count, (project, index) =>
      index % 5 === 4 ? { ...project, budget: notStated } : project,
    )
    const words = wordsOf(changed)
    expect(words.length).toBe(2)
    for (const { title, note, alternative } of words) {
      expect(title.split(/[ \u00A0]+/u).length, title).toBeLessThanOrEqual(12)
      expect(`${title} ${note} ${alternative}`).not.toMatch(/undefined|NaN|Infinity|\{\{|  |\.\.|: \./u)
    }
  })

  test('a long list of projects without a budget is counted, not told one by one', () => {
    const [first] = wordsOf(
      withProjects(inputs[language], 30, (project, index) =>
        index % 3 === 0 ? { ...project, budget: notStated } : project,
      ),
    )
    expect(first?.note).not.toContain('DIRNA')
    expect(first?.note).toContain('30')
    expect(first?.note).toContain('15')
  })
})

describe('the title of the budgets', () => {
  const titleOf = (...budgets: readonly Project['budget'][]): string | undefined =>
    wordsOf(
      withProjects(inputs.en, budgets.length, (project, index) => ({
        ...project,
        budget: budgets[index] ?? notStated,
      })),
    )[0]?.title

  it('tells one, equal ones and none in words of their own', () => {
    expect(titleOf(budget(20_000), notStated)).toBe('The stated budget is EUR 20\u00A0000')
    expect(titleOf(budget(20_000), budget(20_000))).toBe('Every stated budget is EUR 20\u00A0000')
    expect(titleOf(notStated, notStated)).toBe('The source states no project’s budget')
    expect(titleOf(budget(1000), budget(20_000))).toBe('Budgets range from EUR 1000 to EUR 20\u00A0000')
  })
})

describe('a chart', () => {
  it('with a bar for each project is drawn of a hundred projects and not of more, whose rows are in the table', () => {
    const kept = (count: number): string[] => [...drawCharts(withProjects(inputs.en, count)).drawings.keys()]
    expect(kept(100)).toEqual(['budgets', 'periods'])
    expect(kept(101)).toEqual([])
  })

  it('of a hundred projects is set over the whole width, of six in the text column', () => {
    const widths = [6, 100].map((count) => {
      const drawing = drawCharts(withProjects(inputs.en, count)).drawings.get('budgets')
      return drawing && Math.round(sizeOf(drawing).width)
    })
    expect(widths).toEqual([317, 482])
  })

  it('of periods says nothing of a note that is not printed', () => {
    const drawing = drawCharts({ ...inputs.en, notes: [] }).drawings.get('periods')
    expect(drawing && toString(drawing)).not.toContain('note')
    expect(alternativeOf(drawing)).not.toContain('differs')
  })
})

describe('the cover', () => {
  const room = 328.8
  const legendOf = (from: DrawingInputs): string[] | undefined =>
    drawCover(from, [from.translator], room, false)?.legends[0]?.sentences.map(({ value }) => value)

  it('explains its bars, names the project without a budget, and says what a gap is', () => {
    expect(legendOf(inputs.en)).toEqual([
      'The length of a bar shows the implementation period of a project, its height the budget.',
      'REFRESH: budget not stated in the source.',
      'Gap at the end of a bar: the source states the year alone.',
    ])
  })

  it('says nothing of heights where no budget is drawn', () => {
    const [first] = legendOf(withProjects(inputs.en, 30)) ?? []
    expect(first).toBe('The length of a bar shows the implementation period of a project.')
    const none = withProjects(inputs.en, 6, (project) => ({ ...project, budget: notStated }))
    expect(legendOf(none)).toEqual([first, '6 projects: budgets not stated in the source.'])
  })

  it('of a hundred projects has a line for each, and of more than 150 no drawing', () => {
    expect(legendOf(withProjects(inputs.en, 100))).toEqual([
      'Each line is a project; its length shows the implementation period.',
    ])
    expect(legendOf(withProjects(inputs.en, 151))).toBeUndefined()
  })

  it('tells each of few projects to those who do not see it, and where the numbers stand', () => {
    const drawing = drawCover(inputs.en, [inputs.en.translator], room, false)?.drawing
    expect(alternativeOf(drawing)).toBe(
      'Bar drawing of six projects: length shows the implementation period, height the budget. DIRNA: 2023–2025, EUR 633\u00A0292. ENGAGE: 2023–2025, EUR 799\u00A0999. REFRESH: 2022–2024, budget not stated in the source. 3E-Partnership: December 2023 – November 2026, EUR 728\u00A0234. BE-OPEN: April 2024 – March 2027, EUR 969\u00A0008. BEAUCOUP: January 2024 – December 2026, EUR 999\u00A0969. The same data: Table 1.',
    )
  })

  it('in two languages has its words in a form that both read, and is heard in both', () => {
    const both = [inputs.az.translator, inputs.en.translator]
    const drawing = drawCover(inputs.az, both, room, false)?.drawing
    const words = drawing ? toString(drawing) : ''
    expect(words).toContain('633\u00A0292\u00A0EUR')
    expect(words).toContain('12.2023 – 11.2026')
    expect(words).toContain('mənbədə göstərilməyib / not stated in the source')
    expect(alternativeOf(drawing)).toContain('Eyni məlumatlar: Cədvəl 1. / Bar drawing of six projects')
  })
})

describe('the panels of all projects', () => {
  it('share one scale: a larger budget anywhere makes every bar shorter', () => {
    const barOf = (from: DrawingInputs): string => svg(drawPanels(from).get('dirna-0')?.get('budget'))
    const doubled = withProjects(inputs.en, 6, (project, index) =>
      index === 5 ? { ...project, budget: budget(1_999_999) } : project,
    )
    expect(barOf(doubled)).not.toBe(barOf(withProjects(inputs.en, 6)))
  })

  it('hold no QR code where the website is to be announced', () => {
    const drawn = [...drawPanels(inputs.en)].map(([slug, drawings]) => [slug, drawings.has('website')])
    expect(Object.fromEntries(drawn)).toEqual({
      dirna: true,
      engage: true,
      refresh: true,
      '3e-partnership': true,
      'be-open': false,
      beaucoup: false,
    })
  })
})

test('the same records give the same drawings', async () => {
  const all = (from: DrawingInputs): string[] => [
    ...[...drawPanels(from).values()].flatMap((drawings) => [...drawings.values()].map(svg)),
    ...[...drawCharts(from).drawings.values()].map(svg),
    svg(drawCover(from, [from.translator], 306, true)?.drawing),
  ]
  expect(all(await realInputs('az'))).toEqual(all(inputs.az))
})

function svg(figure: Element | undefined): string {
  if (!figure) throw new Error('not drawn')
  return unified()
    .use(rehypeStringify)
    .stringify({ type: 'root', children: [figure] })
}
