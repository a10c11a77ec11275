import type { Element, ElementContent, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { h } from 'hastscript'
import { describe, expect, it, test } from 'vitest'
import { type HyphenationOptions, rehypeHyphenation } from '../../src/page/plugins/rehype-hyphenation.ts'
import { rehypeTypography } from '../../src/page/plugins/rehype-typography.ts'

/** Twelve letters, eleven, and nine. */
const [LONG, MIDDLE, SHORT] = ['layihələrinin', 'layihələrin', 'layihələr']

function shown(content: Element | Root, options: Partial<HyphenationOptions> = {}): string {
  const tree: Root = content.type === 'root' ? content : { type: 'root', children: [content] }
  rehypeHyphenation({ language: 'az', ...options })(tree)
  return toString(tree).replaceAll('\u00AD', '|')
}

describe('Azerbaijani text on the page', () => {
  it('breaks words of twelve letters up in the text column', () => {
    expect(shown(h('p', `bu ${LONG} və ${MIDDLE}`))).toBe('bu layi|hə|lə|ri|nin və layihələrin')
  })

  test.each([
    ['cells of a table', h('table', h('tr', h('td', `bu ${SHORT}`)))],
    ['label column of a register', h('ol.register', h('li', h('p.head', `bu ${SHORT}`)))],
    ['strands', h('div.strands', h('p', `bu ${SHORT}`))],
    ['index', h('div.index', h('p', `bu ${SHORT}`))],
    ['captions', h('figure', h('figcaption', `bu ${SHORT}`))],
  ])('breaks words of nine letters up in narrow columns: %s', (_what, element) => {
    expect(shown(element)).toBe('bu layi|hə|lər')
  })

  it('breaks words of nine letters up everywhere in the parallel edition', () => {
    expect(shown(h('p', `bu ${SHORT}`), { column: 'narrow' })).toBe('bu layi|hə|lər')
  })

  test.each([
    ['a title', h('h1', LONG)],
    ['a heading', h('h2', LONG)],
    ['a link', h('p', h('a', { href: '#x' }, LONG))],
    ['what must not break', h('p', h('span.nowrap', LONG))],
    ['code', h('p', h('code', LONG))],
    ['the contents', h('nav.contents', h('p', LONG))],
    ['the opener of a project', h('header.opener', h('p', LONG))],
    ['English text', h('p', { lang: 'en' }, LONG)],
    ['a marked name', h('p', h('span', { translate: 'no' }, LONG))],
    ['a name in a table', h('table', h('tr', h('td', 'Layihələrinin Universiteti')))],
    ['a name in the panel', h('div.panel', h('p', 'Layihələrinin Universiteti'))],
    ['a name inside a sentence', h('p', 'bu Layihələrinin')],
  ])('stays whole in %s', (_what, element) => {
    const before = toString(element)
    expect(shown(element)).toBe(before)
  })

  it('stays whole where it begins with a name that is known', () => {
    expect(shown(h('p', 'Azərbaycanının ali təhsili'), { names: ['Azərbaycan'] })).toBe(
      'Azərbaycanının ali təhsili',
    )
  })

  it('is broken inside an English page too, and nothing else there', () => {
    const page = h('div', h('p', LONG), h('p', { lang: 'az' }, LONG))
    expect(shown(page, { language: 'en' })).toBe('layihələrininlayi|hə|lə|ri|nin')
  })

  it('reads a sentence through emphasis, links and notes', () => {
    const note = h('sup', h('a.note-mark', { href: '#az-note-x' }, '1'))
    const paragraph = h('p', [
      h('strong', 'Layihələrinin sonu.'),
      ' Layihələrinin',
      note,
      ' ',
      h('em', 'və'),
      ' Layihələrinin',
    ])
    expect(shown(paragraph)).toBe('Layi|hə|lə|ri|nin sonu. Layi|hə|lə|ri|nin1 və Layihələrinin')
  })

  it('does not take the numeral of a register for a part of the sentence', () => {
    const head = h('p.head', h('span.numeral', '1'), 'Beynəlxalq əlaqə')
    expect(shown(head)).toBe('1Bey|nəl|xalq əlaqə')
  })

  it('leaves a word whole that goes on in another element', () => {
    expect(shown(h('p', [h('em', LONG), 'dəkilərdən']))).toBe('layihələrinindəkilərdən')
    expect(shown(h('p', [LONG, h('br'), LONG]))).toBe('layi|hə|lə|ri|ninlayi|hə|lə|ri|nin')
  })

  it('starts a sentence with each block', () => {
    expect(shown(h('div', [h('p', 'bu'), h('p', 'Layihələrinin')]))).toBe('buLayi|hə|lə|ri|nin')
  })

  it('leaves what typography joined as it is', () => {
    const tree: Root = { type: 'root', children: [h('p', 'ATM-lərdəkilərin 30-cu layihələrinin 100 avro')] }
    rehypeTypography('az')(tree)
    expect(shown(tree)).toBe('ATM-lərdəkilərin 30-cu layi|hə|lə|ri|nin 100\u00A0avro')
  })

  it('keeps the places of the texts', () => {
    const text: ElementContent = { type: 'text', value: LONG, data: { sources: [] } }
    const paragraph: Element = { ...h('p'), children: [text] }
    shown(paragraph)
    expect(paragraph.children[0]).toMatchObject({
      value: 'layi\u00ADhə\u00ADlə\u00ADri\u00ADnin',
      data: { sources: [] },
    })
  })
})
