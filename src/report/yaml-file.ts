import { visit } from 'yaml'
import type { Node } from 'yaml'
import { type Diagnostic, error } from '../diagnostics.ts'
import { checkCharacters } from './check-characters.ts'
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
    const tabs = checkTabs(tree)
    const found = [...checkCharacters(source, tree.placeAt), ...tabs]
    const mistake = syntaxMistake(tree)
    if (!mistake) return { tree, found: [...found, ...checkKeys(tree), ...checkNodes(tree)] }
    const byTab = tabs.some((tab) => tab.place?.line === mistake.place?.line && isIndent(tree, tab))
    return { found: byTab ? found : [...found, mistake] }
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    const place = { file, line: 1, column: 1 }
    return { found: [error('yaml-syntax', TOO_DEEP, place, 'Look for a row of brackets or dashes.')] }
  }
}

/** One diagnostic a line, at its first tab. */
function checkTabs(tree: YamlTree): Diagnostic[] {
  const message = 'A tab stands here: YAML is indented with blanks, and in a text a tab has no fixed width.'
  const hint = 'Indent with two blanks a level, and put one blank between words.'
  return [...tree.source.matchAll(/^([^\t\n]*)(\t+)/gmu)].map(({ index, 1: before = '', 2: tabs = '' }) => {
    const start = index + before.length
    return error('tab', message, tree.placeAt(start, start + tabs.length), hint)
  })
}

function isIndent(tree: YamlTree, tab: Diagnostic): boolean {
  return /^\s*\t/u.test(tree.source.split('\n')[(tab.place?.line ?? 1) - 1] ?? '')
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
        const message = `The key \`${name}\` stands twice: also in line ${tree.placeAt(before).line}.`
        found.push(error('duplicate-key', message, tree.placeAt(start, end), hint))
      }
    },
  })
  return found
}
