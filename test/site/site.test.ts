import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
import { parse } from 'node:path/posix'
import { HtmlValidate } from 'html-validate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noCache } from '../../src/files/cache.ts'
import { readInputs } from '../../src/files/inputs.ts'
import { openProject } from '../../src/run/open-project.ts'
import { interfaceNames, nameFiles } from '../../src/report/layout.ts'
import { buildSite } from '../../src/site.ts'
import { checkAddresses } from '../../src/site/addresses.ts'
import type { Drawer } from '../../src/run/take-pictures.ts'
import { program, root } from '../frozen-report.ts'
import { memoryCache } from '../memory-cache.ts'
import { change } from '../third-language.ts'
import { withoutPictures } from '../word/without-pictures.ts'

const caches = { fonts: memoryCache(), stages: noCache }
let out: string
const files = new Map<string, string>()

async function readSite(folder: string): Promise<Map<string, string>> {
  const names = await readdir(join(folder, 'site'), { recursive: true, withFileTypes: true })
  const read = new Map<string, string>()
  for (const each of names.filter((name) => name.isFile())) {
    const path = join(each.parentPath, each.name)
    read.set(path.slice(join(folder, 'site').length + 1), await readFile(path, 'latin1'))
  }
  return read
}

async function build(folder: string): Promise<void> {
  await buildSite({
    inputs: readInputs(root),
    program,
    out: folder,
    caches,
    browser: withoutPictures,
    progress: () => {},
  })
}

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'compendium-site-'))
  await build(out)
  for (const [path, text] of await readSite(out)) files.set(path, Buffer.from(text, 'latin1').toString())
})

afterAll(() => rm(out, { recursive: true, force: true }))

const pages = (): [string, string][] => [...files].filter(([path]) => path.endsWith('.html'))
const page = (path: string): string => {
  const found = files.get(path)
  if (found === undefined) throw new Error(`no page ${path}`)
  return found
}
const idsOf = (html: string): string[] => [...html.matchAll(/ id="([^"]+)"/gu)].map(([, id = '']) => id)

/** Small words with one space between them, so that it is the same how they were set. */
const wordsOf = (text: string): string => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')

function htmlText(html: string): string {
  return html
    .replaceAll(/<sup.*?<\/sup>|<a class="anchor".*?<\/a>/gsu, '')
    .replaceAll(/<\/?(?:span|a|strong|em|wbr)[^>]*>/gu, '')
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll('&#x26;', '&')
}

/** A text of a locale file without its marks and links; what a reference says is not in it. */
function plainWords(text: string): string {
  return wordsOf(
    text
      .replaceAll(/\[\]\(#project-[^)]*\).*/gu, '')
      .replaceAll(/\[([^\]]*)\](?:\([^)]*\)|\{[^}]*\})/gu, '$1')
      .replaceAll(/\\/gu, ''),
  )
}

const stringsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value as object).flatMap(stringsIn)

describe('the web edition', () => {
  it('has a page of each chapter and project, called the same in both languages', () => {
    const inLanguage = (language: string): string[] =>
      [...files.keys()]
        .filter((path) => path.startsWith(`${language}/`))
        .map((path) => path.slice(3))
        .toSorted()
    expect(inLanguage('en')).toEqual(inLanguage('az'))
    expect(inLanguage('en')).toEqual(
      expect.arrayContaining(['foreword.html', 'projects/dirna.html', 'organisations.html']),
    )
  })

  it('has no link to nowhere, and no id twice on a page', () => {
    const broken = pages().flatMap(([path, html]) => {
      const ids = idsOf(html)
      const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
      const links = [...html.matchAll(/ (?:href|src)="([^"]+)"/gu)].flatMap(([, address = '']) => {
        if (/^(?:https?|mailto|data):/u.test(address)) return []
        const [target = '', place] = address.split('#')
        const file = target === '' ? path : posix.join(parse(path).dir, target)
        const there = files.get(file)
        if (there === undefined) return [address]
        return place === undefined || idsOf(there).includes(place) ? [] : [address]
      })
      return [...twice, ...links].map((what) => `${path}: ${what}`)
    })
    expect(broken).toEqual([])
  })

  it('loads nothing from anywhere else, and has no style or script in its pages', () => {
    for (const [, html] of pages()) {
      expect(html).toContain('default-src &#x27;none&#x27;')
      expect(html).not.toMatch(/ style="|<style|<script(?![^>]* (?:src|type)=)|\son[a-z]+="/u)
      expect(html).not.toMatch(/(?:src|<link[^>]*href)="https?:/u)
    }
  })

  it('is HTML without a mistake', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      // Of taste: the doctype is written small, and a region that scrolls is no part of a section.
      rules: {
        'doctype-style': 'off',
        'prefer-native-element': 'off',
        'long-title': 'off',
        'no-trailing-whitespace': 'off',
      },
    })
    const found = await Promise.all(
      pages().map(async ([path, html]) => {
        const { results } = await validator.validateString(html, path)
        return results.flatMap(({ messages }) =>
          messages.map(
            ({ ruleId, message, line, column }) => `${path}:${line}:${column} ${ruleId} ${message}`,
          ),
        )
      }),
    )
    expect([...new Set(found.flat())]).toEqual([])
  })

  it('gives a section the same address in both languages, by the key of its text', () => {
    const sections = (language: string): string[] =>
      [...page(`${language}/projects/dirna.html`).matchAll(/<h2 id="([^"]+)"/gu)].map(([, id = '']) => id)
    expect(sections('en')).toEqual(sections('az'))
    expect(sections('en')).toContain('activities')
  })

  it('has nothing that belongs to paper: no page numbers, soft hyphens or codes for cameras', () => {
    for (const [, html] of pages()) expect(html).not.toMatch(/\u00AD|page-number|drawing website/u)
    expect(page('en/organisations.html')).not.toMatch(/Numbers give the page/u)
  })

  it('says in words what a bold number says on paper: who coordinates', () => {
    expect(page('en/organisations.html')).toContain('(coordinator)')
  })

  it('has the notes of a page at its end, each with a way back', () => {
    const html = page('en/projects/dirna.html')
    expect(html).toContain('href="#here-note-budget"')
    expect(html).toContain('id="here-note-budget"')
    expect(html).toMatch(/class="back" href="#mark-1"/u)
  })

  it('has every chapter with both languages side by side, paragraph by paragraph, and leads to it', () => {
    const html = page('both/projects/dirna.html')
    expect(html).toMatch(
      /<p class="first" lang="az"[^>]*>[^<]*Finlandiya[^]*?<p class="second" lang="en"[^>]*>Cooperation/u,
    )
    expect(page('az/projects/dirna.html')).toContain('href="../../both/projects/dirna.html"')
    const names = (folder: string): string[] =>
      [...files.keys()]
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => path.slice(folder.length + 1))
    expect(names('both')).toEqual(names('en').filter((name) => !/^(?:index|all|search)\.html$/u.test(name)))
  })

  it.each(['az', 'en'])(
    'has every word of the chapters in %s, on the page of everything',
    async (language) => {
      const { report } = await openProject(readInputs(root), caches)
      const html = page(`${language}/all.html`).replaceAll(/<svg.*?<\/svg>/gsu, '')
      const shown = wordsOf(htmlText(html))
      // Interface words are put together with values; `site.yaml` says some texts otherwise.
      const interfaceFiles: readonly string[] = [...interfaceNames, ...nameFiles, 'accessibility', 'index']
      const printed = Object.entries(report.locales[language] ?? {}).filter(
        ([name]) => !interfaceFiles.includes(name),
      )
      const texts = printed.flatMap(([, { value }]) => stringsIn(value))
      expect(texts.length).toBeGreaterThan(300)
      expect(texts.map(plainWords).filter((words) => !shown.includes(words))).toEqual([])
    },
  )

  it('breaks no span of years where it stands in a title, in the contents or in the head of a page', () => {
    for (const [path, html] of pages().filter(([name]) => /^(?:az|en|both)\//u.test(name))) {
      const body = html
        .slice(html.indexOf('<body'))
        .replaceAll(/<svg.*?<\/svg>|<span class="page-list.*?<\/span>/gsu, '')
      const loose = [...body.matchAll(/>[^<]*\b20\d\d–20\d\d/gu)].filter(
        ({ index }) => !body.slice(0, index).endsWith('class="nowrap"'),
      )
      expect(
        loose.map(([words]) => words),
        path,
      ).toEqual([])
    }
  })

  it('says how to cite it in words and for programs, with what is stated alone', () => {
    expect(page('en/index.html')).toMatch(/id="citation">[^<]*Compendium of practice/u)
    expect(files.get('downloads/citation.en.bib')).toMatch(/^@techreport\{compendium-2026,\n  title = /u)
    expect(files.get('downloads/citation.en.bib')).not.toMatch(/author|publisher|not-stated/u)
    expect(files.get('downloads/citation.az.ris')).toMatch(/^TY {2}- RPRT\r\nTI {2}- Azərbaycanda/u)
    const data =
      /<script type="application\/ld\+json">(.*?)<\/script>/u.exec(page('en/index.html'))?.[1] ?? ''
    expect(JSON.parse(data)).toMatchObject({
      '@type': 'Report',
      inLanguage: 'en',
      datePublished: '2026-11-22',
    })
    expect(data).not.toMatch(/license|author|not-stated/u)
  })

  it('has the numbers of each drawing as a table below it and as a file that programs read', () => {
    const rows = (html: string): string[] =>
      [...(/<details.*?<\/details>/su.exec(html)?.[0] ?? '').matchAll(/<tr>(.*?)<\/tr>/gsu)].map(
        ([, row = '']) =>
          row
            .replaceAll(/<[^>]+>/gu, ' ')
            .replaceAll(/\s+/gu, ' ')
            .trim(),
      )
    expect(rows(page('en/overview.html')).slice(0, 3)).toEqual([
      'Country Organisations Coordinated projects',
      'Azerbaijan 21 2',
      'Georgia 9 2',
    ])
    expect(rows(page('az/glance.html'))[0]).toBe('Təşkilatın növü Təşkilatlar')
    expect(files.get('downloads/overview-countries.en.csv')).toContain('Azerbaijan,21,2\r\nGeorgia,9,2\r\n')
    expect(files.get('downloads/by-country-maps.az.csv')).toContain('DIRNA,Azərbaycan,8,1\r\n')
    expect(page('en/overview.html')).toContain('href="../downloads/overview-countries.en.csv"')
    expect(page('en/all.html').match(/<details/gu)).toHaveLength(3)
  })

  it('has the colours of the printed pages, and those beside them on dark screens', () => {
    const css = files.get('assets/site.css') ?? ''
    expect(css).toContain('--color-ink:#1c1b19')
    expect(css).toMatch(/@media \(prefers-color-scheme:dark\)\{:root\{[^}]*--color-ink:#ece8e0/u)
    expect(css.match(/#[0-9a-f]{6}/gu)).toHaveLength(22)
  })

  it('brings the data of the report along, with sums', () => {
    expect(files.get('downloads/SHA256SUMS')).toMatch(/^[0-9a-f]{64} {2}projects\.csv$/mu)
    expect(JSON.parse(files.get('downloads/data.json') ?? '')).toHaveProperty('projects')
  })

  it('says of each editorial note where the text marks it, and leads there', () => {
    const places = (path: string): string[] =>
      [...page(path).matchAll(/class="page-list[^"]*">(.*?)<\/span><\/p>/gsu)].map(([, list = '']) => list)
    const lists = ['en/notes.html', 'both/notes.html', 'en/all.html'].map(places)
    expect(lists.map((list) => list.length)).toEqual(lists.map(() => lists[0]?.length))
    expect(lists.flat().filter((list) => !list.includes('<a href='))).toEqual([])
    expect(lists[0]?.[0]).toBe('<a href="../en/foreword.html#mark-1">Foreword</a>')
    expect(lists[1]?.[0]).toBe('<a href="../both/foreword.html#mark-1">Ön söz</a>')
    expect(lists[2]?.[0]).toBe('<a href="#foreword--mark-1">Foreword</a>')
  })

  it('says with two languages side by side what it says with one, in their order, and nothing of pages of paper', () => {
    const project = page('both/projects/dirna.html')
    expect(project.match(/<strong>Azərbaycan<\/strong>/gu)).toHaveLength(1)
    expect(project).not.toContain('class="room"')
    const titles = pages().map(([, html]) => /<title>(.*?)<\/title>/u.exec(html)?.[1])
    expect(new Set(titles).size).toBeGreaterThan(titles.length - 2)
    const imprint = page('both/imprint.html')
    expect(imprint).toContain('<span class="second" lang="en">About this edition</span></h1>')
    expect(imprint).toMatch(
      /<dt class="pair"><span class="first" lang="az">[^<]+<\/span> <span class="second" lang="en">/u,
    )
    expect(imprint).toMatch(/<dd class="pair"><p class="first" lang="az"[^]*?<p class="second" lang="en"/u)
    expect(htmlText(page('both/organisations.html'))).not.toMatch(/səhifəsini|page of a project/u)
    const next = (path: string): string =>
      /class="next" rel="next" href="[./]*\w+\/([^"]+)"/u.exec(page(path))?.[1] ?? ''
    for (const name of ['recommendations.html', 'terms.html', 'projects/beaucoup.html'])
      expect(next(`both/${name}`)).toBe(next(`az/${name}`))
  })

  it('is the same, byte for byte, if it is made again', async () => {
    const again = await mkdtemp(join(tmpdir(), 'compendium-site-'))
    await build(again)
    const second = await readSite(again)
    await rm(again, { recursive: true, force: true })
    for (const [path, text] of second)
      expect(Buffer.from(text, 'latin1').toString(), path).toBe(files.get(path))
    expect(second.size).toBe(files.size)
  })
})

describe('a web edition that knows its address', () => {
  it('gives search engines whole addresses, programs that show links the cover, which the browser draws once, and readers the files of their language first', async () => {
    const inputs = change(readInputs(root), [
      ['data/report.yaml', 'publisher: not-stated', 'web: https://example.org/report\npublisher: not-stated'],
    ])
    const drawn: string[] = []
    const drawer: Drawer = {
      name: '',
      start: () =>
        Promise.resolve({
          draw: ({ drawings }) => {
            drawn.push(...drawings.map(({ id }) => id))
            return Promise.resolve(drawings.map(() => Buffer.from('a picture')))
          },
        }),
    }
    const folder = await mkdtemp(join(tmpdir(), 'compendium-site-'))
    for (const name of ['az-en.epub', 'az.epub', 'az.pdf', 'en.docx', 'en.pdf', 'parallel.pdf'])
      await writeFile(join(folder, `compendium.${name}`), name)
    const kept = { ...caches, stages: memoryCache() }
    const options = { inputs, program, out: folder, caches: kept, browser: drawer, progress: () => {} }
    await buildSite(options)
    await buildSite(options)
    const made = await readSite(folder)
    await rm(folder, { recursive: true, force: true })
    expect(made.get('en/index.html')).toContain(
      '<meta property="og:image" content="https://example.org/report/assets/cover-en.png">',
    )
    expect(made.get('en/overview.html')).toContain(
      '<link rel="alternate" hreflang="az" href="https://example.org/report/az/overview.html">',
    )
    expect(made.get('assets/cover-az.png')).toBe('a picture')
    const downloads = (language: string): string[] =>
      [...(made.get(`${language}/index.html`) ?? '').matchAll(/downloads\/compendium\.([\w.-]+)"/gu)].map(
        ([, name = '']) => name,
      )
    expect(downloads('en')).toEqual(['en.pdf', 'en.docx', 'parallel.pdf', 'az-en.epub', 'az.pdf', 'az.epub'])
    expect(downloads('az')).toEqual(['az.pdf', 'az.epub', 'parallel.pdf', 'az-en.epub', 'en.pdf', 'en.docx'])
    expect(drawn).toEqual(['cover-1', 'cover-2'])
    expect(page('en/index.html')).not.toContain('og:image')
  })
})

describe('a web edition without its stylesheet', () => {
  it('is not made, and the file is told', async () => {
    const inputs = readInputs(root)
    const entries = new Map([...inputs.entries].filter(([path]) => path !== 'templates/site/site.css'))
    const made = buildSite({
      inputs: { ...inputs, entries },
      program,
      out,
      caches,
      browser: withoutPictures,
      progress: () => {},
    })
    await expect(made).rejects.toMatchObject({
      diagnostics: [{ severity: 'error', place: { file: 'templates/site/site.css' } }],
    })
  })
})

describe('addresses of the web edition', () => {
  it('are refused where two pages would have the same', () => {
    const chapters = ['search', 'terms', 'terms'].map((name) => ({ name, language: 'en' }))
    expect(checkAddresses(chapters).map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'site-address: The chapters “search” and “search” would have the same page, en/search.html.',
      'site-address: The chapters “terms” and “terms” would have the same page, en/terms.html.',
    ])
  })
})
