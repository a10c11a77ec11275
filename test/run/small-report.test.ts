import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { buildProject, program } from '../build-project.ts'
import { readTagged } from '../page/glance/pdf-tables.ts'
import { pdfText } from '../pdf-bytes.ts'
import { type Document, openPdf } from '../pdf-document.ts'
import { showTree } from '../pdf/finish/tree-text.ts'

/** Another report of the same program: `test/fixtures/small-report/`, with the templates of the project. */
let project: string
let warnings: readonly Diagnostic[]
let english: Document
let parallel: Document
let bytes: Buffer
let raw: string

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'compendium small-'))
  await cp(join(program, 'test/fixtures/small-report'), project, { recursive: true })
  await cp(join(program, 'templates'), join(project, 'templates'), { recursive: true })
  const out = join(project, 'out')
  ;({ warnings } = await buildProject({ root: project, out }))
  const file = join(out, 'compendium.en.pdf')
  english = await openPdf(file)
  parallel = await openPdf(join(out, 'compendium.parallel.pdf'))
  bytes = await readFile(file)
  raw = pdfText(file)
})

afterAll(() => rm(project, { recursive: true, force: true }))

const pageOf = (title: string): number => english.bookmarks.find((each) => each.title === title)?.page ?? 0

describe('a small other report', () => {
  it('is built from data alone, with nothing that somebody should look at', () => {
    expect(warnings.filter(({ severity }) => severity !== 'information')).toEqual([])
  })

  it('has its own chapters in its own order, in the bookmarks and with their pages in the contents', () => {
    const chapters = english.bookmarks.filter(({ level, page }) => level === 1 && page > pageOf('Contents'))
    const names = chapters.map(({ title }) => /^(?:\d+ )?[\w-]+/u.exec(title)?.[0])
    expect(names).toEqual(['Methodology', '1 EXAMPLE-A', '2 EXAMPLE-B', '3 EXAMPLE-C', 'Index'])
    const contents = english.pages[pageOf('Contents') - 1]
    // The page after the cover has no bookmark.
    expect(contents?.links.map(({ page }) => page)).toEqual([2, ...chapters.map(({ page }) => page)])
    for (const { page, title } of chapters) {
      expect(contents?.text).toContain(`${page} ${title.replace(/^\d+ ([\w-]+).*$/u, '$1')}`)
    }
  })

  it('has its accessibility statement where there is room for it, on the page after the cover', () => {
    expect(english.pages[1]?.text).toContain('Accessibility statement')
    expect(english.pages[pageOf('Contents') - 1]?.text).toContain('Key to signs · Accessibility statement')
  })

  it('has the same with both languages beside each other, and no word of another report', () => {
    const text = parallel.pages.map((page) => page.text).join(' ')
    for (const words of [
      'Methodology',
      'Metodologiya',
      'What was asked, and how often',
      'Nə və neçə dəfə soruşulub',
      'The steps of the work',
      'İşin addımları',
    ]) {
      expect(text).toContain(words)
    }
    expect(text).not.toMatch(/Erasmus|CBHE/u)
  })

  it('has a table of its own in a text, with a caption and heads of columns', async () => {
    const page = pageOf('Methodology')
    const { tables } = await readTagged(bytes, page, page)
    expect(tables).toEqual([
      {
        caption: ['What was asked, and how often'],
        rows: [
          [
            { role: 'TH', text: 'Question' },
            { role: 'TH', text: 'Answers' },
          ],
          [
            { role: 'TH', text: 'What was done?' },
            { role: 'TD', text: '3' },
          ],
          [
            { role: 'TH', text: 'What came of it?' },
            { role: 'TD', text: '2' },
          ],
        ],
      },
    ])
  })

  it('says of each head of a table what it is the head of', () => {
    const heads = [...raw.matchAll(/\/S\/TH\b.*/gu)].map(([head]) => head)
    expect(heads.length).toBeGreaterThan(4)
    for (const head of heads) expect(head).toMatch(/\/Scope\/(?:Column|Row)/u)
  })

  it('has notes of its own at the end of a chapter, with letters in the order of their marks and ways back', async () => {
    const page = pageOf('Methodology')
    const [printed] = english.pages.slice(page - 1, page)
    const text = printed?.text ?? ''
    expect(text).toMatch(/made up ?a, to be an example/u)
    expect(text).toMatch(/three steps ?b, as it was to ?a\./u)
    expect(text).toMatch(/a\s+Names, numbers and dates, too\.\s+b\s+The steps are those of the figure\./u)
    expect(raw).toMatch(/\/ListNumbering ?\/LowerAlpha/u)
    expect(raw.match(/\/S\/Note\b/gu)).toHaveLength(2)
    const names = [...raw.matchAll(/\/Contents\((Note .*?)\)/gu)].map(([, name]) => name)
    expect(names.toSorted()).toEqual([
      'Note a',
      'Note a',
      'Note a: back to the text',
      'Note b',
      'Note b: back to the text',
    ])
    const tree = await showTree(
      await readFile(join(project, 'out', 'compendium.parallel.pdf')),
      page,
      page + 1,
    )
    expect(tree).toContain('Addımlar şəkildəkilərdir.')
    expect(tree).toMatch(/P \(az\)\s+“İşin addımları”/u)
  })

  it('has a picture of its own in a text, with what it shows in words, a caption and a source', async () => {
    const page = pageOf('Methodology')
    const tree = await showTree(bytes, page, page + 1)
    expect(tree).toContain('Figure [Three boxes in a row, for three steps.]')
    const text = english.pages[page - 1]?.text ?? ''
    expect(text).toContain('The steps of the work')
    expect(text).toContain('Drawn for this example')
  })
})
