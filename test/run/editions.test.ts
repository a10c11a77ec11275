import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildProject } from '../build-project.ts'
import { root } from '../frozen-report.ts'
import { type Document, openPdf } from '../pdf-document.ts'
import { type Change, german, withGerman } from '../third-language.ts'

/*
 * German is a copy of English here: its words are those of another test, its way through the program is looked at.
 */
const editions = `editions:
  de: { languages: [de] }
  az-de: { languages: [az, de], layout: after, leave_out: [index, notes, project] }
  all: { languages: [az, en, de] , leave_out: [project, glance, achievements, challenges, recommendations] }
  en-de: { languages: [en, de], layout: beside, leave_out: [notes, contents] }
`
const names = ['de', 'az-de', 'all', 'en-de']
const named = ['az', 'en', 'de'].map((language): Change => [
  `locales/${language}/labels.yaml`,
  /^edition:\n(?:  .*\n)+/mu,
  `edition:\n${['az', 'en', ...names].map((name) => `  ${name}: ${language} calls it ${name}\n`).join('')}`,
])

let out: string
let warnings: readonly string[]
const pdfs = new Map<string, Document>()

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'compendium-editions-'))
  const inputs = withGerman(['data/report.yaml', /^editions:.*\n(?:  .*\n)+/mu, editions], ...named)
  const built = await buildProject({ root, inputs, out })
  warnings = built.warnings.map(({ code, message }) => `${code} ${message}`)
  for (const { edition, file } of built.editions) pdfs.set(edition, await openPdf(file))
})

afterAll(() => rm(out, { recursive: true, force: true }))

function pdf(name: string): Document {
  const found = pdfs.get(name)
  if (!found) throw new Error(`no edition ${name}`)
  return found
}

/** Titles of the chapters of an edition: languages after each other have a bookmark each above theirs. */
const chaptersOf = (name: string, above = 0): string[] =>
  pdf(name)
    .bookmarks.filter(({ level }) => level === above + 1)
    .map(({ title }) => title)

const wordsOf = (name: string): string =>
  pdf(name)
    .pages.map(({ text }) => text)
    .join(' ')

describe('editions of three languages', () => {
  it('are built, and their pages say nothing to look at', () => {
    expect([...pdfs.keys()]).toEqual(names)
    expect(warnings).toEqual([])
  })

  it('have all that is of one language in that', () => {
    const { pages, destinations } = pdf('de')
    expect([...destinations.keys()].filter((id) => !id.startsWith('de-'))).toEqual([])
    expect(pages[0]?.text).toContain(german('Compendium'))
    expect(pdf('de').information['Language']).toBe('de')
    // The other language of an edition in one is the source.
    const page = pages.at(destinations.get('de-project-dirna') ?? 0)
    expect(page?.text).toContain('Xəzər Universiteti')
  })

  it('have the languages of an edition in its order, each with its own cover or half-title, imprint and contents', () => {
    const { destinations, pages } = pdf('all')
    const covers = ['az', 'en', 'de'].map((language) => destinations.get(`${language}-cover`) ?? 1)
    expect(covers).toEqual(covers.toSorted((one, other) => one - other))
    expect(pages[0]?.text).toContain('Compendium of practice')
    expect(pages[0]?.text).toContain(german('Compendium of practice'))
    // The first contents lead to where the two other parts begin; those have contents of their own.
    const [first, ...others] = covers.map((cover) => pages[cover + 1]?.links.map(({ page }) => page) ?? [])
    expect(first).toEqual(expect.arrayContaining(covers.slice(1)))
    for (const targets of others) {
      expect(targets.length).toBeGreaterThan(9)
      expect(targets.filter((page) => covers.includes(page ?? 0))).toEqual([])
    }
  })

  it('stand side by side whichever they are, the first one left', () => {
    const { pages, bookmarks } = pdf('en-de')
    const page = pages[(pdf('en-de').destinations.get('en-project-dirna') ?? 0) - 1]
    expect([...(page?.languages.keys() ?? [])].toSorted()).toEqual(expect.arrayContaining(['de', 'en-GB']))
    expect(bookmarks.map(({ title }) => title)).toContain(`Aim / ${german('Aim')}`)
  })
})

describe('an edition that leaves chapters out', () => {
  it('has neither them nor their lines in the contents', () => {
    expect(chaptersOf('de').length - chaptersOf('az-de', 1).length / 2).toBe(8)
    const ids = [...pdf('az-de').destinations.keys()]
    expect(ids.filter((id) => /-(?:index|note|project-)/u.test(id))).toEqual([])
  })

  it('prints the words of links into them without a link or a number, and no marks of notes', () => {
    const { pages, destinations } = pdf('az-de')
    const glance = pages[(destinations.get('de-glance') ?? 0) - 1]
    expect(glance?.text).toContain('REFRESH')
    expect(glance?.links).toEqual([])
    for (const { links } of pages) for (const link of links) expect(link.url ?? link.page).toBeTruthy()
    expect(wordsOf('de')).toMatch(/ENGAGE \([^)]*\d+\)/u)
    expect(wordsOf('az-de')).not.toMatch(/ENGAGE \([^)]*\d+\)/u)
  })

  it('needs no contents', () => {
    const { pages, bookmarks } = pdf('en-de')
    expect(bookmarks.map(({ title }) => title)).not.toContain(`Contents / ${german('Contents')}`)
    expect(pages[2]?.text).toContain(german('Foreword'))
  })
})
