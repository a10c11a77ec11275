import { formatGithub, formatPretty } from '../../src/cli/print-diagnostics.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { checkSources } from '../../src/report/check/check.ts'
import type { Sources } from '../../src/report/source-files.ts'
import type { randomFrom } from './random.ts'

/** What an editor's hand, a merge or a bad paste leaves behind. */
const scraps = [
  '"',
  "'",
  ':',
  ': ',
  '- ',
  '\n',
  '\n\n',
  '  ',
  '\t',
  '#',
  ' # ',
  '*',
  '**',
  '&a',
  '!x',
  '{',
  '}',
  '[',
  ']',
  '{{x}}',
  '|',
  '>-\n',
  '---\n',
  '<b>',
  '![x](y)',
  '[](#note-x)',
  '](',
  '\\',
  '\u0000',
  '\u202E',
  '\uE001',
  'e\u0301',
  '\uFEFF',
  '1e3',
  '~',
  'null',
  '<<<<<<< HEAD\n',
  '%',
  '`',
  '_',
  '😀',
  '\r',
  '__proto__: x\n',
  'constructor: x\n',
]

/** What one round of random edits gave: the texts, what was found, and what is wrong with how it is told. */
export interface EditedRound {
  readonly sources: Sources
  readonly found: readonly Diagnostic[]
  readonly faults: readonly string[]
}

/** Edits one to three of the real files at random and checks them all. */
export function editAtRandom(sources: Sources, random: ReturnType<typeof randomFrom>): EditedRound {
  const names = [...sources.files.keys()]
  const files = new Map(sources.files)
  for (let count = 1 + random.below(3); count > 0; count -= 1) {
    const name = random.of(names)
    const text = files.get(name) ?? ''
    const at = random.below(text.length)
    const gone = random.below(3) === 0 ? random.below(40) : 0
    const put = random.below(4) === 0 ? '' : random.of(scraps)
    files.set(name, text.slice(0, at) + put + text.slice(at + gone))
  }
  const edited = { ...sources, files }
  const { found } = checkSources(edited)
  const faults = found.flatMap(({ place, message, hint }) => {
    const line = files.get(place?.file ?? '')?.split('\n')[(place?.line ?? 0) - 1]
    const told = JSON.stringify({ place, message, hint })
    if (line === undefined || (place?.column ?? 0) - 1 > line.length) return [`no such place: ${told}`]
    return /undefined|\[object|NaN|Error:/u.test(`${message} ${hint}`)
      ? [`not an editor's words: ${told}`]
      : []
  })
  const printed = `${formatPretty(found, { sourceOf: (file) => files.get(file) })}${formatGithub(found)}`
  if (/[\u0000-\u0009\u000B-\u001F\u202E]/u.test(printed))
    faults.push('a control character reaches the terminal')
  return { sources: edited, found, faults }
}
