import { isSeq, visit } from 'yaml'
import type { Node } from 'yaml'
import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import { checkCharacters } from '../../diagnostics/characters.ts'
import { checkNodes } from './yaml-features.ts'
import { keyName } from './yaml-node.ts'
import { syntaxMistake, TOO_DEEP } from './yaml-syntax.ts'
import { readYaml, type YamlTree } from './yaml-tree.ts'

/** A file as YAML. `spaces`: no-break spaces that may be the reason why it is not understood. */
interface ParsedFile {
  readonly tree?: YamlTree
  readonly found: readonly Diagnostic[]
  readonly spaces: readonly Diagnostic[]
}

/** What each file was when it was parsed last: of a report that is built again, most files have not changed. */
const known = new Map<string, ParsedFile & { readonly source: string }>()
/** Files of a report of a thousand projects in two languages. */
const MOST_KNOWN = 3500

/**
 * Parses one file and checks it as YAML: syntax, tabs, keys twice, what the report does not use of YAML
 * (tags, anchors, aliases), and characters. A file that cannot be understood has no `tree`.
 */
export function parseFile(file: string, source: string): ParsedFile {
  const earlier = known.get(file)
  if (earlier?.source === source) return earlier
  const parsed = parse(file, source)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(file, { ...parsed, source })
  return parsed
}

function parse(file: string, source: string): ParsedFile {
  try {
    const tree = readYaml(file, source)
    const spaces = checkLayoutSpaces(tree)
    const found = [...checkCharacters(source, (start, end) => tree.placeAt(start, end)), ...checkTabs(tree)]
    const mistake = syntaxMistake(tree)
    if (!mistake) return { tree, spaces, found: [...found, ...checkKeys(tree), ...checkNodes(tree)] }
    const explained = found.some((each) => each.place?.line === mistake.place?.line)
    return { spaces, found: explained ? found : [...found, mistake] }
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    const place = { file, line: 1, column: 1 }
    return {
      spaces: [],
      found: [error('yaml-syntax', TOO_DEEP, place, 'Check for a long run of brackets or dashes.')],
    }
  }
}

/** One diagnostic a line, at its first tab. */
function checkTabs(tree: YamlTree): Diagnostic[] {
  if (!tree.source.includes('\t')) return []
  const message = 'There is a tab here: YAML is indented with spaces, and a tab in a text has no fixed width.'
  const hint = 'Indent each level by two spaces, and put one space between words.'
  const found: Diagnostic[] = []
  let start = 0
  for (const line of tree.source.split('\n')) {
    const tab = /\t+/u.exec(line)
    if (tab) {
      const at = start + tab.index
      found.push(error('tab', message, tree.placeAt(at, at + tab[0].length), hint))
    }
    start += line.length + 1
  }
  return found
}

/**
 * No-break spaces where YAML wants ordinary ones: in an indent, after a dash, after the colon of a key. Only asked of a
 * file that is not understood: in a text such a space is right.
 */
function checkLayoutSpaces(tree: Pick<YamlTree, 'source' | 'placeAt'>): Diagnostic[] {
  if (!tree.source.includes('\u00A0')) return []
  const message = 'There is a no-break space (U+00A0) here, which is no space for YAML.'
  const found: Diagnostic[] = []
  let start = 0
  for (const line of tree.source.split('\n')) {
    const layout = /^(?: *(?:- *)*)\u00A0|^ *(?:- +)*[\w-]+:\u00A0|[{,] *[\w-]+:\u00A0/u.exec(line)
    if (layout) {
      const at = start + layout.index + layout[0].length - 1
      found.push(
        error(
          'yaml-no-break-space',
          message,
          tree.placeAt(at, at + 1),
          'Type an ordinary space in its place.',
        ),
      )
    }
    start += line.length + 1
  }
  return found
}

/** What else may be wrong at a key that is written twice in an item of a list. */
const ITEM = ' If it begins another item, put a dash and a space before it.'

function checkKeys(tree: YamlTree): Diagnostic[] {
  const found: Diagnostic[] = []
  const hint = 'Delete one of the two, or give it its own name.'
  visit(tree.document, {
    Map(_key, map, above) {
      const first = new Map<string, number>()
      for (const pair of map.items) {
        const [start, end] = (pair.key as Node | null)?.range ?? [0, 0]
        const name = keyName(pair)
        const before = first.get(name)
        if (name === '__proto__') {
          const message = 'The key `__proto__` has a meaning of its own for the program.'
          found.push(error('bad-id', message, tree.placeAt(start, end), 'Give it another name.'))
        }
        if (before === undefined) {
          first.set(name, start)
          continue
        }
        const message = `The key \`${name}\` is there twice: also in line ${tree.placeAt(before).line}.`
        const item = map.flow !== true && isSeq(above.at(-1)) ? ITEM : ''
        found.push(error('duplicate-key', message, tree.placeAt(start, end), `${hint}${item}`))
      }
    },
  })
  return found
}
