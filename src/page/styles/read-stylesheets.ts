import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Cache, keyOf } from '../../cache.ts'
import { checkCharacters } from '../../characters.ts'
import { type Diagnostic, error } from '../../diagnostics.ts'
import { readTextFile } from '../../text-file.ts'
import { checkPictures } from './check-pictures.ts'
import type { CheckedStyles } from './check-rules.ts'
import { PARALLEL, STYLESHEETS } from './sheets.ts'
import { placeIn, type Stylesheet } from './stylesheet.ts'

const FOLDER = 'templates/styles'

/**
 * Finds what a browser would drop in silence from the stylesheets of the project in `root`. What was found is kept:
 * stylesheets change seldom, and the grammar of CSS takes a tenth of a second to load.
 */
export async function checkStylesheets(root: string, cache: Cache): Promise<readonly Diagnostic[]> {
  const listed = await readdir(join(root, FOLDER)).catch(() => [])
  const names = listed.filter((name) => name.endsWith('.css')).toSorted()
  const read = await Promise.all(
    names.map(async (name) => ({
      file: `${FOLDER}/${name}`,
      ...(await readTextFile(root, `${FOLDER}/${name}`)),
    })),
  )
  const sheets = read.flatMap(({ file, source }): Stylesheet[] =>
    source === undefined ? [] : [{ file, source }],
  )
  const inSheets = await checked(sheets, cache)
  return [
    ...[...STYLESHEETS, PARALLEL].filter((name) => !names.includes(name)).map(missing),
    ...read.flatMap(({ found }) => found),
    ...sheets.flatMap((sheet) => checkCharacters(sheet.source, (start, end) => placeIn(sheet, start, end))),
    ...inSheets.found,
    ...(await checkPictures(root, inSheets.pictures)),
  ]
}

function missing(name: string): Diagnostic {
  const place = { file: `${FOLDER}/${name}`, line: 1, column: 1 }
  return error('missing-file', 'The stylesheet is missing.', place, 'Write it, or restore it from git.')
}

async function checked(sheets: readonly Stylesheet[], cache: Cache): Promise<CheckedStyles> {
  const key = keyOf('stylesheets', ...sheets.flatMap(({ file, source }) => [file, source]))
  const kept = await cache.read(key)
  if (kept) return JSON.parse(kept.toString()) as CheckedStyles
  const { checkRules } = await import('./check-rules.ts')
  const result = checkRules(sheets)
  await cache.write(key, Buffer.from(JSON.stringify(result)))
  return result
}
