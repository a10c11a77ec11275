import { s } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../src/page/html/markdown.ts'
import type { NoteMark } from '../../src/page/html/plugins/rehype-note-marks.ts'
import { readMarks, Text, writtenText } from '../../src/diagnostics/text.ts'
import { rulesByLanguage } from '../language-rules.ts'

const place = { file: 'locales/az/x.yaml', line: 3, column: 5 }
const references = {
  language: 'az',
  titles: new Map([['project-dirna', new Text('DIRNA', place)]]),
  words: (title: string, page: string) => `${title} (səhifə ${page})`,
}

const square = s('svg', { role: 'img', ariaLabel: 'Kvadrat' }, s('text', '2022–2024-cü illərdə'))

function markOf(id: string, number: number): NoteMark {
  return { mark: String(number), target: `az-note-${id}`, label: `Qeyd ${number}` }
}

function html(
  markdown: string,
  notes = new Map<string, number>(),
  column?: 'narrow',
  language = 'az',
): string {
  const tree = renderMarkdown(readMarks(markdown), {
    language,
    rules: rulesByLanguage,
    ...(column && { column }),
    id: 'az-x',
    names: [],
    drawings: new Map([['square', square]]),
    notes: new Map([...notes].map(([id, number]) => [id, markOf(id, number)])),
    references,
  })
  return unified().use(rehypeStringify).stringify(tree)
}

describe('Markdown', () => {
  it.each([
    ['a:b', '<p>a:b</p>'],
    ['::x', '<p>::x</p>'],
    ['saat 10:30, CBHE:nin', '<p>saat 10:30, CBHE:nin</p>'],
    ['il 1. x', '<p>il 1. x</p>'],
    ['5 * 3 _x_', '<p>5 * 3 <em>x</em></p>'],
    ['www.a.az və http://b.az', '<p>www.a.az və http://b.az</p>'],
    ['a \\# x', '<p>a # x</p>'],
  ])('prints %s as it stands', (markdown, expected) => {
    expect(html(markdown)).toBe(expected)
  })

  it.each([
    [
      'a word',
      'və [employability]{lang=en} üçün',
      '<p>və <span lang="en" id="ID">employability</span> üçün</p>',
    ],
    ['emphasis in it', '[a *b*]{lang=la}.', '<p><span lang="la" id="ID">a <em>b</em></span>.</p>'],
    ['emphasis around it', '*x [a]{lang=de} y*', '<p><em>x <span lang="de" id="ID">a</span> y</em></p>'],
    [
      'a link of it',
      '[[a]{lang=de} b](https://x.az)',
      '<p><a href="https://x.az"><span lang="de" id="ID">a</span> b</a></p>',
    ],
    ['a whole text, of which it becomes the language', '[a b]{lang=de}', '<p lang="de" id="ID">a b</p>'],
    ['code, which stays', 'a `[b]{lang=de}`', '<p>a <code>[b]{lang=de}</code></p>'],
    ['a backslash before it, which stays', 'a \\[b]\\{lang=de}', '<p>a [b]{lang=de}</p>'],
  ])('knows the language of words: %s', (_what, text, expected) => {
    expect(html(new Text(text, place).toHTML()).replaceAll(/id="[^"]*"/gu, 'id="ID"')).toBe(expected)
  })

  it('breaks no word of another language by the rules of Azerbaijani', () => {
    const text = `${'və '.repeat(10)}[beynelmilelliyi]{lang=en} beynelmilelliyi ${'və '.repeat(40)}`
    expect(html(new Text(text, place).toHTML()).replaceAll('\u00AD', '|')).toContain(
      '>beynelmilelliyi</span> beynel|mi|lel|liyi ',
    )
  })

  it('leaves the language of words out of headings that are in two languages', () => {
    const text = new Text('a [b]{lang=de}', place).toHTML()
    expect(html(`# ${text}`)).toContain('<span lang="de"')
    expect(html(`# ${text}`, new Map(), 'narrow')).not.toContain('lang="de"')
  })

  it('leaves the words of a language alone where there is no Markdown', () => {
    expect(new Text('və [employability]{lang=en} üçün', place).value).toBe('və employability üçün')
  })

  it('keeps two paragraphs in one list item', () => {
    expect(html('- a\n\n  b')).toBe('<ul>\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n</ul>')
  })

  it('makes elements of the tags of a template, with Markdown inside', () => {
    expect(html('<div class="aim">\n\nA **b**\n\n</div>')).toBe(
      '<div class="aim"><p>A <strong>b</strong></p></div>',
    )
  })

  it('puts drawings where a template names them, and leaves their words as they were measured', () => {
    const svg = '<svg role="img" aria-label="Kvadrat"><text>2022–2024-cü illərdə</text></svg>'
    expect(html('<div class="drawing square"></div>\n\na')).toBe(
      `<div class="drawing square">${svg}</div>\n<p>a</p>`,
    )
    expect(html('- a <span class="drawing square"></span>')).toContain(
      `<span class="drawing square">${svg}</span>`,
    )
  })

  it('refuses a drawing that the chapter does not have', () => {
    expect(() => html('<div class="drawing circle"></div>')).toThrow('asks for the drawing “circle”')
  })

  it.each([
    ['<div>\n\na', '<div> is not closed'],
    ['a\n\n</div>', '</div> closes nothing'],
    ['<div onclick="x">\n\na\n\n</div>', 'not onclick'],
    ['<script>\nalert(1)\n</script>', 'may not write the element <script>'],
    ['<div class="a"><span>\n\nx\n\n</span></div>', 'must be one tag alone'],
    ['<div>\n\n'.repeat(40), 'stands in 32 other elements'],
  ])('refuses other HTML: %s', (markdown, message) => {
    expect(() => html(markdown)).toThrow(message)
  })

  it('sets an ordered list as a register whose numerals are text', () => {
    expect(html('1. Baş\n\n   - a\n   - b').replaceAll('\n', '')).toBe(
      '<ol class="register"><li><p class="head"><span class="numeral">1</span>Baş</p>' +
        '<div class="text"><ul><li>a</li><li>b</li></ul></div></li></ol>',
    )
  })

  it('groups table rows whose first cell is empty under the head cell above them', () => {
    const rows = '| Ölkə | Ad |\n|---|---|\n| AZ | a |\n| | b |\n| FI | c |'
    expect(html(rows).replaceAll('\n', '')).toBe(
      '<table><thead><tr><th scope="col">Ölkə</th><th scope="col">Ad</th></tr></thead>' +
        '<tbody><tr><th scope="rowgroup" rowspan="2">AZ</th><td>a</td></tr><tr><td>b</td></tr></tbody>' +
        '<tbody><tr><th scope="rowgroup" rowspan="1">FI</th><td>c</td></tr></tbody></table>',
    )
  })

  it('wraps each second-level heading with its text', () => {
    expect(html('## A\n\nb').replaceAll('\n', '')).toBe(
      '<section class="labelled"><h2>A</h2><div class="text"><p>b</p></div></section>',
    )
  })

  it('gives a language that fills its parent to the parent, and an id to every other', () => {
    expect(html('| <span lang="en">A</span> |\n|---|\n| b <span lang="en">C</span> |')).toContain(
      '<th scope="col" lang="en" id="az-x-language_1">A</th>',
    )
  })

  it('keeps a suffix with its number without changing the text', () => {
    expect(html('2022–2024-cü illər')).toBe('<p><span class="nowrap">2022–2024-cü</span> illər</p>')
  })
})

describe('note marks', () => {
  it('print the number of their note, with its name for those who hear the page', () => {
    expect(html('illər[](#note-years) dövrü', new Map([['years', 1]]))).toBe(
      '<p>illər<sup id="az-x--mark-1"><a class="note-mark" href="#az-note-years" aria-label="Qeyd 1">1</a></sup> dövrü</p>',
    )
  })

  it('stand after the words that a link to a note has, and two at one word apart', () => {
    const notes = new Map([
      ['a', 1],
      ['b', 2],
    ])
    const mark = (id: string, number: number): string =>
      `<sup id="az-x--mark-${number}"><a class="note-mark" href="#az-note-${id}" aria-label="Qeyd ${number}">${number}</a></sup>`
    expect(html('[Bu illər](#note-a) idi', notes)).toBe(`<p>Bu illər${mark('a', 1)} idi</p>`)
    expect(html('söz[](#note-a)[](#note-b)', notes)).toBe(`<p>söz${mark('a', 1)}\u202F${mark('b', 2)}</p>`)
    expect(html('[Bu illər](#note-a) idi')).toBe('<p>Bu illər idi</p>')
  })

  it('leave no trace when notes are off', () => {
    expect(html('illər[](#note-years) dövrü')).toBe('<p>illər dövrü</p>')
  })
})

describe('cross-references', () => {
  it('print the title of their target and the place of its page number', () => {
    expect(html('Bax: [](#project-dirna).')).toBe(
      '<p>Bax:\u00A0<a href="#az-project-dirna" class="reference nowrap">DIRNA (səhifə\u00A0<span class="page-number"></span>)</a>.</p>',
    )
  })

  it('keep words of their own', () => {
    expect(html('[birinci layihə](#project-dirna)')).toBe(
      '<p><a href="#az-project-dirna">birinci layihə</a></p>',
    )
  })
})

describe('addresses', () => {
  const address = (shown: string): string =>
    html(`<span class="address">[${shown}](<https://x.org/>)</span>`, new Map(), undefined, 'en')
      .replace(/^.*?<a [^>]*>/u, '')
      .replace(/<\/a>.*$/u, '')
      .replaceAll('<wbr>', '|')

  it('may break after their signs, and leave no few letters alone in the last line', () => {
    expect(address('x.org/news/page-one.html')).toBe('x.|org/|news/|page-|one.html')
    expect(address('x.org/a')).toBe('x.org/a')
  })

  it('break where no word of a sentence would', () => {
    expect(address('x.org/research-projects/long-details')).toBe('x.|org/|research-|projects/|long-details')
  })
})

describe('provenance', () => {
  it('leads every text on the page to the line it was written at, inner texts first', () => {
    const inner = new Text('b', { ...place, line: 9 })
    const outer = new Text(`a ${inner.toHTML()} c`, place)
    const tree = renderMarkdown(readMarks(`**${outer.toHTML()}**`), {
      language: 'az',
      rules: rulesByLanguage,
      id: 'az-x',
      names: [],
      notes: new Map(),
      references,
    })
    expect(JSON.stringify(tree)).toContain(`"sources":${JSON.stringify([{ ...place, line: 9 }, place])}`)
  })

  it('leaves the Markdown byte for byte as without marks', () => {
    expect(writtenText(readMarks(`- ${new Text('x\\-y', place).toHTML()}\n`))).toBe('- x\\-y\n')
  })
})
