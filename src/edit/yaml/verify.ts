import { Lexer } from 'yaml'
import type { Path } from '../../report/types.ts'
import { plainValue } from '../../report/yaml/yaml-node.ts'
import { parseSource } from './source-file.ts'

/** What stands before a scalar among the tokens of the lexer. */
const SCALAR = '\u001F'

/**
 * The first of some texts of a file that says just what was meant, in the values and the order of keys, and that has the
 * comments that it had: without `lost`, which a change may take away. Nothing if none does.
 * @param meant the whole content of the file, as plain values.
 */
export function firstRight(
  candidates: Iterable<string | undefined>,
  meant: unknown,
  before: string,
  lost: readonly string[] = [],
): string | undefined {
  const wanted = JSON.stringify(meant)
  const comments = writtenComments(before, lost)
  for (const candidate of candidates) {
    if (candidate === undefined) continue
    const document = parseSource(candidate)
    if (!document || JSON.stringify(plainValue(document.contents)) !== wanted) continue
    if (writtenComments(candidate, []) === comments) return candidate
  }
  return undefined
}

/** The comments of a file, whatever their order: items of a list are moved with theirs. */
function writtenComments(source: string, without: readonly string[]): string {
  const left = [...without]
  const kept = commentsIn(source).filter((comment) => {
    const at = left.indexOf(comment)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  return kept.toSorted().join('\n')
}

/** The comments of a file, or of whole lines of one. */
export function commentsIn(source: string): string[] {
  const tokens = [...new Lexer().lex(source)]
  return tokens.filter((token, index) => token.startsWith('#') && tokens[index - 1] !== SCALAR)
}

/** A copy of a file's content with another value at one path. */
export function withValue(content: unknown, path: Path, value: unknown): unknown {
  const [part, ...rest] = path
  if (part === undefined) return value
  if (Array.isArray(content))
    return content.map((item, index) => (index === Number(part) ? withValue(item, rest, value) : item))
  const copy: Record<string, unknown> = Object.create(null)
  for (const [key, own] of Object.entries((content ?? {}) as Record<string, unknown>)) {
    copy[key] = key === String(part) ? withValue(own, rest, value) : own
  }
  return copy
}
