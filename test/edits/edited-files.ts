import { type Document, isCollection, isSeq, parseDocument } from 'yaml'

type Path = readonly (string | number)[]

/** The records and texts of a report, each file once: an edit changes some of them, as an editor would. */
export class EditedFiles {
  readonly #files: ReadonlyMap<string, string>
  readonly #documents = new Map<string, Document>()
  readonly #others = new Map<string, string | undefined>()

  /** `files` by their paths from the project's folder. */
  constructor(files: ReadonlyMap<string, string>) {
    this.#files = files
  }

  get(file: string, path: Path = []): unknown {
    const found = this.#document(file).getIn(path)
    return isCollection(found) ? found.toJSON() : found
  }

  set(file: string, path: Path, value: unknown): void {
    const document = this.#document(file)
    document.setIn(path, document.createNode(value))
  }

  /** Puts an item at the end of a list. */
  add(file: string, path: Path, item: unknown): void {
    this.#document(file).addIn(path, this.#document(file).createNode(item))
  }

  /** Takes out the value, or the last item of a list. */
  drop(file: string, path: Path): void {
    const document = this.#document(file)
    const list = document.getIn(path)
    if (!document.deleteIn(isSeq(list) ? [...path, list.items.length - 1] : path))
      throw new Error(`${file} has no ${path.join('.')}`)
  }

  /** Replaces words, everywhere in the file. */
  replace(file: string, from: string | RegExp, to: string): void {
    const before = this.text(file)
    const after = before.replaceAll(from, to)
    if (after === before) throw new Error(`${String(from)} is not in ${file}`)
    this.write(file, after)
  }

  text(file: string): string {
    const written = this.changed().get(file) ?? this.#files.get(file)
    if (written === undefined) throw new Error(`there is no ${file}`)
    return written
  }

  write(file: string, text: string): void {
    this.#documents.delete(file)
    this.#others.set(file, text)
  }

  remove(file: string): void {
    this.#documents.delete(file)
    this.#others.set(file, undefined)
  }

  /** The files that differ, each with its text, or nothing if it is removed. */
  changed(): Map<string, string | undefined> {
    const documents = [...this.#documents].map(
      ([file, document]) => [file, document.toString({ lineWidth: 100 })] as const,
    )
    return new Map([...this.#others, ...documents].filter(([file, text]) => text !== this.#files.get(file)))
  }

  #document(file: string): Document {
    const known = this.#documents.get(file) ?? parseDocument(this.text(file))
    this.#documents.set(file, known)
    return known
  }
}
