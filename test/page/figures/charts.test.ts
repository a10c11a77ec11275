import type { Element } from 'hast'
import { toString } from 'hast-util-to-string'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { describe, expect, it, test } from 'vitest'
import { drawCover } from '../../../src/page/chapters/cover-view.ts'
import type { DrawingInputs } from '../../../src/page/chapters/drawn-projects.ts'
import { drawPanels } from '../../../src/page/chapters/project-drawings.ts'
import type { Project } from '../../../src/report/types.ts'
import { realInputs, withProjects } from './real-inputs.ts'

const inputs = { az: await realInputs('az'), en: await realInputs('en') }

function budget(amount: number): Project['budget'] {
  return { amount, currency: 'EUR' }
}

const notStated = 'not-stated' as const

function alternativeOf(drawing: Element | undefined): string {
  return drawing?.properties['ariaLabel'] ?? ''
}

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
