import type { Place } from '../diagnostics/place.ts'
import type { Language, LocaleTree, Path, Placed } from './types.ts'
import type { YamlTree } from './yaml/yaml-tree.ts'

/**
 * A file that has been checked against its schema. It remembers where mistakes were found, so that later
 * checks look only at what is sound and one mistake is reported once.
 */
export class Sheet<T> implements Placed<T> {
  readonly tree: YamlTree
  readonly file: string
  readonly #faults: Path[] = []

  constructor(tree: YamlTree) {
    this.tree = tree
    this.file = tree.file
  }

  /** Has the schema's form at every path that is `sound`. */
  get value(): T {
    return this.tree.value as T
  }

  fault(path: Path): void {
    this.#faults.push(path)
  }

  /** No mistake at this path, above it or below it. */
  sound(path: Path): boolean {
    return this.#faults.every((fault) => {
      const shared = Math.min(fault.length, path.length)
      return fault.slice(0, shared).some((part, index) => String(part) !== String(path[index]))
    })
  }

  /** No mistake at this path or above it; there may be one in what it holds. */
  reachable(path: Path): boolean {
    return this.#faults.every(
      (fault) =>
        fault.length > path.length || fault.some((part, index) => String(part) !== String(path[index])),
    )
  }

  /** No mistake anywhere in the file. */
  get whole(): boolean {
    return this.#faults.length === 0
  }

  place(path: Path): Place {
    return this.tree.place(path)
  }
}

/** One namespace in one language. */
export interface LanguageSheet {
  readonly language: Language
  readonly sheet: Sheet<LocaleTree>
}
