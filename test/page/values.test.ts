import type { Nodes, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readInputs } from '../../src/files/inputs.ts'
import { noCache } from '../../src/files/cache.ts'
import { createTranslators } from '../../src/language/translate.ts'
import { printedNotes } from '../../src/page/chapters/printed.ts'
import { listChapters } from '../../src/page/chapters/chapters.ts'
import { readTemplates } from '../../src/page/templates/read-templates.ts'
import { createRenderer } from '../../src/page/html/render.ts'
import { compileTemplates } from '../../src/page/templates/template.ts'
import { loadReport } from '../../src/report/load.ts'
import type { LocaleTree, Placed, Report } from '../../src/report/types.ts'
import { Text } from '../../src/diagnostics/text.ts'
import { wordsOf } from '../../src/diagnostics/text-markdown.ts'
import { frozenEdition, root } from '../frozen-report.ts'
import { columns } from './figures/columns.ts'

const inputs = readInputs(root)
const { report } = await loadReport(inputs)
const { files } = readTemplates(inputs)
const templates = compileTemplates(files)
const languages = ['az', 'en'] as const
/** As if all words were as wide: tables are arranged by the widths of acronyms. */
const measure = (): number => 20

/** The report with other words in every free field of the records. */
function withRecords(words: string): Report {
  const text = Text.plain(words, report.settings.place([]))
  const given = { author: text, publisher: text, licence: text, contact: [text] }
  return {
    ...report,
    publication: { ...report.publication, words: { az: given, en: given } },
    projects: report.projects.map((project) => ({
      ...project,
      value: { ...project.value, acronym: words, id: words, website: `https://a.az/${words}` },
    })),
  }
}

/** The report with other words in every text of both languages: names, labels, titles, paragraphs. */
function withTexts(words: string): Report {
  const changed = (sheet: Placed<LocaleTree>) => ({ ...sheet, value: change(sheet.value) })
  const change = (tree: LocaleTree): LocaleTree => {
    if (typeof tree === 'string') return tree.includes('{{') ? tree : words
    if (Array.isArray(tree)) return tree.map((item: LocaleTree) => change(item))
    return Object.fromEntries(Object.entries(tree).map(([inner, item]) => [inner, change(item)]))
  }
  const locales = Object.fromEntries(
    languages.map((language) => [
      language,
      Object.fromEntries(
        Object.entries(report.locales[language] ?? {}).map(([name, sheet]) => [name, changed(sheet)]),
      ),
    ]),
  ) as unknown as Report['locales']
  return { ...report, locales }
}

/** The English chapters, without the charts, which are arranged by the words in them. */
async function render(changed: Report): Promise<Root[]> {
  const translators = createTranslators(changed)
  const edition = await frozenEdition('en')
  const chapters = listChapters(changed, edition, 'en', translators, measure, columns)
  const notes = { ids: printedNotes(changed, edition, 'en'), marked: new Set<string>() }
  const renderChapter = createRenderer(changed, templates, translators, noCache)
  return Promise.all(
    chapters
      .filter(({ template }) => !template.startsWith('glance'))
      .map(async (chapter) => (await renderChapter(chapter, { edition, all: chapters, notes })).content),
  )
}

/** What a text may hold of its own, and what typography puts into it. */
const INSIDE = ['a', 'br', 'code', 'em', 'strong', 'sup']

/** The elements around the words; drawings, whose lines are as many as the words need, without what is in them. */
function structure(node: Nodes, ignored: readonly string[]): string {
  if (node.type !== 'element' && node.type !== 'root') return ''
  const inner = node.children.map((child) => structure(child, ignored)).join('')
  if (node.type === 'root') return inner
  const { className } = node.properties
  const isTypography = Array.isArray(className) && ['nowrap', 'page-number'].includes(String(className[0]))
  // The addresses that a text leads to are listed under its note: as many as it has.
  if (ignored === INSIDE && Array.isArray(className) && className.includes('note-sources')) return ''
  if (isTypography || ignored.includes(node.tagName)) return inner
  return node.tagName === 'svg' ? '<svg>' : `<${node.tagName}>${inner}</${node.tagName}>`
}

const structures = (content: readonly Root[], ignored: readonly string[] = []): string[] =>
  content.map((chapter) => structure(chapter, ignored))

/** Words made of what Markdown, HTML and templates give a meaning. */
const wild = fc
  .array(
    fc.constantFrom(
      ...'abə 19*_`~[]()<>#+!|&.:;/\\"\'=^$%@{}-'.split(''),
      '\n',
      '\n\n',
      '<h1>',
      '</span>',
      '<!--',
      '](x)',
      '1. ',
      '- ',
      '# ',
      '    ',
      '&lt;',
      '```',
      '---',
      '|---|',
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((pieces) => pieces.join(''))
  .filter((words) => wordsOf(words).trim() !== '' && !/\{\{|\$t\(/u.test(words))

const injections = [
  '>)<style>.panel{display:none}</style>(<',
  '<h1>x</h1>',
  '![](a.png)',
  '[x](https://evil.example)',
  '<script>x</script>',
  '1. Nəşriyyat',
  '# Elm',
  'X <a@b.c>',
  'Azer|baijan',
  'x\\',
  'x #',
  '[',
  ']',
  'x\n\n<div>\n\ny',
].map((words): [string] => [words])

describe('words of records and texts', () => {
  it('are printed as they are written, whatever record they stand in, and change no element around them', async () => {
    const harmless = structures(await render(withRecords('x')))
    await fc.assert(
      fc.asyncProperty(wild, async (words) => {
        const content = await render(withRecords(words))
        expect(structures(content)).toEqual(harmless)
        const imprint = toString(content[1] ?? { type: 'root', children: [] })
        const [written, printed] = [words, imprint].map((each) => each.replaceAll(/\s+/gu, ''))
        expect(printed?.split(written ?? '').length).toBeGreaterThan(3)
      }),
      { seed: 13, numRuns: 24, examples: injections },
    )
  })

  it('change no element around them either where they are Markdown: names, labels, titles and paragraphs', async () => {
    const harmless = structures(await render(withTexts('x')), INSIDE)
    await fc.assert(
      fc.asyncProperty(wild, async (words) => {
        expect(structures(await render(withTexts(words)), INSIDE)).toEqual(harmless)
      }),
      { seed: 13, numRuns: 24, examples: injections },
    )
  })
})
