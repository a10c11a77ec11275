import { describe, expect, it } from 'vitest'
import { type Frame, writePage } from '../../src/site/page.ts'
import { readRules } from '../language-rules.ts'

const CHAPTERS = 100
const chapters = Array.from({ length: CHAPTERS }, (_, index) => {
  return { file: `en/projects/p${index + 1}.html`, words: `P${index + 1}`, details: '' }
})
const frame: Frame = {
  language: 'en',
  tag: 'en-GB',
  rules: readRules('en'),
  report: 'Report',
  address: '',
  words: (key) => (key === 'more' ? 'All {{number}} chapters' : key),
  menu: [{ file: 'en/index.html', words: 'Start' }],
  contents: [{ title: 'Projects', chapters }],
  foot: [],
  languageOf: (language, file) => ({ language, tag: language, name: language, file }),
}

function contentsOf(file: string): string[] {
  const html = writePage(frame, {
    file,
    title: 'A project',
    description: '',
    kind: 'project',
    languages: [],
    content: [],
    scripts: [],
  })
  const [, contents = ''] = html.split('<nav id="contents"')
  return [...contents.matchAll(/<a href="([^"]+)"[^>]*>([^<]+)/gu)].map(
    ([, href, words]) => `${words} ${href}`,
  )
}

describe('the contents on a page of the site', () => {
  it('list of a group of many chapters those round its own, and lead to all of them', () => {
    const listed = contentsOf('en/projects/p50.html')
    expect(listed).toHaveLength(12)
    expect(listed[0]).toBe('P45 ../../en/projects/p45.html')
    expect(listed.at(-1)).toBe('All 100 chapters ../../en/index.html#chapters')
  })

  it('list all chapters of a group that is not long', () => {
    const short = { ...frame, contents: [{ title: 'Projects', chapters: chapters.slice(0, 40) }] }
    const html = writePage(short, {
      file: 'en/projects/p1.html',
      title: 'A project',
      description: '',
      kind: 'project',
      languages: [],
      content: [],
      scripts: [],
    })
    expect(html).toContain('p40.html')
    expect(html).not.toContain('All 40')
  })
})
