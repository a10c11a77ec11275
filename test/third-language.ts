import { parseDocument, visit } from 'yaml'
import { readInputs, type Entry, type Inputs } from '../src/files/inputs.ts'
import { root } from './frozen-report.ts'

/** A change of the text of a file. */
export type Change = readonly [file: string, from: string | RegExp, to: string]

/**
 * The frozen report with German as its third language, whose texts are the English ones: its folder, its place in the
 * list, and the words that name it in all three. Its words are English ones spelt otherwise. `changes` come on top.
 */
export function withGerman(...changes: readonly Change[]): Inputs {
  const inputs = readInputs(root)
  const entries = new Map(inputs.entries)
  for (const [path, entry] of inputs.entries) {
    if (path.startsWith('locales/en'))
      entries.set(path.replace('locales/en', 'locales/de'), inGerman(path, entry))
  }
  return change({ ...inputs, entries }, [
    ['data/report.yaml', 'languages: [az, en]', 'languages: [az, en, de]'],
    ...['az', 'en', 'de'].flatMap((language): Change[] => [
      [`locales/${language}/labels.yaml`, /^    en: .*\n/mu, '$&    de: German name\n'],
      [`locales/${language}/labels.yaml`, /^    title_en: .*\n/mu, '$&    title_de: Title in German\n'],
      [`locales/${language}/labels.yaml`, /^    name_en: .*\n/mu, '$&    name_de: Name in German\n'],
      [`locales/${language}/labels.yaml`, /^    country_en: .*\n/mu, '$&    country_de: Country in German\n'],
      [`locales/${language}/terms.yaml`, /^  en: .*\n/mu, '$&  de: German\n'],
    ]),
    ['locales/de/language.yaml', 'tag: en-GB', 'tag: de'],
    [
      'locales/de/language.yaml',
      /^    - (January|February|March|April|May|June|July|August|September|October|November|December)$/gmu,
      '    - De$1',
    ],
    ['locales/de/language.yaml', /^ {2}(?:one|two|few): .*\n/gmu, ''],
    ...changes,
  ])
}

const VOWELS: Readonly<Record<string, string>> = Object.fromEntries(
  'aeiouAEIOU'.split('').map((vowel) => [vowel, `${vowel}\u0308`.normalize('NFC')]),
)

/** Words as German spells them here. */
export function german(words: string): string {
  // Not in placeholders and addresses.
  return words.replaceAll(/\{\{[^}]*\}\}|\]\([^)]*\)|<[^>]*>|[aeiou]/giu, (found) => VOWELS[found] ?? found)
}

/** The texts of a file in German; how English is written stays. */
function inGerman(path: string, entry: Entry): Entry {
  if (typeof entry !== 'object' || !('bytes' in entry) || path.endsWith('/language.yaml')) return entry
  const document = parseDocument(entry.bytes.toString('utf8'))
  visit(document, {
    Scalar(key, node) {
      if (key !== 'key' && typeof node.value === 'string') node.value = german(node.value)
    },
  })
  return { bytes: Buffer.from(document.toString(), 'utf8') }
}

/** The files in memory with other words. @throws {Error} if the text to be changed is not in its file. */
export function change(inputs: Inputs, changes: readonly Change[]): Inputs {
  const entries = new Map<string, Entry>(inputs.entries)
  for (const [file, from, to] of changes) {
    const entry = entries.get(file)
    const before = typeof entry === 'object' && 'bytes' in entry ? entry.bytes.toString('utf8') : ''
    const after = before.replace(from, to)
    if (after === before) throw new Error(`${String(from)} is not in ${file}`)
    entries.set(file, { bytes: Buffer.from(after, 'utf8') })
  }
  return { ...inputs, entries }
}

/** A file or folder that is gone, with all that is in it. */
export function without(inputs: Inputs, path: string): Inputs {
  const entries = [...inputs.entries].filter(([each]) => each !== path && !each.startsWith(`${path}/`))
  return { ...inputs, entries: new Map(entries) }
}
