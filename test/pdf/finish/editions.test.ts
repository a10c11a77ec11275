import { deserialize } from 'node:v8'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noCache } from '../../../src/cache.ts'
import { identityOf } from '../../../src/identity.ts'
import type { FinishedPdf } from '../../../src/pdf/finish/finish.ts'
import { editions, type Edition } from '../../../src/page/chapters.ts'
import { type PdfThreads, startPdfThreads } from '../../../src/pdf-threads.ts'
import { makePart, type PartTask } from '../../../src/pdf-work.ts'
import { readPdf } from '../../../src/pdf/read.ts'
import { prepare } from '../../../src/prepare.ts'
import { expectationOf } from '../check/real-editions.ts'
import { buildProject, root } from '../../build-project.ts'
import { temporaryFolder } from '../browser-fixture.ts'
import { showTree, wordsOfHtml, wordsOfTree } from './tree-text.ts'

/** Bytes a page, with fonts, data and tags. */
const LARGEST_PAGE = 14_000

const out = temporaryFolder()
const printed = new Map<Edition, Uint8Array>()
const finished = new Map<Edition, Uint8Array>()
let findings: readonly string[]
let threads: PdfThreads

beforeAll(async () => {
  threads = startPdfThreads(1)
  await buildProject({ root, out, pdf: 'plain' })
  for (const edition of editions)
    printed.set(edition, readFileSync(join(out, `compendium.${edition}.plain.pdf`)))
  const { warnings } = await buildProject({ root, out })
  for (const edition of editions) finished.set(edition, readFileSync(join(out, `compendium.${edition}.pdf`)))
  findings = warnings.map(({ message }) => message)
})

afterAll(async () => {
  await threads.close()
  rmSync(out, { recursive: true })
})

function given<T>(values: ReadonlyMap<Edition, T>, edition: Edition): T {
  const value = values.get(edition)
  if (value === undefined) throw new Error(`no edition ${edition}`)
  return value
}

describe.each(editions)('the edition %s', (edition) => {
  it('has nothing that PDF/UA-1 or PDF/A-3a refuses', () => {
    expect(findings).toEqual([])
    const text = Buffer.from(given(finished, edition)).toString('latin1')
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(text).toContain('<pdfaid:part>3</pdfaid:part>')
  })

  it('reads word by word as its HTML does', async () => {
    const html = readFileSync(join(out, 'stages', `${edition}.html`), 'utf8')
    // pdf.js passes over the /ActualText by which a hyphen at a line end is a soft one, so hyphens are left out.
    const withoutHyphens = (words: readonly string[]): string[] =>
      words.map((word) => word.replaceAll('-', ''))
    const words = (await wordsOfTree(given(finished, edition))).filter((word) => word !== '/')
    expect(withoutHyphens(words)).toEqual(withoutHyphens(wordsOfHtml(html).filter((word) => word !== '/')))
  })

  it('is small', () => {
    const { pages } = readPdf(given(printed, edition))
    expect(given(finished, edition).length / pages).toBeLessThan(LARGEST_PAGE)
  })
})

describe('the tags of a chapter are those of its reference:', () => {
  it.each(['contents', 'glance', 'project-dirna', 'terms', 'notes'])('%s', async (chapter) => {
    const { outline } = readPdf(given(printed, 'en'))
    const chapters = outline.filter(({ level }) => level === 1).map(({ page }) => page)
    const titles: Record<string, RegExp> = {
      contents: /^Contents/u,
      glance: /^At a glance/u,
      'project-dirna': /^1\sDIRNA/u,
      terms: /^Terms/u,
      notes: /notes$/u,
    }
    const page =
      outline.find(({ title, level }) => level === 1 && titles[chapter]?.test(title.trim()))?.page ?? 0
    const end = chapters.find((each) => each > page) ?? page + 2
    const tree = await showTree(given(finished, 'en'), page, Math.min(end - 1, page + 1))
    // Page numbers change with every text: what is in them is what is compared.
    const words = tree.replaceAll(/^page \d+$/gmu, 'page').replaceAll(/(?<=\(page ”\n *“)\d+/gu, '')
    await expect(words).toMatchFileSnapshot(`reference/${chapter}.txt`)
  })
})

describe('a thread of its own', () => {
  /** A joined print has no aid sheet, and `none` is the id of nothing. */
  const task = async (): Promise<PartTask> => {
    const { report, translators } = await prepare(root, { fonts: noCache, stages: noCache })
    const { placeOf: _, ...expected } = await expectationOf('en', new Map())
    const identity = identityOf(report, 'en', translators)
    return { bytes: given(printed, 'en'), identity, expected, sheet: 'none' }
  }

  it('gives the same bytes as the main one, and the same error, and goes on after it', async () => {
    const whole = await task()
    const [refused, part] = await Promise.allSettled([
      threads.part({ ...whole, bytes: whole.bytes.subarray(0, 1000) }),
      threads.part(whole),
    ])
    expect(refused).toMatchObject({
      reason: {
        name: 'PdfSyntaxError',
        offset: 1000,
        message: expect.stringContaining('expected "startxref"') as string,
      },
    })
    const { bytes, ...places } = await makePart(whole)
    if (part.status === 'rejected') throw part.reason
    expect(part.value).toMatchObject(places)
    // Kept numbers may be written in two ways: what is read of them counts.
    const [theirs, ours] = [part.value.bytes, bytes].map((kept) => deserialize(kept) as FinishedPdf)
    if (!theirs || !ours) throw new Error('there are two')
    expect(Buffer.compare(theirs.bytes, ours.bytes)).toBe(0)
    expect(theirs.findings).toEqual(ours.findings)
  })

  it('refuses all that waits when it is closed', async () => {
    const closing = startPdfThreads(1)
    const waiting = closing.part(await task())
    const [refused] = await Promise.allSettled([waiting, closing.close()])
    expect(String((refused as PromiseRejectedResult).reason)).toBe(
      'Error: the thread that finishes PDFs has ended',
    )
  })
})
