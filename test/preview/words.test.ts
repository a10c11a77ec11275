import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type PreviewWords, readWords } from '../../src/preview/words.ts'
import { program } from '../frozen-report.ts'

const folder = join(program, 'src/preview')
/** Words whose keys are put together: of states, of what the program made, of the texts of a project. */
const PUT_TOGETHER = /^(?:state|made|project)_/u
/** What the file says of itself. */
const OWN = ['language', 'usual']
let all: readonly PreviewWords[]
let asked: Set<string>

beforeAll(async () => {
  const files = (await readdir(join(folder, 'words'))).filter((name) => name.endsWith('.yaml'))
  all = files.map((name) => readWords(readFileSync(join(folder, 'words', name), 'utf8')))
  const sources = [folder, join(program, 'src/run')]
  const code = await Promise.all(
    sources.map(async (each) =>
      (await readdir(each, { recursive: true }))
        .filter((name) => name.endsWith('.ts'))
        .map((name) => readFileSync(join(each, name), 'utf8'))
        .join('\n'),
    ),
  )
  asked = new Set([...code.join('\n').matchAll(/'([a-z_]+)'/gu)].map(([, key = '']) => key))
})

describe('the words of the preview', () => {
  it('are the same in every language that it speaks', () => {
    expect(all.length).toBeGreaterThan(1)
    const [first, ...others] = all.map((words) => Object.keys(words).toSorted())
    for (const each of others) expect(each).toEqual(first)
  })

  it('are all asked for somewhere', () => {
    const unused = Object.keys(all[0] ?? {}).filter(
      (key) => !asked.has(key) && !PUT_TOGETHER.test(key) && !OWN.includes(key),
    )
    expect(unused).toEqual([])
  })
})
