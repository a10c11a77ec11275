import { visit } from 'yaml'
import type { Node } from 'yaml'
import { type Diagnostic, error } from '../diagnostics.ts'
import { checkCharacters } from '../characters.ts'
import { checkNodes } from './yaml-features.ts'
import { keyName } from './yaml-node.ts'
import { syntaxMistake, TOO_DEEP } from './yaml-syntax.ts'
import { readYaml, type YamlTree } from './yaml-tree.ts'

/**
 * Parses one file and checks it as YAML: syntax, tabs, keys twice, what the report does not use of YAML
 * (tags, anchors, aliases), and characters. A file that cannot be understood has no `tree`.
 */
export function parseFile(file: string, source: string): { tree?: YamlTree; found: Diagnostic[] } {
  try {
    const tree = readYaml(file, source)
    const found = [...checkCharacters(source, (start, end) => tree.placeAt(start, end)), ...checkTabs(tree)]
    const mistake = syntaxMistake(tree)
    if (!mistake) return { tree, found: [...found, ...checkKeys(tree), ...checkNodes(tree)] }
    const explained = found.some((each) => each.place?.line === mistake.place?.line)
    return { found: explained ? found : [...found, mistake] }
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    const place = { file, line: 1, column: 1 }
    return { found: [error('yaml-syntax', TOO_DEEP, place, 'Check for a long run of brackets or dashes.')] }
  }
}

/** One diagnostic a line, at its first tab. */
function checkTabs(tree: YamlTree): Diagnostic[] {
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

function checkKeys(tree: YamlTree): Diagnostic[] {
  const found: Diagnostic[] = []
  const hint = 'Delete one of the two, or give it its own name.'
  visit(tree.document, {
    Map(_key, map) {
      const first = new Map<string, number>()
      for (const pair of map.items) {
        const [start, end] = (pair.key as Node | null)?.range ?? [0, 0]
        const name = keyName(pair)
        const before = first.get(name)
        if (before === undefined) {
          first.set(name, start)
          continue
        }
        const message = `The key \`${name}\` is there twice: also in line ${tree.placeAt(before).line}.`
        found.push(error('duplicate-key', message, tree.placeAt(start, end), hint))
      }
    },
  })
  return found
}
