import { expect, it } from 'vitest'
import { entry } from '../../src/pdf/objects/entry.ts'
import { PdfFile } from '../../src/pdf/objects/file.ts'
import { readStructure, type StructureElement } from '../../src/pdf/read/structure.ts'
import { type Bodies, pdf, syntaxError } from './pdf-fixture.ts'

const tagged: Bodies = {
  1: '<<>>',
  2: '<</Type /Catalog\n/Lang (az)\n/StructTreeRoot 3 0 R>>',
  3: '<</Type /StructTreeRoot\n/K 4 0 R>>',
  4: '<</Type /StructElem\n/S /Document\n/K [5 0 R 6 0 R]>>',
  5: '<</S /P\n/Pg 9 0 R\n/Lang (en)\n/K [0 7 0 R <</Type /MCR\n/Pg 10 0 R\n/MCID 4>> <</Type /MCR\n/Pg 9 0 R\n/Stm 11 0 R\n/MCID 0>>]>>',
  6: '<</S /TD\n/K 8 0 R>>',
  7: '<</S /Link\n/Pg 9 0 R\n/K [3 <</Type /OBJR\n/Obj 12 0 R>>]>>',
  8: '[<</Type /MCR\n/Pg 9 0 R\n/MCID 5>>]',
  9: '<<>>',
  10: '<<>>',
  11: '<<>>',
  12: '<<>>',
}

function read(bodies: Bodies): StructureElement[] {
  const file = new PdfFile(pdf(bodies))
  return readStructure(file, entry(file, file.trailer, 'Root', 'dictionary'))
}

/** The tree as text, one element or piece a line. */
function show(nodes: StructureElement['children'], indent = ''): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'piece') return [`${indent}${node.holder}/${node.mcid} on ${node.page}`]
    if (node.type === 'object') return [`${indent}object ${node.number} on ${node.page}`]
    return [`${indent}${node.role} ${node.language}`, ...show(node.children, `${indent}  `)]
  })
}

it('has elements with their language, pieces of pages and forms, and links', () => {
  expect(show(read(tagged))).toEqual([
    'Document az',
    '  P en',
    '    9/0 on 9',
    '    Link en',
    '      9/3 on 9',
    '      object 12 on 9',
    '    10/4 on 10',
    '    11/0 on 9',
    '  TD az',
    '    9/5 on 9',
  ])
})

it('is empty in a file without tags', () => {
  expect(read({ ...tagged, 2: '<</Type /Catalog>>' })).toEqual([])
})

it.each([
  [
    'an element twice',
    { 4: '<</S /Document\n/K [5 0 R 5 0 R]>>' },
    'object 5 is in the structure tree twice',
  ],
  ['an element in itself', { 6: '<</S /P\n/K [4 0 R]>>' }, 'object 4 is in the structure tree twice'],
  ['a piece without its page', { 6: '<</S /P\n/K [0]>>' }, 'expected /Pg, the page of this marked content'],
  ['an element without a type', { 6: '<</K [0]>>' }, 'expected /S in this dictionary'],
  ['anything else', { 6: '<</S /P\n/K [/X]>>' }, 'expected a dictionary as an element of the structure tree'],
])('%s is refused', (_, bodies, message) => {
  expect(syntaxError(() => read({ ...tagged, ...bodies }))?.message).toContain(message)
})
