import { describe, expect, it } from 'vitest'
import type { Cache } from '../../src/cache.ts'
import { keptHtml } from '../../src/page/kept-html.ts'
import { renderMarkdown } from '../../src/page/markdown.ts'
import { demark, Text } from '../../src/text.ts'

const place = { file: 'data/projects/dirna.yaml', line: 3, column: 10 }

function memory(): Cache {
  const kept = new Map<string, Buffer>()
  return {
    read: (key) => Promise.resolve(kept.get(key)),
    write: (key, bytes) => Promise.resolve(void kept.set(key, Buffer.from(bytes))),
  }
}

describe('a chapter that an earlier build has kept', () => {
  it('is made again when the title or the words of a cross-reference change', async () => {
    const cache = memory()
    const markdown = demark('Bax: [](#project-dirna).')
    const made: string[] = []
    const render = async (acronym: string, word: string): Promise<string> => {
      const context = {
        language: 'az',
        id: 'az-x',
        names: [],
        notes: { language: 'az', numbers: new Map<string, number>(), label: String },
        references: {
          language: 'az',
          titles: new Map([['project-dirna', new Text(acronym, place)]]),
          words: (title: string, page: string) => `${title} (${word} ${page})`,
        },
      } as const
      const root = await keptHtml(cache, markdown, context, () => {
        made.push(acronym)
        return Promise.resolve(renderMarkdown(markdown, context))
      })
      return JSON.stringify(root)
    }
    expect(await render('DIRNA', 'səhifə')).toContain('DIRNA (səhifə')
    expect(await render('DIRNA', 'səhifə')).toContain('DIRNA (səhifə')
    expect(made).toHaveLength(1)
    expect(await render('Sabah', 'səhifə')).toContain('Sabah (səhifə')
    expect(await render('Sabah', 'səh.')).toContain('Sabah (səh.')
    expect(made).toHaveLength(3)
  })
})
