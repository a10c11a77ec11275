import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { plainValue } from '../report/yaml/yaml-node.ts'
import { readYaml } from '../report/yaml/yaml-tree.ts'
import { meaningHash } from '../translation/meaning.ts'
import type { StateOf, TranslationState } from '../translation/translation-state.ts'
import { type DifferentWords, wordDifference } from '../translation/word-difference.ts'

const run = promisify(execFile)

/** Versions of a file that are looked into; a file that changes every day has them of half a year. */
const MOST_VERSIONS = 200
/** Bytes that git may write. */
const LARGEST = 20_000_000

/** A translation, and what its source said when it was made. */
export interface TranslationHistory extends TranslationState {
  /** The source text that the translation was made from, if it was another one and git still has it. */
  readonly sourceThen?: string
  /** What changed in the source since then. */
  readonly difference?: readonly DifferentWords[]
}

/**
 * The state of one text in one language, with what changed in its source since the translation was made: the file's history
 * is only gone through if something did. Nothing of a text that has no source, or is the source.
 */
export async function translationOf(
  root: string,
  stateOf: StateOf,
  key: string,
  language: string,
): Promise<TranslationHistory | undefined> {
  const state = stateOf(key, language)
  return state && (await withHistory(root, [state]))[0]
}

/** The same for many texts: each file's history is gone through once. @param root absolute folder of the project. */
export async function withHistory(
  root: string,
  states: readonly TranslationState[],
): Promise<TranslationHistory[]> {
  const wanted = states.flatMap(({ madeFrom, source }) =>
    madeFrom === undefined ? [] : [{ file: source.place.file, hash: madeFrom }],
  )
  const found = new Map<string, string>()
  for (const [file, hashes] of Map.groupBy(wanted, (each) => each.file)) {
    const texts = await earlierTexts(root, file, new Set(hashes.map(({ hash }) => hash)))
    for (const [hash, text] of texts) found.set(hash, text)
  }
  return states.map((state) => {
    const sourceThen = found.get(state.madeFrom ?? '')
    return sourceThen === undefined
      ? state
      : { ...state, sourceThen, difference: wordDifference(sourceThen, state.source.value) }
  })
}

/** Texts of earlier versions of a file by the hashes of what they say, the newest version first. Without git, none. */
async function earlierTexts(
  root: string,
  file: string,
  hashes: ReadonlySet<string>,
): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const git = async (...args: readonly string[]): Promise<string> =>
    (await run('git', ['-C', root, ...args], { maxBuffer: LARGEST })).stdout
  try {
    const versions = await git('log', `--max-count=${MOST_VERSIONS}`, '--format=%H', '--', file)
    for (const version of versions.split('\n').filter((each) => each !== '')) {
      const source = await git('show', `${version}:./${file}`).catch(() => '')
      for (const text of textsIn(plainValue(readYaml(file, source).document.contents))) {
        const hash = meaningHash(text)
        if (hashes.has(hash) && !found.has(hash)) found.set(hash, text)
      }
      if (found.size === hashes.size) break
    }
  } catch {
    // No git, no repository, or a version that is no YAML: what is known is enough.
  }
  return found
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null)
    for (const each of Object.values(value)) yield* textsIn(each)
}
