import { type Cache, keyOf, readKept } from '../../files/cache.ts'
import { checkCharacters } from '../../diagnostics/characters.ts'
import { type Diagnostic, DiagnosticError, error, stopOnError } from '../../diagnostics/diagnostic.ts'
import type { Columns } from '../figures/columns.ts'
import { checkPictures } from './check-pictures.ts'
import type { CheckedStyles } from './lint.ts'
import { type Inputs, pathsIn } from '../../files/inputs.ts'
import { readTextFile, tellRefused } from '../../files/text-file.ts'
import { PARALLEL, STYLESHEETS } from './sheets.ts'
import { placeIn, type Stylesheet } from './stylesheet.ts'
import { readTokens } from './tokens.ts'

const TEMPLATES = 'templates'
const FOLDER = `${TEMPLATES}/styles`

/** Checks the stylesheets, and reads of the tokens what drawings are made for. @throws {DiagnosticError} */
export async function readStylesheets(
  inputs: Inputs,
  cache: Cache,
): Promise<{ readonly columns: Columns; readonly warnings: readonly Diagnostic[] }> {
  const found = await checkStylesheets(inputs, cache)
  const { columns, found: inTokens } = readTokens(inputs)
  // A variable that is told where a stylesheet uses it is not told again.
  const isTold = (name: string): boolean =>
    found.some(({ code, message }) => code.startsWith('style-') && message.includes(`\`${name}\``))
  const warnings = stopOnError([
    ...found,
    ...inTokens.filter(({ name }) => !isTold(name)).map(({ told }) => told),
  ])
  // Why the folder was not read is told with the templates.
  if (!columns) throw new DiagnosticError([])
  return { columns, warnings }
}

/**
 * Finds what a browser would drop in silence from the stylesheets of the project. What was found is kept:
 * stylesheets change seldom, and the linter takes a quarter of a second.
 */
export async function checkStylesheets(inputs: Inputs, cache: Cache): Promise<readonly Diagnostic[]> {
  const paths = pathsIn(inputs, FOLDER)
  const files = paths.filter((path) => path.endsWith('.css'))
  const refused = [FOLDER, ...paths.filter((path) => !files.includes(path))].flatMap((path) =>
    tellRefused(inputs, path),
  )
  const read = files.map((file) => ({ file, ...readTextFile(inputs, file) }))
  const sheets = read.flatMap(({ file, source }): Stylesheet[] =>
    source === undefined ? [] : [{ file, source }],
  )
  const inSheets = await checked(sheets, cache)
  // What a sheet defines that could not be read is not missed in the others.
  const isWhole = sheets.length === files.length
  return [
    ...refused,
    ...[...STYLESHEETS, PARALLEL].filter((name) => isMissing(inputs, name)).map(missing),
    ...read.flatMap(({ found }) => found),
    ...sheets.flatMap((sheet) => checkCharacters(sheet.source, (start, end) => placeIn(sheet, start, end))),
    ...inSheets.found.filter(({ code }) => isWhole || code !== 'style-variable'),
    ...checkPictures(inputs, inSheets.pictures),
  ]
}

/** A sheet whose folder could not be read is told by that. */
function isMissing({ entries }: Inputs, name: string): boolean {
  const isTold = [TEMPLATES, FOLDER].some((folder) => typeof entries.get(folder) === 'object')
  return !isTold && !entries.has(`${FOLDER}/${name}`)
}

function missing(name: string): Diagnostic {
  const place = { file: `${FOLDER}/${name}`, line: 1, column: 1 }
  return error('missing-file', 'The stylesheet is missing.', place, 'Write it, or restore it from git.')
}

async function checked(sheets: readonly Stylesheet[], cache: Cache): Promise<CheckedStyles> {
  const key = keyOf('stylesheets', ...sheets.flatMap(({ file, source }) => [file, source]))
  const kept = await readKept(cache, key, (bytes) => JSON.parse(bytes.toString()) as CheckedStyles)
  if (kept) return kept
  const { lintStylesheets } = await import('./lint.ts')
  const result = await lintStylesheets(sheets)
  await cache.write(key, Buffer.from(JSON.stringify(result)))
  return result
}
