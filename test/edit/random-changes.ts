import { type Document, isMap, isScalar, isSeq, type Node, Parser, parseDocument } from 'yaml'
import { changesOf } from '../../src/edit/changes.ts'
import type { Edit } from '../../src/edit/edit.ts'
import { emptyHistory, undo, withStep } from '../../src/edit/history.ts'
import type { ProjectFiles } from '../../src/edit/project-files.ts'
import { takeBack } from '../../src/edit/take-back.ts'
import type { FileChange } from '../../src/files/file-change.ts'
import type { randomFrom } from '../report/random.ts'

type Random = ReturnType<typeof randomFrom>

/** Pieces that a text is made of: words, what means something to YAML or Markdown, other scripts, spaces. */
const PIECES = [
  'söz',
  'Layihə',
  'the report',
  'a rather long stretch of words that fills a good part of a line',
  ': ',
  ':',
  ' # ',
  '#',
  '- ',
  '-',
  '"',
  "'",
  '’',
  '\\',
  '{{count}}',
  '{',
  '}',
  '[',
  ']',
  ', ',
  '[](#note-years)',
  '[link](https://a.az/?b=c&d#e)',
  '*em*',
  '**bold**',
  '|',
  '>',
  '>-',
  '&a',
  '*a',
  '!x',
  '%',
  '@',
  '`',
  '~',
  'null',
  'no',
  'on',
  '2022',
  '1e3',
  '017',
  '12:30',
  '2026-11-22',
  '\n',
  '\n\n',
  '  ',
  '\u00A0',
  '\u00AD',
  '😀',
  'გ',
  '...',
  '---',
]

/** What cannot be printed, and is refused. */
const REFUSED = ['\u0000', '\u0085', '\u2028', '\uFEFF']

/** Texts in every style that YAML has. */
export const STYLES = `# styles
plain: plain text # note
long: A plain text that goes on
  in another line, and
  in a third one.
single: 'single ''q'' x'
double: "double \\" x
  over two lines"
folded: >- # why
  folded text that
  goes on
literal: |
  literal
  two

kept: |+
  kept

stripped: |-
  one
indented: |2
    two more
  and none
empty:
commented: # to write
list:
  - one # first
  # above the second
  - >-
    block in
    list
  - {x: flow, y: 'z'}
  -
  - 'last'
inside: [a, "b", 'c, d']
pair: { k: v, "l": "w" }
? explicit
: value
below:
  on the next line
last: the end`

/** What came of random changes. */
export interface Round {
  readonly edit: Edit
  readonly refused: readonly string[]
  /** What is wrong with the result. */
  readonly faults: readonly string[]
}

/** Does something at random in the files, and looks at every byte of what comes of it. */
export function changeAtRandom(files: ProjectFiles, paths: readonly string[], random: Random): Round {
  const disguise = disguised(files, random)
  const edit = editAtRandom(disguise, paths, random)
  const made = changesOf(disguise, edit)
  if ('refused' in made) return { edit, refused: made.refused.map(({ code }) => code), faults: [] }
  const faults = made.changes.flatMap((change) => faultsOf(edit, change))
  return { edit, refused: [], faults: [...faults, ...faultsOfHistory(disguise, edit, made.changes)] }
}

/** The same files with the line ends of Windows, or without a last one. */
function disguised(files: ProjectFiles, random: Random): ProjectFiles {
  const [isWindows, isCut] = [random.below(3) === 0, random.below(4) === 0]
  return {
    languages: files.languages,
    read: (path) => {
      const text = files.read(path)
      const cut = isCut ? text?.replace(/\n$/u, '') : text
      return isWindows ? cut?.replaceAll('\n', '\r\n') : cut
    },
  }
}

function editAtRandom(files: ProjectFiles, paths: readonly string[], random: Random): Edit {
  const path = random.of(paths)
  const document = parseDocument(files.read(path) ?? '')
  if (path.startsWith('data/')) {
    const record = path.slice('data/'.length, -'.yaml'.length)
    const partners = document.get('partners')
    if (isSeq(partners) && random.below(2) === 0)
      return partnerAtRandom(files, record, partners.toJSON() as string[], random)
    const at = random.of(pathsIn(document.contents, isScalar))
    const value = random.below(4) === 0 ? random.below(10_000_000) : textAtRandom(random)
    return { kind: 'set-fact', record, path: at.map(String), value }
  }
  const [, language = '', ...names] = path.slice(0, -'.yaml'.length).split('/')
  const keyOf = (at: readonly unknown[]): string => `${names.join('/')}:${at.join('.')}`
  const lists = pathsIn(document.contents, isSeq)
  const kind = lists.length === 0 ? 0 : random.below(5)
  if (kind < 2) {
    const at = random.of(pathsIn(document.contents, isScalar))
    return { kind: 'set-text', key: keyOf(at), language, text: textAtRandom(random) }
  }
  const at = random.of(lists)
  const { length } = (document.getIn(at, true) as { items: unknown[] }).items
  const key = keyOf(at)
  if (kind === 2) {
    const text = { label: textAtRandom(random), text: textAtRandom(random) }
    const items = Object.fromEntries(
      files.languages.map((each) => [each, random.below(2) ? text : text.text]),
    )
    return { kind: 'insert-item', key, at: random.below(length + 1), items }
  }
  if (kind === 3) return { kind: 'move-item', key, from: random.below(length), to: random.below(length) }
  return { kind: 'remove-item', key, at: random.below(length) }
}

function partnerAtRandom(
  files: ProjectFiles,
  record: string,
  partners: readonly string[],
  random: Random,
): Edit {
  const project = record.slice('projects/'.length)
  const organisation = random.of(partners)
  const others = Object.keys(parseDocument(files.read('data/organisations.yaml') ?? '').toJS())
  switch (random.below(3)) {
    case 0:
      return {
        kind: 'add-partner',
        project,
        organisation: random.of(others),
        at: random.below(partners.length + 1),
      }
    case 1:
      return { kind: 'move-partner', project, organisation, to: random.below(partners.length) }
    default:
      return { kind: 'remove-partner', project, organisation }
  }
}

function textAtRandom(random: Random): string {
  const pieces = Array.from({ length: 1 + random.below(12) }, () => random.of(PIECES))
  if (random.below(20) === 0) pieces.push(random.of(REFUSED))
  return pieces.join(random.below(3) === 0 ? '' : ' ')
}

/** Paths of the values of some kind. */
function pathsIn(
  node: unknown,
  isWanted: (node: unknown) => boolean,
  path: readonly (string | number)[] = [],
): (readonly (string | number)[])[] {
  const own = isWanted(node) ? [path] : []
  if (isSeq(node))
    return [...own, ...node.items.flatMap((item, index) => pathsIn(item, isWanted, [...path, index]))]
  if (!isMap(node)) return own
  return [...own, ...node.items.flatMap(({ key, value }) => pathsIn(value, isWanted, [...path, String(key)]))]
}

/** What is wrong with a changed file, told by the parser alone: values, comments, bytes. */
function faultsOf(edit: Edit, { path, before = '', after = '' }: FileChange): string[] {
  const [was, is] = [parseDocument(before), parseDocument(after)]
  const faults: string[] = []
  const tell = (what: string): void => void faults.push(`${path} ${what}: ${JSON.stringify(edit)}`)
  if (is.errors.length > 0) tell('cannot be parsed')
  const [wanted, found] = [
    JSON.stringify(meant(edit, was, path.split('/')[1] ?? '')),
    JSON.stringify(is.toJS()),
  ]
  if (wanted !== found) tell(`says ${found} and not ${wanted}`)
  const lost = commentsIn(before).filter((comment) => !commentsIn(after).includes(comment))
  // A comment in the lines of an item goes with it.
  if (edit.kind !== 'remove-item' && lost.length > 0) tell(`lost ${lost.join()}`)
  if (edit.kind === 'remove-item' && lost.length > 1) tell(`lost ${lost.join()}`)
  if (commentsIn(after).some((comment) => !commentsIn(before).includes(comment))) tell('has another comment')
  if (edit.kind === 'set-text' || edit.kind === 'set-fact') {
    const [start, end] = rangeOf(edit, was)
    if (before.slice(0, start) !== after.slice(0, start)) tell('differs before the value')
    const rest = before.slice(end)
    // A comment behind an empty value becomes that of a block's header.
    if (start !== end && !after.endsWith(rest)) tell('differs behind the value')
  }
  if (after.includes('\r\n') !== before.includes('\r\n') || /\r(?!\n)/u.test(after))
    tell('has other line ends')
  if (after.includes('\r\n') && /[^\r]\n/u.test(after)) tell('has two kinds of line ends')
  return faults
}

type Key = Extract<Edit, { readonly key: string }>

function pathOf(edit: Edit): readonly string[] {
  if (edit.kind === 'set-fact') return edit.path
  if ('organisation' in edit) return ['partners']
  return (edit as Key).key.slice((edit as Key).key.indexOf(':') + 1).split('.')
}

function meant(edit: Edit, document: Document, language: string): unknown {
  const path = pathOf(edit)
  const list = (): unknown[] =>
    (document.getIn(path, true) as { toJS(of: Document): unknown[] }).toJS(document)
  const copy = document.clone()
  switch (edit.kind) {
    case 'set-text': {
      const was = document.getIn(path)
      const end = typeof was === 'string' ? (/\n*$/u.exec(was)?.[0] ?? '') : ''
      copy.setIn(path, end === '' ? edit.text : edit.text.replace(/\n*$/u, end))
      break
    }
    case 'set-fact':
      copy.setIn(path, edit.value)
      break
    case 'insert-item':
      copy.setIn(path, list().toSpliced(edit.at, 0, edit.items[language]))
      break
    case 'move-item':
      copy.setIn(path, list().toSpliced(edit.from, 1).toSpliced(edit.to, 0, list()[edit.from]))
      break
    case 'remove-item':
      copy.setIn(path, list().toSpliced(edit.at, 1))
      break
    case 'add-partner':
      copy.setIn(path, list().toSpliced(edit.at ?? 0, 0, edit.organisation))
      break
    case 'move-partner': {
      const from = list().indexOf(edit.organisation)
      copy.setIn(path, list().toSpliced(from, 1).toSpliced(edit.to, 0, edit.organisation))
      break
    }
    case 'remove-partner': {
      const names = copy.get('names')
      if (isMap(names)) copy.deleteIn(names.items.length > 1 ? ['names', edit.organisation] : ['names'])
      else copy.setIn(path, list().toSpliced(list().indexOf(edit.organisation), 1))
      break
    }
    default:
  }
  return copy.toJS()
}

function rangeOf(edit: Edit, document: Document): [start: number, end: number] {
  const node = document.getIn(pathOf(edit), true) as Node | undefined
  const [start = 0, end = 0] = node?.range ?? []
  return [start, end]
}

/** The comments as the parser has them, each once. */
function commentsIn(source: string): string[] {
  const found = new Set<string>()
  const walk = (token: unknown): void => {
    if (typeof token !== 'object' || token === null) return
    const { type, source: text } = token as { type?: string; source?: string }
    if (type === 'comment' && text !== undefined) found.add(text)
    else for (const inner of Object.values(token)) walk(inner)
  }
  for (const token of new Parser().parse(source)) walk(token)
  return [...found]
}

/** A step that is undone, or taken back, leaves every byte as it was. */
function faultsOfHistory(files: ProjectFiles, edit: Edit, changes: readonly FileChange[]): string[] {
  const after = new Map(changes.map((change) => [change.path, change.after]))
  const now = { read: (path: string) => (after.has(path) ? after.get(path) : files.read(path)) }
  const history = withStep(emptyHistory, { edits: [edit], changes })
  const [undone, back] = [undo(history, now), takeBack(history, 1, now)]
  return [undone, back].flatMap((each) => {
    const turned = each && 'changes' in each ? each.changes : undefined
    const isAsBefore = turned?.every(({ path, after: text }) => text === files.read(path))
    return isAsBefore ? [] : [`is not as before once it is undone: ${JSON.stringify(edit)}`]
  })
}
