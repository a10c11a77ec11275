import { expect, it } from 'vitest'
import { copyObject } from '../../src/pdf/objects/copy-object.ts'
import { Output } from '../../src/pdf/objects/output.ts'
import { syntaxError } from './pdf-fixture.ts'

/** The text of an object with 1,000 added to every number. */
function copied(text: string): string {
  const source = Buffer.from(text, 'latin1')
  const output = new Output(0)
  copyObject(source, 0, source.length, output, {
    renumber: (number) => number + 1000,
    rename: (name) => `part2-${name}`,
  })
  return Buffer.from(output.bytes).toString('latin1')
}

it('references are changed wherever they stand, and nothing that only looks like one', () => {
  expect(copied('<</P 4 0 R/K[5 0 R 6 0 R]/N 1 0 Rest/Box[0 0 7 0 R]>>')).toBe(
    '<</P 1004 0 R/K[1005 0 R 1006 0 R]/N 1 0 Rest/Box[0 0 1007 0 R]>>',
  )
  const texts = '(see 1 0 R, \\) and (2 0 R))<31203020 52>/1 0 -1 0 R2'
  expect(copied(texts)).toBe(texts)
})

it('the data of a stream stays as it is', () => {
  const data = ' stream\n(1 0 R /ID (a) <x\nendstream'
  expect(copied(`<</Length 9 0 R>>${data}`)).toBe(`<</Length 1009 0 R>>${data}`)
})

it('names of elements are changed, where they are given and where they are used', () => {
  expect(copied('<</ID (node1)/A<</O /Table /Headers [(node2) (node3)]>>/Alt (node4)>>')).toBe(
    '<</ID (part2-node1)/A<</O /Table /Headers [(part2-node2) (part2-node3)]>>/Alt (node4)>>',
  )
})

it('a string without an end is refused', () => {
  expect(syntaxError(() => copied('<</A (b'))?.message).toContain('expected ")" to close this string')
  expect(syntaxError(() => copied('<</A <31'))?.message).toContain('expected ">" to close this string')
})
