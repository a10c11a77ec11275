import { statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { type Diagnostic, DiagnosticError, error, stopOnError } from '../diagnostics/diagnostic.ts'
import type { Place } from '../diagnostics/place.ts'
import { readRegularFile } from '../files/regular-file.ts'
import { readTextFile } from '../files/text-file.ts'
import { checkSchema } from '../report/schema/schema-check.ts'
import { lineSchema, mapOf, onOff } from '../report/schema/schema-values.ts'
import { parseFile } from '../report/yaml/yaml-file.ts'

/** What `catalogue.yaml` says. */
const schema = mapOf({
  reports: lineSchema.describe('Folder of the reports, each in a folder called by its country and period'),
  fiches: onOff.describe('Whether each project is also a document of its own'),
  store: lineSchema.describe('Where results are kept: a folder, or s3://bucket/prefix'),
  published: lineSchema.describe('Folder that readers are shown'),
})

/** A catalogue: many reports that are built together. */
export interface Catalogue {
  /** Absolute folder of `catalogue.yaml`. */
  readonly root: string
  /** Absolute folder of the reports, and how the file names it. */
  readonly reports: string
  readonly reportsName: string
  readonly fiches: boolean
  /** Absolute folder, or `s3://bucket/prefix`. */
  readonly store: string
  /** Absolute folder. */
  readonly published: string
}

/** Bytes. */
const LARGEST = 100_000

/** Reads `catalogue.yaml`. @throws {DiagnosticError} with all that is wrong in it. */
export function readCatalogue(path: string): Catalogue {
  const file = basename(path)
  const start: Place = { file, line: 1, column: 1 }
  const entry = readRegularFile(path, LARGEST)
  if ('refused' in entry && entry.reason === 'ENOENT') {
    const hint =
      'Go to the folder of the catalogue, or name its file: `npm run catalogue -- plan --file PATH`.'
    throw new DiagnosticError([error('catalogue-file', `There is no ${path}.`, start, hint)])
  }
  const { source = '', found } = readTextFile(
    { root: dirname(path), entries: new Map([[file, entry]]) },
    file,
  )
  stopOnError(found)
  const parsed = parseFile(file, source)
  if (!parsed.tree) throw new DiagnosticError([...parsed.found, ...parsed.spaces])
  const { sheet, found: wrong } = checkSchema(parsed.tree, schema)
  stopOnError([...parsed.found, ...wrong])
  const root = resolve(dirname(path))
  const { reports, fiches, store, published } = sheet.value
  const isFolder = statSync(join(root, reports), { throwIfNoEntry: false })?.isDirectory() ?? false
  if (!isFolder) stopOnError([missing(reports, sheet.place(['reports']))])
  return {
    root,
    reports: resolve(root, reports),
    reportsName: reports,
    fiches: fiches === 'on',
    store: store.startsWith('s3://') ? store : resolve(root, store),
    published: resolve(root, published),
  }
}

function missing(folder: string, place: Place): Diagnostic {
  const hint = 'Make it, with a folder for each report, or correct its name.'
  return error('catalogue-file', `There is no folder \`${folder}\`.`, place, hint)
}
