import { checkCharacters } from '../diagnostics/characters.ts'
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import type { Place } from '../diagnostics/place.ts'
import type { Path } from '../report/types.ts'
import { valueAt } from '../report/value-at.ts'
import { readYaml } from '../report/yaml/yaml-tree.ts'
import { plainValue } from '../report/yaml/yaml-node.ts'
import type { FileChange } from '../files/file-change.ts'
import type { ProjectFiles } from './project-files.ts'
import { type Edited, parseSource, type SourceFile } from './yaml/source-file.ts'

/** Files while edits are made in them, one after the other. Nothing is on the disk yet. */
export class Draft implements ProjectFiles {
  readonly languages: ProjectFiles['languages']
  readonly #files: ProjectFiles
  /** Nothing for a file that is to go. */
  readonly #after = new Map<string, string | undefined>()
  readonly #refused: Diagnostic[] = []

  constructor(files: ProjectFiles) {
    this.#files = files
    this.languages = files.languages
  }

  read(path: string): string | undefined {
    return this.#after.has(path) ? this.#after.get(path) : this.#files.read(path)
  }

  /** A file of the project; nothing if it is not there. */
  source(file: string): SourceFile | undefined {
    const source = this.read(file)
    return source === undefined ? undefined : { file, source }
  }

  /** What a file says, as far as it can be understood. */
  content(file: string): unknown {
    return plainValue(parseSource(this.read(file) ?? '')?.contents)
  }

  valueAt(file: string, path: Path): unknown {
    return valueAt(this.content(file), path)
  }

  /** Where a value stands now. */
  place(file: string, path: Path): Place {
    return readYaml(file, this.read(file) ?? '').place(path)
  }

  /** Keeps what a change makes of a file, or why it cannot be done. */
  keep(file: string, edited: Edited): void {
    if (typeof edited === 'string') this.#after.set(file, edited)
    else this.#refused.push(edited)
  }

  /** A file that is not there yet. */
  create(file: string, source: string): void {
    if (this.read(file) === undefined) this.#after.set(file, source)
    else this.refuse(`${file} is there already.`, { file, line: 1, column: 1 }, 'Choose another name.')
  }

  /** Takes a file away. */
  delete(file: string): void {
    if (this.read(file) !== undefined) this.#after.set(file, undefined)
  }

  /** The edit would leave what no report can be. */
  refuse(message: string, place: Place | undefined, hint: string): void {
    this.#refused.push(error('edit-refused', message, place, hint))
  }

  /** What the edit names is not there. */
  unknown(message: string, hint = 'It may have been taken away or renamed meanwhile.'): void {
    this.#refused.push(error('edit-unknown', message, undefined, hint))
  }

  /** Whether a text can be printed; what cannot is refused. */
  isPrintable(text: string, file: string, path: Path): boolean {
    const found = checkCharacters(text, () => this.place(file, path))
    this.#refused.push(...found)
    return found.length === 0
  }

  get refused(): readonly Diagnostic[] {
    return this.#refused
  }

  /** Files that are other than they were, in the order of their paths. */
  get changes(): FileChange[] {
    return [...this.#after]
      .map(([path, after]) => ({ path, before: this.#files.read(path), after }))
      .filter(({ before, after }) => before !== after)
      .toSorted((one, other) => (one.path < other.path ? -1 : 1))
  }
}
