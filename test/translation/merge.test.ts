import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readMadeFrom, writeMadeFrom } from '../../src/report/made-from.ts'
import { translationStates, type Translated } from '../../src/translation/translation-state.ts'
import { meaningHash } from '../../src/translation/meaning.ts'
import { OwnProject, ownProject } from './own-project.ts'

const FILE = 'locales/en.made-from'
/** Keys of a made-up report, and how many of them a branch changes and adds. */
const [KEYS, CHANGED, ADDED] = [400, 8, 2]
/** Merges that the test makes; a longer run has made 150: `MERGES=150 npm test -- test/translation/merge.test.ts`. */
const MERGES = Number(process.env['MERGES'] ?? 6)

/** Numbers that look like chance, the same in every run (Lehmer). */
function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

/** Texts by their keys: what both languages say. */
type Texts = Map<string, { az: string; en: string }>

const fileOf = (texts: Texts): string =>
  writeMadeFrom(
    [...texts].map(([key, { az, en }]) => ({ key, source: meaningHash(az), translation: meaningHash(en) })),
  )

/** What a branch does: it changes texts and their translations in one chapter or in several, and adds some. */
function edited(texts: Texts, branch: string, next: (below: number) => number): Texts {
  const keys = [...texts.keys()]
  const changed = new Map(texts)
  const start = next(9) === 0 ? 0 : next(KEYS)
  for (let count = 0; count < CHANGED; count += 1) {
    const key = keys[(start + next(40)) % keys.length] ?? ''
    changed.set(key, { az: `${branch} mətn ${key}`, en: `${branch} text ${key}` })
  }
  for (let count = 0; count < ADDED; count += 1) {
    const key = `chapter-${next(9)}:new.${branch}${next(1_000_000)}`
    changed.set(key, { az: `yeni ${key}`, en: `new ${key}` })
  }
  return changed
}

/** The texts that both branches leave: those of either where the other did not change them; else those of the first. */
function joined(base: Texts, one: Texts, other: Texts): Texts {
  const all = new Map<string, { az: string; en: string }>()
  for (const key of new Set([...one.keys(), ...other.keys()])) {
    const [before, here, there] = [base.get(key), one.get(key), other.get(key)]
    const text = here !== undefined && here !== before ? here : (there ?? here)
    if (text) all.set(key, text)
  }
  return all
}

describe('two branches that translate', () => {
  it('merge without a conflict, and no translation loses what it was made from', async () => {
    const project = new OwnProject((await ownProject()).folder)
    await project.git('init', '-q', '-b', 'main')
    await writeFile(join(project.folder, '.gitattributes'), '*.made-from merge=union\n')
    let texts: Texts = new Map(
      Array.from({ length: KEYS }, (_, index) => {
        const key = `chapter-${index % 9}:text.${index}`
        return [key, { az: `mətn ${index}`, en: `text ${index}` }]
      }),
    )
    const commit = async (content: Texts): Promise<void> => {
      await writeFile(join(project.folder, FILE), fileOf(content))
      await project.git('add', '-A')
      await project.git('commit', '-qm', 'Change', '--allow-empty')
    }
    await commit(texts)
    const next = chance(7)
    for (let merge = 0; merge < MERGES; merge += 1) {
      const [ours, theirs] = [edited(texts, `a${merge}`, next), edited(texts, `b${merge}`, next)]
      await project.git('checkout', '-q', '-b', `b${merge}`)
      await commit(theirs)
      await project.git('checkout', '-q', 'main')
      await commit(ours)
      await project.git('merge', '-q', '--no-edit', `b${merge}`)
      texts = joined(texts, ours, theirs)
      const { lines, found } = readMadeFrom(FILE, await project.read(FILE))
      expect(found).toEqual([])
      expect(notCurrent(texts, lines)).toEqual([])
      // What a tool run writes next.
      await commit(texts)
    }
  })
})

/** Keys of texts that are not current any more. */
function notCurrent(texts: Texts, madeFrom: Translated['madeFrom'][string]): string[] {
  const valueOf = (language: 'az' | 'en') =>
    Object.fromEntries([...texts].map(([key, both]) => [key, both[language]]))
  const stateOf = translationStates({
    languages: ['az', 'en'],
    locales: { az: namespacesOf(valueOf('az')), en: namespacesOf(valueOf('en')) },
    madeFrom: { en: madeFrom },
    toTranslate: {},
  })
  return [...texts.keys()].filter((key) => stateOf(key, 'en')?.state !== 'current')
}

function namespacesOf(texts: Readonly<Record<string, string>>): Translated['locales'][string] {
  const place = { file: 'x', line: 1, column: 1 }
  const files: Record<string, Record<string, Record<string, string>>> = {}
  for (const [key, text] of Object.entries(texts)) {
    const [namespace = '', path = ''] = key.split(':')
    const [group = '', name = ''] = path.split('.')
    ;((files[namespace] ??= {})[group] ??= {})[name] = text
  }
  return Object.fromEntries(
    Object.entries(files).map(([namespace, value]) => [
      namespace,
      {
        file: namespace,
        source: '',
        value,
        place: () => place,
        placeInside: () => place,
        startLine: () => 1,
      },
    ]),
  )
}
