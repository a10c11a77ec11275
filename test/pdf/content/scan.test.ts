import { describe, expect, it } from 'vitest'
import { chance, damage } from '../damage.ts'
import { stream, syntaxError } from '../pdf-fixture.ts'
import { complaintAbout, hex, scan, textAt } from './content-fixture.ts'

describe('text', () => {
  it('has its place, size, width and words from the font and the matrices', () => {
    const { runs, width, height } = scan(`q .5 0 0 .5 10 20 cm ${textAt(4, 8, 12, 'Bak')} Q`)
    expect([width, height]).toEqual([200, 100])
    expect(runs).toMatchObject([{ x: 12, y: 24, size: 6, width: 9, unit: 0.5, text: 'Bak' }])
    expect(runs[0]?.font).toMatchObject({ name: 'Serif-Bold', type: 'Type0' })
    expect(runs[0]?.box.left).toBe(12)
    expect(runs[0]?.box.right).toBe(21)
  })

  it('moves with Td from the beginning of its line, and with TJ back by thousandths', () => {
    const { runs } = scan(
      `BT /F1 10 Tf 1 0 0 1 0 0 Tm ${hex('A')} Tj 7 0 Td ${hex('B')} Tj [${hex('C')} 200 ${hex('D')}] TJ ET`,
    )
    expect(runs.map(({ text }) => text)).toEqual(['ABCD'])
    expect(runs[0]?.glyphs.map(({ x }) => x)).toEqual([0, 7, 12, 15])
  })

  it('is another run on another line, in another colour or size', () => {
    const { runs } = scan(
      `BT /F1 10 Tf 1 0 0 1 5 50 Tm ${hex('A')} Tj 0 -14 Td ${hex('B')} Tj /F1 8 Tf ${hex('C')} Tj 1 0 0 rg ${hex('D')} Tj ET`,
    )
    expect(runs.map(({ text, x, y, size, colour }) => [text, x, y, size, colour?.[0]])).toEqual([
      ['A', 5, 50, 10, 0],
      ['B', 5, 36, 10, 0],
      ['C', 10, 36, 8, 0],
      ['D', 14, 36, 8, 1],
    ])
  })

  it('that is turned keeps its size and has a box around it', () => {
    const [run] = scan(`BT /F1 10 Tf 0 1 -1 0 50 20 Tm ${hex('AB')} Tj ET`).runs
    expect(run).toMatchObject({ size: 10, width: 10, x: 50, y: 20 })
    expect(run?.box.top).toBeCloseTo(30)
  })

  it('takes /ActualText for its first letter, and keeps what the font says', () => {
    const { runs } = scan(
      `BT /F1 10 Tf /Span <</ActualText <FEFF00A0>>> BDC ${hex(' ')} Tj EMC <0100> Tj <0777> Tj ET`,
    )
    expect(runs[0]?.glyphs.map(({ text, own }) => [text, own])).toEqual([
      ['\u00A0', ' '],
      ['fi', 'fi'],
      ['', undefined],
    ])
  })
})

describe('marked content', () => {
  it('gives text and rules their piece, across q and Q', () => {
    const { runs, painted } = scan(
      `q /P <</MCID 3>> BDC 0 0 10 1 re f ${textAt(0, 0, 9, 'A')} Q q EMC ${textAt(0, 0, 9, 'B')} /Artifact BMC ${textAt(0, 0, 9, 'C')} EMC Q`,
    )
    expect(runs.map(({ text, piece }) => [text, piece])).toEqual([
      ['A', { holder: 4, mcid: 3 }],
      ['B', undefined],
      ['C', undefined],
    ])
    expect(painted[0]?.piece).toEqual({ holder: 4, mcid: 3 })
  })

  it('in a form counts anew, and belongs to the page where the form has none', () => {
    const form = `/Subtype /Form\n/BBox [0 0 50 50]\n/Matrix [1 0 0 1 10 0]\n/Resources <</Font <</F1 6 0 R>>>>\n`
    const content = `${textAt(0, 0, 9, 'A')} /P <</MCID 0>> BDC ${textAt(0, 0, 9, 'B')} EMC`
    const { runs } = scan('/P <</MCID 7>> BDC /X1 Do EMC', { 9: stream(content, form) })
    expect(runs.map(({ text, piece, x }) => [text, piece, x])).toEqual([
      ['A', { holder: 4, mcid: 7 }, 10],
      ['B', { holder: 9, mcid: 0 }, 10],
    ])
    expect(runs[0]?.clip).toEqual({ left: 10, bottom: 0, right: 60, top: 50 })
  })
})

describe('painted things', () => {
  it('are filled and stroked paths, cut to the clip, without those that only clip', () => {
    const { painted } = scan(
      '0 0 20 20 re W n .5 g 10 10 40 5 re f 1 0 0 RG 2 w 0 5 m 10 5 l S 100 100 m 120 100 l S /X1 Do',
      { 9: stream('', '/Subtype /Image\n') },
    )
    expect(painted.map(({ box }) => box)).toEqual([
      { left: 10, bottom: 10, right: 20, top: 15 },
      { left: 0, bottom: 4, right: 11, top: 6 },
      { left: 0, bottom: 0, right: 1, top: 1 },
    ])
  })
})

describe('what the browser does not write is refused', () => {
  it.each([
    ['an unknown operator', 'q 1 0 0 xx Q', 'xx Q: expected an operator that the browser writes, found "xx"'],
    ['operands of another number or kind', '1 0 0 cm', '1 0 0 cm: "cm" does not take the operands before it'],
    ['a lone Q', 'q Q Q', 'Q: "Q" closes nothing that is open'],
    ['q without Q', 'q', ': expected "Q", found the end'],
    ['EMC without its beginning', 'EMC', 'EMC: "EMC" closes nothing that is open'],
    ['marked content without EMC', '/P BMC', ': expected "EMC", found the end'],
    ['text outside BT and ET', '<0041> Tj', '<0041> Tj: "Tj" stands outside "BT" and "ET"'],
    ['BT in BT', 'BT BT', 'BT: "BT" stands inside "BT" and "ET"'],
    ['BT without ET', 'BT', ': expected "ET", found the end'],
    ['text without a font', 'BT <0041> Tj ET', '<0041> Tj ET: expected a font before text'],
    ['half a code', 'BT /F1 9 Tf <00> Tj ET', '<00> Tj ET: expected codes of 2 bytes'],
    ['a font that is not there', 'BT /F2 9 Tf ET', '/F2 9 Tf ET: the resources have no font /F2'],
    ['operands at the end', '1 0', '1 0: expected an operator after this, found the end'],
    ['bytes that are no token', 'q )', '): expected an operand or an operator, found ")"'],
  ])('%s', (_, content, message) => {
    expect(complaintAbout(content)).toBe(message)
  })

  it('a form that paints itself', () => {
    const form = '/Subtype /Form\n/BBox [0 0 9 9]\n/Resources <</XObject <</X1 9 0 R>>>>\n'
    expect(complaintAbout('/X1 Do', { 9: stream('/X1 Do', form) })).toContain('forms lie more than 16 deep')
  })

  it('and any damage to a stream ends with such an error, or with what is left', () => {
    const content = Buffer.from(
      `q .5 0 0 .5 10 20 cm /P <</MCID 3>> BDC 0 0 10 1 re f ${textAt(0, 0, 9, 'A')} EMC Q BT /F1 10 Tf [${hex('C')} 200] TJ ET /X1 Do`,
    )
    const form = { 9: stream('', '/Subtype /Image\n') }
    const next = chance(11)
    const ends = Array.from({ length: 400 }, () => {
      const damaged = Buffer.from(damage(content, next)).toString('latin1')
      return syntaxError(() => scan(damaged, form)) === undefined
    })
    expect(new Set(ends)).toEqual(new Set([true, false]))
  })
})
