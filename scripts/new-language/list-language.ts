import { isCollection, isMap, isSeq, parse, parseDocument, type Document, type YAMLSeq } from 'yaml'

/** A language as the list of `data/report.yaml` and its editions have it, when these are read. */
interface Settings {
  readonly languages: readonly string[]
  readonly editions?: Readonly<Record<string, unknown>>
}

/**
 * The text of `data/report.yaml` with a language more in its list, and with an edition of it if there is a list of
 * these. All else stays as it is written. Nothing if the file is not understood.
 */
export function listLanguage(yaml: string, code: string): string | undefined {
  const before = read(yaml)
  if (!before) return undefined
  const listed = before.languages.includes(code) ? yaml : addToList(yaml, code)
  const name = code.toLocaleLowerCase('en')
  const hasEdition = before.editions === undefined || Object.hasOwn(before.editions, name)
  const after = hasEdition ? listed : listed && addEdition(listed, name, code)
  const now = after === undefined ? undefined : read(after)
  const isRight =
    now?.languages.join() === [...new Set([...before.languages, code])].join() &&
    (before.editions === undefined || Object.hasOwn(now.editions ?? {}, name))
  return isRight ? after : undefined
}

function read(yaml: string): Settings | undefined {
  const document = parseDocument(yaml)
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined
  const settings = parse(yaml) as Settings
  return Array.isArray(settings.languages) ? settings : undefined
}

function addToList(yaml: string, code: string): string | undefined {
  const list = parseDocument(yaml).get('languages', true)
  const end = isSeq(list) ? endOfLast(list) : undefined
  if (!isSeq(list) || end === undefined) return undefined
  const item = list.flow ? `, ${code}` : `\n${indentOf(yaml, list)}- ${code}`
  return yaml.slice(0, end) + item + yaml.slice(end)
}

/** After the last edition, in its form: a line of its own, or more in the same braces. */
function addEdition(yaml: string, name: string, code: string): string | undefined {
  const editions = (parseDocument(yaml) as Document).get('editions', true)
  if (!isMap(editions)) return undefined
  const last = editions.items.at(-1)
  const value = last?.value
  const key = last?.key as { range?: readonly [number, number, number] } | undefined
  const end = isCollection(value) ? endOf(yaml, value.range?.[1]) : undefined
  if (end === undefined || key?.range === undefined) return undefined
  const edition = `${name}: { languages: [${code}] }`
  if (editions.flow) return `${yaml.slice(0, end)}, ${edition}${yaml.slice(end)}`
  const start = yaml.lastIndexOf('\n', key.range[0]) + 1
  const line = yaml.indexOf('\n', end)
  const at = line < 0 ? yaml.length : line
  return `${yaml.slice(0, at)}\n${yaml.slice(start, key.range[0])}${edition}${yaml.slice(at)}`
}

/** A block ends before the line break that its range holds. */
function endOf(yaml: string, end: number | undefined): number | undefined {
  return end === undefined ? undefined : yaml.slice(0, end).trimEnd().length
}

function endOfLast(list: YAMLSeq): number | undefined {
  return (list.items.at(-1) as { range?: readonly [number, number, number] } | undefined)?.range?.[1]
}

function indentOf(yaml: string, list: YAMLSeq): string {
  const start = list.range?.[0] ?? 0
  return yaml.slice(yaml.lastIndexOf('\n', start - 1) + 1, start)
}
