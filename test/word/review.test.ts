import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DiagnosticError } from '../../src/diagnostics/diagnostic.ts'
import { formatPlace } from '../../src/diagnostics/place.ts'
import { noCache } from '../../src/files/cache.ts'
import { readInputs } from '../../src/files/inputs.ts'
import { importReview } from '../../src/review.ts'
import { openProject } from '../../src/run/open-project.ts'
import { wordFiles } from '../../src/run/word-files.ts'
import { root } from '../frozen-report.ts'
import { memoryCache } from '../memory-cache.ts'
import { commentOn, editDocument, editPart, makeBold, rowWith, trackChange } from './edit-word.ts'
import { withoutPictures } from './without-pictures.ts'
import { elementsIn, partOf } from './word-document.ts'

const DIRNA = 'locales/en/projects/dirna.yaml'
const AIM = 'To build an Institutional Repositories Network'
let review: Uint8Array
let names: readonly string[]
const folders: string[] = []

beforeAll(async () => {
  const project = await openProject(readInputs(root), { fonts: memoryCache(), stages: noCache })
  const files = await wordFiles(project, noCache, withoutPictures)
  names = files.map(({ name }) => name)
  review = files[2]?.bytes ?? new Uint8Array()
})

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

/** A project of its own, as editors have it. */
async function ownProject(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'compendium-review-'))
  folders.push(folder)
  await cp(root, folder, { recursive: true })
  return folder
}

function run(bytes: Uint8Array, project = root, write = false) {
  return importReview({ inputs: readInputs(project), bytes, name: 'review.docx', write })
}

/** What is told of a document that is refused. */
async function refusal(bytes: Uint8Array, project = root): Promise<string[]> {
  try {
    await run(bytes, project, true)
  } catch (cause) {
    if (!(cause instanceof DiagnosticError)) throw cause
    return cause.diagnostics.map(
      ({ code, message, place }) => `${code}: ${place ? `${formatPlace(place)}: ` : ''}${message}`,
    )
  }
  throw new Error('it was not refused')
}

const read = (project: string, file: string): Promise<string> => readFile(join(project, file), 'utf8')

describe('the review file', () => {
  it('comes with a Word file of each language', () => {
    expect(names).toEqual(['compendium.az.docx', 'compendium.en.docx', 'compendium.review.az-en.docx'])
  })

  it('has a row for each text, with a name that Word keeps whole', () => {
    const bookmarks = elementsIn(partOf(review, 'word/document.xml'), 'w:bookmarkStart').map(
      ({ attributes }) => attributes['w:name'] ?? '',
    )
    expect(bookmarks.length).toBeGreaterThan(400)
    expect(bookmarks.filter((name) => name.length > 40)).toEqual([])
    expect(bookmarks).toEqual([...new Set(bookmarks)])
  })

  it('brings nothing back if nobody changed it', async () => {
    expect(await run(review)).toEqual({
      changes: [],
      comments: [],
      found: [],
      confirmed: [],
      noted: [],
      files: [],
    })
  })

  it('tracks changes from the start', () => {
    expect(partOf(review, 'word/settings.xml')).toContain('<w:trackRevisions/>')
  })
})

describe('what comes back from Word', () => {
  it('is a tracked change, with its place in the locale file and who made it', async () => {
    const edited = editDocument(review, (xml) => trackChange(xml, AIM, 'To set up a network of repositories'))
    const { changes } = await run(edited)
    expect(changes).toHaveLength(1)
    const [change] = changes
    expect(change && formatPlace(change.place)).toBe(`${DIRNA}:4:3`)
    expect(change?.was).toMatch(/^To build an Institutional Repositories Network that/u)
    expect(change?.is).toMatch(/^To set up a network of repositories that/u)
    expect(change?.authors).toEqual(['Aygün'])
  })

  it('is a plain change, written into the file with all else byte for byte as it was', async () => {
    const project = await ownProject()
    const before = await read(project, DIRNA)
    const edited = editDocument(review, (xml) =>
      xml.replace('Training in repository', 'Courses in repository'),
    )
    const { changes } = await run(edited, project, true)
    expect(changes.map(({ authors }) => authors)).toEqual([[]])
    expect(await read(project, DIRNA)).toBe(before.replace('Training in repository', 'Courses in repository'))
  })

  it('is several changes of both languages at once, in folded, plain and quoted texts', async () => {
    const project = await ownProject()
    const edited = editDocument(review, (xml) =>
      [
        ['The projects were divided into three strands:', 'There were three strands: these.'],
        ['long-term results', 'lasting results'],
        ['Layihələr üç istiqamətə bölünmüşdür:', 'Layihələr üç istiqamət üzrə bölünüb:'],
      ].reduce((all, [words = '', others = '']) => {
        expect(all).toContain(words)
        return all.replace(words, others)
      }, xml),
    )
    await run(edited, project, true)
    expect(await read(project, 'locales/en/overview.yaml')).toContain('"There were three strands: these."')
    expect(await read(project, DIRNA)).toMatch(/lasting\s+results/u)
    expect(await read(project, 'locales/az/overview.yaml')).toContain('Layihələr üç istiqamət üzrə bölünüb:')
    // The file that was made before says what the project says now.
    expect((await run(edited, project)).changes).toEqual([])
  })

  it('keeps note marks, links and places for values, and writes bold as Markdown', async () => {
    const project = await ownProject()
    const edited = editDocument(review, (xml) =>
      makeBold(
        xml
          .replace('were marked by great progress', 'saw great progress')
          .replace('organisations from Azerbaijan take part', 'organisations take part'),
        'repository management',
      ),
    )
    await run(edited, project, true)
    expect(await read(project, 'locales/en/foreword.yaml')).toContain('[](#note-years)')
    expect(await read(project, 'locales/en/foreword.yaml')).toMatch(/saw great\s+progress/u)
    expect(await read(project, DIRNA)).toContain('**repository management**')
  })

  it('is a comment, with the place of its text', async () => {
    const body = editDocument(review, (xml) => commentOn(xml, AIM, 7))
    const told = editPart(
      body,
      'word/comments.xml',
      () =>
        `<w:comments xmlns:w="w"><w:comment w:id="7" w:author="Leyla"><w:p><w:r><w:t>Which one?</w:t></w:r></w:p></w:comment></w:comments>`,
    )
    const { comments, changes } = await run(told)
    expect(changes).toEqual([])
    expect(comments.map(({ author, text, place }) => [author, text, place && formatPlace(place)])).toEqual([
      ['Leyla', 'Which one?', `${DIRNA}:4:3`],
    ])
  })

  it('does not overwrite what the project changed since, but writes the rest', async () => {
    const project = await ownProject()
    const file = join(project, DIRNA)
    const now = (await readFile(file, 'utf8')).replace('To build an', 'To create an')
    await writeFile(file, now)
    const edited = editDocument(review, (xml) =>
      xml
        .replace(AIM, 'To open an Institutional Repositories Network')
        .replace('Training in repository', 'Courses in repository'),
    )
    const { found, changes } = await run(edited, project, true)
    expect(found.map(({ code, place }) => `${code} ${place ? formatPlace(place) : ''}`)).toEqual([
      `review-conflict ${DIRNA}:4:3`,
    ])
    expect(changes).toHaveLength(1)
    expect(await read(project, DIRNA)).toBe(now.replace('Training in repository', 'Courses in repository'))
  })
})

describe('a review file is refused, and nothing written,', () => {
  it('if a text lost its note mark, or has it twice', async () => {
    const project = await ownProject()
    const lost = editDocument(review, (xml) => {
      const row = rowWith(xml, 'Cooperation with European universities')
      return xml.replace(row, row.replaceAll('[](#note-europe)', ''))
    })
    const told = await refusal(lost, project)
    expect(told).toHaveLength(2)
    expect(told[1]).toMatch(
      /^review-lost: locales\/en\/projects\/dirna\.yaml:7:5: Text \d+ lost \[\]\(#note-europe\)\.$/u,
    )
    expect(await read(project, DIRNA)).toBe(await read(root, DIRNA))
  })

  it('if a link lost its address', async () => {
    const unlinked = editDocument(review, (xml) => {
      const row = rowWith(xml, 'The source’s title, foreword and overview')
      return xml.replace(row, row.replaceAll(/<w:hyperlink [^>]*>|<\/w:hyperlink>/gu, ''))
    })
    expect((await refusal(unlinked)).join('\n')).toMatch(
      /review-lost: locales\/en\/notes\.yaml:\d+:\d+: Text \d+ lost http:\/\/dirna\.khazar\.org/u,
    )
  })

  it('if a row was deleted, moved or copied', async () => {
    const row = rowWith(partOf(review, 'word/document.xml'), AIM)
    expect(await refusal(editDocument(review, (xml) => xml.replace(row, '')))).toEqual([
      expect.stringMatching(/^review-structure: The row of text \d+ is not in the document any more\.$/u),
    ])
    const tracked = row.replace('<w:trPr>', '<w:trPr><w:del w:id="1" w:author="A"/>')
    expect((await refusal(editDocument(review, (xml) => xml.replace(row, tracked))))[0]).toContain(
      'is not in the document any more',
    )
    const next = rowWith(partOf(review, 'word/document.xml'), 'Cooperation with European universities')
    const moved = editDocument(review, (xml) => xml.replace(row, '').replace(next, next + row))
    expect((await refusal(moved))[0]).toMatch(/^review-structure: The row of text \d+ was moved/u)
    expect((await refusal(editDocument(review, (xml) => xml.replace(row, row + row))))[0]).toMatch(
      /^review-structure: The row of text \d+ is there twice/u,
    )
  })

  it('if a row was added, or its cells were joined', async () => {
    const row = rowWith(partOf(review, 'word/document.xml'), AIM)
    const own = row.replaceAll(/<w:bookmark(?:Start|End)[^>]*>/gu, '')
    expect((await refusal(editDocument(review, (xml) => xml.replace(row, row + own))))[0]).toMatch(
      /^review-structure: A row was added that belongs to no text: “/u,
    )
    const joined = row.replace(/<\/w:tc><w:tc>.*$/su, '</w:tc></w:tr>')
    expect((await refusal(editDocument(review, (xml) => xml.replace(row, joined))))[0]).toMatch(
      /^review-structure: The row of text \d+ has 1 cells; it had 3\.$/u,
    )
  })

  it('if a text was emptied, or divided into paragraphs', async () => {
    const words = /<w:t[^>]*>To build an Institutional[^<]*<\/w:t>/u
    expect((await refusal(editDocument(review, (xml) => xml.replace(words, ''))))[0]).toMatch(
      /^review-empty: locales\/en\/projects\/dirna\.yaml:4:3: Text \d+ was emptied\.$/u,
    )
    const divided = editDocument(review, (xml) =>
      xml.replace(words, (text) => `${text}</w:r></w:p><w:p><w:r><w:t>And more.</w:t>`),
    )
    expect((await refusal(divided))[0]).toMatch(/^review-empty: .* has 2 paragraphs now/u)
  })

  it('if a text is bold where Markdown cannot write it', async () => {
    const edited = editDocument(review, (xml) => makeBold(xml, '’s long-term results'))
    expect((await refusal(edited))[0]).toMatch(
      /^review-unwritable: locales\/en\/projects\/dirna\.yaml:\d+:\d+: Text \d+ has signs, bold or italics/u,
    )
  })

  it('if it holds a text that the project does not know, and somebody changed it', async () => {
    const project = await ownProject()
    for (const language of ['az', 'en']) {
      const file = join(project, `locales/${language}/projects/dirna.yaml`)
      await writeFile(file, (await readFile(file, 'utf8')).replace(/\n {2}- [^\n]+\nsummary/u, '\nsummary'))
    }
    expect((await run(review, project)).changes).toEqual([])
    const edited = editDocument(review, (xml) =>
      xml.replace('Training in repository', 'Courses in repository'),
    )
    expect(await refusal(edited, project)).toEqual([
      expect.stringMatching(
        /^review-unknown: Text \d+ was changed, but the project has no such text any more\.$/u,
      ),
    ])
  })

  it('if the project would refuse the new text', async () => {
    const project = await ownProject()
    const told = await refusal(
      editDocument(review, (xml) => xml.replace('Training in repository', 'Training in \uE000 repository')),
      project,
    )
    expect(told.join('\n')).toContain(`${DIRNA}:9:`)
    expect(await read(project, DIRNA)).toBe(await read(root, DIRNA))
  })

  it('if it is no Word file, an old one, or another Word file', async () => {
    expect(await refusal(strToU8('words'))).toEqual(['review-file: review.docx is no Word document.'])
    expect(await refusal(strToU8('%PDF-1.7'))).toEqual(['review-file: review.docx is a PDF.'])
    expect((await refusal(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0])))[0]).toContain('old Word document')
    expect((await refusal(zipSync({ 'content.xml': strToU8('<a/>') })))[0]).toContain('of another program')
    expect((await refusal(review.slice(0, 5000)))[0]).toContain('cannot be unpacked')
    expect((await refusal(zipSync({ 'word/document.xml': strToU8('<a><b></a>') })))[0]).toContain('no XML')
    expect((await refusal(zipSync({ 'word/document.xml': strToU8('<a/>') })))[0]).toContain('no review file')
  })

  it('if it would fill the memory once it is unpacked, or says a smaller size than it has', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(80_000_000) }, { level: 9 })
    expect(bomb.length).toBeLessThan(200_000)
    expect(await refusal(bomb)).toEqual([
      'review-file: review.docx holds more than 60 MB of text once it is unpacked.',
    ])
    const lying = Buffer.from(bomb)
    for (let at = lying.indexOf(80_000_000 & 0xff); at >= 0 && at < lying.length - 4; at += 1)
      if (lying.readUInt32LE(at) === 80_000_000) lying.writeUInt32LE(1000, at)
    expect((await refusal(lying))[0]).toMatch(/^review-file: review\.docx is damaged/u)
  })

  it('if it has a document type, which could lead to other files', async () => {
    const entity = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    const edited = editDocument(review, (xml) => xml.replace('<w:document', `${entity}<w:document`))
    expect(await refusal(edited)).toEqual([
      'review-file: review.docx has a document type in word/document.xml, as no Word document has.',
    ])
  })
})
