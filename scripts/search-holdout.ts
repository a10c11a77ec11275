/**
 * How well the search of the web edition finds what is typed carelessly: `npm run bench:search -- LANGUAGE SEED`. Words of at
 * most four sections are drawn by the seed and typed in ten ways; found is what has the section among its first five.
 */
import { join, resolve } from 'node:path'
import MiniSearch from 'minisearch'
import { noCache } from '../src/files/cache.ts'
import { readInputs } from '../src/files/inputs.ts'
import { openProject } from '../src/run/open-project.ts'
import { renderScreens } from '../src/run/screen-edition.ts'
import { siteLanguages } from '../src/run/site-chapters.ts'
import { foldedWords, foldText } from '../src/site/fold.ts'
import { queryOf, SEARCH } from '../src/site/search-index.ts'
import { searchSections } from '../src/site/search-sections.ts'

const WORDS = 150
const FIRST = 5
/** Letters of a word, at least. */
const LEAST = 6

const [language = 'az', seed = '1'] = process.argv.slice(2)
const root = resolve(import.meta.dirname, '..')
const project = await openProject(readInputs(join(root)), { fonts: noCache, stages: noCache })
const site = siteLanguages(project, await renderScreens(project, noCache), [], []).find(
  (each) => each.language === language,
)
if (!site) throw new Error(`the report is not written in “${language}”`)
const sections = searchSections(site.chapters)
const index = new MiniSearch<{ id: number; title: string; text: string }>(SEARCH)
index.addAll(sections.map(({ chapter, title, text }, id) => ({ id, title: `${chapter} ${title}`, text })))

const sectionsOf = new Map<string, Set<number>>()
for (const [id, { text }] of sections.entries()) {
  for (const word of text.match(/[\p{L}]+/gu) ?? []) {
    if (word.length < LEAST) continue
    const key = word.toLocaleLowerCase(language)
    sectionsOf.set(key, (sectionsOf.get(key) ?? new Set()).add(id))
  }
}
/** Numbers that the seed alone decides (a linear congruential generator). */
let state = Number(seed)
const random = (below: number): number => {
  state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
  return Math.floor((state / 4_294_967_296) * below)
}
const rare = [...sectionsOf].filter(([, ids]) => ids.size <= 4).map(([word]) => word)
const words = Array.from(
  { length: Math.min(WORDS, rare.length) },
  () => rare.splice(random(rare.length), 1)[0] ?? '',
)

const isFront = (word: string): boolean => /[eəiöü][^aıouAIOU]*$/u.test(word)
const ways: Readonly<Record<string, (word: string) => string>> = {
  exact: (word) => word,
  'no letters of its own': foldText,
  CAPITALS: (word) => word.toLocaleUpperCase(language),
  'CAPITALS, English I': (word) => word.toLocaleUpperCase('en'),
  'plural, plain letters': (word) =>
    foldText(word) + (language === 'az' ? (isFront(word) ? 'ler' : 'lar') : 's'),
  locative: (word) => word + (language === 'az' ? (isFront(word) ? 'də' : 'da') : ''),
  genitive: (word) => word + (language === 'az' ? (isFront(word) ? 'nin' : 'nın') : '’s'),
  'two letters short': (word) => word.slice(0, -2),
  'a letter lost': (word) => word.slice(0, 3) + word.slice(4),
  'two letters swapped': (word) => `${word.slice(0, 3)}${word[4] ?? ''}${word[3] ?? ''}${word.slice(5)}`,
}
let all = 0
for (const [name, typed] of Object.entries(ways)) {
  const found = words.filter((word) => {
    const wanted = sectionsOf.get(word) ?? new Set()
    const query = typed(word)
    if (foldedWords(query).length === 0) return false
    return index
      .search(queryOf(query, language))
      .slice(0, FIRST)
      .some(({ id }) => wanted.has(Number(id)))
  }).length
  all += found
  process.stdout.write(`${name.padEnd(24)} ${found}/${words.length}\n`)
}
const total = words.length * Object.keys(ways).length
process.stdout.write(`${'all'.padEnd(24)} ${all}/${total} (${((100 * all) / total).toFixed(1)} %)\n`)
