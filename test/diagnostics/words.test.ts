import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportData } from '../../src/report/export/export-data.ts'
import { exportTables } from '../../src/report/export/export-tables.ts'
import { readInputs } from '../../src/files/inputs.ts'
import { loadReport } from '../../src/report/load.ts'
import { buildProject, changeFile, copyProject } from '../build-project.ts'
import { wordsOfTree } from '../pdf/finish/tree-text.ts'
import { type Document, openPdf } from '../pdf-document.ts'

let project: string
let pdf: Document
let words: readonly string[]

const PUBLISHER = '1. Nəşriyyat | <em>Elm</em> # X <a@b.c> [y](https://c.az) \\'
const SITE = 'https://xəzər.universitylibraries-of-the-caspian.az/ə/#/mərkəz/'
const LONG_WORD = 'Interuniversityresearchcentre'
const INJECTED = 'http://a.b/>)<style>.panel{display:none}</style>(<'

/** Words in odd but ordinary forms, all in one report: each is printed as its editor meant it. */
const edits: readonly (readonly [file: string, from: string | RegExp, to: string])[] = [
  ['data/report.yaml', /^publisher: .*$/mu, `publisher: '${PUBLISHER}'`],
  ['data/report.yaml', /^author: .*$/mu, 'author: Elm\u00ADlər'],
  ['data/projects/dirna.yaml', /^website: .*$/mu, `website: ${SITE}`],
  ['data/projects/engage.yaml', /^website: .*$/mu, `website: '${INJECTED}'`],
  ['locales/en/countries.yaml', 'AZ: Azerbaijan', 'AZ: "Azer|baijan [x] #"'],
  ['locales/en/organisations.yaml', 'ADA University', 'ADA Uni\u00ADver\u00ADsi\u00ADty \\'],
  ['locales/en/organisations.yaml', ': Khazar University', `: Khazar ${LONG_WORD} University`],
  ['locales/en/labels.yaml', 'Compendium of practice', 'Compendium of *practice* R&amp;D'],
  ['locales/en/labels.yaml', '- Compendium of practice', '- Compendium of *practice* R&amp;D'],
  ['locales/en/challenges.yaml', /^part: .*$/mu, 'part: "Lessons ] learned[](#note-years)"'],
  [
    'locales/en/challenges.yaml',
    /^title: .*$/mu,
    'title: "**Chal\u00ADlenges** in [2022](#note-budget)\\\\."',
  ],
  [
    'locales/en/foreword.yaml',
    'The years 2022–2024[](#note-years) were',
    '[The years](#note-years) **were** A.Ş.',
  ],
  ['locales/en/foreword.yaml', 'During this period', 'During[](#note-years)[](#note-budget) this period'],
  [
    'locales/en/projects/engage.yaml',
    /^title: .*$/mu,
    'title: "`Enhancing` Sustainable *Ecosystem* of [Entre](https://a.az)preneurs[](#note-figures)"',
  ],
]

beforeAll(async () => {
  project = await copyProject()
  for (const [file, from, to] of edits) await changeFile(project, file, from, to)
  const out = join(project, 'out')
  await buildProject({ root: project, out, editions: ['en'] })
  const file = join(out, 'compendium.en.pdf')
  words = await wordsOfTree(await readFile(file))
  pdf = await openPdf(file)
})

afterAll(() => rm(project, { recursive: true, force: true }))

/** Names of the links to websites, as a screen reader says them. */
async function linkNames(): Promise<Map<string, string>> {
  const data = new Uint8Array(await readFile(join(project, 'out', 'compendium.en.pdf')))
  const task = getDocument({ data, verbosity: 0 })
  const file = await task.promise
  const names = new Map<string, string>()
  for (let number = 1; number <= file.numPages; number += 1) {
    const annotations = (await (await file.getPage(number)).getAnnotations()) as Annotation[]
    for (const { url, contentsObj } of annotations) if (url) names.set(url, contentsObj?.str ?? '')
  }
  await task.destroy()
  return names
}

/** Size in pt, and font, of the words of a page, by what is drawn in one go. */
async function fontsOf(page: number): Promise<{ words: string; size: number; font: string }[]> {
  const data = new Uint8Array(await readFile(join(project, 'out', 'compendium.en.pdf')))
  const task = getDocument({ data, verbosity: 0, fontExtraProperties: true })
  const opened = await (await task.promise).getPage(page)
  // Fonts are there when the page was read.
  await opened.getOperatorList()
  const { items } = await opened.getTextContent()
  const fonts = items.flatMap((item) =>
    'str' in item
      ? [
          {
            words: item.str.trim(),
            size: Math.round(item.height * 10) / 10,
            font: (opened.commonObjs.get(item.fontName) as { name: string }).name,
          },
        ]
      : [],
  )
  await task.destroy()
  return fonts
}

interface Annotation {
  readonly url?: string
  readonly contentsObj?: { readonly str: string }
}

const textOf = (page: number): string => (pdf.pages[page - 1]?.text ?? '').replaceAll(/\s+/gu, ' ')
const pageOf = (destination: string): number => pdf.destinations.get(destination) ?? 0
const titles = (): string[] => pdf.bookmarks.map(({ title }) => title)

describe('a value of the records', () => {
  it('is printed as it is written, whatever Markdown or HTML would make of it', () => {
    expect(textOf(2)).toContain(`Publisher ${PUBLISHER} Suggested citation`)
    expect(pdf.pages[1]?.links).toEqual([])
  })

  it('is named where the report is cited', () => {
    // Its words are broken over lines, where a reader that is not ours puts spaces.
    const page = textOf(pageOf('en-imprint')).replaceAll(' ', '')
    expect(page).toContain(`English edition. ${PUBLISHER}, 2026.`.replaceAll(' ', ''))
  })

  it('hides nothing and adds nothing, though it is a web address with a stylesheet in it', () => {
    const page = textOf(pageOf('en-project-engage'))
    expect(page.replaceAll(' ', '')).toContain('a.b/>)<style>.panel{display:none}</style>(<')
    expect(page).toContain('EUR 799 999')
    expect(page).toContain('Mingachevir State University')
  })

  it('has no soft hyphens, wherever it stands, and names of organisations have none in the data', async () => {
    expect(pdf.information['Author']).toBe('Elmlər')
    expect(textOf(2)).toContain('Elmlər')
    const { report } = await loadReport(readInputs(project))
    const exported = exportData(report)
    const tables = exportTables(exported, report.languages).map(([, , bytes]) =>
      Buffer.from(bytes).toString('utf8'),
    )
    const data = [JSON.stringify(exported), ...tables].join('\n')
    expect(data).toContain('ADA University')
    expect(data).not.toContain('\u00AD')
  })
})

describe('an address', () => {
  it('is printed as it is written, without scheme and last slash, and leads where it says', () => {
    const shown = SITE.replace('https://', '').replace(/\/$/u, '')
    expect(textOf(pageOf('en-project-dirna')).replaceAll(' ', '')).toContain(shown)
    const urls = pdf.pages.flatMap(({ links }) => links.map(({ url }) => url))
    expect(urls).toContain(new URL(SITE).href)
  })

  it('is one word to those who hear it, over however many lines it goes', async () => {
    const shown = SITE.replace('https://', '').replace(/\/$/u, '')
    expect((await linkNames()).get(new URL(SITE).href)).toBe(shown)
    expect(words).toContain(shown)
  })

  it('is no more divided than a long word that has no room in its cell', () => {
    const all = words.join('').split(LONG_WORD).length - 1
    expect(all).toBeGreaterThan(3)
    expect(words.filter((word) => word.includes(LONG_WORD))).toHaveLength(all)
  })
})

describe('a name', () => {
  it('is printed with its brackets, bars and backslashes, in tables, lists and captions', () => {
    expect(textOf(pageOf('en-project-dirna'))).toContain('University Azer|baijan [x] #')
    expect(textOf(pageOf('en-project-dirna') + 1)).toContain('Azer|baijan [x] #')
    expect(textOf(pageOf('en-index') + 1)).toContain('Azer|baijan [x] #')
    expect(pdf.pages.map(({ text }) => text.replaceAll('\u00AD', '')).join()).toContain('ADA University \\')
  })
})

describe('a title', () => {
  it('is plain words where the PDF speaks of itself', () => {
    expect(String(pdf.information['Title'])).toMatch(/^Compendium of practice R&D on Capacity/u)
  })

  it('has its note marks, links and emphasis in the heading, and its words alone in bookmarks and running heads', () => {
    expect(titles()).toContain('Lessons ] learned')
    expect(titles()).toContain('Challenges in 2022.')
    expect(titles()).toContain('2 ENGAGE Enhancing Sustainable Ecosystem of Entrepreneurs')
    const page = pageOf('en-challenges')
    expect(pdf.pages[page - 1]?.margins).toContain('Lessons ] learned')
    expect(textOf(page)).toContain('Lessons ] learned1')
  })

  it('stands whole in the contents, with one link to its page', () => {
    const contents = textOf(3)
    expect(contents).toContain('22 Lessons ] learned 22 Challenges in 2022. 23 Lessons learned 24')
    expect(contents).toContain('10 ENGAGE Enhancing Sustainable Ecosystem of Entrepreneurs')
    for (const title of ['Lessons ] learned', 'Challenges in 2022.']) {
      const entry = pdf.pages[2]?.links.filter(({ text }) => text.includes(title))
      expect(entry?.map(({ page }) => page)).toEqual([pageOf('en-challenges')])
    }
  })
})

describe('a text', () => {
  it('has its bold words in the size and face of what they stand in', async () => {
    const fonts = await fontsOf(pageOf('en-foreword'))
    const bold = fonts.find(({ words: own }) => own === 'were')
    const lead = fonts.find(({ words: own }) => own.startsWith('The years'))
    expect([bold?.size, bold?.font]).toEqual([lead?.size, expect.stringContaining('SourceSerif4-SemiBold')])
    expect(lead?.font).toContain('SourceSerif4')
  })

  it('keeps the words of a link to a note, parts two marks at one word, and puts no space between initials', () => {
    const page = textOf(pageOf('en-foreword'))
    expect(page).toContain('The years1 were A.Ş. marked by')
    expect(page).toContain('During1 2 this period')
  })
})
