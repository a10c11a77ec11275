import type { Element, ElementContent, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { h } from 'hastscript'
import { describe, expect, it, test } from 'vitest'
import { INLINE_IN_TEMPLATES } from '../../src/page/html/inline-elements.ts'
import { type HyphenationOptions, rehypeHyphenation } from '../../src/page/html/plugins/rehype-hyphenation.ts'
import { rehypeTypography } from '../../src/page/html/plugins/rehype-typography.ts'
import { visit } from '../../src/page/html/visit.ts'
import { rulesByLanguage } from '../language-rules.ts'

/** Fifteen letters, fourteen, ten and nine. */
const [LONG, MIDDLE, SHORT, SHORTEST] = ['layihələrinizin', 'layihələrinizə', 'layihələri', 'layihələr']

/** What follows in every block of these tests, so that its words are not those of the last line. */
const REST = ' və'.repeat(30)
const BLOCKS = new Set(['p', 'h1', 'h2', 'td', 'th', 'figcaption', 'div', 'nav', 'header'])

function shown(content: Element | Root, options: Partial<HyphenationOptions> = {}): string {
  const tree: Root = content.type === 'root' ? content : { type: 'root', children: [content] }
  visit(tree, 'element', ({ tagName, children }) => {
    const ends = children.at(-1)
    const isText = ends?.type === 'text' || (ends?.type === 'element' && !BLOCKS.has(ends.tagName))
    if (BLOCKS.has(tagName) && isText) children.push({ type: 'text', value: REST })
  })
  rehypeHyphenation({ language: 'az', rules: rulesByLanguage, ...options })(tree)
  return toString(tree).replaceAll('\u00AD', '|').replaceAll(REST, '')
}

describe('Azerbaijani text on the page', () => {
  it('breaks words of fifteen letters up in the text column, with four on each side', () => {
    expect(shown(h('p', `bu ${LONG} və ${MIDDLE}`))).toBe('bu layi|hə|lə|ri|nizin və layihələrinizə')
  })

  test.each([
    ['cells of a table', h('table', h('tr', h('td', `bu ${SHORT} ${SHORTEST}`)))],
    ['strands', h('div.strands', h('p', `bu ${SHORT} ${SHORTEST}`))],
  ])('breaks words of ten letters up in narrow columns, with three on each side: %s', (_what, element) => {
    expect(shown(element)).toBe('bu layi|hə|ləri layihələr')
  })

  it('breaks words of ten letters up everywhere in the parallel edition', () => {
    expect(shown(h('p', `bu ${SHORT}`), { column: 'narrow' })).toBe('bu layi|hə|ləri')
  })

  it.each(INLINE_IN_TEMPLATES)(
    'begins no sentence behind <%s>, which a template writes in a line',
    (name) => {
      expect(shown(h('p', ['Bu ', h(name, 'və'), ' Layihələrinizin']))).toBe('Bu və Layihələrinizin')
    },
  )

  test.each([
    ['a title', h('h1', LONG)],
    ['a heading', h('h2', LONG)],
    ['a label of a register', h('ol.register', h('li', h('p.head', LONG)))],
    ['a label in the line', h('p', [h('strong', LONG), ' və'])],
    ['the head of a column', h('table', h('tr', h('th', LONG)))],
    [
      'the panel and the figures of a glance',
      h('div', h('ul.panel', h('p', LONG)), h('ul.key-figures', h('p', LONG))),
    ],
    ['a caption', h('figure', h('figcaption', LONG))],
    ['words for what is missing', h('p', h('span.missing', LONG))],
    ['a link', h('p', h('a', { href: '#x' }, LONG))],
    ['what must not break', h('p', h('span.nowrap', LONG))],
    ['code', h('p', h('code', LONG))],
    ['the contents', h('nav.contents', h('p', LONG))],
    ['the index', h('div.index', h('p', LONG))],
    ['a text set large', h('div.lead', h('p', LONG))],
    ['the opener of a project', h('header.opener', h('p', LONG))],
    ['English text', h('p', { lang: 'en' }, LONG)],
    ['a marked name', h('p', h('span', { translate: 'no' }, LONG))],
    ['a name in a table', h('table', h('tr', h('td', 'Layihələrinizin Universiteti')))],
    ['a name in the panel', h('div.panel', h('p', 'Layihələrinizin Universiteti'))],
    ['a name inside a sentence', h('p', 'bu Layihələrinizin')],
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
    expect(shown(page, { language: 'en' })).toBe('layihələrinizinlayi|hə|lə|ri|nizin')
  })

  it('reads a sentence through emphasis, links and notes', () => {
    const note = h('sup', h('a.note-mark', { href: '#az-note-x' }, '1'))
    const paragraph = h('p', [
      h('small', 'Layihələrinizin sonu.'),
      ' Layihələrinizin',
      note,
      ' ',
      h('em', 'və'),
      ' Layihələrinizin',
    ])
    expect(shown(paragraph)).toBe('Layi|hə|lə|ri|nizin sonu. Layi|hə|lə|ri|nizin1 və Layihələrinizin')
  })

  it('does not take a numeral beside the text for a part of the sentence', () => {
    const paragraph = h('p', h('span.numeral', '1'), 'Layihələrinizin əlaqəsi')
    expect(shown(paragraph)).toBe('1Layi|hə|lə|ri|nizin əlaqəsi')
  })

  it('leaves words whole that would run into the last line', () => {
    const tree: Root = { type: 'root', children: [h('p', `${LONG} ${'a'.repeat(70)} ${LONG} və`)] }
    rehypeHyphenation({ language: 'az', rules: rulesByLanguage })(tree)
    expect(toString(tree)).toMatch(/^layi\u00ADhə\u00ADlə\u00ADri\u00ADnizin a+ layihələrinizin və$/u)
  })

  it('leaves a word whole that goes on in another element', () => {
    expect(shown(h('p', [h('em', LONG), 'dəkilərdən']))).toBe('layihələrinizindəkilərdən')
    expect(shown(h('p', [LONG, h('br'), LONG]))).toBe('layihələrinizinlayi|hə|lə|ri|nizin')
  })

  it('starts a sentence with each block', () => {
    expect(shown(h('div', [h('p', 'bu'), h('p', 'Layihələrinizin')]))).toBe('buLayi|hə|lə|ri|nizin')
  })

  it('leaves what typography joined as it is', () => {
    const tree: Root = { type: 'root', children: [h('p', 'ATM-lərdəkilərin 30-cu layihələrinizin 100 avro')] }
    rehypeTypography({ language: 'az', rules: rulesByLanguage })(tree)
    expect(shown(tree)).toBe('ATM-lərdəkilərin 30-cu layi|hə|lə|ri|nizin 100\u00A0avro')
  })

  it('keeps the places of the texts', () => {
    const text: ElementContent = { type: 'text', value: LONG, data: { sources: [] } }
    const paragraph: Element = { ...h('p'), children: [text] }
    shown(paragraph)
    expect(paragraph.children[0]).toMatchObject({
      value: 'layi\u00ADhə\u00ADlə\u00ADri\u00ADnizin',
      data: { sources: [] },
    })
  })
})
