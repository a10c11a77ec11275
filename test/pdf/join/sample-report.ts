import { usualFonts, fontFaceRules } from '../../../src/page/fonts/fonts.ts'
import { pageRules } from '../../../src/page/edition/page-rules.ts'
import type { Side } from '../../../src/page/edition/side.ts'

/** A report with what makes joining hard, in as many chapters as it says. */
export interface SampleReport {
  readonly chapters: readonly SampleChapter[]
  /**
   * Its HTML in one piece.
   * @param pages page of each id; without it zeros.
   * @param blanks chapters that a blank page stands before.
   */
  html(pages: ReadonlyMap<string, number>, blanks: ReadonlySet<string>): string
}

export interface SampleChapter {
  readonly id: string
  readonly ids: readonly string[]
  readonly side?: Side
}

/** With what the margins take from the report's tokens. */
const STYLE = `:root{--font-data:"Source Sans 3";--color-ink:#1C1B19;--color-ink-2:#57534B;--page-head:8mm;--page-foot:8mm;--page-side:18mm}
@page{size:A5;margin:24mm 18mm 20mm} body{margin:0;font:10pt/14pt "Source Serif 4"}
.chapter{break-before:page} .chapter:first-child{break-before:auto}
.blank{page:blank;break-before:page;break-after:page} li{list-style:none} .lines a{display:flex}
.lines .page{width:12mm;margin-right:4mm;text-align:right;font-family:"Source Sans 3";font-variant-numeric:tabular-nums lining-nums}
.at{font-variant-numeric:tabular-nums lining-nums} .half{opacity:.5} td,th{border-bottom:.5pt solid #888}
a{color:inherit;text-decoration:none}`
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='

/** Bytes of the picture `dot.png` that every chapter shows. */
export const dot = Buffer.from(PIXEL, 'base64')

/**
 * Chapters of different lengths that link to each other, with tables, a picture, half-transparent text, running heads too
 * long for one line together, a contents list with numbers at the right, and page numbers in sentences.
 */
export function sampleReport(folder: string, count: number): SampleReport {
  const names = Array.from({ length: count }, (_, index) => `en-chapter-${index + 1}`)
  const chapters: SampleChapter[] = [
    { id: 'en-front', ids: [] },
    ...names.map((id, index): SampleChapter => {
      const ids = [`${id}-table`]
      if (index % 5 === 1) return { id, ids, side: 'right' }
      return index % 3 === 0 ? { id, ids, side: 'left' } : { id, ids }
    }),
  ]
  const styles = chapters.map(({ id }, index) => ({
    id,
    ligatures: true,
    landscape: false,
    ...(index > 0 && {
      heads: {
        left: 'A part with a title that is long enough to fill most of its line, as it does here',
        right: `The running head of the chapter ${index}, long as well, as “${id}”`,
      },
      foot: 'The title of the document',
    }),
  }))
  return {
    chapters,
    html: (pages, blanks) => {
      const at = (id: string): string => String(pages.get(id) ?? 0)
      const body = chapters.map((chapter, index) => {
        const blank = blanks.has(chapter.id) ? '<div class="blank"></div>' : ''
        const content = index === 0 ? contents(names, at) : text(index, names, at)
        const kind = chapter.side === 'left' ? 'project' : (chapter.side ?? 'plain')
        return `${blank}<section id="${chapter.id}" class="chapter ${kind}">${content}</section>`
      })
      const head = `<meta charset="utf-8"><title>Sample</title><style>${STYLE}\n${fontFaceRules(folder, usualFonts.faces)}\n${pageRules(styles, 'a4')}\n</style>`
      return `<!doctype html><html lang="en"><head>${head}</head><body>${body.join('')}</body></html>`
    },
  }
}

function contents(names: readonly string[], at: (id: string) => string): string {
  const lines = names.map((id, index) => {
    return `<li><a href="#${id}"><span class="page">${at(id)}</span> <span>Chapter ${index + 1}</span></a></li>`
  })
  return `<h1>Contents</h1><ul class="lines">${lines.join('')}</ul>`
}

/** A third of the chapters fill one page, the others two to ten. */
function text(number: number, names: readonly string[], at: (id: string) => string): string {
  const own = names[number - 1] ?? ''
  const other = names[(number * 7) % names.length] ?? ''
  const paragraphs = Array.from({ length: number % 3 === 0 ? 2 : (number * 13) % 60 }, (_, index) => {
    return `<p>Paragraph ${index + 1} of chapter ${number}: an office, its staff and <em>fifty</em> files, in Azərbaycan.</p>`
  })
  return `<h1>Chapter ${number}</h1>${paragraphs.join('')}
<h2>A table</h2><p>See <a href="#${other}-table">the table on page <span class="at">${at(`${other}-table`)}</span></a>, and
<a href="https://example.org/">a site</a>.</p><p class="half">Half there, with <a href="#${other}">a link</a>.</p>
<p>There are net <a href="#${other}">0</a> and <a href="#${other}"><em>000</em></a> emissions.</p>
<table id="${own}-table"><thead><tr><th scope="col">Word</th><th scope="col">Number</th></tr></thead><tbody>
<tr><th scope="row">Tabular</th><td>${number * 1111}</td></tr></tbody></table><p><img src="dot.png" alt="A dot" width="20" height="20"></p>`
}
