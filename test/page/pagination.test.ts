import { describe, expect, it } from 'vitest'
import { isStable, paginate, parsePagination, writePagination } from '../../src/page/pagination.ts'

const chapters = [
  { id: 'az-foreword', ids: ['az-introduction'] },
  { id: 'az-overview', ids: [] },
  { id: 'az-project-a', ids: [], side: 'left' },
  { id: 'az-project-b', ids: [], side: 'left' },
  { id: 'az-notes', ids: ['az-note-1'] },
] as const

/** Prints chapters of the given lengths from page 4 on, with the given blank pages. */
function print(lengths: readonly number[], blanks: ReadonlySet<string>): Map<string, number> {
  const pages = new Map<string, number>()
  let page = 4
  chapters.forEach(({ id, ids }, index) => {
    if (blanks.has(id)) page += 1
    for (const each of [id, ...ids]) pages.set(each, page)
    page += lengths[index] ?? 1
  })
  return pages
}

describe('pagination', () => {
  it('needs no blank page where every project starts on an even page', () => {
    const printed = print([1, 1, 2, 2, 1], new Set())
    const found = paginate(chapters, printed, new Set())
    expect([...found.blanks]).toEqual([])
    expect(found.pages.get('az-project-a')).toBe(6)
    expect(found.pages.get('az-note-1')).toBe(10)
  })

  it('knows blank pages and page numbers from one print, whatever blanks that print had', () => {
    for (const lengths of [
      [1, 2, 2, 2, 1],
      [1, 1, 3, 2, 1],
      [2, 2, 1, 1, 4],
      [1, 2, 3, 3, 1],
    ]) {
      for (const used of [
        new Set<string>(),
        new Set(['az-project-a']),
        new Set(['az-project-a', 'az-project-b']),
      ]) {
        const found = paginate(chapters, print(lengths, used), used)
        expect(found.pages).toEqual(print(lengths, found.blanks))
        expect(isStable(found, paginate(chapters, print(lengths, found.blanks), found.blanks))).toBe(true)
        for (const id of ['az-project-a', 'az-project-b']) expect(found.pages.get(id)! % 2).toBe(0)
      }
    }
  })

  it('says which linked id has no place in the print', () => {
    expect(() => paginate(chapters, new Map([['az-foreword', 4]]), new Set())).toThrow(
      '"az-introduction" has no place in the printed PDF',
    )
  })

  it('survives a round trip through the file of the last build, and ignores a broken one', () => {
    const found = paginate(chapters, print([1, 2, 2, 2, 1], new Set()), new Set())
    expect(isStable(found, parsePagination(writePagination(found)))).toBe(true)
    for (const broken of [undefined, '', '{', '[]', '{"pages":{"a":"x"},"blanks":[1]}']) {
      expect(parsePagination(broken).pages.size).toBe(0)
    }
  })
})
