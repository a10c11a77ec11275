import type { Root } from 'hast'
import { s } from 'hastscript'
import { expect, it } from 'vitest'
import { keptHtml } from '../../src/page/html/kept-html.ts'
import { type MarkdownContext, renderMarkdown } from '../../src/page/html/markdown.ts'
import { readMarks, Text } from '../../src/diagnostics/text.ts'
import { memoryCache } from '../memory-cache.ts'
import { rulesByLanguage } from '../language-rules.ts'

it('a chapter is made anew if only a drawing in it has changed', async () => {
  const cache = memoryCache()
  const chapter = (width: number): Promise<Root> => {
    const context: MarkdownContext = {
      language: 'az',
      rules: rulesByLanguage,
      id: 'az-x',
      names: [],
      notes: new Map(),
      references: { language: 'az', titles: new Map(), words: (title) => title },
      drawings: new Map([['bar', s('rect', { width })]]),
    }
    const children = [...(context.drawings?.values() ?? [])]
    return keptHtml(cache, readMarks('a'), context, () => Promise.resolve({ type: 'root', children }))
  }
  const first = await chapter(1)
  expect(await chapter(2)).not.toEqual(first)
  expect(await chapter(1)).toEqual(first)
})

it('a chapter is made anew if the title or the words of a cross-reference have changed', async () => {
  const cache = memoryCache()
  const markdown = readMarks('Bax: [](#project-dirna).')
  const place = { file: 'data/projects/dirna.yaml', line: 3, column: 10 }
  const made: string[] = []
  const chapter = async (acronym: string, word: string): Promise<string> => {
    const context: MarkdownContext = {
      language: 'az',
      rules: rulesByLanguage,
      id: 'az-x',
      names: [],
      notes: new Map(),
      references: {
        language: 'az',
        titles: new Map([['project-dirna', new Text(acronym, place)]]),
        words: (title, page) => `${title} (${word} ${page})`,
      },
    }
    const root = await keptHtml(cache, markdown, context, () => {
      made.push(acronym)
      return Promise.resolve(renderMarkdown(markdown, context))
    })
    return JSON.stringify(root)
  }
  expect(await chapter('DIRNA', 'səhifə')).toContain('DIRNA (səhifə')
  expect(await chapter('DIRNA', 'səhifə')).toContain('DIRNA (səhifə')
  expect(made).toHaveLength(1)
  expect(await chapter('Sabah', 'səhifə')).toContain('Sabah (səhifə')
  expect(await chapter('Sabah', 'səh.')).toContain('Sabah (səh.')
  expect(made).toHaveLength(3)
})
