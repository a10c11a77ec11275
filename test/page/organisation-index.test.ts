import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildProject, root } from '../build-project.ts'
import { builtReport } from '../built-report.ts'
import { type Document, openPdf } from '../pdf-document.ts'
import { temporaryFolder } from '../pdf/browser-fixture.ts'
import { generateProject } from './generated-project.ts'
import { expectIndex, indexFaults, letters, pagesOf, printed } from './index-expectation.ts'

const languages = ['az', 'en'] as const
const out = temporaryFolder()
const pdfs = new Map<string, Document>()

beforeAll(async () => {
  const { out: built } = await builtReport()
  for (const language of languages) {
    pdfs.set(language, await openPdf(join(built, `compendium.${language}.pdf`)))
  }
})

afterAll(() => rmSync(out, { recursive: true }))

function pdf(language: string): Document {
  const found = pdfs.get(language)
  if (!found) throw new Error(`no edition ${language}`)
  return found
}

describe.each(languages)('the index in %s', (language) => {
  const text = (): string =>
    letters(
      pagesOf(pdf(language), `${language}-index`)
        .map((page) => page.text)
        .join('\n'),
    )

  it('has every organisation with its names, its country and the pages where its name stands', () => {
    const entries = expectIndex(root, pdf(language), language)
    expect(entries).toHaveLength(59)
    expect(entries.flatMap(({ mentions }) => mentions)).toHaveLength(69)
    let at = 0
    for (const entry of entries) {
      expect(entry.mentions.map(({ page }) => page)).not.toContain(0)
      const found = text().indexOf(printed(entry), at)
      expect(found, `${entry.name}: ${printed(entry)}`).toBeGreaterThanOrEqual(at)
      at = found + printed(entry).length
    }
  })

  it('has every country with its organisations and the pages where they begin', () => {
    const entries = expectIndex(root, pdf(language), language)
    const word = language === 'az' ? 'təşkilat' : 'organisations'
    const azerbaijan = entries.filter(({ code }) => code === 'AZ').length
    expect(text()).toContain(
      letters(`${language === 'az' ? 'Azərbaycan' : 'Azerbaijan'} AZ ${azerbaijan} ${word}`),
    )
    const codes = new Set(entries.map(({ code }) => code))
    expect(codes.size).toBe(14)
    for (const code of codes) {
      const own = entries.filter((entry) => entry.code === code)
      const mentions = own.flatMap((entry) => entry.mentions)
      const acronyms = new Set(mentions.map(({ acronym }) => acronym))
      const tail = text().slice(
        text().lastIndexOf(letters(`${language === 'az' ? 'Ölkələr' : 'Countries'} Az`)),
      )
      for (const acronym of acronyms) {
        const first = Math.min(...mentions.filter((each) => each.acronym === acronym).map(({ page }) => page))
        expect(tail).toMatch(new RegExp(`${letters(code)}${own.length}\\D.*${letters(acronym)}${first}`, 'u'))
      }
    }
  })

  it('links every number to the page that it names', () => {
    // The browser gives each change of font in a link a box of its own: a number is one, or ends one.
    const links = pagesOf(pdf(language), `${language}-index`).flatMap((page) => page.links)
    const numbers = links.filter(({ text: words }) => /\d,?\s*$/u.test(words))
    const entries = expectIndex(root, pdf(language), language)
    const inCountries = new Set(
      entries.flatMap(({ code, mentions }) => mentions.map(({ acronym }) => `${code} ${acronym}`)),
    )
    expect(numbers).toHaveLength(69 + inCountries.size)
    for (const { text: words, page } of numbers) {
      expect([words, Number(/(\d+),?\s*$/u.exec(words)?.[1])]).toEqual([words, page])
    }
  })
})

describe('an index of generated projects', () => {
  it.each([1, 30])('holds with %i of them, and with a name of 120 characters', async (count) => {
    const folder = await generateProject(count)
    try {
      const { warnings } = await buildProject({
        root: folder,
        out: join(folder, 'out'),
        editions: ['az'],
        pdf: 'plain',
      })
      const document = await openPdf(join(folder, 'out/compendium.az.plain.pdf'))
      expect(await indexFaults(folder, document, warnings)).toEqual([])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
