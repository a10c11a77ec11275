import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readBlocks } from '../scripts/source-blocks.ts'
import { program } from './build-project.ts'
import { editions } from './frozen-report.ts'
import { builtReport } from './built-report.ts'
import { pdfText } from './pdf-bytes.ts'
import { type Document, openPdf } from './pdf-document.ts'

const pdfs: Record<string, Document> = {}
let out: string

beforeAll(async () => {
  ;({ out } = await builtReport())
  for (const edition of editions) pdfs[edition] = await openPdf(join(out, `compendium.${edition}.pdf`))
})

function pdf(edition: string): Document {
  const found = pdfs[edition]
  if (!found) throw new Error(`no edition ${edition}`)
  return found
}

function html(edition: string): string {
  return readFileSync(join(out, 'stages', `${edition}.html`), 'utf8')
}

/** Letters and digits alone, in lower case: what stays equal whatever the typography. */
function letters(text: string): string {
  return text
    .normalize('NFC')
    .toLocaleLowerCase('az')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}

describe.each(editions)('the edition %s', (edition) => {
  it('has one bookmark for each heading of the first two levels, at the page of the heading', () => {
    const headings = [...html(edition).matchAll(/<h([1-6])[^>]*>(.*?)<\/h\1>/gsu)].map(
      ([, level, inner = '']) => ({
        level: Number(level),
        // The mark of a note is no part of a title.
        title: inner.replaceAll(/<sup.*?<\/sup>/gsu, '').replaceAll(/<[^>]*>/gu, ''),
      }),
    )
    const { pages, destinations, ...found } = pdf(edition)
    // One after the other, the bookmarks of each language stand under one with its name.
    const parts =
      edition === 'az-en'
        ? [
            { level: 1, title: 'Azərbaycan dilində nəşr', page: 1 },
            { level: 1, title: 'English edition', page: destinations.get('en-cover') },
          ]
        : []
    const bookmarks = found.bookmarks.filter(({ title }) => !parts.some((each) => each.title === title))
    expect(found.bookmarks.filter((each) => !bookmarks.includes(each))).toMatchObject(parts)
    const above = parts.length > 0 ? 1 : 0
    expect(headings.every(({ level }) => level <= 2)).toBe(true)
    // A bookmark parts the languages, which a heading in both has in two columns.
    const part = edition.length > 2 ? ' / ' : ' '
    expect(
      bookmarks.map(({ level, title }) => ({
        level: level - above,
        title: title.trim().replaceAll(/\s+/gu, ' ').replaceAll(part, ' '),
      })),
    ).toEqual(headings.map(({ level, title }) => ({ level, title: title.trim().replaceAll(/\s+/gu, ' ') })))
    for (const { title, page } of bookmarks) {
      // The mark of a note may stand between the languages.
      for (const words of title.split(' / '))
        expect(letters(pages[page - 1]?.text ?? '')).toContain(letters(words))
    }
  })

  it('leaves its HTML for looking into, which a screen shows', () => {
    expect(html(edition)).toContain('<body')
    expect(html(edition)).not.toMatch(/@media screen\s*\{\s*body/u)
  })

  it('prints in its contents the page that each link leads to, and the folio there says the same', () => {
    const { pages, bookmarks, destinations } = pdf(edition)
    const contents = bookmarks.filter(({ title }) => /^(?:Mündəricat|Contents)/u.test(title))
    expect(contents.length).toBe(edition === 'az-en' ? 2 : 1)
    const entries = contents.flatMap(({ page, level }) => {
      const next = bookmarks.find((other) => other.page > page && other.level === level)
      const links = pages.slice(page - 1, (next?.page ?? NaN) - 1).flatMap((each) => each.links)
      // The first line of an entry begins with its number; an acronym may begin with a digit.
      return links.flatMap(({ text, page: target }) => {
        const [, number] = /^(?!3E-)(\d+?) ?(?:3E-|[^\d\s])/u.exec(text) ?? []
        return number === undefined ? [] : [{ number, target }]
      })
    })
    // 21 chapters and parts of them, and six figures and tables; of several parts, the first contents list all chapters.
    expect(entries.length).toBe({ az: 27, en: 27, 'az-en': 2 * 21 + 27, parallel: 21 }[edition])
    const imprints = ['az-imprint', 'en-imprint'].map((id) => destinations.get(id))
    for (const { number, target } of entries) {
      expect(target).toBe(Number(number))
      // The page after the cover has no folio.
      const margins = pages[Number(number) - 1]?.margins
      expect([number, margins?.includes(number)]).toEqual([number, !imprints.includes(target)])
    }
  })

  it('says in a cross-reference the page of its target', () => {
    const { pages, destinations } = pdf(edition)
    const language = edition === 'en' ? 'en' : 'az'
    const notes = destinations.get(`${language}-notes`) ?? 0
    const page = destinations.get(`${language}-project-engage`) ?? 0
    const words = `ENGAGE (${language === 'en' ? 'page' : 'səhifə'} ${page})`
    // The notes fill more than one page.
    const printed = pages.slice(notes - 1, edition === 'parallel' ? notes + 2 : notes + 1)
    expect(printed.map(({ text }) => text.replaceAll(/\s+/gu, ' ')).join(' ')).toContain(words)
    expect(printed.flatMap(({ links }) => links).filter((link) => link.page === page)).not.toEqual([])
  })

  it('has only links that lead somewhere, and every address of the text among them', () => {
    const links = pdf(edition).pages.flatMap((page) => page.links)
    for (const link of links) expect(link.url ?? link.page).toBeTruthy()
    const addresses = [...html(edition).matchAll(/href="(https?:[^"]+)"/gu)].map(([, url]) => url)
    expect([...new Set(links.map(({ url }) => url).filter((url) => url !== undefined))].toSorted()).toEqual(
      [...new Set(addresses)].toSorted(),
    )
    const targets = new Set([...html(edition).matchAll(/href="#([^"]+)"/gu)].map(([, id]) => id))
    expect([...pdf(edition).destinations.keys()].toSorted()).toEqual([...targets].toSorted())
  })

  it('starts every project on a left page, side by side all on the same side, and has no blank page before it', () => {
    const starts = [...pdf(edition).destinations].filter(([id]) => /^(?:az|en)-project-(?!.*--)/u.test(id))
    expect(starts.length).toBe((edition.length > 2 ? 2 : 1) * 6)
    const { pages } = pdf(edition)
    const side = edition === 'parallel' ? (starts[0]?.[1] ?? 0) % 2 : 0
    for (const [id, page] of starts) {
      expect([id, page % 2]).toEqual([id, side])
      expect([id, pages[page - 2]?.text.trim()]).not.toEqual([id, ''])
    }
  })

  it('embeds its own fonts and no Type 3 font', () => {
    const bytes = pdfText(join(out, `compendium.${edition}.pdf`))
    const names = new Set([...bytes.matchAll(/\/FontName ?\/[A-Z]{6}\+([\w-]+)/gu)].map(([, name]) => name))
    expect(bytes.includes('/Type3')).toBe(false)
    expect([...names].filter((name) => !/^Source(?:Serif4|Sans3)-/u.test(name ?? ''))).toEqual([])
    expect(names.size).toBeGreaterThanOrEqual(5)
  })

  it('says which language its text is in', () => {
    expect(pdf(edition).information['Language']).toBe(edition === 'en' ? 'en-GB' : 'az')
    const inEnglish = letters(
      pdf(edition)
        .pages.map(({ languages }) => languages.get('en-GB') ?? '')
        .join(),
    )
    const inAzerbaijani = letters(
      pdf(edition)
        .pages.map(({ languages }) => languages.get('az') ?? '')
        .join(),
    )
    expect(inEnglish).toContain('khazaruniversity')
    expect(inEnglish).not.toContain('xəzər')
    expect(inAzerbaijani).toContain('xəzəruniversiteti')
    expect(inAzerbaijani).not.toContain('khazaruniversity')
  })

  it('has the date of the edition as its only date', () => {
    const { CreationDate, ModDate } = pdf(edition).information
    expect([CreationDate, ModDate]).toEqual(["D:20261122000000+00'00'", "D:20261122000000+00'00'"])
  })
})

describe('the Azerbaijani edition', () => {
  it('prints every block of the source in its order, facts and participants apart, the title of the projects over them', () => {
    const source = readFileSync(join(program, 'test/fixtures/compendium-az.source.txt'), 'utf8')
    const printed = letters(
      pdf('az')
        .pages.slice(3)
        .map(({ plain }) => plain)
        .join('\n'),
    )
    const project = pdf('az').pages[(pdf('az').destinations.get('az-project-dirna') ?? 0) - 1]
    const partTitle = letters('CBHE layihələrinin ətraflı təhlili (2022–2024)')
    expect(letters(project?.margins[0] ?? '')).toBe(partTitle)
    let at = 0
    let compared = 0
    for (const { text, line } of readBlocks(source).slice(1)) {
      if (
        /^(?:Layihə ID|Büdcə|Koordinator|Tərəfdaşlar|Tətbiq Dövrü|Ətraflı Məlumat):|\([A-Z]{2}\)\.?$/u.test(
          text,
        )
      ) {
        continue
      }
      const wanted = letters(text.replace(/ \([\w-]+\)$/u, ''))
      if (letters(text) === partTitle) continue
      const found = printed.indexOf(wanted, at)
      expect(found, `line ${line} of the source: ${text}`).toBeGreaterThanOrEqual(0)
      at = found + wanted.length
      compared += 1
    }
    expect(compared).toBeGreaterThan(180)
  })

  it('prints the facts of each project on its pages', () => {
    const { pages, destinations } = pdf('az')
    const facts = {
      dirna: [
        '101082124',
        '633292avro',
        '20232025',
        'xəzəruniversiteti',
        '11təşkilat4ölkə',
        'dirnakhazarorg',
      ],
      engage: ['101083269', '799999avro', '20232025', '17təşkilat6ölkə', 'engageeduaz'],
      refresh: ['101082252', 'mənbədəgöstərilməyib', '20222024', 'refresherasmuscom'],
      '3e-partnership': [
        '101128576',
        '728234avro',
        'dekabr2023noyabr2026',
        '10təşkilat5ölkə',
        '3epartnershipge',
      ],
      'be-open': ['101129062', '969008avro', 'aprel2024mart2027', '14təşkilat4ölkə', 'dəqiqləşdirilir'],
      beaucoup: ['101129280', '999969avro', 'yanvar2024dekabr2026', '17təşkilat6ölkə', 'dəqiqləşdirilir'],
    }
    for (const [slug, expected] of Object.entries(facts)) {
      const text = letters(pages[(destinations.get(`az-project-${slug}`) ?? 0) - 1]?.plain ?? '')
      for (const fact of expected) expect(text, slug).toContain(fact)
    }
  })
})

describe('the bilingual edition', () => {
  it('is the Azerbaijani part and then the English one, in one count of pages', () => {
    const { pages, destinations } = pdf('az-en')
    const english = destinations.get('en-foreword') ?? 0
    expect(english).toBeGreaterThan(destinations.get('az-notes') ?? 0)
    const folios = pages.flatMap(({ number, margins }) => (margins.includes(String(number)) ? [number] : []))
    expect(folios.length).toBeGreaterThan(pages.length - 8)
    expect(letters(pages[english - 1]?.text ?? '')).toContain(letters('Foreword'))
  })

  it('has a cover in both languages', () => {
    const cover = pdf('az-en').pages[0]?.text ?? ''
    expect(letters(cover)).toContain(letters('tətbiq kompendiumu'))
    expect(letters(cover)).toContain(letters('Capacity Building in Higher Education'))
    expect(letters(cover)).toContain(letters('mənbədə göstərilməyib / not stated in the source'))
  })

  it('begins its English part with a half-title, straight after the last Azerbaijani page', () => {
    const { pages, destinations } = pdf('az-en')
    const half = destinations.get('en-cover') ?? 0
    const words = letters(pages[half - 1]?.text ?? '')
    expect(words).toContain(letters('Capacity Building in Higher Education'))
    expect(words).toContain(letters('English edition'))
    expect(words).not.toContain(letters('DIRNA'))
    expect(pages[half - 2]?.text).not.toBe('')
  })
})
