import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readToUnicode } from '../../../src/pdf/content/to-unicode.ts'
import { Edits } from '../../../src/pdf/content/edits.ts'
import { reserveNumber, writeNumber } from '../../../src/pdf/objects/reserved-number.ts'
import { SRGB_PROFILE } from '../../../src/pdf/finish/srgb-profile.ts'
import { array, ascii, dictionary, name, number, text } from '../../../src/pdf/objects/make.ts'
import { OperatorReader } from '../../../src/pdf/content/operator-reader.ts'
import { serialise } from '../../../src/pdf/objects/serialise.ts'
import type { TextPlace } from '../../../src/pdf/finish/piece.ts'
import { isInsideWord } from '../../../src/pdf/finish/long-words.ts'
import { lacksSpace, standsApart } from '../../../src/pdf/finish/text-gap.ts'
import { writeUnicodeMap } from '../../../src/pdf/finish/unicode-map.ts'
import { writeXmp } from '../../../src/pdf/finish/xmp.ts'
import { Lexer } from '../../../src/pdf/objects/lexer.ts'
import { readOperands } from '../../../src/pdf/objects/parser.ts'
import { decodeText } from '../../../src/pdf/objects/text-string.ts'
import { bytesOf, syntaxError } from '../pdf-fixture.ts'
import { identity } from './identity.ts'

describe('objects', () => {
  it('are written as briefly as can be, and read back the same', () => {
    const object = dictionary({
      'A b#': array([number(1), name('N'), ascii('(\\)\r'), number(-0.5), number(2)]),
      T: text('Şə'),
      None: undefined,
    })
    const written = serialise(object, (each) => each)
    expect(written.slice(0, 35)).toBe('<</A#20b#23[1/N(\\(\\\\\\)\\r)-0.5 2]/T(')
    const [read] = readOperands(new Lexer(bytesOf(written))).operands
    const title = read?.type === 'dictionary' ? read.entries.get('T') : undefined
    expect(title?.type === 'string' && decodeText(title)).toBe('Şə')
  })
})

describe('a map from codes to text', () => {
  it('is read as it was written, in blocks of a hundred', () => {
    const map = new Map(
      Array.from({ length: 250 }, (_, code): [number, string] => [
        code,
        `${String.fromCodePoint(0x4e00 + code)}f`,
      ]),
    )
    map.set(9, '😀')
    const written = writeUnicodeMap(map, 2)
    expect(
      Buffer.from(written)
        .toString('latin1')
        .match(/beginbfchar/gu)?.length,
    ).toBe(3)
    expect(new Map([...readToUnicode(written)].toSorted(([a], [b]) => a - b))).toEqual(map)
  })
})

describe('the name of a link with a page number', () => {
  it('gets the number where its place is held, and keeps the other digits', () => {
    expect(writeNumber(`EDU-4.0 ${reserveNumber('0')}`, '9')).toBe('EDU-4.0 9')
    expect(writeNumber(`0 (page ${reserveNumber('00')})`, '12')).toBe('0 (page 12)')
  })
})

describe('changes in a content stream', () => {
  it('are made where they belong, and leave all other bytes alone', () => {
    const edits = new Edits()
    edits.insert(1, 6, 'END ')
    edits.cut(1, [0, 2])
    edits.insert(1, 2, 'x')
    expect(Buffer.from(edits.apply(1, bytesOf('ab c d e'))).toString('latin1')).toBe('x c dEND  e')
  })

  it('may not overlap', () => {
    const edits = new Edits()
    edits.cut(1, [0, 4])
    edits.insert(1, 2, 'x')
    expect(() => edits.apply(1, bytesOf('abcdef'))).toThrow(
      'two changes overlap at byte 2 of a content stream',
    )
  })
})

describe('the operators of a content stream', () => {
  it('are told with their bytes and numbers', () => {
    const reader = new OperatorReader(
      bytesOf(' -.5 +2 Td /F1 12.25 Tf <</A [(])>>>> pop'.replace('<</A [(])>>>> pop', '/P<</A[(])]>>BDC')),
    )
    const found: unknown[] = []
    while (reader.next())
      found.push([reader.operator, reader.start, reader.end, ...reader.numbers.slice(0, 2)])
    expect(found).toEqual([
      ['Td', 1, 10, -0.5, 2],
      ['Tf', 11, 23, -0.5, 12.25],
      ['BDC', 24, 40, -0.5, 12.25],
    ])
  })

  it.each([
    ['1 Td', 'PDF, byte 0: "Td" does not take the operands before it'],
    ['q BI', 'PDF, byte 2: expected an operator that the browser writes, found "BI"'],
    ['q 1 2', 'PDF, byte 2: expected an operator after this, found the end'],
    ['1.2.3 w', 'PDF, byte 0: expected a number, found "."'],
    ['/P <</A ]>> BDC', 'PDF, byte 8: found "]", which closes nothing that is open'],
    ['/P <</A 1 BDC', 'PDF, byte 3: expected the end of this array or dictionary'],
    [`${'1 '.repeat(20)}w`, 'PDF, byte 32: expected an operator after 16 operands'],
    [') Tj', 'PDF, byte 0: expected an operand or an operator, found ")"'],
  ])('are refused: %s', (content, message) => {
    const reader = new OperatorReader(bytesOf(content))
    expect(
      syntaxError(() => {
        while (reader.next());
      })?.message,
    ).toBe(message)
  })
})

describe('a space at the end of a line', () => {
  it.each([
    ['word', 'next', true],
    ['word ', 'next', false],
    ['word', ' next', false],
    ['well-', 'known', false],
    ['2022–', '2024', false],
    ['others –', 'and', true],
    ['and/', 'or', false],
    ['https://example.org/a', 'b', false],
    ['see example.org/a', 'b', false],
    ['“example.org”', 'b', true],
    ['hy\u00ad', 'phen', false],
    ['', 'start', false],
  ])('“%s” | “%s”: %s', (before, after, lacks) => {
    expect(lacksSpace(before, after)).toBe(lacks)
  })

  it.each([
    ['All of Interuniver', 'sity and', true],
    ['(Interuniver', 'sity).', true],
    ['Inter', 'univer', true],
    // Azerbaijani words grow at their ends: a longer one begins like this, and the next word like its ending.
    ['ən yaxşı təcrübələrin', 'inkişafı', false],
    ['In', 'teruniversity', false],
    ['Interuniversity', 'and', false],
  ])('“%s” | “%s” is inside of a long word: %s', (before, after, isInside) => {
    expect(isInsideWord(before, after, ['Interuniversity', 'təcrübələrinin'])).toBe(isInside)
  })

  const at = (x: number, y: number, size = 10): TextPlace => ({ x, y, directionX: 1, directionY: 0, size })

  it.each([
    ['the next line', at(0, 86), true],
    ['the next column', at(300, 500), true],
    ['beside it', at(100.5, 100), false],
    ['a raised figure', at(100.6, 105.5, 7), false],
    ['a gap', at(104, 100), true],
    ['overlapping', at(98, 100), false],
  ])('between texts: %s', (_, start, apart) => {
    expect(standsApart(at(100, 100), start)).toBe(apart)
  })
})

describe('the colour profile', () => {
  it('is an ICC profile of RGB for the screen, with nine tags inside it', () => {
    const profile = inflateSync(SRGB_PROFILE)
    expect(profile.readUInt32BE(0)).toBe(profile.length)
    expect(profile.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ')
    expect(profile.toString('latin1', 36, 40)).toBe('acsp')
    expect(profile.readUInt32BE(128)).toBe(9)
    expect(profile.toString('latin1')).toContain('text\0\0\0\0No copyright\0')
    // The tone curve of sRGB, from black to white: half the signal is a fifth of the light.
    const curve = profile.indexOf('curv')
    const pointAt = (index: number): number => profile.readUInt16BE(curve + 12 + index * 2) / 65_535
    expect([profile.readUInt32BE(curve + 8), pointAt(0), pointAt(1023)]).toEqual([1024, 0, 1])
    expect(pointAt(512)).toBeCloseTo(((512 / 1023 + 0.055) / 1.055) ** 2.4, 4)
    for (let tag = 0; tag < 9; tag += 1) {
      const [offset, size] = [profile.readUInt32BE(136 + tag * 12), profile.readUInt32BE(140 + tag * 12)]
      expect(offset % 4).toBe(0)
      expect(offset + size).toBeLessThanOrEqual(profile.length)
    }
  })
})

describe('the metadata', () => {
  const xmp = (marked: boolean): string =>
    Buffer.from(writeXmp(identity, { producer: 'P', marked })).toString('utf8')

  it('has each language of the title, and nothing that is not stated', () => {
    expect(xmp(true)).toContain(
      '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Şəhadətnamə &lt;1&gt; &amp; “bir”</rdf:li>' +
        '<rdf:li xml:lang="az">Şəhadətnamə &lt;1&gt; &amp; “bir”</rdf:li><rdf:li xml:lang="en">Title</rdf:li>',
    )
    expect(xmp(true)).not.toMatch(/dc:creator|dc:publisher|dc:rights|dc:identifier/u)
  })

  it('says that the file conforms only if it is told so', () => {
    expect(xmp(true)).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(xmp(false)).not.toMatch(/<pdfuaid:|<pdfaid:|<pdfaExtension:/u)
  })
})
