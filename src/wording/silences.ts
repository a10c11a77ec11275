import { type Diagnostic, warning } from '../diagnostics/diagnostic.ts'
import type { Code } from '../diagnostics/codes.ts'
import { type WordingCode, wordingCodes } from '../diagnostics/codes-of-wording.ts'
import { suggest } from '../diagnostics/suggest.ts'
import type { LocaleFile, Path } from '../report/types.ts'

/** Codes that loading the report tells of the words of its texts: they are silenced as those of the check of wording are. */
export const textCodes = [
  'straight-quotes',
  'printed-as-typed',
  'untranslated',
  'copied-text',
  'romanian-letter',
] as const satisfies readonly Code[]

/** A code that a comment may name. */
export type SilencedCode = WordingCode | 'numbers-differ' | (typeof textCodes)[number]

/** A comment that silences a rule for the text, or the list, that stands below it: `# wording-case: the reason`. */
interface Silence {
  readonly line: number
  readonly code: SilencedCode
}

const COMMENT = new RegExp(
  `^\\s*#\\s*((?:wording-|numbers-differ|${textCodes.join('|')})[\\w-]*)\\s*:?\\s*(.*)$`,
  'u',
)

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
      else this.#bad.push(this.#tell(index + 1, `This comment silences nothing: ${whyNot(code)}`))
    }
  }

  /** Whether a comment silences a rule for a text: it stands right above it, or above a list or group that holds it. */
  covers(path: Path, code: SilencedCode): boolean {
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

  /** Comments that are none. */
  malformed(): readonly Diagnostic[] {
    return this.#bad
  }

  /** Comments that silence nothing, once all findings were asked for. @param of the codes that were asked for. */
  unused(of: (code: SilencedCode) => boolean): Diagnostic[] {
    return [...this.#all.values()]
      .filter(({ line, code }) => of(code) && !this.#used.has(line))
      .map(({ line, code }) =>
        this.#tell(line, `Nothing that this comment stands above has ${code} any more.`),
      )
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

function whyNot(code: string): string {
  const meant = isCode(code) ? undefined : suggest(code, [...Object.keys(wordingCodes), ...textCodes])
  return meant === undefined
    ? 'it needs a code, a colon and a reason.'
    : `there is no code ${code}. Is it ${meant}?`
}

function isCode(code: string): code is SilencedCode {
  const isWording = Object.hasOwn(wordingCodes, code) && code !== 'wording-silence'
  return isWording || code === 'numbers-differ' || isTextCode(code)
}

/** Whether it is one of those that loading the report tells. */
export function isTextCode(code: string): code is (typeof textCodes)[number] {
  return textCodes.some((each) => each === code)
}
