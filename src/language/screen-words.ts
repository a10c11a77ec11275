import type { Namespace, Tree } from './namespace.ts'

/** The locale file of the words of screens, and its group of what is said there instead of what speaks of paper. */
const SITE = 'site'
const INSTEAD = 'instead'

type Namespaces = Readonly<Record<string, Namespace>>

/**
 * The texts as a screen says them: those that `instead` of the file `site` has, by file and key, take the place of the
 * printed ones. A list is replaced as a whole.
 */
export function withScreenWords(namespaces: Namespaces): Namespaces {
  const site = namespaces[SITE]
  const instead = site && childOf(site.value, INSTEAD)
  if (!site || !isGroup(instead)) return namespaces
  const changed = Object.entries(instead).flatMap(([name, words]) => {
    const own = namespaces[name]
    return own ? [[name, replaced(own, words, site, [INSTEAD, name])] as const] : []
  })
  return { ...namespaces, ...Object.fromEntries(changed) }
}

type Path = readonly (string | number)[]

function replaced(own: Namespace, words: Tree, site: Namespace, above: Path): Namespace {
  return {
    value: merged(own.value, words),
    place: (path) => (isSaid(words, path) ? site.place([...above, ...path]) : own.place(path)),
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
