import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { buildProject, program } from '../build-project.ts'
import { copyInManyLanguages } from '../many-languages.ts'
import { type Document, openPdf } from '../pdf-document.ts'

let folder: string
let warnings: readonly Diagnostic[]
const pdfs = new Map<string, Document>()
const out = await mkdtemp(join(tmpdir(), 'compendium-languages-'))

beforeAll(async () => {
  folder = await copyInManyLanguages()
  const built = await buildProject({ root: folder, out })
  warnings = built.warnings
  for (const { edition, file } of built.editions) pdfs.set(edition, await openPdf(file))
})

afterAll(() => Promise.all([folder, out].map((each) => rm(each, { recursive: true, force: true }))))

function pdf(name: string): Document {
  const found = pdfs.get(name)
  if (!found) throw new Error(`no edition ${name}`)
  return found
}

/** Text of the pages between one bookmark and the next of its level or above. */
function chapter(name: string, title: string): string {
  const { bookmarks, pages } = pdf(name)
  const at = bookmarks.findIndex((each) => each.title === title)
  const [from, next] = [bookmarks[at], bookmarks.slice(at + 1).find(({ level }) => level === 1)]
  if (!from) throw new Error(`no chapter ${title} among ${bookmarks.map((each) => each.title).join(', ')}`)
  return pages
    .slice(from.page - 1, next ? next.page - 1 : undefined)
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(/\s+/gu, ' ')
}

const everything = (name: string): string =>
  pdf(name)
    .pages.map(({ text, margins }) => `${text} ${margins.join(' ')}`)
    .join(' ')
    .replaceAll(/\s+/gu, ' ')

/** The fonts of a file, as a reader that is not ours finds them. */
async function fontsOf(file: string): Promise<{ name: string; embedded: boolean }[]> {
  const task = getDocument({
    data: new Uint8Array(await readFile(file)),
    verbosity: 0,
    fontExtraProperties: true,
  })
  const document = await task.promise
  const fonts = new Map<string, { name: string; embedded: boolean }>()
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    await page.getOperatorList()
    const { items } = await page.getTextContent()
    for (const item of items) {
      if (!('fontName' in item) || fonts.has(item.fontName)) continue
      const font = page.commonObjs.get(item.fontName) as { name: string; missingFile?: boolean }
      fonts.set(item.fontName, { name: font.name, embedded: font.missingFile !== true })
    }
  }
  await task.destroy()
  return [...fonts.values()]
}

/** Whether words stand in a text in this order. */
function inOrder(text: string, words: readonly string[]): string[] {
  let at = 0
  return words.filter((word) => {
    const found = text.indexOf(word, at)
    if (found >= 0) at = found + word.length
    return found >= 0
  })
}

describe('a report in Turkish, Georgian and German besides its own languages', () => {
  it('is built as each edition of data/report.yaml', () => {
    expect([...pdfs.keys()]).toEqual(['tr', 'ka', 'az-ka', 'en-tr', 'de'])
  })

  it('has nothing to look at in the texts that are translated, and is told which are not', async () => {
    const translated = new Set<string>()
    for (const language of ['tr', 'ka', 'de']) {
      for (const name of await readdir(join(program, 'test/fixtures/languages', language)))
        translated.add(`locales/${language}/${name}`)
    }
    const aboutTranslated = warnings.filter(
      ({ place, severity }) => severity !== 'information' && translated.has(place?.file ?? ''),
    )
    expect(aboutTranslated).toEqual([])
    const untranslated = warnings.filter(({ code }) => code === 'untranslated')
    expect(untranslated.map(({ place }) => place?.file)).toEqual(
      expect.arrayContaining(['locales/tr/achievements.yaml', 'locales/ka/projects/dirna.yaml']),
    )
    expect(untranslated.map(({ message }) => message)).toEqual(
      untranslated.map(() => expect.stringMatching(/ in English/u)),
    )
  })

  it('says in which language it is read aloud, page by page', () => {
    expect(pdf('tr').information['Language']).toBe('tr')
    expect(pdf('ka').information['Language']).toBe('ka')
    expect(pdf('az-ka').information['Language']).toBe('az')
    expect(pdf('en-tr').information['Language']).toBe('en-GB')
    const languagesOf = (name: string): string[] =>
      [...new Set(pdf(name).pages.flatMap(({ languages }) => [...languages.keys()]))].toSorted()
    expect(languagesOf('az-ka')).toEqual(expect.arrayContaining(['az', 'ka']))
    expect(languagesOf('en-tr')).toEqual(expect.arrayContaining(['en-GB', 'tr']))
  })

  it('is named in its own words in the metadata and the bookmarks', () => {
    expect(pdf('tr').information['Title']).toMatch(/^Azerbaycan’da 2022–2024 yıllarında/u)
    expect(pdf('ka').information['Title']).toMatch(/^აზერბაიჯანში 2022–2024 წლებში/u)
    expect(pdf('az-ka').information['Title']).toContain('აზერბაიჯანული და ქართული გამოცემა')
    expect(pdf('ka').bookmarks.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['წინასიტყვაობა', 'ერთი შეხედვით', 'ტერმინები და აბრევიატურები']),
    )
  })
})

describe('Turkish pages', () => {
  it('write dates, money and numbers in the Turkish way', () => {
    const text = everything('tr')
    expect(text).toContain('22 Kasım 2026')
    expect(text).toContain('Aralık 2023 – Kasım 2026')
    expect(text).toContain('633.292 avro')
    expect(text).toContain('4,13')
    expect(text).toContain('4.130.502')
  })

  it('sort the index by the Turkish alphabet, ı before i, and accents that it does not count aside', () => {
    const index = chapter('tr', 'Kuruluş ve ülke dizini')
    const names = [
      'Azerbaycan Cumhuriyeti Bilim ve Eğitim',
      'Azerbaycan Devlet Kültür',
      'Gdańsk Üniversitesi',
      'Gence Devlet',
      'Gürcistan Eğitim',
      'Hazar Üniversitesi',
      'Iakob Gogebaşvili',
      'İlia Devlet',
      'İsveç Kraliyet',
      'İşletme ve Teknoloji',
      'İvane Cavahişvili',
      'İzmir Yüksek',
      'Jyväskylä',
      'Odlar Yurdu',
      'Poltava',
      'Sumgayıt',
      'Şota Rustaveli',
      'Tallinn',
    ]
    expect(inOrder(index, names)).toEqual(names)
    const letters = [
      'A',
      'B',
      'D',
      'E',
      'G',
      'H',
      'I',
      'İ',
      'J',
      'K',
      'L',
      'M',
      'N',
      'O',
      'P',
      'R',
      'S',
      'Ş',
      'T',
    ]
    expect(
      inOrder(
        index,
        letters.map((letter) => ` ${letter} `),
      ),
    ).toHaveLength(letters.length)
  })
})

describe('Georgian pages', () => {
  it('have their letters from the Georgian typefaces, which are in the file, and no font of the system', async () => {
    const fonts = await fontsOf(join(out, 'compendium.ka.pdf'))
    expect(fonts.filter(({ embedded }) => !embedded)).toEqual([])
    const families = new Set(fonts.map(({ name }) => name.replace(/^.*\+/u, '').replace(/-.*$/u, '')))
    expect([...families].toSorted()).toEqual([
      'NotoSansGeorgian',
      'NotoSerifGeorgian',
      'SourceSans3',
      'SourceSerif4',
    ])
  })

  it('write dates, money and numbers in the Georgian way', () => {
    const text = everything('ka')
    expect(text).toContain('2026 წლის 22 ნოემბერი')
    expect(text).toContain('2023 წლის დეკემბერი – 2026 წლის ნოემბერი')
    expect(text).toContain('633 292 ევრო')
    expect(text).toContain('4,13')
  })

  it('have no capitals in headings, in the index and in the margins', () => {
    expect(/[\u1C90-\u1CBF]/u.exec(everything('ka'))).toBeNull()
  })

  it('sort the index and the countries by the Georgian alphabet', () => {
    const index = chapter('ka', 'ორგანიზაციებისა და ქვეყნების საძიებელი')
    const names = [
      'აზერბაიჯანის ეკონომიკის',
      'აქვილას',
      'ბაქოს ბიზნესის',
      'გდანსკის',
      'დონეცკის',
      'ვალენსიის',
    ]
    expect(inOrder(index, names)).toEqual(names)
    const countries = [
      'აზერბაიჯანი',
      'ბელგია',
      'ესპანეთი',
      'ესტონეთი',
      'თურქეთი',
      'იტალია',
      'ნიდერლანდები',
      'პოლონეთი',
      'პორტუგალია',
      'საქართველო',
      'სლოვენია',
      'უკრაინა',
      'ფინეთი',
      'შვედეთი',
    ].map((country) => ` ${country} `)
    expect(inOrder(index, countries)).toEqual(countries)
  })
})

describe('German pages', () => {
  it('are three chapters in German with German quotation marks, and nothing to look at', () => {
    const titles = pdf('de').bookmarks.filter(({ level }) => level === 1)
    expect(titles.map(({ title }) => title)).toEqual(
      expect.arrayContaining([
        'Vorwort',
        'CBHE in Aserbaidschan im Überblick (2022–2024)',
        'Erklärung zur Barrierefreiheit',
      ]),
    )
    expect(everything('de')).toContain('„Bildungsstandards“')
    expect(pdf('de').information['Language']).toBe('de')
    expect(warnings.filter(({ message }) => message.startsWith('de, page'))).toEqual([])
  })
})
