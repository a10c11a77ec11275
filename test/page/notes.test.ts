import { describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../src/page/html/markdown.ts'
import { markedNotes } from '../../src/page/chapters/marked-notes.ts'
import { orderNotes } from '../../src/page/chapters/note-order.ts'
import { notesContext } from '../../src/page/chapters/notes.ts'
import { fillPageNumbers, reservedDigits, reservePageNumbers } from '../../src/page/edition/page-numbers.ts'
import { linkMarks } from '../../src/page/edition/page-lists.ts'
import type { RenderedChapter } from '../../src/page/edition/edition.ts'
import { readMarks, Text } from '../../src/diagnostics/text.ts'
import { createTranslator } from '../../src/language/translate.ts'
import { rules, rulesByLanguage } from '../language-rules.ts'
import { usualForm } from './usual-form.ts'
import { textOf } from '../../src/page/parallel/cells.ts'

const place = { file: 'locales/en/x.yaml', line: 3, column: 5 }

function printed(template: string, ...texts: readonly string[]) {
  return readMarks(
    template.replaceAll(/\{(\d)\}/gu, (_, index) => new Text(texts[Number(index)] ?? '', place).toHTML()),
  )
}

describe('the numbers of the editorial notes', () => {
  it('are those of their first marks, heads of tables before their rows', () => {
    const table = printed(
      'Title\n\n| {0} |\n|---|\n| {1} |\n\n{2}[](#note-d)',
      'Head[](#note-c)',
      'Row[](#note-b)',
      '*x[](#note-c)* [y](#note-a)',
    )
    expect(markedNotes(table)).toEqual(['c', 'b', 'c', 'a', 'd'])
    expect(orderNotes(['a', 'b', 'c', 'd'], [[table]]).ids).toEqual(['c', 'b', 'a', 'd'])
  })

  it('are no matter of code, of other links, nor of notes that are not written', () => {
    const text = printed('{0}', '`[](#note-a)` [](#project-a) [](#note-z)[](#note-b)')
    const order = orderNotes(['a', 'b'], [[text]])
    expect(order.ids).toEqual(['b', 'a'])
    expect([...order.marked]).toEqual(['b'])
  })

  it('are one for both languages side by side; what the second alone marks comes after what it follows there', () => {
    const columns = [
      [printed('{0}', 'a[](#note-a) b[](#note-b)'), printed('{0}', 'c[](#note-c)')],
      [printed('{0}', 'a[](#note-a) d[](#note-d) b[](#note-b)'), printed('{0}', 'c[](#note-c)')],
    ]
    expect(orderNotes(['a', 'b', 'c', 'd', 'e'], columns).ids).toEqual(['a', 'd', 'b', 'c', 'e'])
  })
})

describe('what an editorial note prints', () => {
  const translator = createTranslator(rules.en, {
    labels: {
      value: { note: { pages: 'In the text: page {{pages}}', accessed: '(accessed {{date}})' } },
      place: () => place,
    },
    language: { value: { dates: rules.en.record.dates }, place: () => place },
    notes: {
      value: {
        title: 'Notes',
        notes: {
          a: {
            label: 'A',
            text: 'See [a.org](https://www.a.org/news_1/), [b](http://b.org/x?y=1&z=2), [a](https://www.a.org/news_1/) and [mail](mailto:a@a.org).',
            sources: [
              { title: 'Only *said*', date: '2023' },
              {
                address: 'http://b.org/x?y=1&z=2',
                author: 'B. B.',
                title: 'On x',
                date: '2023-05-15',
                accessed: '2026-11-22',
              },
            ],
          },
          b: { label: 'B', text: 'None.' },
        },
      },
      place: () => place,
    },
  })
  const { notes } = notesContext({ ids: ['a', 'b'], marked: new Set(['a']) }, translator) as {
    notes: readonly {
      marked: boolean
      before: Text
      sources: readonly Readonly<Record<string, Text | readonly Text[]>>[]
    }[]
  }

  it('are the addresses of its links, each once and whole, with what is recorded of them, and nothing made up', () => {
    expect(
      notes[0]?.sources.map(({ words, shown, accessed }) => [String(words), String(shown), String(accessed)]),
    ).toEqual([
      ['', 'a.org/news_1', ''],
      ['B. B.,On x,15 May 2023', 'b.org/x?y=1&z=2', '(accessed 22 November 2026)'],
      ['Only said,2023', '', ''],
    ])
    expect(notes[1]?.sources).toEqual([])
  })

  it('are the pages of its marks, if it has any', () => {
    expect(notes.map(({ marked, before }) => [marked, String(before)])).toEqual([
      [true, 'In the text: page '],
      [false, 'In the text: page '],
    ])
  })
})

describe('the pages that a note names', () => {
  const chapter = (id: string, markdown: string): RenderedChapter => ({
    chapter: { id, language: 'en', template: 'x', form: usualForm, entries: [], context: {} },
    content: renderMarkdown(readMarks(markdown), {
      language: 'en',
      rules: rulesByLanguage,
      id,
      names: [],
      notes: new Map([['a', { mark: '1', target: 'en-note-a', label: 'Note 1' }]]),
      references: { language: 'en', titles: new Map(), words: String },
    }),
  })
  const texts = [chapter('en-x', 'x[](#note-a) y[](#note-a)'), chapter('en-y', 'z[](#note-a)')]
  const list = linkMarks(chapter('en-notes', 'Page <span class="page-list a"></span>.'), texts)
  const pages = (...numbers: readonly number[]) =>
    new Map(['en-x--mark-1', 'en-x--mark-2', 'en-y--mark-1'].map((id, index) => [id, numbers[index] ?? 0]))

  it('are those of all its marks in their order, each once', () => {
    expect(textOf(fillPageNumbers(list.content, pages(4, 4, 12)).children as never)).toBe('Page 4, 12.')
    expect(textOf(fillPageNumbers(list.content, pages(4, 12, 4)).children as never)).toBe('Page 4, 12.')
    expect(textOf(fillPageNumbers(list.content, pages(9, 8, 7)).children as never)).toBe('Page 7, 8, 9.')
  })

  it('have room for as many digits as they will need, and are known to need another print when they change', () => {
    expect(textOf(reservePageNumbers(list.content, pages(4, 4, 12)).children as never)).toBe('Page 0, 00.')
    const reserved = reservedDigits([list.content], pages(4, 4, 12))
    expect(reservedDigits([list.content], pages(5, 5, 99))).toEqual(reserved)
    expect(reservedDigits([list.content], pages(4, 5, 12))).not.toEqual(reserved)
  })
})
