import { didYouMean } from '../../diagnostics/suggest.ts'
import { digitsHint } from '../check/digits.ts'
import { KEBAB } from './schema-values.ts'
import type { RefusalWords } from './schema-words.ts'
import type { Path } from '../types.ts'

/** What to do about a value that the schema refuses: what an editor may have meant, or what is expected there. */
export function hintFor(
  { code, expected, hint }: RefusalWords,
  value: unknown,
  key: Path[number] | undefined,
  options: readonly string[],
): string {
  if (typeof value !== 'string') return hint
  if (expected.startsWith('a list') && /^-\S/u.test(value)) return 'Put a space after each dash: `- item`.'
  // Any one character is like any other.
  const alike = options.filter((option) => option.length > 1)
  if (options.length > 0) return didYouMean(value, alike, optionsHint(hint, options))
  if (code === 'bad-id') return idHint(value, key, hint)
  if (code === 'bad-budget') return digitsHint(value, hint)
  return hint
}

/** A key with a capital letter or a space is often the first words of a line that belongs to a text. */
export function proseHint(key: string): string {
  return /^\p{Lu}|\s/u.test(key)
    ? 'If this line belongs to the text before it, indent it like that text. '
    : ''
}

const LATIN: Readonly<Record<string, string>> = { ə: 'a', ı: 'i', ö: 'o', ü: 'u', ğ: 'g', ş: 's', ç: 'c' }

/** What an editor means by a text in the place of an id: a name, a file, several ids. */
function idHint(value: string, key: Path[number] | undefined, otherwise: string): string {
  const ids = value.split(/\s*[,;]\s*/u)
  if (
    /\s-\s/u.test(value) ||
    (typeof key === 'number' && ids.length > 1 && ids.every((id) => KEBAB.test(id)))
  )
    return 'Write one item a line, its dash exactly below the others.'
  if (ids.length > 1 && ids.every((id) => KEBAB.test(id))) {
    return `Write one id here${key === 'coordinator' ? '; the others belong to `partners`' : ''}.`
  }
  const written = /\s/u.test(value)
    ? value
    : value.replaceAll(/[əıöüğşç]/gu, (letter) => LATIN[letter] ?? letter)
  const id = written
    .toLocaleLowerCase('en')
    .replace(/\.yaml$/u, '')
    .replaceAll(/[\s,;.]+$/gu, '')
    .replaceAll(/[\s_]+/gu, '-')
  return KEBAB.test(id) ? `Did you mean \`${id}\`? ${otherwise}` : otherwise
}

function optionsHint(hint: string, options: readonly string[]): string {
  return options.length > 2 ? `It is one of ${listed(options)}.` : hint
}

/** Names in code marks, with commas. */
export function listed(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ')
}
