import { checkCharacters } from '../diagnostics/characters.ts'
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import type { Path } from '../report/types.ts'
import { valueAt } from '../report/value-at.ts'
import { plainValue } from '../report/yaml/yaml-node.ts'
import type { Edit } from './edit.ts'
import { type FileChange, localeSource, parseKey, type ProjectFiles, recordSource } from './project-files.ts'
import { changeScalar, type ScalarValue } from './yaml/change-scalar.ts'
import { parseSource, type SourceFile } from './yaml/source-file.ts'

/** What an edit makes of the files, or everything that keeps it from being done. */
export type Changes =
  | { readonly changes: readonly FileChange[] }
  | { readonly refused: readonly Diagnostic[] }

/**
 * What an edit changes in the files of the project. Nothing is written. A value that stays the same changes no file.
 * What the checks of the report say of the result is asked by who writes it.
 */
export function changesOf(files: ProjectFiles, edit: Edit): Changes {
  switch (edit.kind) {
    case 'set-text': {
      const key = parseKey(edit.key)
      const source = key && localeSource(files, edit.language, key.namespace)
      if (!source) return unknown(`There is no text \`${edit.key}\` in the language \`${edit.language}\`.`)
      return set(source, key.path, edit.text)
    }
    case 'set-fact': {
      const source = recordSource(files, edit.record)
      if (!source) return unknown(`There is no record \`${edit.record}\`.`)
      return set(source, edit.path, edit.value)
    }
  }
}

function unknown(message: string): Changes {
  const hint = 'Read the project again: it may have been taken away meanwhile.'
  return { refused: [error('edit-unknown', message, undefined, hint)] }
}

function set(source: SourceFile, path: Path, value: ScalarValue): Changes {
  const before = valueAt(plainValue(parseSource(source.source)?.contents), path)
  const meant = typeof value === 'string' ? typed(value, before) : value
  const place = { file: source.file, line: 1, column: 1 }
  const refused = typeof meant === 'string' ? checkCharacters(meant, () => place) : []
  if (refused.length > 0) return { refused }
  if (meant === before) return { changes: [] }
  const after = changeScalar(source, path, meant)
  return typeof after === 'string'
    ? { changes: [{ path: source.file, before: source.source, after }] }
    : { refused: [after] }
}

/** A text as it was typed: a box for text has line ends of its own, and drops the last one. */
function typed(text: string, before: unknown): string {
  const lines = text.replaceAll(/\r\n?/gu, '\n')
  const end = typeof before === 'string' ? (/\n*$/u.exec(before)?.[0] ?? '') : ''
  return end === '' ? lines : lines.replace(/\n*$/u, end)
}
