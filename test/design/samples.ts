import type { pageCodes } from '../../src/diagnostics/codes-of-pages.ts'
import { lines, type Sample } from './sample.ts'

const contents = { id: 'az-contents', lists: 'contents' } as const
const longText =
  'Bu sətir uzundur, çünki onun içində yetmiş ikidən çox hərf, boşluq və durğu işarəsi var idi.'
/** A line of 70 characters. */
const seventy = 'Bu sətirdə boşluqlarla və durğu işarələri ilə birlikdə yetmiş hərf var.'.slice(0, 70)

const rows = `
  .pair { display: grid; grid-template-columns: 1fr 1fr; column-gap: 5mm; align-items: first baseline; break-inside: avoid }
  .pair > *, ul { width: auto } [lang=en] { font-family: "Source Sans 3" }`

const noteStyle = `sup { font: 600 8pt/0 "Source Sans 3"; vertical-align: .42em } ol { list-style: none }`

/** A mark of a note in the text; `of` begins the ids of the notes of one language. */
function mark(number: number, of = 'az'): string {
  return `<sup><a href="#${of}${number}">${number}</a></sup>`
}

/** A note that says on which pages it is marked. */
function note(number: number, label: string, pages: readonly number[], of = 'az'): string {
  const ids = pages.map((page) => `${of}${number}--mark-${page}`)
  const places = ids.map((id) => `<i id="${id}"></i>`).join('')
  const listed = ids.map((id, index) => `<a href="#${id}">${pages[index]}</a>`).join(', ')
  return `<li><p class="head" id="${of}${number}">${number} ${label}</p>${places}<p>Mətndə: ${listed}</p></li>`
}

/** The words of a chapter. */
function says(...texts: readonly string[]): { text: string; optional: boolean }[] {
  return texts.map((text) => ({ text, optional: false }))
}

/** Both languages of a row. */
function cells(tag: string, az: string, en: string): string {
  return `<${tag} lang="az">${az}</${tag}><${tag} lang="en" id="${en.slice(0, 6)}">${en}</${tag}>`
}

function row(tag: string, az: string, en: string): string {
  const box = tag === 'span' ? 'span' : 'div'
  return `<${box} class="pair">${cells(tag, az, en)}</${box}>`
}

/** A row of an English chart: a name, and its value where the bar would end. */
function bar(name: string, value: string): string {
  const text = (x: number, words: string): string =>
    `<text x="${x}" y="12" style="font: 8pt 'Source Sans 3'">${words}</text>`
  return `<div lang="en" id="c"><svg role="img" aria-label="Bar" width="200pt" height="20pt">${text(0, name)}${text(100, value)}</svg></div>`
}

/** A map of tiles, each with a text. */
function map(...texts: readonly string[]): string {
  const tiles = texts.map((text, index) => {
    return `<text x="${index * 40}" y="12" style="font: 8pt 'Source Sans 3'">${text}</text>`
  })
  return `<div><svg role="img" aria-label="Xəritə" width="200pt" height="20pt">${tiles.join('')}</svg></div>`
}

/** Tiles with a text each, and a frame round those that are meant to have one. */
function framedMap(...texts: readonly (readonly [text: string, isFramed: boolean])[]): string {
  const drawn = texts.map(([text, isFramed], index) => {
    const frame = `<rect x="${index * 40 - 4}" y="1" width="18" height="18" fill="none" stroke="#1f3b5c"/>`
    const number = `<text x="${index * 40}" y="14" style="font: 8pt 'Source Sans 3'">${text}</text>`
    return isFramed ? number + frame : number
  })
  return `<div><svg role="img" aria-label="Xəritə" width="200pt" height="20pt" viewBox="-4 0 200 20">${drawn.join('')}</svg></div>`
}

/** A table of numbers, right-aligned, with a head for each row. */
function table(...lists: readonly (readonly string[])[]): string {
  const cellsOf = (numbers: readonly string[]): string =>
    numbers.map((number) => `<td align="right">${number}</td>`).join('')
  const heads = lists[0]?.map(() => '<th>Ad</th>').join('')
  const body = lists.map((numbers) => `<tr><th>Ad</th>${cellsOf(numbers)}</tr>`).join('')
  return `<table width="300"><thead><tr><th>Ad</th>${heads}</tr></thead><tbody>${body}</tbody></table>`
}

/** The white bars of a cover, of these heights in pt, on a ground. */
function coverBars(...heights: readonly number[]): string {
  const bars = heights.map(
    (height, index) => `<rect x="10" y="${10 + index * 60}" width="200" height="${height}" fill="#fff"/>`,
  )
  const words = '<text x="20" y="135" style="font: 10pt \'Source Sans 3\'" fill="#fff">DIRNA</text>'
  return `<svg role="img" aria-label="Zolaq" width="300pt" height="140pt" viewBox="0 0 300 140"><rect width="300" height="140" fill="#1f3b5c"/>${bars.join('')}${words}</svg>`
}

/** For every code of the check at least one document that provokes it, and some that nearly do. */
export const samples: Readonly<Record<keyof typeof pageCodes, readonly Sample[]>> = {
  'page-text-outside': [
    {
      title: 'a line that begins left of the type area',
      body: '<section><p style="position: relative; left: -3mm">Kənara çıxan sətir</p></section>',
      finds: ['page-text-outside, 1: “ənara çıxan sətir” reaches out of its place, or is cut off there'],
    },
    {
      title: 'a line that its box cuts off',
      body: '<section><p style="width: 40mm; overflow: hidden; white-space: nowrap">Qutusundan uzun olan bir sətir</p></section>',
      finds: ['page-text-outside, 1: “Qutusundan uzun olan b” reaches out of its place, or is cut off there'],
    },
    {
      title: 'a running head that hangs into the text',
      style:
        '@page { @top-left { content: "Baş sətir"; font: 8pt "Source Sans 3"; padding-top: 45mm; text-align: right } }',
      body: `<section>${lines(1)}</section>`,
      chapters: [{ heads: { right: 'Baş sətir' } }],
      finds: ['page-text-outside, 1: “Baş sətir” reaches out of its place, or is cut off there'],
    },
  ],
  'page-missing-repeated': [
    {
      title: 'words for a gap in a row of their own each',
      body: `<section>${'<p>mənbədə göstərilməyib</p>'.repeat(3)}</section>`,
      chapters: [{ imprint: { missing: ['mənbədə göstərilməyib'], withoutContact: [] } }],
      finds: [
        'page-missing-repeated, 1: “mənbədə göstərilməyib” stands 3 times on the page of the imprint, not in one row',
      ],
    },
    {
      title: 'the same words as a sign and in one row',
      body: `<section>${'<p>mənbədə göstərilməyib</p>'.repeat(2)}<p>Nəşr haqqında üçüncü sətir.</p></section>`,
      chapters: [{ imprint: { missing: ['mənbədə göstərilməyib'], withoutContact: [] } }],
      finds: [],
    },
  ],
  'page-contact-empty': [
    {
      title: 'a row of the contact without an address',
      body: '<section><p>Əlaqə</p><p>Əlaqələr haqqında.</p></section>',
      chapters: [{ imprint: { missing: [], withoutContact: ['Əlaqə'] } }],
      finds: ['page-contact-empty, 1: The row “Əlaqə” names nobody whom readers can turn to'],
    },
    {
      title: 'a longer word that begins alike',
      body: '<section><p>Əlaqələr haqqında.</p></section>',
      chapters: [{ imprint: { missing: [], withoutContact: ['Əlaqə'] } }],
      finds: [],
    },
  ],
  'page-contents-parts': [
    {
      title: 'contents of one of two parts',
      body: '<section id="az-contents"><ul><li><a href="#az-one">1 Bir</a></li></ul></section><section id="az-one"><p>Bir</p></section>',
      chapters: [{ ...contents, opener: true }, { id: 'az-one' }],
      expected: { parts: ['az', 'en'] },
      finds: [
        'page-contents-parts, 1: The contents lead to no chapter in the language “en”, which another part of the edition has',
      ],
    },
    {
      title: 'contents of three parts on two pages',
      body: `<section id="az-contents"><ul><li><a href="#az-one">1 Bir</a></li><li><a href="#en-one">1 One</a></li></ul>${'<p>Bir sətir</p>'.repeat(38)}
        <ul style="break-before: page"><li><a href="#de-one">1 Eins</a></li></ul>${'<p>Bir sətir</p>'.repeat(6)}</section>
        <section id="az-one" style="break-before: page"><p>Bir</p><p id="en-one">One</p><p id="de-one">Eins</p></section>`,
      chapters: [{ ...contents, opener: true }, { id: 'az-one' }],
      expected: { parts: ['az', 'en', 'de'] },
      finds: [],
    },
  ],
  'page-shrunk': [
    {
      title: 'a line wider than the page',
      body: `<section><p style="white-space: nowrap">${longText} ${longText}</p></section>`,
      finds: ['page-shrunk, 1: All pages are printed at 67 %, because “Bu sətir uzundur'],
    },
  ],
  'page-words-lost': [
    {
      title: 'a paragraph of which a filter makes a picture',
      body: '<section><p>Birinci abzas.</p><p style="filter: opacity(0.5)">İkinci abzas.</p><p>Üçüncü abzas burada davam edir.</p></section>',
      chapters: [{ words: says('Birinci abzas.', 'İkinci abzas.', 'Üçüncü abzas burada davam edir.') }],
      finds: [
        'page-words-lost, 1: “İkinci abzas.” is written in the report, but is no text of the PDF: it is neither read aloud nor found by a search',
      ],
    },
    {
      title: 'words at the end that the stylesheet does not show',
      body: '<section><p>Birinci <span style="display: none">gizli</span></p></section>',
      chapters: [{ words: says('Birinci ', 'gizli') }],
      finds: ['page-words-lost, 1: “gizli” is written in the report, but is no text of the PDF'],
    },
    {
      title: 'words in another order than in the text',
      body: '<section><p>İkinci abzas burada davam edir.</p><p>Birinci abzas orada bitir.</p></section>',
      chapters: [{ words: says('Birinci abzas orada bitir.', 'İkinci abzas burada davam edir.') }],
      finds: [
        'page-words-extra, 1: “İkinciabzasburadadavamedir.” is',
        'page-words-lost, 1: “İkinci abzas burada davam edir.” is',
      ],
    },
    {
      title: 'a head of a table on two pages, hyphens at the ends of lines, and what may be left out',
      style: 'thead { display: table-header-group } td { height: 20mm } p { width: 20mm !important }',
      body: `<section><p>inte\u00ADqra\u00ADsiya inte\u00ADqra\u00ADsiya</p><table><thead><tr><th>Baş</th></tr></thead><tbody>${'<tr><td>a</td></tr>'.repeat(18)}</tbody></table></section>`,
      chapters: [
        {
          words: [
            ...says('inte\u00ADqra\u00ADsiya inte\u00ADqra\u00ADsiya', 'Baş'),
            { text: ' / ', optional: true },
            ...says('a'.repeat(18)),
          ],
        },
      ],
      finds: [],
    },
  ],
  'page-words-extra': [
    {
      title: 'words that the stylesheet repeats on every page',
      body: `<section><p style="position: fixed; bottom: 0">Diqqət!</p>${lines(75)}</section>`,
      chapters: [
        { words: says('Diqqət!', ...Array.from({ length: 75 }, (_, index) => `Sətir ${index + 1}`)) },
      ],
      finds: [
        'page-words-extra, 2: “Diqqət!” is text of the PDF at a place where the report does not say it',
      ],
    },
    {
      title: 'the numbers of a list, which are not among its words',
      body: '<section><ol style="padding-left: 5mm"><li>Birinci</li><li>İkinci</li></ol></section>',
      chapters: [{ words: says('Birinci', 'İkinci') }],
      finds: [],
    },
  ],
  'page-text-overlap': [
    {
      title: 'two lines on one place',
      body: '<section><p>Birinci</p><p style="margin-top: -12pt">İkinci</p></section>',
      finds: ['page-text-overlap, 1: “İkinci” and “Birinci” overlap'],
    },
    {
      title: 'a text with a shadow, which is read twice',
      body: '<section><p style="text-shadow: 1px 1px #666">Kölgə</p></section>',
      finds: ['page-text-overlap, 1: “Kölgə” and “Kölgə” overlap'],
    },
    {
      title: 'a note mark that stands close',
      body: '<section><p>Söz<sup style="font: 600 8pt/1 &quot;Source Sans 3&quot;"><a href="#a">12</a></sup> və <i id="a">söz</i></p></section>',
      finds: [],
    },
  ],
  'page-hatched': [
    {
      title: 'a bar that is hatched',
      body: `<section><p>Sətir</p><svg aria-hidden="true" width="60pt" height="12pt"><path d="${Array.from({ length: 8 }, (_, index) => `M${index * 6} 10L${index * 6 + 8} 2`).join('')}" stroke="#1c1b19"/></svg></section>`,
      finds: ['page-hatched, 1: A drawing is hatched, with 8 slanted lines.'],
    },
    {
      title: 'a drawing of upright, level and a few slanted lines',
      body: `<section><p>Sətir</p><svg aria-hidden="true" width="60pt" height="12pt"><path d="M0 2L50 2M0 8L50 8M5 0L5 12M9 0L9 12M20 10L28 2M30 10L38 2" stroke="#1c1b19"/></svg></section>`,
      finds: [],
    },
  ],
  'page-bar-scale': [
    {
      title: 'a chapter that does not print the scale of its bars',
      body: '<section><h1>Bir baxışda</h1><p>Dövr zolaqları 2022–2027-ci illər.</p></section>',
      chapters: [{ scales: ['2022–2027', '1 mln avro'] }],
      finds: [
        'page-bar-scale, 1: The chapter “Bir baxışda” has bars, but “1 mln avro” of their scale is not',
      ],
    },
    {
      title: 'a chapter that prints the scale of its bars over two lines',
      body: '<section><h1>Bir baxışda</h1><p style="width: 45mm">Dövr zolaqları: 2022–2027, büdcə 0–1\u00A0mln avro miqyasındadır.</p></section>',
      chapters: [{ scales: ['2022–2027', '1 mln avro'] }],
      finds: [],
    },
  ],
  'page-contrast': [
    {
      title: 'grey letters on paper, and blue ones on a ground',
      body: '<section><p style="color: #8e897f">Boz sətir</p><div style="position: relative; height: 20mm"><svg aria-hidden="true" style="position: absolute; z-index: -1; left: 0; top: 0" width="170mm" height="20mm"><rect width="100%" height="100%" fill="#1f3b5c"/></svg><p style="color: #33507a">Göy sətir</p></div></section>',
      finds: [
        'page-contrast, 1: “Boz sətir” has a contrast of 3.4 : 1 with what is behind it, not of 4.5 : 1.',
        'page-contrast, 1: “Göy sətir” has a contrast of 1.3 : 1 with what is behind it',
      ],
    },
    {
      title: 'a tick that is too pale',
      body: '<section><p>Sətir</p><svg aria-hidden="true" width="60pt" height="12pt"><path d="M10 0L10 12" stroke="#c9c4ba"/></svg></section>',
      finds: ['page-contrast, 1: A line or shape has a contrast of 1.7 : 1 with what is behind it'],
    },
    {
      title: 'white letters on a ground, ticks, lines between rows, and shapes without a meaning',
      body: '<section><div style="position: relative; height: 20mm; border-bottom: 0.375pt solid #c9c4ba"><svg aria-hidden="true" style="position: absolute; z-index: -1; left: 0; top: 0" width="170mm" height="20mm"><rect width="100%" height="100%" fill="#1f3b5c"/></svg><p style="color: #ffffff">Ağ sətir</p></div><svg aria-hidden="true" width="60pt" height="12pt"><path d="M10 0L10 12" stroke="#8e897f"/><rect x="20" width="8" height="8" fill="#ece8df"/></svg></section>',
      finds: [],
    },
  ],
  'page-type-small': [
    {
      title: 'letters under 8 pt, running text under 9.5 pt, and a mark under 8 pt',
      body: `<section><p style="font: 7.5pt 'Source Sans 3'">Kiçik</p><p style="font-size: 9pt">Mətn</p>
        <p>Söz<sup style="font: 600 6pt/1 'Source Sans 3'"><a href="#a">1</a></sup></p><p id="a">Qeyd</p></section>`,
      finds: [
        'page-type-small, 1: “Kiçik” is set in 7.5 pt, smaller than 8 pt',
        'page-type-small, 1: “Mətn” is set in 9.0 pt, smaller than 9.5 pt',
        'page-type-small, 1: “1” is set in 6.0 pt, smaller than 8 pt',
      ],
    },
    {
      title: 'figures, in which the years are no smaller either',
      style: 'svg { display: block; font: 400 8px "Source Sans 3" }',
      body: `<section>${['role="img" aria-label="Şəkil"', 'aria-hidden="true"']
        .map(
          (
            role,
          ) => `<svg ${role} width="100pt" height="40pt" viewBox="0 0 100 40"><text y="10" font-size="6.5">2023</text>
            <text y="25">5</text><text x="40" y="25">avro</text>
            <text y="38" font-size="7">Gürcüstan</text></svg>`,
        )
        .join('')}<p>Mətn</p></section>`,
      finds: [
        'page-type-small, 1: “2023” is set in 6.5 pt, smaller than 8 pt',
        'page-type-small, 1: “Gürcüstan” is set in 7.0 pt, smaller than 8 pt',
      ],
    },
  ],
  'page-ligature': [
    {
      title: 'fl as one sign in Azerbaijani, and in English',
      style: 'p { font-variant-ligatures: normal !important }',
      body: '<section><p>Reflekslər</p><p lang="en" id="e">The office</p></section>',
      finds: ['page-ligature, 1: “fl” is one character in “Reflekslər”'],
    },
    {
      title: 'fl as one sign in the running head',
      style: `:lang(az) { font-variant-ligatures: normal }
        @page { @top-right { content: "Refleks"; font: 10pt "Source Serif 4" } }`,
      body: `<section>${lines(1)}</section>`,
      chapters: [{ heads: { right: 'Refleks' } }],
      finds: ['page-ligature, 1: “fl” is one character in “Refleks”'],
    },
    {
      title: 'fl as one sign in a figure, where it is read and where it is hidden',
      style: 'text { font: 10pt "Source Serif 4"; font-variant-ligatures: normal !important }',
      body: `<section><svg role="img" aria-label="Şəkil" width="100pt" height="20pt"><text y="12">Refleks</text></svg>
        <svg aria-hidden="true" width="100pt" height="20pt"><text y="12">Reflektor</text></svg>
        <p>Refleks, Reflektor</p></section>`,
      finds: [
        'page-ligature, 1: “fl” is one character in “Refleks”',
        'page-ligature, 1: “fl” is one character in “Reflektor”',
      ],
    },
  ],
  'page-font': [
    {
      title: 'a family that is not the report’s, and a weight that the browser makes up',
      style: 'b { font-synthesis: weight; font: 900 10pt "EB Garamond" }',
      body: '<section><p style="font-family: EB Garamond">Başqa</p><p><b>Qalın</b></p></section>',
      finds: [
        'page-font, 1: “Başqa” is set in EBGaramond-Regular, which is none of the report’s typefaces',
        'page-font, 1: “Qalın” is drawn by a Type 3 font, because the browser made up a weight or style',
      ],
    },
  ],
  'page-glyph-missing': [
    {
      title: 'a letter that no font has',
      body: '<section><p>Söz 漢 söz</p></section>',
      finds: ['page-glyph-missing, 1: A letter in “Söz söz” is in no font'],
    },
  ],
  'page-other-language': [
    {
      title: 'an English label in Azerbaijani, and the same word tagged, in an address, in a longer word',
      body: `<section><p>Budget</p><p>Ümumi <i id="e" lang="en">Budget</i></p><p>www.example.com/Budget</p>
        <p>Budgets</p><p>Qeyd: not stated in the source</p><p lang="en" id="f">Büdcə</p></section>`,
      finds: [
        'page-other-language, 1: “Budget” is of another language, but stands in a text tagged “az”: “Budget”',
        'page-other-language, 1: “not stated in the source” is of another language, but stands in a text tagged “az”: “Qeyd: not stated in the source”',
        'page-other-language, 1: “Büdcə” is of another language, but stands in a text tagged “en”: “Büdcə”',
      ],
    },
  ],
  'page-other-form': [
    {
      title: 'money, decimals, months and groups as other languages write them',
      body: `<section><p>EUR 633 292</p><p>4.13 mln avro</p><p>December 2023</p><p>“633,292” avro</p><p>1.250.000 manat</p>
        <div lang="en" id="e"><p>633 292 avro</p><p>EUR 4,13 million</p><p>dekabr 2023</p><p>EUR 633,292</p>
        </div></section>`,
      finds: [
        'page-other-form, 1: “EUR 6” is not how a text tagged “az” writes it: “EUR 633 292”',
        'page-other-form, 1: “4.13 mln” is not how a text tagged “az” writes it',
        'page-other-form, 1: “December 2023” is not how a text tagged “az” writes it',
        'page-other-form, 1: “633,292” is not how a text tagged “az” writes it',
        'page-other-form, 1: “1.250.000 manat” is not how a text tagged “az” writes it',
        'page-other-form, 1: “2 avro” is not how a text tagged “en” writes it: “633 292 avro”',
        'page-other-form, 1: “4,13 million” is not how a text tagged “en” writes it',
        'page-other-form, 1: “dekabr 2023” is not how a text tagged “en” writes it: “dekabr 2023”. 1 more like it is on page 1.',
      ],
    },
    {
      title: 'the forms of each language, and the other language tagged',
      body: `<section><p>633 292 avro, 4,13 mln, dekabr 2023, “mətn”, 22.11.2026, 1, 2, 300</p>
        <p>Qeyd <i id="f" lang="en">EUR 633 292, December 2023</i></p><p>www.example.com/a,100,200</p>
        <p lang="en" id="g">EUR 633 292, 4.13 million, December 2023, “text”, «text», L’Aquila, in 2022, 2023, EDU-3 EUR 700 000</p></section>`,
      finds: [],
    },
    {
      title: 'a name that ends in a number, and its amount further on in the drawing',
      body: `<section>${bar('ENGAGE 2', 'EUR 799 999')}</section>`,
      finds: [],
    },
    {
      title: 'an amount in a drawing as the other language writes it',
      body: `<section>${bar('ENGAGE 2', '799 999 EUR')}</section>`,
      finds: [
        'page-other-form, 1: “9 EUR” is not how a text tagged “en” writes it: “ENGAGE 2 | 799 999 EUR”',
      ],
    },
  ],
  'page-untagged': [
    {
      title: 'words that the stylesheet writes, dashes of a list, and a hidden drawing of words in the text',
      style: '.a::before { content: "Diqqət: " } li { list-style: none } li::before { content: "– " }',
      body: `<section><p class="a">Mətn</p><ul><li>Bakı</ul>
        <svg aria-hidden="true" width="100pt" height="20pt"><text y="12" style="font: 8pt 'Source Sans 3'">Bakı 2023</text></svg>
        </section>`,
      finds: ['page-untagged, 1: “Diqqət:” is drawn, but no part of the text'],
    },
  ],
  'page-continued': [
    {
      title: 'a label that is repeated elsewhere than at the top of its page',
      style:
        'section { position: relative } .again { position: absolute; width: 50mm; font: 400 10.5pt/14pt "Source Sans 3" }',
      chapters: [{ continued: ['Nəticələr (davamı)', 'Məqsəd (davamı)'] }],
      body: `<section>${lines(4)}<p class="again" aria-hidden="true" style="left: 120mm; top: 2.5pt">Məqsəd (davamı)</p>
        <p class="again" aria-hidden="true" style="left: 120mm; top: 30pt">Nəticələr (davamı)</p></section>`,
      finds: ['page-continued, 1: “Nəticələr (davamı)” stands in the middle of the page'],
    },
  ],
  'page-heading-stranded': [
    {
      title: 'a heading at the foot of a page',
      body: `<section>${lines(40)}<h2>Fəaliyyətlər</h2><div style="break-before: page">${lines(6)}</div></section>`,
      finds: ['page-heading-stranded, 1: The heading “Fəaliyyətlər” is the last thing on its page'],
    },
    {
      title: 'a label at the foot of a page',
      body: `<section>${lines(40)}<p><strong>Nəticələr</strong></p><div style="break-before: page">${lines(6)}</div></section>`,
      finds: ['page-heading-stranded, 1: The label “Nəticələr” is the last thing on its page'],
    },
    {
      title: 'a table head at the foot of a page',
      style: 'thead { display: table-row-group }',
      body: `<section>${lines(40)}<table><thead><tr><th>Ölkə<th>Təşkilat</thead>
        <tbody style="break-before: page">${'<tr><td>Gürcüstan<td>Tbilisi</tr>'.repeat(18)}</table></section>`,
      finds: [
        'page-heading-stranded, 1: The table head “Ölkə” is the last thing on its page',
        'page-table-head, 2',
      ],
    },
    {
      title: 'a heading beside its text',
      body: '<section><div style="display: flex; gap: 5mm"><h2>Məqsəd</h2><p>Mətn</p></div></section>',
      finds: [],
    },
  ],
  'page-few-lines': [
    {
      title: 'four lines on the last page of a chapter',
      body: `<section>${lines(52)}</section>`,
      finds: [
        'page-few-lines, 2: The chapter “foreword” ends with 4 lines on a page of their own: “Sətir 49”.',
      ],
    },
    {
      title: 'a few lines on the last page of a project, which is named',
      body: `<section><h1>1 DIRNA</h1>${lines(49)}</section>`,
      chapters: [{ record: 'project' }],
      finds: ['page-few-lines, 2: The project “DIRNA” ends with 3 lines'],
    },
    { title: 'five lines on the last page', body: `<section>${lines(53)}</section>`, finds: [] },
  ],
  'page-empty': [
    {
      title: 'half a page left free inside a chapter',
      body: `<section>${lines(20)}<div style="break-inside: avoid">${lines(35)}</div></section>`,
      finds: [
        'page-empty, 1: The chapter “foreword” leaves 59 % of the page empty: “Sətir 1” found no room there.',
      ],
    },
  ],
  'page-row-split': [
    {
      title: 'a row of a table over two pages',
      body: `<section>${lines(40)}<table><tr><th>Ölkə<td>${lines(20)}</table></section>`,
      finds: ['page-row-split, 2: The row “Ölkə” is broken over the page, before “Sətir 12”'],
    },
    {
      title: 'a row of a register over two pages, and a list that breaks between its points',
      body: `<section>${lines(30)}<ul>${'<li>Bənd</li>'.repeat(10)}<li><p>Başlıq</p><ul>${'<li>Alt bənd</li>'.repeat(20)}</ul></li></ul></section>`,
      finds: ['page-row-split, 2: The row “Başlıq” is broken over the page, before “Alt bənd”'],
    },
    {
      title: 'a table whose head is repeated',
      body: `<section><table><thead><tr><th>Ölkə</thead>${'<tr><td>Gürcüstan</tr>'.repeat(90)}</table></section>`,
      finds: [],
    },
  ],
  'page-paragraph-split': [
    {
      title: 'a paragraph and an item of a project over two pages, and what may go over',
      style: 'ul { list-style: none }',
      body: `<section>${lines(5)}</section><section><h1>1 DIRNA</h1>${lines(44)}<p>${'Uzun mətn. '.repeat(50)}</p></section>
        <section><h1>2 ENGAGE</h1>${lines(44)}<ul><li>${'Uzun bənd. '.repeat(50)}</li></ul></section>
        <section>${lines(46)}<p>${'Uzun mətn. '.repeat(50)}</p></section>`,
      chapters: [{}, { record: 'project' }, { record: 'project' }, {}],
      finds: [
        'page-paragraph-split, 3: The paragraph “Uzun mətn.',
        'page-paragraph-split, 5: The paragraph “Uzun bənd.',
      ],
    },
  ],
  'page-row-alone': [
    {
      title: 'the last row of a register alone on its page',
      body: `<section><ul>${`<li style="break-inside: avoid">${lines(6)}</li>`.repeat(9)}</ul></section>`,
      finds: ['page-row-alone, 2: The chapter “foreword” ends with “Sətir 1” alone on a page.'],
    },
    {
      title: 'two rows of a register on its last page',
      body: `<section><ul>${`<li style="break-inside: avoid">${lines(6)}</li>`.repeat(10)}</ul></section>`,
      finds: [],
    },
  ],
  'page-table-head': [
    {
      title: 'a table that goes over without its head',
      style: 'thead { display: table-row-group }',
      body: `<section><table><thead><tr><th>Ölkə</thead>${'<tr><td>Gürcüstan</tr>'.repeat(90)}</table></section>`,
      finds: ['page-table-head, 2: The table goes on without its head at “Gürcüstan”'],
    },
  ],
  'page-map-sum': [
    {
      title: 'a map that lacks a country, beside one that is right',
      body: `<section>${map('AZ', '8', 'GE', '3')}${map('AZ', '8')}</section>`,
      chapters: [
        {
          maps: [
            { countries: 2, organisations: 11 },
            { countries: 2, organisations: 9 },
          ],
        },
      ],
      finds: [
        'page-map-sum, 1: The map has 1 numbers that make 8 together, but the records have 9 organisations in 2 countries',
      ],
    },
    {
      title: 'a map whose tile has no room for a number of three digits',
      body: `<section>${map('AZ', 'GE', '3')}</section>`,
      chapters: [{ maps: [{ countries: 2, organisations: 139 }] }],
      finds: [],
    },
    {
      title: 'a map of which nothing is known, before one that is right',
      body: `<section>${map('göstərilməyib')}${map('AZ', '8')}</section>`,
      chapters: [
        {
          maps: [
            { countries: 0, organisations: 0 },
            { countries: 1, organisations: 8 },
          ],
        },
      ],
      finds: [],
    },
  ],
  'page-map-frame': [
    {
      title: 'a map that frames another country than that of the coordinator',
      body: `<section>${framedMap(['8', false], ['3', true])}</section>`,
      chapters: [{ framed: [{ country: 'AZ', organisations: 8 }] }],
      finds: [
        'page-map-frame, 1: The chapter “foreword” has frames round 3, but the countries of coordinators are AZ 8',
      ],
    },
    {
      title: 'a map without the frame of a coordinator, and one with a frame of nobody',
      body: `<section>${framedMap(['8', false])}</section><section>${framedMap(['8', true])}</section>`,
      chapters: [{ framed: [{ country: 'AZ', organisations: 8 }] }, { framed: [] }],
      finds: [
        'page-map-frame, 1: The chapter “foreword” has frames round nothing, but the countries of coordinators are AZ 8',
        'page-map-frame, 2: The chapter “foreword” has frames round 8, but the countries of coordinators are nothing',
      ],
    },
    {
      title: 'a map that frames the country of the coordinator, and one whose number has no room on its tile',
      body: `<section>${framedMap(['8', true], ['3', false])}</section><section>${framedMap(['3', false])}</section>`,
      chapters: [
        { framed: [{ country: 'AZ', organisations: 8 }] },
        { framed: [{ country: 'AZ', organisations: 120 }] },
      ],
      finds: [],
    },
  ],
  'page-country-missing': [
    {
      title: 'a list of countries that lacks one, which only a drawing names',
      body: `<section><p>Azərbaycan 8</p><p>Bosniya və<br>Herseqovina 1</p>${map('Gürcüstan')}</section>`,
      chapters: [{ countries: ['Azərbaycan', 'Bosniya və Herseqovina', 'Gürcüstan'] }],
      finds: [
        'page-country-missing, 1: The chapter “foreword” does not name “Gürcüstan”, where an organisation of the records is from',
      ],
    },
  ],
  'page-table-sum': [
    {
      title: 'a total of a column that is not its sum',
      body: `<section>${table(['1', '2', '3'], ['4', '', '4'], ['5', '3', '8'])}</section>`,
      chapters: [{ sums: true }],
      finds: [
        'page-table-sum, 1: The total “3” is not the sum of its row or column, 2',
        'page-table-sum, 1: The total “8” is not the sum of its row or column, 7',
      ],
    },
    {
      title: 'totals that are right, with an empty cell among the numbers',
      body: `<section>${table(['1', '2', '3'], ['4', '', '4'], ['5', '2', '7'])}</section>`,
      chapters: [{ sums: true }],
      finds: [],
    },
    {
      title: 'a table of numbers that are not added',
      body: `<section>${table(['1', '2'], ['4', '5'])}</section>`,
      finds: [],
    },
  ],
  'page-value-blank': [
    {
      title: 'a dash and a zero for a value',
      body: `<section><ul><li><p>Büdcə</p><p>–</p></li><li><p>Müddət</p><p>2023–2025</p></li></ul>
        <table><tr><th>Ölkə<td>0</tr></table></section>`,
      finds: [
        'page-value-blank, 1: “–” stands where a value is missing',
        'page-value-blank, 1: “0” stands where a value is missing',
      ],
    },
  ],
  'page-rule-weight': [
    {
      title: 'lines of half a point, across and upright',
      style:
        'p { width: 100mm } .a { border-bottom: .46875pt solid #000 } .b { border-left: 1.5pt solid #000; padding: 10pt } .c { border: .375pt solid #000 } .d { border-bottom: .5625pt solid #000 }',
      body: `<section><h1>Baş</h1><p class="a">Sətir</p><p class="b">Sətir</p><p class="c">Sətir</p><p class="d">Sətir</p><svg role="img" aria-label="Şəkil" width="100pt" height="10pt"><rect y="5" width="100" height="2"/></svg>${lines(3)}</section>`,
      finds: [
        'page-rule-weight, 1: A line is 0.47 pt thick, which is none of the weights of the design: 0.38, 0.56, 0.75, 2.53',
        'page-rule-weight, 1: A line is 1.50 pt thick, which is none of the weights of the design: 0.38, 0.56, 0.75, 2.53',
      ],
    },
    {
      title: 'a chapter whose opening rule is too thin',
      style: 'section { border-top-width: 2.25pt }',
      body: `<section><h1>Baş</h1>${lines(3)}</section>`,
      finds: [
        'page-rule-weight, 1: A line is 2.25 pt thick, which is none of the weights of the design: 0.38, 0.56, 0.75, 2.53',
        'page-opener, 1: The chapter “az-one” has its opening rule 0 times, not once at its top',
      ],
    },
  ],
  'page-leading': [
    {
      title: 'a bold word and a mark that open their lines',
      body: `<section><h1>Baş</h1><p>Birinci sətir<br>ikinci sətir<br>üçüncü sətir<br>dördüncü <b style="font: 600 9.5pt/19pt 'Source Sans 3'">sətir</b><br>beşinci<br>altıncı</p>
        <p>Birinci sətir<br>ikinci <b style="font: 600 9.5pt/1 'Source Sans 3'">sətir</b><br>üçüncü</p></section>`,
      finds: ['page-leading, 1: “dördüncü sətir” stands 1'],
    },
  ],
  'page-label-hyphen': [
    {
      title: 'words that break in a heading, in a bold label and in the red words, and one that may',
      style: '.narrow { width: 22mm }',
      body: `<section><h1>Baş</h1><h2 class="narrow">Beynəlmilə\u00ADlləşdirilməsi</h2>${lines(1)}<p class="narrow"><strong>Mükəmməl\u00ADləşdirilməsinin</strong></p>
        <p class="narrow" style="font: italic 10pt/14pt 'Source Sans 3'">göstəril\u00ADməmişdirlər</p><p class="narrow">Beynəlmilə\u00ADlləşdirilməsi</p></section>`,
      finds: [
        'page-label-hyphen, 1: A word of “Beynəlmilə‐” breaks at the end of its line',
        'page-label-hyphen, 1: A word of “Mükəmməl‐” breaks at the end of its line',
        'page-label-hyphen, 1: A word of “göstəril‐” breaks at the end of its line',
      ],
    },
  ],
  'page-opener': [
    {
      title: 'a project whose head has no ground, and one whose ground ends with the type area',
      style: '.project { border: 0; padding-top: 5mm }',
      body: `<section>${lines(5)}</section><section class="project"><h1>1 DIRNA</h1>${lines(60)}</section><section class="project"><h1>2 ENGAGE</h1><svg width="170mm" height="50mm"><rect width="100%" height="100%"/></svg>${lines(60)}</section>`,
      chapters: [
        {},
        { id: 'az-dirna', record: 'project', opener: false },
        { id: 'az-engage', record: 'project', opener: false },
      ],
      finds: [
        'page-opener, 2: The chapter “az-dirna” does not open with its head on a ground',
        'page-sheet-edge, 4: A ground ends before the edge of the sheet',
        'page-opener, 4: The chapter “az-engage” does not open with its head on a ground',
      ],
    },
    {
      title: 'a chapter without its rule, and one with two',
      style: '#a { border: 0 } hr { margin: 0; border: 0; border-top: 2.53125pt solid #000 }',
      body: `<section id="a">${lines(1)}</section><section>${lines(1)}<hr>${lines(1)}</section><section>${lines(1)}</section>`,
      chapters: [{}, {}, {}],
      finds: [
        'page-opener, 1: The chapter “az-one” has its opening rule 0 times, not once at its top',
        'page-opener, 2: The chapter “az-one” has its opening rule 2 times, not once at its top',
      ],
    },
    {
      title: 'chapters that run on, the last of them without its rule',
      style: '.on { break-before: auto; margin-top: 24pt } #c { border: 0 }',
      body: `<section>${lines(2)}</section><section class="on">${lines(2)}</section><section class="on" id="c">${lines(2)}</section>`,
      chapters: [{}, { runsOn: true }, { runsOn: true }],
      finds: ['page-opener, 1: The chapter “az-one” has its opening rule 2 times, not once at its top'],
    },
    {
      title: 'a rule on a further page, over a paragraph and not over the heading of a part',
      style: 'div { break-before: page; border-top: 2.53125pt solid #000 }',
      body: `<section><h1>A</h1>${lines(1)}<div><h2>B</h2></div>${lines(5)}</section><section>${lines(40)}<div>${lines(5)}</div></section>`,
      chapters: [{}, {}],
      finds: ['page-opener, 3: The chapter “az-one” has its opening rule 2 times, not once at its top'],
    },
  ],
  'page-side': [
    {
      title: 'projects that begin on right pages, of which the first is told',
      body: `<section>${lines(5)}</section><section>${lines(5)}</section><section><h1>1 DIRNA</h1>${lines(60)}</section><section><h1>2 ENGAGE</h1>${lines(60)}</section>`,
      chapters: [{}, {}, { record: 'project' }, { record: 'project' }],
      finds: ['page-side, 3: The project “DIRNA” begins on a right page, so that its two pages'],
    },
    {
      title: 'a chapter on the wrong side',
      body: `<section><h1>Başlıq</h1>${lines(1)}</section>`,
      chapters: [{ side: 'left', heads: {} }],
      finds: ['page-side, 1: The chapter “Başlıq” starts on page 1, which is not a left page'],
    },
  ],
  'page-blank': [
    {
      title: 'a page without anything before a chapter that must begin on the left, and one before the last',
      body: `<section>${lines(1)}</section><section>${lines(2)}</section><div style="break-before: page; height: 1mm"></div><section>${lines(1)}</section>
        <div style="break-before: page; height: 1mm"></div><section>${lines(1)}</section>`,
      chapters: [{}, {}, { side: 'left', name: 'glance' }, {}],
      finds: [
        'page-blank, 3: The page is blank: The chapter “glance” begins on the next one, as it needs a left page',
      ],
    },
  ],
  'page-project-length': [
    {
      title: 'a project of one page, and one of three',
      body: `<section><h1>A</h1></section><section>${lines(1)}</section><section>${lines(120)}</section>`,
      chapters: [{}, { record: 'project', side: 'left' }, { record: 'project' }],
      finds: [
        'page-heading-stranded, 1: The heading “A” is the last thing on its page',
        'page-project-length, 2: The project “foreword” fills 1 page, not 2',
        'page-project-length, 3: The project “foreword” fills 3 pages, not 2',
        'page-side, 3: The project “foreword” begins on a right page',
      ],
    },
  ],
  'page-contents-number': [
    {
      title: 'contents with a wrong number, a missing entry and a target that is not there',
      body: `<section><ul><li><a href="#az-one">2 Birinci</a></li><li><a href="#az-two">2 İkinci</a></li></ul></section>
        <section id="az-one"><p>Birinci</p></section><section id="az-two"><p>İkinci</p></section>`,
      chapters: [contents, {}, {}],
      expected: {
        contents: [
          { id: 'az-one', page: 2 },
          { id: 'az-two', page: 2 },
          { id: 'az-three', page: 3 },
        ],
      },
      finds: [
        'page-contents-number, 1: The contents entry “2 İkinci” names page 2, but its text begins on page 3',
        'page-contents-number, 1: The contents entry leads to “az-three”, which is not in the edition',
      ],
    },
  ],
  'page-index-number': [
    {
      title: 'an index with a wrong number, a missing one, and one that is right',
      body: `<section><ul><li>Bakı, 3, <a href="#az-two">DIRNA 2</a>, <a href="#az-three">ENGAGE 3</a>
        <li>Gəncə, <a href="#az-two">DIRNA 3</a><li>Quba, <a href="#az-three">ENGAGE</a></ul></section>
        <section id="az-two"><h1>İkinci</h1><p>Mətn</p></section><section id="az-three"><h1>Üçüncü</h1><p>Mətn</p></section>`,
      chapters: [{ lists: 'index' }, { id: 'az-two' }, { id: 'az-three' }],
      finds: [
        'page-index-number, 1: The index entry “Gəncə, DIRNA 3” does not name page 2, where “az-two” stands',
        'page-index-number, 1: The index entry “Quba, ENGAGE” does not name page 3, where “az-three” stands',
      ],
    },
  ],
  'page-note-order': [
    {
      title: 'a second mark before the first, and marks that ascend by themselves in each language',
      style: noteStyle,
      body: `<section><p>Bir söz${mark(2)} və${mark(1)} biri.</p></section>
        <section lang="en"><p>One word${mark(1, 'en')} and${mark(2, 'en')} another, and${mark(1, 'en')} the first.</p></section>
        <section><ol>${note(1, 'Bir', [1])}${note(2, 'İki', [1])}</ol></section>
        <section lang="en"><ol>${note(1, 'One', [2], 'en')}${note(2, 'Two', [2], 'en')}</ol></section>`,
      chapters: [{}, { language: 'en' }, { lists: 'notes' }, { language: 'en', lists: 'notes' }],
      finds: [
        'page-note-order, 1: The mark 2 is the first after none: marks are numbered in the order of the pages',
      ],
    },
  ],
  'page-note-pages': [
    {
      title: 'a note that names one of two pages, one that names none, and one that is right',
      style: noteStyle,
      body: `<section><p>Bir söz${mark(1)}, iki${mark(2)} və üç${mark(3)}.</p></section>
        <section><p>Yenə bir${mark(1)} və üç${mark(3)}.</p></section>
        <section><ol>${note(1, 'Bir', [1])}${note(2, 'İki', [])}${note(3, 'Üç', [1, 2])}</ol></section>`,
      chapters: [{}, {}, { lists: 'notes' }],
      finds: [
        'page-note-pages, 3: The note “1 Bir” names page 1, but is marked on pages 1, 2',
        'page-note-pages, 3: The note “2 İki” names no page, but is marked on page 1',
      ],
    },
  ],
  'page-note-address': [
    {
      title:
        'an address of which the page is missing, one that is whole in two lines, and one without its scheme',
      style: `${noteStyle} .narrow { width: 40mm }`,
      body: `<section><p>Bir söz${mark(1)} və iki${mark(2)}.</p></section>
        <section><ol>${note(1, '<a href="https://www.a.az/news/1/">a.az</a>', [1])}<li><p class="head" id="az2">2 İki</p>
        <p><a href="https://b.az/page-of-some-words/that-is-long">b.az</a></p>
        <p class="narrow"><a href="https://b.az/page-of-some-words/that-is-long">b.az/page-of-<wbr>some-words/<wbr>that-is-<wbr>long</a></p>
        <i id="b--mark-1"></i><p>Mətndə: <a href="#b--mark-1">1</a></p></li></ol></section>`,
      chapters: [{}, { lists: 'notes' }],
      finds: [
        'page-note-address, 2: The note “1 a.az” leads to https://www.a.az/news/1/, but does not print this address',
      ],
    },
  ],
  'page-folio': [
    {
      title: 'a page without its number, one on the inner side, and one that should have none',
      style: `@page { @bottom-left { content: counter(page) " Hesabat"; font: 9pt "Source Sans 3" } }
        @page :first { @bottom-left { content: none } }`,
      body: `<section>${lines(1)}</section><section>${lines(1)}</section><section>${lines(1)}</section><section>${lines(1)}</section>`,
      chapters: [{ foot: 'Hesabat' }, { foot: 'Hesabat' }, { foot: 'Hesabat' }, {}],
      finds: [
        'page-folio, 1: The foot of the page says nothing, not “Hesabat 1”',
        'page-folio, 3: The foot of the page says “3 Hesabat”, not “Hesabat 3”',
        'page-folio, 4: The foot of the page says “4 Hesabat”, not nothing',
      ],
    },
    {
      title: 'a page number on the inner side',
      style: `@page { @bottom-right { content: counter(page) " Hesabat"; font: 9pt "Source Sans 3" } }`,
      body: `<section>${lines(1)}</section><section>${lines(1)}</section>`,
      chapters: [{}, { foot: 'Hesabat' }],
      finds: [
        'page-folio, 1: The foot of the page says “1 Hesabat”, not nothing',
        'page-folio, 2: The page number stands on the inner side',
      ],
    },
  ],
  'page-running-head': [
    {
      title: 'heads that name another chapter, or stand where none belongs',
      style: '@page { @top-right { content: "1. DIRNA"; font: 8pt "Source Sans 3" } }',
      body: `<section>${lines(1)}</section><section>${lines(1)}</section><section>${lines(1)}</section>`,
      chapters: [
        { heads: { left: '', right: '1. DIRNA' } },
        {},
        { heads: { left: 'Layihələr', right: '2. ENGAGE' } },
      ],
      finds: [
        'page-running-head, 2: The head of the page says “1. DIRNA”, not nothing',
        'page-running-head, 3: The head of the page says “1. DIRNA”, not “2. ENGAGE”',
      ],
    },
  ],
  'page-cover-title': [
    {
      title: 'a cover with another word than in the title, and one whose lines end in it',
      body: `<section><h1>Ali təhsildə kompendium</h1>${lines(1)}</section>`,
      chapters: [{ cover: { titles: ['Ali təhsil üzrə kompendium'], budgets: [], missing: [] } }],
      finds: [
        'page-cover-title, 1: The cover does not have the title “Ali təhsil üzrə kompendium” word for word',
      ],
    },
    {
      title: 'a cover whose title has three lines',
      body: `<section><h1><span>Azərbaycanda</span><br><span>ali təhsil</span><br>üzrə kompendium</h1>${lines(1)}</section>`,
      chapters: [
        { cover: { titles: ['Azərbaycanda ali təhsil üzrə kompendium'], budgets: [], missing: [] } },
      ],
      finds: [],
    },
  ],
  'page-cover-scale': [
    {
      title: 'bars of a cover with two scales, and one that is missing',
      body: `<section><h1>Ad</h1>${coverBars(20, 50)}</section><section><h1>Ad</h1>${coverBars(20)}</section>`,
      chapters: [
        { cover: { titles: ['Ad'], budgets: [200, 400], missing: [] } },
        { cover: { titles: ['Ad'], budgets: [200, 400], missing: [] } },
      ],
      finds: [
        'page-cover-scale, 1: The heights of the bars on the cover differ in their scale, by 25 %',
        'page-cover-scale, 2: The cover has 1 bars, but 2 budgets are stated',
      ],
    },
    {
      title: 'bars of a cover with one scale',
      body: `<section><h1>Ad</h1>${coverBars(20, 40)}</section>`,
      chapters: [{ cover: { titles: ['Ad'], budgets: [200, 400], missing: [] } }],
      finds: [],
    },
  ],
  'page-cover-missing': [
    {
      title: 'words for what is missing at the foot of a cover, and in its drawing and legend',
      body: `<section><h1>Ad</h1>${coverBars(20)}<p>REFRESH: mənbədə göstərilməyib</p><p>Naşir mənbədə göstərilməyib</p></section>`,
      chapters: [{ cover: { titles: ['Ad'], budgets: [200], missing: ['mənbədə göstərilməyib'] } }],
      finds: ['page-cover-missing, 1: “Naşir mənbədə göstərilməyib” stands on the cover'],
    },
  ],
  'page-sheet-edge': [
    {
      title: 'a bar that reaches into the margin, on pages whose margins are small',
      style: '@page { margin: 5mm }',
      body: `<section style="border: 0"><svg role="img" aria-label="Zolaq" width="80mm" height="30mm"><rect width="80mm" height="30mm" fill="#1f3b5c"/></svg>${lines(1)}</section>`,
      chapters: [{ opener: false }],
      finds: [
        'page-sheet-edge, 1: Something other than a ground is painted within 12 mm of the edge of the sheet',
      ],
    },
    {
      title: 'a ground that goes on to the edges of the sheet',
      style:
        '.ground { position: relative; height: 48mm; color: #fff } .drawing { position: absolute; inset: 0; z-index: -1 } .drawing svg { display: block; width: 100%; height: 100%; fill: #1f3b5c }',
      body: `<section style="border: 0"><div class="ground"><div class="drawing"><svg aria-hidden="true"><rect width="100%" height="100%"/></svg></div><p>Ağ</p></div>${lines(1)}</section>`,
      chapters: [{ opener: false }],
      finds: [],
    },
  ],
  'page-line-long': [
    {
      title: 'a line of running text of more than 72 characters',
      style: 'p { width: auto }',
      body: `<section><p>${longText}</p></section>`,
      finds: [
        'page-line-long, 1: A line has 92 characters, more than 72: “Bu sətir uzundur, çünki onun içində yetmiş ikidən çox hərf,…”',
      ],
    },
    {
      title: 'lines that are long on average, and none by itself',
      style: 'p { width: auto }',
      body: `<section><p>${Array.from({ length: 12 }, () => seventy).join('<br>')}</p></section>`,
      finds: [
        'page-line-long, 1: The lines of the chapter have 70 characters on average, more than 66: “Bu sətirdə boşluqlarla və durğu işarələri ilə birlikdə…”',
      ],
    },
    {
      title: 'lines that are long on average in half a page',
      style: 'p { width: auto }',
      body: `<section><p>${Array.from({ length: 12 }, () => seventy.slice(0, 58)).join('<br>')}</p></section>`,
      expected: { sideBySide: true },
      finds: ['page-line-long, 1: The lines of the chapter have 58 characters on average, more than 55'],
    },
    {
      title: 'a few long lines, and paragraphs of one line',
      style: 'p { width: auto }',
      body: `<section><p>${Array.from({ length: 9 }, () => seventy).join('<br>')}</p>${`<p>${seventy}</p>`.repeat(9)}</section>`,
      finds: [],
    },
  ],
  'page-pair-level': [
    {
      title: 'rows that start on one line, each in its half and typeface',
      style: rows,
      body: `<section><h1>${row('span', 'Başlıq', 'Heading')}</h1>${row('p', 'Birinci', 'First')}<ul><li class="pair">${cells('p', 'İkinci', 'Second')}</li></ul></section>`,
      expected: { sideBySide: true },
      finds: [],
    },
    {
      title: 'rows whose second cell stands lower, stands under the first, or has its typeface',
      style: `${rows} .low [lang=en] { padding-top: 3pt } .under { display: block } .same [lang=en] { font-family: "Source Serif 4" } .low { align-items: start }`,
      body: `<section><h2 class="pair low">${cells('span', 'Başlıq', 'Heading')}</h2><div class="pair low">${cells('p', 'Birinci', 'First')}</div>
        <div class="pair under">${cells('p', 'İkinci', 'Second')}</div><div class="pair same">${cells('p', 'Üçüncü', 'Third')}</div></section>`,
      expected: { sideBySide: true },
      finds: [
        'page-pair-level, 1: “Başlıq” and “Heading” are one row, but their baselines are',
        'page-pair-level, 1: “Birinci” and “First” are one row, but their baselines are',
        'page-pair-level, 1: “İkinci” and “Second” are one row, but their baselines are 13.6',
        'page-pair-level, 1: “Üçüncü” and “Third” are one row, but the second language is not in sans',
        'page-language-face, 1: “Başlıq” is in the first language, but not in serif',
        'page-language-face, 1: “Third” is in the second language, but not in sans',
      ],
    },
  ],
  'page-language-face': [
    {
      title: 'a label, a cell and a drawing in the typeface of the other language',
      style: `${rows} td { font-family: 'Source Serif 4' }`,
      body: `<section>${row('p', 'Birinci', 'First')}<p style="font: 9pt 'Source Sans 3'">Büdcələrin cəmi</p>
        <table><thead><tr><th>8</th></tr></thead><tbody><tr><td><span lang="en" id="b" style="font-family: 'Source Serif 4'">Sum of years</span></td></tr></tbody></table>${map('təşkilat')}</section>`,
      expected: { sideBySide: true },
      finds: [
        'page-language-face, 1: “Büdcələrin cəmi” is in the first language, but not in serif',
        'page-language-face, 1: “Sum of years” is in the second language, but not in sans',
        'page-language-face, 1: “təşkilat” is in the first language, but not in serif',
      ],
    },
    {
      title: 'a name of the other language, an acronym, a code, an address and red words in either typeface',
      style: rows,
      body: `<section>${row('p', '<span lang="en" id="a">Politecnico</span> iştirak edir', '<span lang="az">Bakı Universiteti</span> takes part')}
        <p style="font: 9pt 'Source Sans 3'">DIRNA AZ 12</p><p style="font: 9pt 'Source Sans 3'">dirna.khazar.org</p>
        <p style="font: italic 9pt 'Source Sans 3'">mənbədə göstərilməyib</p></section>`,
      expected: { sideBySide: true, neutralNames: ['DIRNA'] },
      finds: [],
    },
    {
      title: 'one language in both typefaces',
      body: `<section><p style="font: 9pt 'Source Sans 3'">Büdcələrin cəmi</p></section>`,
      finds: [],
    },
  ],
  'page-left-edge': [
    {
      title: 'a paragraph, a heading and a cell of participants that begin beside their column',
      body: `<section><p style="margin-left: 20mm">Sürüşmüş abzas</p><h2 style="margin-left: 57mm">Başlıq</h2><p>Mətn</p></section>
        <section><table style="border-spacing: 0"><tr><td style="padding: 0 0 0 34.2mm">Təşkilat</td></tr></table></section>`,
      chapters: [{}, { record: 'project' }],
      finds: [
        'page-left-edge, 1: “Sürüşmüş abzas” begins 20.0 mm from the left edge of the type area, where no column begins',
        'page-left-edge, 1: “Başlıq” begins 57.0 mm from the left edge',
        'page-left-edge, 2: “Təşkilat” begins 34.2 mm from the left edge',
        'page-project-length, 2: ',
      ],
    },
    {
      title: 'columns, a list in a list, numbers of a table and a page that is looked at',
      style: 'p, ul { width: auto } ul { list-style: none; padding-left: 4.6mm } td { padding-left: 33mm }',
      body: `<section><p style="margin-left: 58.3mm">Mətn</p><p style="text-align: right">Sağda</p><ul style="margin-left: 58.3mm"><li><p>Bənd</p><ul><li>Bənddə bənd</li></ul></li></ul>
        <table><tr><td>8</td></tr></table></section><section><p style="margin-left: 33mm">Üz qabığı</p></section>`,
      chapters: [{}, { display: true }],
      finds: [],
    },
  ],
  'page-shape-tagged': [
    {
      title: 'a paragraph on a tinted ground of the stylesheet',
      style: 'p { background: #1f3b5c; color: #fff }',
      body: `<section>${lines(2)}</section>`,
      finds: ['page-shape-tagged, 1: A painted area is part of what is read aloud, though it is no drawing'],
    },
    {
      title: 'a ground behind the text that is hidden, and a drawing with a text alternative',
      style: '.ground { position: relative } svg { display: block }',
      body: `<section><div class="ground"><svg aria-hidden="true" width="170mm" height="20mm" style="position: absolute; z-index: -1"><rect width="170mm" height="20mm" fill="#1f3b5c"/></svg><p style="color: #fff">Ağ</p></div>${coverBars(20)}</section>`,
      finds: [],
    },
  ],
  'page-pair-tall': [
    {
      title: 'a row that is taller than a page, and one that is not',
      style: rows,
      body: `<section>${row('p', 'Uzun mətn. '.repeat(500), 'A long text.')}${row('p', 'Qısa', 'Short')}</section>`,
      expected: { sideBySide: true },
      finds: ['page-pair-tall, 1: The row “Uzun mətn. Uzun mətn.'],
    },
  ],
  'page-break-inside': [
    {
      title: 'lines that end inside what belongs together',
      body: `<section><p>Cəmi 633<br>292 avro</p><p>Cəmi 5<br>avro</p><p id="m" lang="en">EUR<br>633</p><p>ATM-<br>lər</p><p>30-<br>cu</p>
        <p>2022–<br>2024</p><p>V.<br>Korolenko</p></section>`,
      finds: [
        'page-break-inside, 1: A line ends inside “633 292”: the groups of a number must stay together',
        'page-break-inside, 1: A line ends inside “5 avro”: a number and its unit must stay together',
        'page-break-inside, 1: A line ends inside “EUR 633”: a currency and its amount must stay together',
        'page-break-inside, 1: A line ends inside “ATM- lər”: a word or number that belongs together must stay together',
        'page-break-inside, 1: A line ends inside “30- cu”: a word or number that belongs together must stay together',
        'page-break-inside, 1: A line ends inside “2022– 2024”: a word or number that belongs together must stay together',
        'page-break-inside, 1: A line ends inside “V. Korolenko”: an initial and a name must stay together',
      ],
    },
    {
      title:
        'lines that end between words, after a year, at a soft hyphen, after a hyphenated pair and in a long code',
      body: `<section><p>2023<br>il və 12,<br>345 nəfər</p><p style="width: 16mm">ədəbiy&shy;yatlarla</p>
        <p>elmi-<br>tədqiqat</p><p>618270-EPP-1-2020-1-LT-EPPKA2-<br>CBHE-JP</p></section>`,
      finds: [],
    },
  ],
}
