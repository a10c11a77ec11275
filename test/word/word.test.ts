import type { Root } from 'hast'
import { beforeAll, describe, expect, it } from 'vitest'
import { noCache } from '../../src/files/cache.ts'
import { readInputs } from '../../src/files/inputs.ts'
import { classesOf, elementsOf } from '../../src/page/html/classes.ts'
import { SKIP, visit } from '../../src/page/html/visit.ts'
import { openProject } from '../../src/run/open-project.ts'
import { renderScreens, type ScreenLanguage } from '../../src/run/screen-edition.ts'
import { wordFile } from '../../src/word/document.ts'
import { root } from '../frozen-report.ts'
import { memoryCache } from '../memory-cache.ts'
import { elementsIn, partOf, wordsOf } from './word-document.ts'

const tags = { az: 'az', en: 'en-GB' }
let screens: readonly ScreenLanguage[]
const files = new Map<string, Uint8Array>()

async function make({ language, translator, chapters }: ScreenLanguage): Promise<Uint8Array> {
  return wordFile({
    identity: {
      title: translator.translate('labels:report.title').value,
      description: '',
      keywords: '',
      tag: tags[language as keyof typeof tags],
      date: '2026-11-22',
    },
    lines: [],
    contents: translator.translate('labels:contents.title').value,
    chapters,
    tags,
    pictureOf: () => undefined,
  })
}

beforeAll(async () => {
  const project = await openProject(readInputs(root), { fonts: memoryCache(), stages: noCache })
  screens = await renderScreens(project, noCache)
  for (const screen of screens) files.set(screen.language, await make(screen))
})

const fileIn = (language: string): Uint8Array => files.get(language) ?? new Uint8Array()
const bodyIn = (language: string): string => partOf(fileIn(language), 'word/document.xml')

/** Words as they follow each other without a tag between, and how often. */
function countWords(stretches: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of stretches.flatMap((each) => each.split(/[ \n]+/u)).filter((each) => each.trim() !== ''))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function stretchesOf(tree: Root): string[] {
  const found: string[] = []
  visit(tree, 'element', (element) => {
    if (element.tagName === 'svg' || classesOf(element).includes('telephone')) return SKIP
    for (const child of element.children) if (child.type === 'text') found.push(child.value)
    return undefined
  })
  return found
}

/** Rows of heads in all tables of the chapters. */
function theadRows(language: string): number {
  let count = 0
  for (const { content } of screens.find((each) => each.language === language)?.chapters ?? []) {
    visit(content, 'element', ({ tagName, children }) => {
      if (tagName === 'thead') count += elementsOf(children).length
    })
  }
  return count
}

describe('the Word file of a language', () => {
  it.each(['az', 'en'])('has every word of every chapter in %s', (language) => {
    const screen = screens.find((each) => each.language === language)
    const written = countWords(elementsIn(bodyIn(language), 'w:t').map(wordsOf))
    const wanted = countWords((screen?.chapters ?? []).flatMap(({ content }) => stretchesOf(content)))
    const lost = [...wanted].filter(([word, count]) => (written.get(word) ?? 0) < count)
    expect(wanted.size).toBeGreaterThan(1000)
    expect(lost).toEqual([])
  })

  it('has a heading for each chapter and section, as Word makes contents of', () => {
    const styles = elementsIn(bodyIn('en'), 'w:pStyle').map(({ attributes }) => attributes['w:val'])
    const chapters = screens.find(({ language }) => language === 'en')?.chapters ?? []
    expect(styles.filter((style) => style === 'Heading1').length).toBeGreaterThanOrEqual(chapters.length)
    expect(styles).toContain('Heading2')
    expect(elementsIn(bodyIn('en'), 'w:instrText').map(wordsOf).join()).toMatch(/TOC .*1-2/u)
  })

  it('has lists as lists, and tables whose heads come again and whose joined cells stay joined', () => {
    const body = bodyIn('en')
    expect(elementsIn(body, 'w:numPr').length).toBeGreaterThan(50)
    const heads = elementsIn(body, 'w:tblHeader')
    expect(heads.length).toBe(theadRows('en'))
    expect(elementsIn(body, 'w:vMerge').length).toBeGreaterThan(5)
    expect(elementsIn(body, 'w:gridSpan').some(({ attributes }) => Number(attributes['w:val']) > 1)).toBe(
      true,
    )
  })

  it('says of each note in which chapters it is marked, with links there', () => {
    const [, notes = ''] = bodyIn('en').split('>Editorial notes<').slice(-2)
    expect(notes).toMatch(/In the text: <\/w:t><\/w:r><w:hyperlink [^>]*w:anchor="_foreword"/u)
  })

  it('marks names in another language', () => {
    const languages = elementsIn(bodyIn('en'), 'w:lang').map(({ attributes }) => attributes['w:val'])
    expect(languages).toContain('az-Latn-AZ')
    expect(partOf(fileIn('en'), 'word/styles.xml')).toContain('<w:lang w:val="en-GB"/>')
  })

  it('has no link to nowhere, and no bookmark twice or with a name that Word would cut off', () => {
    const body = bodyIn('en')
    const names = elementsIn(body, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name'] ?? '')
    expect(names).toEqual([...new Set(names)])
    expect(names.filter((name) => name.length > 40)).toEqual([])
    const anchors = elementsIn(body, 'w:hyperlink').flatMap(({ attributes }) => attributes['w:anchor'] ?? [])
    expect(anchors.length).toBeGreaterThan(100)
    expect(anchors.filter((anchor) => !names.includes(anchor))).toEqual([])
    const relations = partOf(fileIn('en'), 'word/_rels/document.xml.rels')
    expect(relations).toContain('Target="http://dirna.khazar.org/"')
  })

  it('says what it is, in which language, of the date of the edition and of no author that nobody named', () => {
    const properties = partOf(fileIn('en'), 'docProps/core.xml')
    expect(properties).toContain('<dc:language>en-GB</dc:language>')
    expect(properties).toContain('2026-11-22T00:00:00Z</dcterms:created>')
    expect(properties).not.toContain('dc:creator')
  })

  it('is the same, byte for byte, if it is made again', async () => {
    const screen = screens.find(({ language }) => language === 'en')
    if (!screen) throw new Error('no English')
    expect(Buffer.compare(await make(screen), fileIn('en'))).toBe(0)
  })
})
