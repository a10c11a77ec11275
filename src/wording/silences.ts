import { type Diagnostic, warning } from '../diagnostics/diagnostic.ts'
import { type WordingCode, wordingCodes } from '../diagnostics/codes-of-wording.ts'
import type { LocaleFile, Path } from '../report/types.ts'

/** A comment that silences a rule for the text, or the list, that stands below it: `# wording-case: the reason`. */
interface Silence {
  readonly line: number
  readonly code: string
}

const COMMENT = /^\s*#\s*((?:wording-|numbers-differ)[\w-]*)\s*:?\s*(.*)$/u

/** The silences of a file: which findings they cover, and which cover none. */
export class Silences {
  readonly #file: LocaleFile
  readonly #lines: readonly string[]
  readonly #all = new Map<number, Silence>()
  readonly #used = new Set<number>()
  readonly #bad: Diagnostic[] = []

  constructor(file: LocaleFile) {
    this.#file = file
    this.#lines = file.source.split(/\r?\n/u)
    for (const [index, line] of this.#lines.entries()) {
      const [, code, reason = ''] = COMMENT.exec(line) ?? []
      if (code === undefined) continue
      if (isCode(code) && /\p{L}{2}/u.test(reason)) this.#all.set(index + 1, { line: index + 1, code })
      else
        this.#bad.push(
          this.#tell(index + 1, 'This comment silences nothing: it needs a code, a colon and a reason.'),
        )
    }
  }

  /** Whether a comment silences a rule for a text: it stands right above it, or above a list or group that holds it. */
  covers(path: Path, code: WordingCode | 'numbers-differ'): boolean {
    for (let depth = path.length; depth > 0 && this.#all.size > 0; depth -= 1) {
      let line = this.#file.startLine(path.slice(0, depth)) - 1
      for (; /^\s*#/u.test(this.#lines[line - 1] ?? ''); line -= 1) {
        if (this.#all.get(line)?.code !== code) continue
        this.#used.add(line)
        return true
      }
    }
    return false
  }

  /** What is wrong with the comments themselves, once all findings were asked for. */
  rest(): Diagnostic[] {
    const unused = [...this.#all.values()].filter(({ line }) => !this.#used.has(line))
    return [
      ...this.#bad,
      ...unused.map(({ line, code }) =>
        this.#tell(line, `Nothing that this comment stands above has ${code} any more.`),
      ),
    ]
  }

  #tell(line: number, message: string): Diagnostic {
    const text = this.#lines[line - 1] ?? ''
    const column = text.search(/\S/u) + 1
    const place = { file: this.#file.file, line, column, length: text.trim().length }
    return warning(
      'wording-silence',
      message,
      place,
      'Write `# CODE: the reason` right above the text, or delete it.',
    )
  }
}

function isCode(code: string): boolean {
  return code === 'numbers-differ' || (Object.hasOwn(wordingCodes, code) && code !== 'wording-silence')
}
