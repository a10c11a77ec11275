import type { Root } from 'hast'
import { s } from 'hastscript'
import { expect, it } from 'vitest'
import type { Cache } from '../../src/cache.ts'
import { keptHtml } from '../../src/page/kept-html.ts'
import type { MarkdownContext } from '../../src/page/markdown.ts'

it('a chapter is made anew if only a drawing in it has changed', async () => {
  const kept = new Map<string, Buffer>()
  const cache: Cache = {
    read: (key) => Promise.resolve(kept.get(key)),
    write: (key, bytes) => Promise.resolve(void kept.set(key, Buffer.from(bytes))),
  }
  const chapter = (width: number): Promise<Root> => {
    const context: MarkdownContext = {
      language: 'az',
      id: 'az-x',
      names: [],
      notes: { language: 'az', numbers: new Map(), label: String },
      references: { language: 'az', titles: new Map(), words: (title) => title },
      drawings: new Map([['bar', s('rect', { width })]]),
    }
    const children = [...(context.drawings?.values() ?? [])]
    return keptHtml(cache, { text: 'a', ranges: [] }, context, () =>
      Promise.resolve({ type: 'root', children }),
    )
  }
  const first = await chapter(1)
  expect(await chapter(2)).not.toEqual(first)
  expect(await chapter(1)).toEqual(first)
})
