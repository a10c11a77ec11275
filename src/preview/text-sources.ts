import { formatPlace, type Place } from '../diagnostics/place.ts'
import type { Language, Path, Report } from '../report/types.ts'

/** A value of a file that a page shows. */
export interface TextSource {
  /** What the page and the server call it: `az:projects/dirna:aim`, `data:projects/dirna:budget.amount`. */
  readonly ref: string
  readonly file: string
  readonly path: Path
  readonly place: Place
  /** Language of a text; a value of a record has none. */
  readonly language?: Language
  /** File and key of a text, the same in all languages: `projects/dirna:aim`. */
  readonly key?: string
  readonly value: unknown
}

/** Finds the values that pages show. */
export interface TextSources {
  /** The value that is written at a place. */
  readonly at: (place: Place) => TextSource | undefined
  /** The value with this name, if the report has it. */
  readonly get: (ref: string) => TextSource | undefined
  /** Names of the texts with just these words: a drawing has its words from them, and no place of its own. */
  readonly saying: (words: string) => readonly string[]
  /** All of them, file by file. */
  readonly all: readonly TextSource[]
}

/** Name of what the records say. */
const DATA = 'data'

/** Words of so many texts say little of where they are from. */
const MOST_SAYING = 3

/** All texts and values of records, by their places and by their names. */
export function textSources(report: Report): TextSources {
  const all: TextSource[] = []
  for (const [language, namespaces] of Object.entries(report.locales)) {
    for (const [namespace, { file, value, place }] of Object.entries(namespaces)) {
      walk(value, [], (leaf, path) => {
        const key = `${namespace}:${path.join('.')}`
        all.push({ ref: `${language}:${key}`, file, path, place: place(path), language, key, value: leaf })
      })
    }
  }
  for (const { file, value, place } of records(report)) {
    const name = file.slice('data/'.length, -'.yaml'.length)
    all.push({ ref: `${DATA}:${name}:`, file, path: [], place: place([]), value })
    walk(value, [], (leaf, path) => {
      all.push({ ref: `${DATA}:${name}:${path.join('.')}`, file, path, place: place(path), value: leaf })
    })
  }
  const [places, refs] = [new Map<string, TextSource>(), new Map<string, TextSource>()]
  for (const source of all) {
    const at = formatPlace(source.place)
    // A list or group stands where its first value does: the value itself is the nearer answer.
    const before = places.get(at)
    if (!before || before.path.length <= source.path.length) places.set(at, source)
    refs.set(source.ref, source)
  }
  let byWords: Map<unknown, TextSource[]> | undefined
  return {
    all,
    at: (place) => places.get(formatPlace(place)),
    get: (ref) => refs.get(ref),
    saying: (words) => {
      byWords ??= Map.groupBy(
        all.filter(({ language }) => language !== undefined),
        ({ value }) => value,
      )
      const found = byWords.get(words) ?? []
      return found.length <= MOST_SAYING ? found.map(({ ref }) => ref) : []
    },
  }
}

function records({ settings, organisations, map, projects }: Report) {
  return [settings, organisations, map, ...projects]
}

/** Values, and the lists and groups that hold them. */
function walk(value: unknown, path: Path, take: (leaf: unknown, path: Path) => void): void {
  if (path.length > 0) take(value, path)
  if (Array.isArray(value)) {
    for (const [index, child] of value.entries()) walk(child, [...path, index], take)
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, child] of Object.entries(value)) walk(child, [...path, name], take)
  }
}
