import type { TextMistake } from './text-mistake.ts'

/** Signs of Markdown that stayed signs: half of a pair. `5 * 3` and `snake_case` are none. */
export function literalSigns(source: string, offset: number): TextMistake[] {
  const found: TextMistake[] = []
  const half =
    /(?<![\\*_])(?:\*\*|__|\*(?=\S)|(?<=\S)\*|(?<![\p{L}\p{N}])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}]))|(?<!\\)`+|(?<!\\)\]\(/gu
  for (const match of source.matchAll(half)) {
    const sign = match[0]
    const link = sign === ']('
    found.push({
      severity: 'warning',
      code: link ? 'broken-link' : 'unbalanced-emphasis',
      message: link
        ? 'This looks like a link, but is printed as typed.'
        : `The character \`${sign}\` is printed as typed: its other half is missing, or there is a space inside the pair.`,
      hint: link
        ? 'Write `[text](https://…)` without spaces in the address.'
        : `Write it on both sides of the words, \`${sign}so${sign}\`, or put a backslash before it.`,
      start: offset + match.index,
      length: sign.length,
    })
  }
  return found
}
