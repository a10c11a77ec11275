import { expect, it } from 'vitest'
import { groupLines } from '../../../src/pdf/content/lines.ts'
import { scan, textAt } from './content-fixture.ts'

function lines(content: string) {
  return groupLines(scan(content).runs)
}

it('puts what stands on one baseline into a line, from left to right, and lines from top to bottom', () => {
  const found = lines(textAt(60, 40, 10, 'iki') + textAt(5, 26, 10, 'uc') + textAt(5, 40.2, 8, 'bir'))
  expect(found.map(({ text, size }) => [text, size])).toEqual([
    ['bir iki', 10],
    ['uc', 10],
  ])
  expect(found[0]?.baseline).toBeCloseTo(40.2)
})

it('parts words at spaces and at gaps, not at a space that never breaks', () => {
  const narrow = '/Span <</ActualText <FEFF202F>>> BDC <0001> Tj EMC'
  const [line] = lines(
    `BT /F1 10 Tf 1 0 0 1 0 50 Tm <0041> Tj ${narrow} <0042> Tj <0001> Tj <0043> Tj ET ${textAt(40, 50, 10, 'D')}${textAt(45.5, 50, 10, 'E')}`,
  )
  expect(line?.words.map(({ text }) => text)).toEqual(['A\u202FB', 'C', 'DE'])
})

it('leaves out a soft hyphen that is not printed', () => {
  const soft = '/Span <</ActualText <FEFF00AD>>> BDC <0001> Tj EMC'
  const [line] = lines(`BT /F1 10 Tf 1 0 0 1 0 50 Tm <0041> Tj ${soft} 5 0 Td <0042> Tj ET`)
  expect(line?.text).toBe('AB')
})

it('takes small digits that stand high as a note mark of the line under them', () => {
  const digits = 'BT /F1 6 Tf 1 0 0 1 21 44 Tm /Span <</ActualText <FEFF0031>>> BDC <0041> Tj EMC ET '
  const found = lines(`${textAt(5, 40, 10, 'soz')}${digits}${textAt(30, 40, 10, 've')}`)
  expect(found).toHaveLength(1)
  expect(found[0]?.text).toBe('soz ve')
  expect(found[0]?.words.map(({ text, raised }) => [text, raised])).toEqual([
    ['soz', false],
    ['1', true],
    ['ve', false],
  ])
})
