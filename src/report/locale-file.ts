import type { Sheet } from './sheet.ts'
import type { LocaleFile, LocaleTree } from './types.ts'

/** A locale file as the report has it. */
export function localeFile(sheet: Sheet<LocaleTree>): LocaleFile {
  const { source, placeInside, startLine } = sheet.tree
  return {
    file: sheet.file,
    value: sheet.value,
    place: (path) => sheet.place(path),
    source,
    placeInside,
    startLine,
  }
}
