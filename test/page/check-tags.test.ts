import type { ElementContent, Root } from 'hast'
import { h, s } from 'hastscript'
import { expect, it } from 'vitest'
import { usualChapter } from './usual-form.ts'
import { checkTags } from '../../src/page/html/check-tags.ts'

const place = { file: 'locales/az/x.yaml', line: 3, column: 5 }

function written(value: string): ElementContent {
  return { type: 'text', value, data: { sources: [place] } }
}

/** A template that writes “B” and a drawing in its second and third line. */
const placeOf = (name: string, words: string) => ({
  file: `templates/${name}.md.hbs`,
  line: ['', 'B', 'drawing period'].indexOf(words) + 1,
  column: 1,
})

/** What is told of a chapter: `file:line code message`. */
function told(...children: Root['children']): string[] {
  return checkTags([usualChapter(children)], placeOf).map(
    (d) => `${d.place?.file}:${d.place?.line} ${d.code} ${d.message}`,
  )
}

it('an empty cell is refused, one with words or a drawing is not', () => {
  const drawing = s('svg', { role: 'img', ariaLabel: 'partner' })
  const table = h('table', h('tr', [h('th', written('Ölkə')), h('td', ' '), h('td', drawing)]))
  expect(told(table)).toEqual(['locales/az/x.yaml:3 empty-cell A table has an empty cell.'])
})

it('a cell of a matrix that is empty on purpose holds a no-break space', () => {
  const table = h('table', h('tr', [h('th', written('Ölkə')), h('td.none', '\u00A0')]))
  expect(told(table)).toEqual([])
  const bare = h('table', h('tr', [h('th', written('Ölkə')), h('td.none'), h('td', '\u00A0')]))
  expect(told(bare)).toEqual([
    'locales/az/x.yaml:3 empty-cell A table has an empty cell.',
    'locales/az/x.yaml:3 empty-cell A table has an empty cell.',
  ])
})

it('a heading that skips a level is refused at its words', () => {
  const message = 'of level 3 is after one of level 1.'
  expect(told(h('h1', 'A'), h('h3', written('B')))).toEqual([
    `locales/az/x.yaml:3 heading-level The heading “B” ${message}`,
  ])
  expect(told(h('h1', 'A'), h('h2', 'B'), h('h1', 'C'), h('h2', 'D'))).toEqual([])
  expect(told(h('h2', 'B'))).toEqual([
    'templates/x.md.hbs:2 heading-level The heading “B” of level 2 is before any heading.',
  ])
})

it('a figure says something or is hidden', () => {
  expect(told(s('svg'), h('img', { src: 'a.png', alt: ' ' }), s('svg', { ariaHidden: 'true' }))).toEqual([
    'templates/x.md.hbs:1 figure-without-text A figure has no text alternative.',
    'templates/x.md.hbs:1 figure-without-text A figure has no text alternative.',
  ])
})

it('a list holds items and nothing else', () => {
  expect(told(h('ul', [h('li', 'a'), h('p', written('b'))]))).toEqual([
    'locales/az/x.yaml:3 list-broken There is something between the items of a list.',
  ])
})

it('what no text says is told in the template, at what it writes there', () => {
  const table = (...cells: ElementContent[]) => h('table', h('tr', cells), h('tr', [h('td', written('Ad'))]))
  expect(told(table(h('th', 'B'), h('td')))).toEqual([
    'locales/az/x.yaml:3 empty-cell A table has an empty cell.',
  ])
  expect(told(h('table', h('tr', [h('th', 'B'), h('td')])))).toEqual([
    'templates/x.md.hbs:2 empty-cell A table has an empty cell.',
  ])
  expect(told(h('div.drawing.period', s('svg')))).toEqual([
    'templates/x.md.hbs:3 figure-without-text A figure has no text alternative.',
  ])
})
