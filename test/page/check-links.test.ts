import { h } from 'hastscript'
import type { ElementContent, Root } from 'hast'
import { expect, it } from 'vitest'
import { checkLinks } from '../../src/page/check-links.ts'
import type { RenderedChapter } from '../../src/page/edition.ts'

const place = { file: 'locales/az/x.yaml', line: 3, column: 5 }
const words: ElementContent = { type: 'text', value: 'bax', data: { sources: [place] } }

/** What is told of a chapter: `file:line code message`. */
function told(...children: Root['children']): string[] {
  const chapter = { id: 'az-x', language: 'az', template: 'x', entries: [], context: {} } as const
  const rendered: RenderedChapter[] = [{ chapter, content: { type: 'root', children } }]
  return checkLinks(rendered).map(
    (d) => `${d.place?.file ?? ''}:${d.place?.line ?? ''} ${d.code} ${d.message}`,
  )
}

it('a link to an id that the edition does not have is refused at its words', () => {
  expect(told(h('a', { href: '#az-y' }, words))).toEqual([
    'locales/az/x.yaml:3 link-target a link leads to “#az-y”, which is not in this edition',
  ])
  expect(told(h('a', { href: '#az-x' }, words), h('a', { href: 'https://a.az' }, words))).toEqual([])
})

it('an id that stands twice is refused', () => {
  expect(told(h('p', { id: 'az-a' }), h('p', { id: 'az-a' }))).toEqual([
    ': id-twice the id “az-a” stands twice in this edition',
  ])
})
