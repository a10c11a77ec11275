import { h } from 'hastscript'
import type { ElementContent, Root } from 'hast'
import { expect, it } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { usualChapter } from './usual-form.ts'
import { checkLinks } from '../../src/page/html/check-links.ts'

const place = { file: 'locales/az/x.yaml', line: 3, column: 5 }
const words: ElementContent = { type: 'text', value: 'bax', data: { sources: [place] } }

/** What is told of a chapter: `file:line code message`. */
function told(...children: Root['children']): string[] {
  return check(children).map((d) => `${d.place?.file}:${d.place?.line} ${d.code} ${d.message}`)
}

function hints(...children: Root['children']): (string | undefined)[] {
  return check(children).map(({ hint }) => hint)
}

function check(children: Root['children']): Diagnostic[] {
  const inTemplate = (name: string, text: string) => ({ file: `${name} at ${text}`, line: 1, column: 1 })
  return checkLinks([usualChapter(children)], inTemplate)
}

it('a link to an id that the edition does not have is refused at its words', () => {
  expect(told(h('a', { href: '#az-y' }, words))).toEqual([
    'locales/az/x.yaml:3 link-target A link leads to “#az-y”, which is not in this edition.',
  ])
  expect(told(h('a', { href: '#az-x' }, words), h('a', { href: 'https://a.az' }, words))).toEqual([])
  expect(told(h('a', { href: 'HTTPS://A.az' }, words), h('a', { href: 'Mailto:a@b.az' }, words))).toEqual([])
})

it('an id that stands twice is refused', () => {
  expect(told(h('p', { id: 'az-a' }), h('p', { id: 'az-a' }))).toEqual([
    'x at "az-a":1 id-twice The id “az-a” is used twice in this edition.',
  ])
})

it('a link that a template writes is refused where it is written there, with what was meant', () => {
  expect(told(h('a', { href: '#az-y' }, 'made'))).toEqual([
    'x at #az-y:1 link-target A link leads to “#az-y”, which is not in this edition.',
  ])
  expect(hints(h('a', { href: '#az-xx' }, 'made'))).toEqual(['Did you mean `az-x`?'])
})

it.each(['javascript:alert(1)', 'file:///etc/passwd', 'page.html'])('a link to %s is refused', (href) => {
  expect(told(h('a', { href }, words))).toEqual([
    `locales/az/x.yaml:3 bad-link The link “${href}” leads neither to a website nor to a mail address.`,
  ])
})
