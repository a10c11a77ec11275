import { type Document, parseDocument } from 'yaml'
import type { Code } from '../../diagnostics/codes.ts'
import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import { formatPath } from './format-path.ts'
import type { Path } from '../../report/types.ts'
import { readYaml } from '../../report/yaml/yaml-tree.ts'

/** A YAML file as it is on the disk: line ends, byte order mark and all. */
export interface SourceFile {
  /** Path from the project's folder, with `/`. */
  readonly file: string
  readonly source: string
}

/** What a change of a file makes of it: its new text, or why there is none. */
export type Edited = string | Diagnostic

/** A change reads a file and its result several times: those of the last few are kept, as nothing changes them. */
const MOST_KEPT = 12
const kept = new Map<string, Document.Parsed | undefined>()

/** Reads a file for a change. Nothing if it is no YAML. */
export function parseSource(source: string): Document.Parsed | undefined {
  const known = kept.has(source) ? kept.get(source) : parsed(source)
  // The last used are kept.
  kept.delete(source)
  kept.set(source, known)
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? '')
  return known
}

function parsed(source: string): Document.Parsed | undefined {
  try {
    const document = parseDocument(source, { keepSourceTokens: true, prettyErrors: false })
    return document.errors.length > 0 ? undefined : document
  } catch (cause) {
    // Nested too deep for the parser.
    if (cause instanceof RangeError) return undefined
    throw cause
  }
}

/** What ends the lines of a file: that of its first line. */
export function lineEndOf(source: string): '\r\n' | '\n' {
  const end = source.indexOf('\n')
  return end > 0 && source[end - 1] === '\r' ? '\r\n' : '\n'
}

const BY_HAND = 'Change it in the file itself.'

/** Why a file is left as it is: told at the value that was to be changed. */
export function refuse(
  { file, source }: SourceFile,
  path: Path,
  message: string,
  { code = 'edit-unwritable', hint = BY_HAND }: { readonly code?: Code; readonly hint?: string } = {},
): Diagnostic {
  return error(code, message, placeIn({ file, source }, path), hint)
}

/** The file is no YAML. */
export function refuseBroken(file: SourceFile): Diagnostic {
  const hint = 'Run `npm run validate`, and mend what it tells of this file.'
  return refuse(file, [], 'The file cannot be understood, so nothing in it can be changed.', { hint })
}

/** A value that was to be changed is not there. */
export function refuseAbsent(file: SourceFile, path: Path): Diagnostic {
  const message = `There is no \`${formatPath(path)}\` in this file any more.`
  return refuse(file, path, message, { code: 'edit-unknown', hint: 'Read the file again.' })
}

function placeIn({ file, source }: SourceFile, path: Path) {
  try {
    return readYaml(file, source).place(path)
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    return { file, line: 1, column: 1 }
  }
}
