import type { Namespace, Tree } from './namespace.ts'

/** The group of a locale file of what is said on a screen instead of what speaks of paper. */
const INSTEAD = 'instead'

type Namespaces = Readonly<Record<string, Namespace>>

/**
 * The texts as a screen says them: those that `instead` of a file has, by file and key, take the place of the printed ones.
 * A list is replaced as a whole.
 * @param file of the words of a kind of screen: `site`, `book`.
 */
export function withScreenWords(namespaces: Namespaces, file: string): Namespaces {
  const screen = namespaces[file]
  const instead = screen && childOf(screen.value, INSTEAD)
  if (!screen || !isGroup(instead)) return namespaces
  const changed = Object.entries(instead).flatMap(([name, words]) => {
    const own = namespaces[name]
    return own ? [[name, replaced(own, words, screen, [INSTEAD, name])] as const] : []
  })
  return { ...namespaces, ...Object.fromEntries(changed) }
}

type Path = readonly (string | number)[]

function replaced(own: Namespace, words: Tree, screen: Namespace, above: Path): Namespace {
  return {
    value: merged(own.value, words),
    place: (path) => (isSaid(words, path) ? screen.place([...above, ...path]) : own.place(path)),
  }
}

function merged(own: Tree, words: Tree): Tree {
  if (!isGroup(own) || !isGroup(words)) return words
  const both = Object.entries(words).map(([key, each]) => {
    const before = own[key]
    return [key, before === undefined ? each : merged(before, each)] as const
  })
  return { ...own, ...Object.fromEntries(both) }
}

/** Whether a path of the text leads into what is said instead. */
function isSaid(words: Tree, path: Path): boolean {
  let at: Tree | undefined = words
  for (const key of path) {
    if (typeof at === 'string' || isList(at)) return true
    at = childOf(at, String(key))
    if (at === undefined) return false
  }
  return !isGroup(at)
}

function childOf(tree: Tree, key: string): Tree | undefined {
  return isGroup(tree) ? tree[key] : undefined
}

function isGroup(tree: Tree | undefined): tree is { readonly [key: string]: Tree } {
  return typeof tree === 'object' && !isList(tree)
}

function isList(tree: Tree | undefined): tree is readonly Tree[] {
  return Array.isArray(tree)
}
