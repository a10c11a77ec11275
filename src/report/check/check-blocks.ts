import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import type { OpenPictures } from './open-pictures.ts'
import type { Sheet } from '../sheet.ts'
import type { Sheets } from '../sheets.ts'
import type { LocaleTree, Path } from '../types.ts'

/** What a paragraph can be besides a text. */
interface Block {
  readonly table?: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  readonly figure?: { readonly picture: string }
}

/** Checks the tables and figures in the texts, and reads the pictures that they print. */
export function checkBlocks(
  { locales }: Pick<Sheets, 'locales'>,
  opened: OpenPictures,
): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  for (const sheet of locales.values()) {
    for (const { path, block } of blocksOf(sheet.value, [])) {
      if (!sheet.sound(path)) continue
      const { table, figure } = block
      if (!table === !figure) found.push(oneOfBoth(sheet, path))
      else if (table) found.push(...unevenRows(sheet, path, table))
      else if (figure)
        found.push(...opened.open(sheet, [...path, 'figure', 'picture'], figure.picture, 'figure'))
    }
  }
  return found
}

/** Every map in a list of paragraphs. */
function blocksOf(tree: LocaleTree, path: Path): { readonly path: Path; readonly block: Block }[] {
  if (typeof tree !== 'object' || tree === null) return []
  const entries: [string | number, LocaleTree][] = Array.isArray(tree)
    ? [...tree.entries()]
    : Object.entries(tree)
  return entries.flatMap(([key, child]) => {
    const here = [...path, key]
    if (key !== 'paragraphs' || !Array.isArray(child)) return blocksOf(child, here)
    return [...child.entries()].flatMap(([index, item]: [number, LocaleTree]) =>
      typeof item === 'object' && item !== null ? [{ path: [...here, index], block: item as Block }] : [],
    )
  })
}

function oneOfBoth(sheet: Sheet<LocaleTree>, path: Path): Diagnostic {
  const message = 'A paragraph is a text, or a `table`, or a `figure`.'
  return error(
    'wrong-shape',
    message,
    sheet.place(path),
    'Begin another item with a dash for the second one.',
  )
}

function unevenRows(
  sheet: Sheet<LocaleTree>,
  path: Path,
  { head, rows }: NonNullable<Block['table']>,
): Diagnostic[] {
  return rows.flatMap((row, index): Diagnostic[] => {
    if (row.length === head.length) return []
    const message = `This row has ${row.length} ${row.length === 1 ? 'cell' : 'cells'}, but the head has ${head.length}.`
    const hint = 'Give each row as many cells as the head, in quotation marks where they hold a comma.'
    return [error('table-row', message, sheet.place([...path, 'table', 'rows', index]), hint)]
  })
}
