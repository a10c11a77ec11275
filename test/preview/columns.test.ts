import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readInputs } from '../../src/files/inputs.ts'
import { openProject } from '../../src/run/open-project.ts'
import {
  columnsOf,
  type PreviewColumn,
  previewColumns,
  type ShownChapter,
} from '../../src/run/preview-columns.ts'
import { program, root } from '../frozen-report.ts'
import { memoryCache } from '../memory-cache.ts'
import { readWords } from '../../src/preview/words.ts'

interface Seen {
  readonly edition: string
  readonly column: PreviewColumn
  readonly chapter: ShownChapter
}
const seen: Seen[] = []
let refs: Set<string>

beforeAll(async () => {
  const project = await openProject(readInputs(root), { fonts: memoryCache(), stages: memoryCache() })
  const columns = previewColumns(project, memoryCache())
  refs = new Set(columns.sources.all.map(({ ref }) => ref))
  for (const edition of project.report.editions) {
    for (const name of columnsOf(edition)) {
      const column = columns.column(edition.name, name)
      for (const entry of column?.entries ?? []) {
        const chapter = await column?.show(entry.name)
        if (column && chapter) seen.push({ edition: edition.name, column, chapter })
      }
    }
  }
})

describe('where the words of the preview come from', () => {
  it('is known of all words of all chapters in all editions', () => {
    expect(new Set(seen.map(({ edition, column }) => `${edition} ${column.name}`))).toEqual(
      new Set(['az az', 'en en', 'az-en az', 'az-en en', 'parallel both']),
    )
    expect(seen.length).toBeGreaterThan(70)
    const unknown = seen.flatMap(({ edition, chapter }) =>
      chapter.unknown.map((words) => `${edition} ${chapter.name}: ${words}`),
    )
    expect(unknown).toEqual([])
  })

  it('is a text or a value that the report has', () => {
    const named = seen.flatMap(({ chapter }) =>
      [...chapter.html.matchAll(/data-from="([^"]+)"/gu)].flatMap(([, names = '']) => names.split(' ')),
    )
    expect(named.length).toBeGreaterThan(5000)
    expect([...new Set(named)].filter((name) => !refs.has(name))).toEqual([])
  })

  it('is told apart where a sentence is made of several texts, also where it must not break', () => {
    const [html = ''] = seen.flatMap(({ edition, chapter }) =>
      edition === 'en' && chapter.name === 'glance' ? [chapter.html] : [],
    )
    const passages = [...html.matchAll(/data-from="([^"]+)"[^>]*>([^<]*)</gu)]
    const from = (words: string): string | undefined =>
      passages.find(([, , each]) => each === words)?.[1]?.split(' ')[0]
    expect(from('Khazar University')).toBe('en:organisations:khazar-university')
    expect(from(' takes part in ')).toMatch(/^en:glance:roles\.title\./u)
    expect(from('four')).toBe('en:glance:numbers.4')
    expect(from('2022–2027')).toBe('en:glance:projects.scales')
  })

  it('is one text for all lines of a label in a drawing', () => {
    const [html = ''] = seen.flatMap(({ edition, chapter }) =>
      edition === 'en' && chapter.name === 'glance' ? [chapter.html] : [],
    )
    for (const line of ['Academy of', 'sciences'])
      expect(html).toMatch(
        new RegExp(`<text[^>]* data-from="en:figures:kinds\\.names\\.[a-z-]+"[^>]*>${line}<`, 'u'),
      )
  })

  it('is said of what the program made, in words that the preview has', () => {
    const words = readWords(readFileSync(join(program, 'src/preview/words/en.yaml'), 'utf8'))
    const made = seen.flatMap(({ chapter }) =>
      [...chapter.html.matchAll(/data-made="([^"]+)"/gu)].map(([, name = '']) => name),
    )
    expect([...new Set(made)].filter((name) => words[`made_${name}`] === undefined)).toEqual([])
    const [html = ''] = seen.flatMap(({ chapter }) => (chapter.name === 'glance' ? [chapter.html] : []))
    expect(html).toMatch(/data-made="budgets" data-of="5"/u)
  })

  it('is the group of facts that words are made of: a period opens its start and end', () => {
    const [html = ''] = seen.flatMap(({ edition, chapter }) =>
      edition === 'en' && chapter.name === 'project-dirna' ? [chapter.html] : [],
    )
    expect(html).toMatch(/data-from="data:projects\/dirna:period"[^>]*>2023–2025</u)
  })

  it('stands beside the words, which stay as they are: nothing invisible is copied with them', () => {
    for (const { chapter } of seen) expect(chapter.html).not.toMatch(/[\uE000-\uF8FF\u200B\u2060\uFEFF]/u)
  })
})
