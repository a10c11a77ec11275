import { formatPlace, type Place } from '../diagnostics/place.ts'
import type { Language, Path, Placed, Report } from '../report/types.ts'

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

/** The values of one file, by their places and by their names. */
interface FileSources {
  readonly all: readonly TextSource[]
  readonly places: ReadonlyMap<string, TextSource>
  readonly refs: ReadonlyMap<string, TextSource>
}

/** All texts and values of records, by their places and by their names. */
export function textSources(report: Report): TextSources {
  const files = filesOf(report).map(({ placed, name, language }) => sourcesIn(placed, name, language))
  const byName = new Map(files.map((each) => [each.placed.file, each]))
  let byWords: Map<unknown, TextSource[]> | undefined
  const all = (): TextSource[] => files.flatMap((each) => each.all)
  return {
    get all() {
      return all()
    },
    at: (place) => byName.get(place.file)?.places.get(formatPlace(place)),
    get: (ref) => files.map(({ refs }) => refs.get(ref)).find((found) => found !== undefined),
    saying: (words) => {
      byWords ??= Map.groupBy(
        all().filter(({ language }) => language !== undefined),
        ({ value }) => value,
      )
      const found = byWords.get(words) ?? []
      return found.length <= MOST_SAYING ? found.map(({ ref }) => ref) : []
    },
  }
}

/** A file with its name among texts: `az` and `foreword`, or `data` and `projects/dirna`. */
interface NamedFile {
  readonly placed: Placed<unknown>
  readonly name: string
  readonly language?: Language
}

function filesOf(report: Report): NamedFile[] {
  const texts = Object.entries(report.locales).flatMap(([language, namespaces]) =>
    Object.entries(namespaces).map(([name, placed]): NamedFile => ({ placed, name, language })),
  )
  const { settings, organisations, map, projects } = report
  const records = [settings, organisations, map, ...projects].map((placed): NamedFile => ({
    placed,
    name: placed.file.slice('data/'.length, -'.yaml'.length),
  }))
  return [...texts, ...records]
}

/** What was found in files before: few of them change between two looks. */
const known = new WeakMap<Placed<unknown>, FileSources & NamedFile>()

function sourcesIn(
  placed: Placed<unknown>,
  name: string,
  language: Language | undefined,
): FileSources & NamedFile {
  const before = known.get(placed)
  if (before) return before
  const own = { placed, name, ...(language !== undefined && { language }) }
  const now = { ...own, ...readSources(own) }
  known.set(placed, now)
  return now
}

function readSources({ placed, name, language }: NamedFile): FileSources {
  const { file, value, place } = placed
  const all: TextSource[] = []
  const take = (leaf: unknown, path: Path): void => {
    const key = `${name}:${path.join('.')}`
    const source = { ref: `${language ?? DATA}:${key}`, file, path, place: place(path), value: leaf }
    all.push(language === undefined ? source : { ...source, language, key })
  }
  // A record is a value, too: what it does not state is stated in it.
  if (language === undefined) take(value, [])
  walk(value, [], take)
  const places = new Map<string, TextSource>()
  for (const source of all) {
    const at = formatPlace(source.place)
    // A list or group stands where its first value does: the value itself is the nearer answer.
    const before = places.get(at)
    if (!before || before.path.length <= source.path.length) places.set(at, source)
  }
  return { all, places, refs: new Map(all.map((source) => [source.ref, source])) }
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
