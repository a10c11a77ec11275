import type { Root } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { DiagnosticError } from '../../src/diagnostics/diagnostic.ts'
import { usualForm } from './usual-form.ts'
import { renderMarkdown } from '../../src/page/html/markdown.ts'
import { joinChapter } from '../../src/page/parallel/parallel.ts'
import { onBothSides, type PageHeads } from '../../src/page/chapters/chapter.ts'
import type { ChapterStages } from '../../src/page/html/render.ts'
import type { Language } from '../../src/report/types.ts'
import { readMarks, Text, writtenText } from '../../src/diagnostics/text.ts'
import { rulesByLanguage } from '../language-rules.ts'

/** A chapter whose words between {braces} are written in a locale file of its language, at that line: `{7:Aim}`. */
function chapter(language: Language, marked: string, about: object = {}): ChapterStages {
  const file = `locales/${language}/x.yaml`
  const text = marked.replaceAll(/\{(\d+):([^}]*)\}/gu, (_, line: string, words: string) =>
    new Text(words, { file, line: Number(line), column: 5 }).toHTML(),
  )
  const printed = readMarks(text)
  const id = `${language}-x`
  const notes = new Map([['n', { mark: '4', target: `${language}-note-n`, label: `${language} 4` }]])
  const references = { language, titles: new Map(), words: String }
  const content = renderMarkdown(printed, {
    rules: rulesByLanguage,
    language,
    id,
    names: [],
    notes,
    references,
    continued: language === 'az' ? '{{label}} (davamı)' : '{{label}} (continued)',
  })
  return {
    chapter: { id, language, template: 'x', form: usualForm, entries: [], context: {}, ...about },
    content,
    markdown: writtenText(printed),
  }
}

/** Both languages of a text have the same line here. */
const keyOf = ({ line }: { readonly line: number }): string => String(line)

function html(tree: Root): string {
  return unified()
    .use(rehypeStringify)
    .stringify(tree)
    .replaceAll(/ class="(?:first|second)"| second(?=")/gu, '')
    .replaceAll(/<(?:p|span|th|td) lang="az">/gu, (tag) => tag.replace(' lang="az"', ' az'))
}

function join(az: string, en: string): string {
  return html(joinChapter(chapter('az', az), chapter('en', en), keyOf).content)
}

/** What two chapters are refused with: `file:line message`. */
function refusal(az: string, en: string): string[] {
  try {
    join(az, en)
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error
    return error.diagnostics.map((d) => `${d.place?.file}:${d.place?.line} ${d.code} ${d.message}`)
  }
  return []
}

describe('two languages side by side', () => {
  it('are a row of two paragraphs, each in its language', () => {
    expect(join('{1:Bir}', '{1:One}')).toBe(
      '<div class="pair"><p az>Bir</p><p id="en-x" lang="en">One</p></div>',
    )
  })

  it('are told by the stylesheet as first and second, whichever they are', () => {
    const joined = joinChapter(chapter('en', '{1:One}'), chapter('az', '{1:Bir}'), keyOf)
    expect(unified().use(rehypeStringify).stringify(joined.content)).toBe(
      '<div class="pair"><p class="first" lang="en">One</p><p class="second" id="az-x" lang="az">Bir</p></div>',
    )
    expect(joined.chapter).toMatchObject({ language: 'en', beside: 'az' })
  })

  it('share one heading, and what both say alike at its head stands once', () => {
    expect(join('# {1:Məqsəd}', '# {1:Aim}')).toBe(
      '<h1 class="pair"><span az>Məqsəd </span><span id="en-x" lang="en">Aim</span></h1>',
    )
    const title = (words: string): string => `# <span class="number">1 </span><span class="t">${words}</span>`
    expect(join(title('{1:Bir}'), title('{1:One}'))).toContain(
      '<h1><span class="number">1 </span><span class="pair">',
    )
  })

  it('share one list, whose every item holds both', () => {
    expect(join('- {1:a}\n- {2:b}', '- {1:c}\n- {2:d}').replaceAll('\n', '')).toBe(
      '<ul><li class="pair"><p az>a</p><p id="en-x" lang="en">c</p></li><li class="pair"><p az>b</p><p lang="en">d</p></li></ul>',
    )
  })

  it('share the numeral of an item, which is heard once', () => {
    const joined = join('1. {1:Baş}\n\n   {2:Mətn}', '1. {1:Head}\n\n   {2:Text}')
    expect(joined).toContain('<span class="numeral">1</span>Baş')
    expect(joined).toContain('<span class="numeral" aria-hidden="true">1</span>Head')
  })

  it('keep the ids of both, so that links of both find their place', () => {
    const part = (language: string, words: string): string =>
      `<section id="${language}-part">\n\n# {1:${words}}\n\n</section>`
    const joined = join(part('az', 'Bir'), part('en', 'One'))
    for (const id of ['az-part', 'en-part', 'en-x']) expect(joined).toContain(`id="${id}"`)
  })

  it('say once in a panel what is the same, and the rest as “az / en”', () => {
    const panel = (label: string, words: string): string =>
      `<div class="panel">\n\n- {1:${label}}\n\n  {2:${words}}[](#note-n)\n\n- {3:ID}\n\n  101\n\n</div>`
    const joined = join(panel('Müddət', 'may 2024'), panel('Period', 'May 2024'))
    expect(joined).toContain(
      '<span az>Müddət</span><span class="slash"> / </span><span id="en-x" lang="en">Period</span>',
    )
    expect(joined.match(/<sup\b[^>]*>/gu)).toEqual(['<sup id="az-x--mark-1">'])
    expect(joined).toContain('<p>101</p>')
    expect(joined.match(/ID/gu)).toHaveLength(1)
  })

  it('have the rows of a table in the order of the first one, matched by their text, in two halves', () => {
    const table = (rows: readonly string[]): string => ['| {1:h} | {2:n} |', '|---|---|', ...rows].join('\n')
    const joined = join(
      table(['| {3:Almaniya} | {5:A} |', '| {4:İtaliya} | {6:B} |', '| | {7:C} |']),
      table(['| {4:Italy} | {7:F} |', '| | {6:E} |', '| {3:Germany} | {5:D} |']),
    )
    expect(joined).toContain('<table class="halves">')
    const rows = joined
      .replaceAll(/<span class="room".*?<\/span>/gu, '')
      .split('<tr>')
      .slice(1)
      .map((row) =>
        [...row.matchAll(/<(t[hd])(?: [^>]*)?>([^<]*)</gu)].map(([, tag, words]) => `${tag} ${words}`),
      )
    // The head of a group stands before its first cell, in both halves, and reaches over all of them.
    expect(rows).toEqual([
      ['th Almaniya ', 'td A', 'th Germany ', 'td D'],
      ['th İtaliya ', 'td B', 'th Italy ', 'td E'],
      ['td C', 'td F'],
    ])
    expect(joined.match(/<th [^>]*scope="rowgroup"[^>]*rowspan="2"/gu)).toHaveLength(2)
  })

  it('say by both languages what a section is called on pages that it goes over to', () => {
    const joined = join('# {1:Baş}\n\n1. {2:Bir}\n\n   {3:Mətn}', '# {1:Head}\n\n1. {2:One}\n\n   {3:Text}')
    expect(joined).toContain(
      '<ol class="register" data-continued="Baş (davamı)" data-continued-second="Head (continued)">',
    )
  })

  it('keep the columns of a wide table over the full width', () => {
    const table = (words: string): string =>
      `| {1:${words}} | {2:n} | {3:m} |\n|---|---|---|\n| {4:a} | 5 | 6 |`
    const joined = join(table('Layihə'), table('Project'))
    expect(joined).toContain('<table class="both">')
    expect(joined).toContain('<span az>Layihə</span><span class="slash"> / </span>')
    expect(joined).toContain('<td>5</td>')
  })

  it('that are sorted by their own alphabets have a list each, with its own title', () => {
    const index = (title: string, words: string): string =>
      `# {1:${title}}\n\n<div class="index">\n\n- {2:${words}}\n\n</div>`
    const lists = { lists: 'index' }
    const joined = joinChapter(
      chapter('az', index('Göstərici', 'Çex'), lists),
      chapter('en', index('Index', 'Czechia'), lists),
      keyOf,
    )
    expect(html(joined.content).replaceAll('\n', '')).toBe(
      '<section class="alone first" lang="az"><h1>Göstərici</h1><div class="index"><ul><li>Çex</li></ul></div></section>' +
        '<section class="alone" id="en-x" lang="en"><h1>Index</h1><div class="index"><ul><li>Czechia</li></ul></div></section>',
    )
  })

  it('have both halves of each row of a table of words, in the order of the first one', () => {
    const terms = (rows: string): string => `| {1:h} | {2:m} |\n|---|---|\n${rows}`
    const sorted = { form: { ...usualForm, sorted: true } }
    const joined = joinChapter(
      chapter('az', terms('| {3:Aİ} | {4:ittifaq} |\n| {5:OS} | {6:elm} |'), sorted),
      chapter('en', terms('| {5:OS} | {6:science} |\n| {3:EU} | {4:union} |'), sorted),
      keyOf,
    )
    const rows = html(joined.content).split('<tr>').slice(1)
    expect(rows.map((row) => [...row.matchAll(/<t[hd][^>]*>([^<]*)</gu)].map(([, words]) => words))).toEqual([
      ['Aİ', 'ittifaq', 'EU', 'union'],
      ['OS', 'elm', 'OS', 'science'],
    ])
  })

  it('print a key figure once, and the other form of it before the label of the second', () => {
    const figures = (value: string, label: string): string =>
      `<div class="key-figures">\n\n- {1:${value}}\n\n  {2:${label}}\n\n</div>`
    const joined = join(figures('4,13', 'mln avro'), figures('4.13', 'million euros'))
    expect(joined).toContain('<p>4,13</p>')
    expect(joined).toContain('>4.13 million euros</span>')
  })

  it('share the running head, unless it is the same', () => {
    const heads = (az: string, en: string): PageHeads | undefined =>
      joinChapter(
        chapter('az', '', { heads: onBothSides(az) }),
        chapter('en', '', { heads: onBothSides(en) }),
        keyOf,
      ).chapter.heads
    expect(heads('Ön söz', 'Foreword')).toEqual({ left: 'Ön söz / Foreword', right: 'Ön söz / Foreword' })
    expect(heads('1. DIRNA', '1. DIRNA')).toEqual({ left: '1. DIRNA', right: '1. DIRNA' })
  })

  it('do not change the chapters that they are joined from', () => {
    const [az, en] = [chapter('az', '1. {1:Baş}\n\n   {2:Mətn}'), chapter('en', '1. {1:Head}\n\n   {2:Text}')]
    const before = structuredClone([az.content, en.content])
    joinChapter(az, en, keyOf)
    expect([az.content, en.content]).toEqual(before)
  })
})

describe('emphasis', () => {
  it('may stand in one of the languages only, also in a name that a label surrounds', () => {
    const row = (name: string, country: string): string =>
      `| {1:h} | {2:n} |\n|---|---|\n| 1 | {3:} ${name} ({5:${country}}) |`
    expect(
      refusal(row('{4:Xəzər Universiteti}', 'Azərbaycan'), row('*{4:Khazar}* {4:University}', 'Azerbaijan')),
    ).toEqual([])
    expect(
      refusal(row('{4:Xəzər Universiteti}', 'Azərbaycan'), row('{4:Khazar University}', '*Azerbaijan*')),
    ).toEqual([])
    expect(refusal(row('{4:Xəzər}', 'Azərbaycan'), row('*{6:Ilia}*', 'Georgia'))).toHaveLength(1)
  })
})

describe('where the languages differ, both places are told:', () => {
  it('another kind of block', () => {
    expect(refusal('{1:Bir}\n\n- {2:iki}', '{1:One}\n\n{2:two}')).toEqual([
      'locales/az/x.yaml:2 parallel-structure Azerbaijani has a list “iki” (locales/az/x.yaml:2:5), but English has a paragraph “two” (locales/en/x.yaml:2:5).',
    ])
  })

  it('an item that one of them lacks', () => {
    expect(refusal('- {1:bir}\n- {2:iki}', '- {1:one}')).toEqual([
      'locales/az/x.yaml:2 parallel-structure Azerbaijani has a list item “iki” (locales/az/x.yaml:2:5), but English has nothing more after locales/en/x.yaml:1:5.',
    ])
    expect(refusal('{1:Bir}', '{1:One}\n\n{2:Two}')).toEqual([
      'locales/en/x.yaml:2 parallel-structure Azerbaijani has nothing more after locales/az/x.yaml:1:5, but English has a paragraph “Two” (locales/en/x.yaml:2:5).',
    ])
  })

  it('another text at the same place', () => {
    expect(refusal('{1:Bir}\n\n{2:İki}', '{1:One}\n\n{3:Three}')).toEqual([
      'locales/az/x.yaml:2 parallel-structure Beside a paragraph “İki” (locales/az/x.yaml:2:5) is another text: a paragraph “Three” (locales/en/x.yaml:3:5).',
    ])
  })

  it('rows of a table that the other does not have', () => {
    const table = (rows: string): string => `| {1:h} | {2:n} |\n|---|---|\n${rows}`
    expect(refusal(table('| {3:a} | {4:b} |'), table('| {3:c} | {5:d} |'))).toEqual([
      'locales/az/x.yaml:4 parallel-structure Beside a cell “b” (locales/az/x.yaml:4:5) is another text: a cell “d” (locales/en/x.yaml:5:5).',
    ])
  })
})
