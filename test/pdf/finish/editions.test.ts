import { deserialize } from 'node:v8'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readInputs } from '../../../src/files/inputs.ts'
import { noCache } from '../../../src/files/cache.ts'
import { identityOf } from '../../../src/run/identity.ts'
import { listEdition } from '../../../src/run/list-edition.ts'
import type { FinishedPdf } from '../../../src/pdf/finish/finish.ts'
import { type PdfThreads, startPdfThreads } from '../../../src/run/pdf-threads.ts'
import { makePart, type PartTask } from '../../../src/run/pdf-work.ts'
import { readPdf } from '../read-pdf.ts'
import { openProject } from '../../../src/run/open-project.ts'
import { expectationOf } from '../../design/real-editions.ts'
import { root } from '../../build-project.ts'
import { type EditionName, editions, frozenEdition } from '../../frozen-report.ts'
import { builtReport } from '../../built-report.ts'
import { noteTexts, objectTexts } from './object-texts.ts'
import { type Reopened, reopen } from './reopened.ts'
import { showTree, wordsOfHtml, wordsOfTree } from './tree-text.ts'

/** Bytes a page, with fonts, data and tags: side by side a page has the text of both languages. */
const LARGEST_PAGE = { alone: 14_500, beside: 17_500 }

/** A text that begins so far to the left of a place, in pt, still begins there. */
const EDGE = 1
/** What stands farther to the right than this, in pt, is in another column: the map in the head of a project. */
const COLUMN = 300
/** A raised mark stands so high over its line at most, in pt. */
const RAISED = 8
/** A place lies over the first baseline of its text by so many sizes of its letters at most: one line, with the room over a title. */
const OPENING = 2.2
/** What opens so high on a page, in pt, opens at its head. */
const HEAD = 800

let out: string
const printed = new Map<EditionName, Uint8Array>()
const finished = new Map<EditionName, Uint8Array>()
const reopened = new Map<EditionName, Reopened>()
let findings: readonly string[]
let threads: PdfThreads

beforeAll(async () => {
  threads = startPdfThreads(1)
  const plain = await builtReport('plain')
  for (const edition of editions)
    printed.set(edition, readFileSync(join(plain.out, `compendium.${edition}.plain.pdf`)))
  const built = await builtReport()
  ;({ out } = built)
  for (const edition of editions) finished.set(edition, readFileSync(join(out, `compendium.${edition}.pdf`)))
  for (const edition of editions) reopened.set(edition, await reopen(given(finished, edition)))
  // What the page check finds is asked for elsewhere.
  findings = built.warnings.flatMap(({ code, message }) => (code.startsWith('page-') ? [] : [message]))
})

afterAll(async () => {
  await threads.close()
})

function given<T>(values: ReadonlyMap<EditionName, T>, edition: EditionName): T {
  const value = values.get(edition)
  if (value === undefined) throw new Error(`no edition ${edition}`)
  return value
}

/** The word that an element of the HTML begins with. */
function firstWord(html: string, id: string): string {
  const at = html.indexOf(` id="${id}"`)
  const text = html
    .slice(html.indexOf('>', at) + 1, at + 20_000)
    .replaceAll(/<svg(?=[^>]* aria-hidden="true")[^>]*>.*?<\/svg>/gsu, '')
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll(/&shy;|\u00AD/gu, '')
  // At the end of a line a word may be broken after its first letters.
  return /[\p{L}\p{N}]{1,4}/u.exec(text)?.[0] ?? ''
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

  it('opens every link at the line that its target begins with', () => {
    const html = readFileSync(join(out, 'stages', `${edition}.html`), 'utf8')
    const { areas, places, texts } = given(reopened, edition)
    const targets = new Set(areas.map(({ target }) => target).filter((target) => !/^https?:/u.test(target)))
    expect([...places.keys()].toSorted()).toEqual([...targets].toSorted())
    expect(places.size).toBeGreaterThan(50)
    for (const [id, { page, left, top, zoom }] of places) {
      const below = (texts[page - 1] ?? []).filter(
        ({ x, y }) => x >= left - EDGE && x < left + COLUMN && y < top,
      )
      const highest = Math.max(...below.map(({ y }) => y))
      // A note mark stands higher than its line.
      const line = below.filter(({ y }) => highest - y < RAISED)
      const size = Math.max(...line.map((each) => each.size))
      expect(line.map(({ text }) => text.replaceAll('\u00AD', '')).join(' '), id).toContain(
        firstWord(html, id),
      )
      // A half-title opens with its ground, at the head of its page.
      const opens = id === 'en-cover' ? top > HEAD : (top - highest) / size < OPENING
      expect([id, opens, zoom]).toEqual([id, true, null])
    }
  })

  it('has one area of a link on each of its lines', () => {
    const objects = objectTexts(given(finished, edition))
    const links = [...objects.values()].filter((object) => object.startsWith('<</S/Link'))
    const owned = links.map((link) => {
      const areas = [...link.matchAll(/\/Obj (\d+) 0 R/gu)].map(([, to]) => objects.get(Number(to)) ?? '')
      return areas.map((area) => /\/Rect ?\[(.*?)\]/u.exec(area)?.[1]?.split(' ').map(Number) ?? [])
    })
    expect(owned.length).toBeGreaterThan(100)
    for (const lines of owned) {
      expect(lines.length).toBeGreaterThan(0)
      lines.forEach(([, bottom = 0, , top = 0], index) => {
        const middle = (bottom + top) / 2
        const others = lines.filter((_, each) => each !== index)
        expect(others.filter(([, low = 0, , high = 0]) => low < middle && middle < high)).toEqual([])
      })
    }
    expect(owned.flat().length).toBe(given(reopened, edition).areas.length)
  })

  it('has no place where two links could be clicked', () => {
    const { areas } = given(reopened, edition)
    for (const { page, box, target } of areas) {
      const [left = 0, bottom = 0, right = 0, top = 0] = box
      const middle = (bottom + top) / 2
      const shared = areas.filter(({ page: own, box: other }) => {
        const [otherLeft = 0, otherBottom = 0, otherRight = 0, otherTop = 0] = other
        const isLevel = own === page && otherBottom < middle && middle < otherTop
        return other !== box && isLevel && otherLeft < right - EDGE && otherRight > left + EDGE
      })
      expect(shared, target).toEqual([])
    }
  })

  it('calls each note by the name that its marks lead to', async () => {
    const html = readFileSync(join(out, 'stages', `${edition}.html`), 'utf8')
    const notes = await noteTexts(given(finished, edition))
    const names = [...notes.keys()].map((id) => id.replace(/^part\d+-/u, ''))
    const targets = [...new Set(html.match(/(?<=href="#)(?:az|en)-note-[^"]+/gu))]
    // Side by side a note in both languages is one item of the list.
    const own = edition === 'parallel' ? targets.filter((id) => id.startsWith('az-')) : targets
    expect(names.toSorted()).toEqual(own.toSorted())
    for (const [id, words] of notes)
      expect(words, id).toMatch(new RegExp(`^${firstWord(html, id.replace(/^part\d+-/u, ''))}`, 'u'))
  })

  it('opens with its bookmarks and two pages, in the language of its text, under a title of its own', () => {
    const found = given(reopened, edition)
    expect([found.pageMode, found.pageLayout]).toEqual(['UseOutlines', 'TwoPageRight'])
    expect(found.preferences).toEqual(new Map([['DisplayDocTitle', true]]))
    expect(found.language).toBe(edition === 'en' ? 'en-GB' : 'az')
    const inTwo = edition === 'az-en' || edition === 'parallel'
    const [azerbaijani, english] = [/Azərbaycanda 2022–2024/u, /Compendium of practice/u]
    expect(azerbaijani.test(found.title)).toBe(edition !== 'en')
    expect(english.test(found.title)).toBe(edition !== 'az')
    expect(new Set(editions.map((each) => given(reopened, each).title)).size).toBe(editions.length)
    const xmp = Buffer.from(given(finished, edition)).toString('utf8')
    const [, main = ''] = /<dc:title><rdf:Alt><rdf:li xml:lang="x-default">(.*?)<\/rdf:li>/u.exec(xmp) ?? []
    expect(main).toBe(found.title)
    const own = [...xmp.matchAll(/xml:lang="([a-z]+(?:-GB)?)">[^<]*2022–2024/gu)].map(([, tag]) => tag)
    expect(own).toEqual(inTwo ? ['az', 'en-GB'] : [edition === 'en' ? 'en-GB' : 'az'])
  })

  it('counts its bookmarks, and says what each attached file is to it', () => {
    const objects = [...objectTexts(given(finished, edition)).values()]
    const [, count] =
      /\/Count (\d+)/u.exec(objects.find((each) => each.startsWith('<</Type/Outlines')) ?? '') ?? []
    expect(Number(count)).toBe(objects.filter((each) => /^<<.*\/Title.*\/Dest\[/su.test(each)).length)
    const files = objects.flatMap((each) => {
      const [, name, relationship] =
        /^<<\/Type\/Filespec\/F\((.*?)\).*\/AFRelationship\/(\w+)/su.exec(each) ?? []
      return name === undefined ? [] : [`${name}: ${relationship}`]
    })
    expect(files.toSorted()).toEqual([
      'citation.json: Supplement',
      'csv-metadata.json: Supplement',
      'data.json: Data',
      'data.schema.json: Supplement',
      'data.xlsx: Data',
      'organisations.csv: Data',
      'projects.csv: Data',
    ])
  })

  it('is small', () => {
    const { pages } = readPdf(given(printed, edition))
    expect(given(finished, edition).length / pages).toBeLessThan(
      edition === 'parallel' ? LARGEST_PAGE.beside : LARGEST_PAGE.alone,
    )
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
  /** A joined print has no scaffold page, and `none` is the id of nothing. */
  const task = async (): Promise<PartTask> => {
    const project = await openProject(readInputs(root), { fonts: noCache, stages: noCache })
    const { placeOf: _, ...expected } = await expectationOf('en', new Map())
    const identity = identityOf(
      project,
      listEdition(project, await frozenEdition('en')),
      await project.attachments(),
    )
    return { bytes: given(printed, 'en'), room: [], enlargement: 1, identity, expected, scaffold: 'none' }
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
