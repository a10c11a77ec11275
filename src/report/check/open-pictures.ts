import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import { didYouMean } from '../../diagnostics/suggest.ts'
import { PICTURES } from '../../files/pictures.ts'
import type { Picture } from '../pictures/picture.ts'
import { readPicture } from '../pictures/read-picture.ts'
import type { Sheet } from '../sheet.ts'
import type { Sources } from '../source-files.ts'
import type { Path } from '../types.ts'

/** The pictures that the report prints, each read and told of once. */
export class OpenPictures {
  /** By the names of their files. */
  readonly pictures = new Map<string, Picture>()
  readonly #files: Sources['pictures']
  readonly #read = new Set<string>()

  constructor(files: Sources['pictures']) {
    this.#files = files
  }

  /** Reads a picture that is named at `path` of a file; what keeps it from being printed is reported there, or at the picture. */
  open(sheet: Sheet<unknown>, path: Path, name: string, use: 'figure' | 'logo'): readonly Diagnostic[] {
    const bytes = this.#files.get(name)
    if (!bytes) {
      const hint = didYouMean(name, this.#files.keys(), `Put it into \`${PICTURES}/\`, or correct the name.`)
      return [
        error('picture-missing', `There is no picture \`${PICTURES}/${name}\`.`, sheet.place(path), hint),
      ]
    }
    if (this.#read.has(name)) return []
    this.#read.add(name)
    const { picture, found } = readPicture(name, bytes, use)
    if (picture) this.pictures.set(name, picture)
    return found
  }
}
