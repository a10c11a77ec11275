import type { Code } from '../../diagnostics/codes.ts'
import { NO_LINK, type TextMistake } from './text-mistake.ts'
import { holdsUser } from './web-address.ts'

/** A mark that Markdown of the report gives no meaning, and what to write instead. */
interface Mark {
  readonly code: Code
  readonly severity?: 'error'
  /** Characters that are always in it, so that most texts are not looked through for it. */
  readonly sign?: string
  readonly found: RegExp
  readonly message: string
  readonly hint: (match: RegExpExecArray) => string
}

const LOWERED = '₀₁₂₃₄₅₆₇₈₉'
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const AS_TYPED = 'is printed as typed.'
const NOT_CLICKABLE = 'This address is printed as typed, and cannot be clicked.'

const MARKS: readonly Mark[] = [
  {
    code: 'broken-link',
    sign: '[',
    found: /(?<!\\)\[([^\]]*)\]\s+\(([^()\s]*[.:#/][^()\s]*)\)/gu,
    message: NO_LINK,
    hint: ([, words, address]) => `Write \`[${words}](${address})\`, without a space between the brackets.`,
  },
  {
    code: 'broken-link',
    sign: ')[',
    found: /\(([^()]+)\)\[([^\]\s]*[.:#/][^\]\s]*)\]/gu,
    message: NO_LINK,
    hint: ([, words, address]) => `Write \`[${words}](${address})\`.`,
  },
  {
    code: 'bad-link',
    severity: 'error',
    sign: '@',
    found: /https?:\/\/[^\s/@<>()[\]]*@[^\s<>()[\]]*/giu,
    message: holdsUser.message,
    hint: () => holdsUser.hint,
  },
  {
    code: 'broken-link',
    found: /(?<![\p{L}\d@/.])(https?:\/\/|www\.)([^\s<>()[\]“”"*`]*[^\s<>()[\]“”"*`.,;:!?…’'])/giu,
    message: NOT_CLICKABLE,
    hint: ([whole, scheme = '', rest = '']) =>
      scheme.endsWith('/')
        ? `Write \`[${rest.replace(/\/$/u, '')}](${whole})\`.`
        : `Write \`[${whole}](https://${whole})\`.`,
  },
  {
    code: 'broken-link',
    sign: '@',
    found: /(?<![\p{L}\d@/.+-])[\p{L}\d][\p{L}\d.+_-]*@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu,
    message: NOT_CLICKABLE,
    hint: ([address]) => `Write \`[${address}](mailto:${address})\`.`,
  },
  {
    code: 'printed-as-typed',
    found: /(?<![\p{L}\d])(?:TODO|FIXME|TBD|[Ll]orem ipsum)(?![\p{L}\d])|\?{3,}/gu,
    message: `This reminder ${AS_TYPED}`,
    hint: () => 'Write what belongs here, or delete it.',
  },
  {
    code: 'printed-as-typed',
    sign: '[^',
    found: /(?<!\\)\[\^[^\]\s]+\]/gu,
    message: `A mark of a footnote ${AS_TYPED}`,
    hint: () => 'Write the note in notes.yaml, in every language, and its mark as `[](#note-id)`.',
  },
  {
    code: 'printed-as-typed',
    sign: '~~',
    found: /(?<![\\~])~~(?!~)([^~]+)~~/gu,
    message: `Two tildes strike nothing out: this ${AS_TYPED}`,
    hint: () => 'Delete the tildes, and the words if they are to go.',
  },
  {
    code: 'printed-as-typed',
    sign: '~',
    found: /(?<![\\~])~(\d+)~(?!~)/gu,
    message: `This ${AS_TYPED}`,
    hint: ([, digits = '']) => `Write \`${shifted(digits, LOWERED)}\`.`,
  },
  {
    code: 'printed-as-typed',
    sign: '^',
    found: /(?<![\\^[])\^(\d+)\^/gu,
    message: `This ${AS_TYPED}`,
    hint: ([, digits = '']) => `Write \`${shifted(digits, RAISED)}\`.`,
  },
  {
    code: 'printed-as-typed',
    sign: '==',
    found: /(?<![\\=])==(?=[^\s=])([^=]*[^\s=])==(?!=)/gu,
    message: `Equals signs mark nothing: this ${AS_TYPED}`,
    hint: ([, words]) => `Write \`**${words}**\` for bold words.`,
  },
  {
    code: 'printed-as-typed',
    sign: '>',
    found: /(?<![-=<\\])(?:->|=>)/gu,
    message: `This arrow ${AS_TYPED}`,
    hint: () => 'Write `→`.',
  },
  {
    code: 'printed-as-typed',
    sign: '-',
    found: /(?<=\S\s)(?:-|--|---)(?=\s+[^\s\d])|(?<=[\p{L}\d])--(?=[\p{L}\d])/gu,
    message: `This hyphen ${AS_TYPED} A dash is longer.`,
    hint: () => 'Write `–`.',
  },
  {
    code: 'printed-as-typed',
    sign: '\\',
    found: /(?<!\\)(?:\\\\)*\\(?=\s|$)/gu,
    message: `The backslash ${AS_TYPED}`,
    hint: () => 'Delete it: the lines of a text are one paragraph.',
  },
]

/**
 * Marks of other Markdown, links with their brackets mixed up and addresses without brackets: printed as they are
 * typed. `source` is a stretch of words at `offset` in a text.
 */
export function typedMarks(source: string, offset: number): TextMistake[] {
  // An address inside a link that is broken is reported with the link.
  const told = [...source.matchAll(/\]\([^)]*/gu)].map((match) => [
    match.index,
    match.index + match[0].length,
  ])
  const mistakes: TextMistake[] = []
  for (const { code, severity = 'warning', sign, found, message, hint } of MARKS) {
    if (sign !== undefined && !source.includes(sign)) continue
    for (const match of source.matchAll(found)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (told.some(([from = 0, to = 0]) => start < to && from < end)) continue
      told.push([start, end])
      const place = { start: offset + start, length: end - start }
      mistakes.push({ severity, code, message, hint: hint(match), ...place })
    }
  }
  return mistakes
}

function shifted(digits: string, forms: string): string {
  return [...digits].map((digit) => forms[Number(digit)] ?? digit).join('')
}
