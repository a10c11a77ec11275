import { beforeAll, describe, expect, it } from 'vitest'
import { readInputs } from '../../src/files/inputs.ts'
import { openProject } from '../../src/run/open-project.ts'
import {
  columnsOf,
  type PreviewColumn,
  previewColumns,
  type ShownChapter,
} from '../../src/run/preview-columns.ts'
import { root } from '../frozen-report.ts'
import { memoryCache } from '../memory-cache.ts'

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

  it('stands beside the words, which stay as they are: nothing invisible is copied with them', () => {
    for (const { chapter } of seen) expect(chapter.html).not.toMatch(/[\uE000-\uF8FF\u200B\u2060\uFEFF]/u)
  })
})
