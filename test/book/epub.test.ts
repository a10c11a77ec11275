import { EpubCheck } from '@likecoin/epubcheck-ts'
import type { XmlElement } from '@rgrove/parse-xml'
import type { Element, Root, RootContent } from 'hast'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkFiles } from '../../src/book/places.ts'
import { buildBooks, type BuiltBooks } from '../../src/books.ts'
import { readInputs } from '../../src/files/inputs.ts'
import { noCache } from '../../src/files/cache.ts'
import { sha256 } from '../../src/files/out.ts'
import { epubs } from '../../src/run/epubs.ts'
import { type OpenProject, openProject } from '../../src/run/open-project.ts'
import { book, renderScreens, type ScreenLanguage } from '../../src/run/screen-edition.ts'
import { root } from '../frozen-report.ts'
import { memoryCache } from '../memory-cache.ts'
import type { DrawJob } from '../../src/pdf/browser/draw.ts'
import type { Drawer } from '../../src/run/take-pictures.ts'
import { type Change, withGerman, without } from '../third-language.ts'
import { elements, openBook, type OpenBook, wordsOf } from './open-book.ts'

const NAMES = ['az', 'en', 'az-en']
const caches = { fonts: memoryCache(), stages: memoryCache() }
const inputs = readInputs(root)
/** The pages that pictures were asked for. */
const drawn: DrawJob[] = []
/** A picture of one pixel instead of every drawing: what the pictures show is not looked at here. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
const drawer: Drawer = {
  name: '',
  start: () =>
    Promise.resolve({
      draw: (job) => {
        drawn.push(job)
        return Promise.resolve(job.drawings.map(() => PIXEL))
      },
    }),
}
let out: string
let built: BuiltBooks
let project: OpenProject
let screens: ScreenLanguage[]
const books = new Map<string, OpenBook>()

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'compendium-books-'))
  built = await buildBooks({ inputs, out, caches, browser: drawer, progress: () => {} })
  project = await openProject(inputs, caches)
  screens = await renderScreens(project, caches.stages, book)
  for (const name of NAMES) books.set(name, openBook(await readFile(join(out, `compendium.${name}.epub`))))
})

afterAll(() => rm(out, { recursive: true, force: true }))

const bookOf = (name: string): OpenBook => {
  const found = books.get(name)
  if (!found) throw new Error(`no book ${name}`)
  return found
}
const page = (name: string, file: string): XmlElement => {
  const found = bookOf(name).pages.get(file)
  if (!found) throw new Error(`no page ${file}`)
  return found
}
const idsOf = (tree: XmlElement): string[] => elements(tree).flatMap(({ attributes: { id } }) => id ?? [])
const metaOf = (name: string, property: string): string[] =>
  elements(bookOf(name).opf, 'meta')
    .filter(({ attributes }) => attributes['property'] === property)
    .map(({ text }) => text)

/** The text of a chapter as screens have it, without the drawings for wide ones, and lists of where a note is marked. */
function wordsIn(tree: Root | RootContent): string {
  if (tree.type === 'text') return tree.value
  if (tree.type !== 'root' && tree.type !== 'element') return ''
  const { className } = tree.type === 'element' ? (tree satisfies Element).properties : {}
  if (Array.isArray(className) && (className.includes('desk') || className.includes('page-list'))) return ''
  return tree.children.map(wordsIn).join('')
}

describe('e-books', () => {
  it('are made in each language and in all of them, told with their sizes', () => {
    const made = built.books.filter(({ name }) => name.endsWith('.epub'))
    expect(made.map(({ name }) => name)).toEqual(NAMES.map((name) => `compendium.${name}.epub`))
    for (const { size } of made) expect(size).toBeGreaterThan(20_000)
  })

  it('say what they are at their very beginning, uncompressed and with nothing before it', () => {
    for (const { bytes } of books.values()) {
      const header = Buffer.from(bytes.subarray(0, 58)).toString('latin1')
      expect([...bytes.subarray(8, 10)]).toEqual([0, 0])
      expect(header.slice(30)).toBe('mimetypeapplication/epub+zip')
    }
  })

  it.each(NAMES)('has no fault that EPUBCheck knows: %s', async (name) => {
    const { messages } = await EpubCheck.validate(bookOf(name).bytes)
    expect(messages).toEqual([])
  })

  it.each(NAMES)('has every word of every chapter, in its order: %s', (name) => {
    const missing = screens
      .filter(({ language }) => name.split('-').includes(language))
      .flatMap(({ language, chapters }) =>
        chapters.map((chapter) => {
          const said = wordsIn(chapter.content)
            .split(/\s+/u)
            .filter((word) => word !== '')
          const tree = page(name, `${language}/${chapter.name}.xhtml`)
          const body = elements(tree, 'body')[0]
          const read = body ? wordsOf(body) : []
          return { chapter: `${language} ${chapter.name}`, said, read }
        }),
      )
    expect(missing.length).toBeGreaterThan(16)
    for (const { chapter, said, read } of missing) {
      expect(said.length, chapter).toBeGreaterThan(5)
      expect(read.join(' ').slice(0, said.join(' ').length), chapter).toBe(said.join(' '))
    }
  })

  it('keeps what is said to those who do not see the drawings', () => {
    const spoken = (tree: Root | RootContent): string[] => {
      if (tree.type !== 'root' && tree.type !== 'element') return []
      const { ariaLabel, className, role } = tree.type === 'element' ? tree.properties : {}
      if (Array.isArray(className) && className.includes('desk')) return []
      return [...(role === 'img' ? [String(ariaLabel)] : []), ...tree.children.flatMap(spoken)]
    }
    let count = 0
    for (const { language, chapters } of screens) {
      for (const { name, content } of chapters) {
        const drawings = elements(page('az-en', `${language}/${name}.xhtml`), 'svg')
        const labels = drawings.flatMap(({ attributes }) => attributes['aria-label'] ?? [])
        expect(labels, name).toEqual(spoken(content))
        for (const { attributes } of drawings)
          expect(attributes['role'] === 'img' || attributes['aria-hidden'] === 'true').toBe(true)
        count += labels.length
      }
    }
    expect(count).toBeGreaterThan(40)
  })

  it.each(NAMES)('has no link to nowhere, and no id twice in a file: %s', (name) => {
    const { pages } = bookOf(name)
    const broken = [...pages].flatMap(([file, tree]) => {
      const ids = idsOf(tree)
      const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
      const links = elements(tree, 'a').flatMap(({ attributes: { href = '' } }) => {
        if (/^(?:https?|mailto):/u.test(href)) return []
        const [target = '', place] = href.split('#')
        const there = target === '' ? tree : pages.get(posix.join(posix.dirname(file), target))
        if (!there) return [href]
        return place === undefined || idsOf(there).includes(place) ? [] : [href]
      })
      return [...twice, ...links].map((what) => `${file}: ${what}`)
    })
    expect(broken).toEqual([])
  })

  it('names every page in its contents, chapters with their sections', () => {
    const [nav] = elements(page('az-en', 'nav.xhtml'), 'nav')
    const links = nav ? elements(nav, 'a').map(({ attributes: { href = '' } }) => href) : []
    const files = [...bookOf('az-en').pages.keys()].filter((file) => file.includes('/'))
    expect(links).toEqual(expect.arrayContaining(files))
    expect(links).toContain('en/project-dirna.xhtml#activities')
    expect(links).toContain('az/project-dirna.xhtml#activities')
  })

  it('shows a note beside its mark, and leads back from it', () => {
    const tree = page('en', 'en/project-dirna.xhtml')
    const marks = elements(tree, 'a').filter(({ attributes }) => attributes['epub:type'] === 'noteref')
    expect(marks.length).toBeGreaterThan(1)
    for (const { attributes } of marks) {
      expect(attributes['role']).toBe('doc-noteref')
      const note = elements(tree, 'aside').find(({ attributes: { id } }) => `#${id}` === attributes['href'])
      expect(note?.attributes).toMatchObject({ 'epub:type': 'footnote', role: 'doc-footnote' })
      const back = note
        ? elements(note, 'a').filter((each) => each.attributes['role'] === 'doc-backlink')
        : []
      expect(back.length).toBeGreaterThan(0)
      for (const each of back) expect(idsOf(tree)).toContain(each.attributes['href']?.slice(1))
    }
  })

  it('says in the chapter of notes where each is marked, instead of pages', () => {
    const lists = elements(page('en', 'en/notes.xhtml'), 'span').filter(({ attributes }) =>
      attributes['class']?.startsWith('page-list '),
    )
    expect(lists.length).toBeGreaterThan(5)
    for (const list of lists) expect(elements(list, 'a').length).toBeGreaterThan(0)
  })

  it('says the language of each page and each foreign name in both ways', () => {
    for (const [file, tree] of bookOf('az-en').pages) {
      expect(tree.attributes['xml:lang'], file).toBe(file.startsWith('en/') ? 'en-GB' : 'az')
      for (const { attributes } of elements(tree)) expect(attributes['xml:lang']).toBe(attributes['lang'])
    }
    const names = elements(page('en', 'en/index.xhtml')).filter(
      ({ attributes }) => attributes['lang'] === 'az',
    )
    expect(names.length).toBeGreaterThan(10)
  })

  it('says how it can be read, when it was made, and nothing that the records do not state', () => {
    for (const name of NAMES) {
      expect(metaOf(name, 'dcterms:modified')).toEqual(['2026-11-22T00:00:00Z'])
      expect(metaOf(name, 'schema:accessMode')).toEqual(['textual', 'visual'])
      expect(metaOf(name, 'schema:accessModeSufficient')).toEqual(['textual'])
      expect(metaOf(name, 'schema:accessibilityHazard')).toEqual(['none'])
      expect(metaOf(name, 'schema:accessibilityFeature')).toContain('alternativeText')
      expect(metaOf(name, 'schema:accessibilitySummary')).toHaveLength(name.split('-').length)
      for (const open of ['dc:creator', 'dc:publisher', 'dc:rights'])
        expect(elements(bookOf(name).opf, open)).toEqual([])
    }
    const languages = elements(bookOf('az-en').opf, 'dc:language').map(({ text }) => text)
    expect(languages).toEqual(['az', 'en-GB'])
    const ids = NAMES.map((name) => elements(bookOf(name).opf, 'dc:identifier')[0]?.text)
    expect(new Set(ids).size).toBe(3)
    for (const id of ids)
      expect(id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u)
  })

  it('has letters, drawings and colours that a reader can change', () => {
    const css = bookOf('en').files.get('EPUB/book.css') ?? ''
    expect(css).not.toMatch(/font-size: [\d.]+p[xt]|background|https?:/u)
    const texts = [...bookOf('az-en').files].filter(([path]) => /\.(?:xhtml|css|opf)$/u.test(path))
    for (const [path, text] of texts) expect(text, path).not.toMatch(/var\(--|\u00AD|style="/u)
    const [map] = elements(page('en', 'en/project-dirna.xhtml'), 'svg')
    expect(map?.attributes['width']).toMatch(/em$/u)
  })

  it('brings the letters that its drawings are measured in, and names them in its stylesheet', () => {
    const { files, opf } = bookOf('az')
    const fonts = elements(opf, 'item').filter(({ attributes }) => attributes['media-type'] === 'font/woff2')
    expect(fonts.length).toBe(3)
    for (const { attributes } of fonts) {
      expect(files.get(`EPUB/${attributes['href']}`)?.slice(0, 4)).toBe('wOF2')
      expect(files.get('EPUB/book.css')).toContain(`url('${attributes['href']}')`)
    }
    expect(files.get('EPUB/book.css')).toContain("font-family: 'Source Sans 3', sans-serif")
  })

  it('has a picture for a cover, which says the title and the drawing to those who do not see it', () => {
    for (const name of NAMES) {
      const { opf } = bookOf(name)
      const picture = elements(opf, 'item').find(
        ({ attributes }) => attributes['properties'] === 'cover-image',
      )
      expect(picture?.attributes).toMatchObject({ href: 'cover.png', 'media-type': 'image/png' })
      const [image] = elements(page(name, 'cover.xhtml'), 'img')
      const said = image?.attributes['alt'] ?? ''
      for (const { language, translator } of screens.filter((each) =>
        name.split('-').includes(each.language),
      ))
        expect(said, language).toContain(translator.translate('labels:report.title').value)
      expect(said).toContain('REFRESH')
    }
  })

  it('has its titles and the projects to scale on the cover', () => {
    const job = drawn.find(({ name }) => name === 'the covers')
    expect(job?.drawings).toEqual(
      NAMES.map((_, index) => ({ id: `cover-${index + 1}`, width: 400, height: 640 })),
    )
    const html = job?.files?.get(job.htmlFile)?.bytes.toString() ?? ''
    for (const words of ['Higher Education', 'üzrə tətbiq kompendiumu', '3E-Partnership', '2026'])
      expect(html).toContain(words)
    expect(html).not.toMatch(/NaN|undefined/u)
  })

  it('is the same, byte for byte, if it is made again', async () => {
    const again = await epubs(await openProject(inputs, caches), noCache, drawer)
    for (const { name, bytes } of again)
      expect(sha256(bytes), name).toBe(built.books.find((each) => each.name === name)?.sha256)
    expect(again).toHaveLength(NAMES.length)
  })
})

describe('e-books of another report', () => {
  const facts: readonly [string, string][] = [
    ['identifier: not-stated', 'identifier: REPORT-7'],
    ['author: not-stated', 'author: Aysel Quliyeva & Co'],
    ['publisher: not-stated', 'publisher: { az: Naşir, en: Publisher, de: Verlag }'],
    ['licence: not-stated', 'licence: CC BY 4.0\nisbn: { en: 978-92-79-12345-0 }\ndoi: 10.1234/report'],
  ]
  let others: OpenBook[]
  let names: string[]

  beforeAll(async () => {
    const changed = withGerman(...facts.map(([from, to]): Change => ['data/report.yaml', from, to]))
    const made = await epubs(await openProject(changed, caches), caches.stages, drawer)
    names = made.map(({ name }) => name)
    others = made.map(({ bytes }) => openBook(bytes))
  })

  it('have a part for each of three languages, and no fault', async () => {
    expect(names).toEqual(['az', 'en', 'de', 'az-en-de'].map((name) => `compendium.${name}.epub`))
    const all = others.at(-1)
    if (!all) throw new Error('no book')
    expect(elements(all.opf, 'dc:language').map(({ text }) => text)).toEqual(['az', 'en-GB', 'de'])
    expect([...all.pages.keys()]).toEqual(expect.arrayContaining(['de/title-page.xhtml', 'de/notes.xhtml']))
    const { messages } = await EpubCheck.validate(all.bytes)
    expect(messages).toEqual([])
  })

  it('say who made them and what they are known by, as the records state it', () => {
    const said = (index: number, name: string): string[] =>
      others[index] ? elements(others[index].opf, name).map(({ text }) => text) : []
    expect(said(0, 'dc:creator')).toEqual(['Aysel Quliyeva & Co'])
    expect(said(2, 'dc:publisher')).toEqual(['Verlag'])
    expect(said(1, 'dc:rights')).toEqual(['CC BY 4.0'])
    expect(said(1, 'dc:identifier').slice(1)).toEqual([
      'REPORT-7',
      'urn:isbn:9789279123450',
      'https://doi.org/10.1234/report',
    ])
    expect(said(0, 'dc:identifier').slice(1)).toEqual(['REPORT-7', 'https://doi.org/10.1234/report'])
    expect(new Set(others.map((_, index) => said(index, 'dc:identifier')[0])).size).toBe(4)
  })

  it('are not made without their stylesheet, which is told', async () => {
    const opened = await openProject(without(inputs, 'templates/book/book.css'), caches)
    await expect(epubs(opened, caches.stages, drawer)).rejects.toMatchObject({
      diagnostics: [{ severity: 'error', place: { file: 'templates/book/book.css' } }],
    })
  })
})

describe('files of an e-book', () => {
  it('are refused where two chapters would have the same, or that of the title page', () => {
    const chapters = ['title-page', 'terms', 'terms'].map((name) => ({
      name,
      language: 'en',
      place: { file: 'locales/en/terms.yaml', line: 2, column: 8 },
    }))
    expect(
      checkFiles(chapters).map(
        ({ code, message, place }) => `${place?.file}:${place?.line} ${code}: ${message}`,
      ),
    ).toEqual([
      'locales/en/terms.yaml:2 book-file: The chapter “title-page” would have the same file in the e-book as another, en/title-page.xhtml.',
      'locales/en/terms.yaml:2 book-file: The chapter “terms” would have the same file in the e-book as another, en/terms.xhtml.',
    ])
  })
})
