import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../../src/page/html/markdown.ts'
import { readMarks } from '../../../src/diagnostics/text.ts'
import { rulesByLanguage } from '../../language-rules.ts'

/** The table that a template's Markdown becomes, without line breaks. */
function table(markdown: string, kind = ''): string {
  const block = `<div class="data-table${kind}">\n\n<div class="caption">\n\nTable 1\n\n</div>\n\n${markdown}\n\n</div>`
  const tree = renderMarkdown(readMarks(block), {
    language: 'en',
    rules: rulesByLanguage,
    id: 'en-x',
    names: [],
    notes: new Map(),
    references: { language: 'en', titles: new Map(), words: (title) => title },
  })
  const html = unified().use(rehypeStringify).stringify(tree).replaceAll('\n', '')
  return html.slice(html.indexOf('<table>'), html.indexOf('</table>'))
}

function rows(count: number): string {
  return Array.from({ length: count }, (_, index) => `| ${index} | *a* |\n`).join('')
}

const gap = '<em class="missing">not stated</em>'

describe('a table with a caption', () => {
  it('has its caption first, and a scope at each head', () => {
    const html = table('| A | B |\n|---|--:|\n| c | 1 |\n| Total | 2 |')
    expect(html).toContain(
      '<table><caption role="caption"><div class="caption"><p>Table 1</p></div></caption>',
    )
    expect(html).toContain(
      '<thead><tr><th scope="col">A</th><th align="right" scope="col">B</th></tr></thead>',
    )
    expect(html).toContain('<tr><th scope="row">c</th><td align="right">1</td></tr>')
  })

  it('ends with totals whose head reaches over the empty cells beside it', () => {
    const html = table('| A | B | C | D |\n|---|---|---|---|\n| a | b | c | d |\n| Total | | | 2 |')
    expect(html).toContain('<tr class="total"><th scope="row" colspan="3">Total</th><td>2</td></tr>')
  })

  it('is refused without a caption', () => {
    const tree = (): unknown =>
      renderMarkdown(readMarks('<div class="data-table">\n\n| A |\n|---|\n| a |\n\n</div>'), {
        language: 'en',
        rules: rulesByLanguage,
        id: 'en-x',
        names: [],
        notes: new Map(),
        references: { language: 'en', titles: new Map(), words: (title) => title },
      })
    expect(tree).toThrow('a data table needs a caption and a table')
  })
})

describe('a matrix', () => {
  it('has one cell for the same gap in rows below each other, and a class for what is empty on purpose', () => {
    const html = table(
      `| A | B | C |\n|---|---|---|\n| a | ${gap} | &nbsp; |\n| b | ${gap} | 1 |\n| Total | ${gap} | 1 |`,
      ' matrix',
    )
    expect(html).toContain('<td class="gap" rowspan="3">')
    expect(html.split('not stated').length).toBe(2)
    expect(html).toContain('<td class="none">\u00A0</td>')
  })

  it('begins a new cell where something is stated between two gaps', () => {
    const html = table(
      `| A | B |\n|---|---|\n| a | ${gap} |\n| b | ${gap} |\n| c | 1 |\n| Total | ${gap} |`,
      ' matrix',
    )
    expect(html).toContain('<td class="gap" rowspan="2">')
    expect(html.split('class="gap"').length).toBe(3)
  })

  it('is one part if it fits on a page, and else parts of five rows or a little more', () => {
    const parts = (count: number): number[] =>
      table(`| A | B |\n|---|---|\n${rows(count)}`, ' matrix')
        .split('<tbody>')
        .slice(1)
        .map((part) => part.split('<tr').length - 1)
    expect([1, 25, 26, 27, 28, 30].map(parts)).toEqual([
      [1],
      [25],
      [5, 5, 5, 5, 6],
      [5, 5, 5, 5, 7],
      [5, 5, 5, 5, 8],
      [5, 5, 5, 5, 5, 5],
    ])
  })

  it('has parts that are high enough for the upright words of a gap', () => {
    const gaps = Array.from({ length: 30 }, (_, index) => `| ${index} | ${gap} |\n`).join('')
    const html = table(`| A | B |\n|---|---|\n${gaps}`, ' matrix')
    const heights = [...html.matchAll(/rowspan="(\d+)"/gu)].map(([, height]) => Number(height))
    expect(heights).toEqual([8, 8, 14])
  })
})
