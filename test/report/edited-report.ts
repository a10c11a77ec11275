import { readInputs } from '../../src/files/inputs.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import type { Code } from '../../src/diagnostics/codes.ts'
import { checkSources } from '../../src/report/check/check.ts'
import { readSources, type Sources } from '../../src/report/source-files.ts'
import { root } from '../frozen-report.ts'

export { root }

const real = readSources(readInputs(root))

/** One change of a file. ⟦ and ⟧ in `to` stand around what the mistake should be told at. */
export interface Edit {
  readonly file: string
  readonly from: string | RegExp
  readonly to: string
}

/** A mistake, the change that makes it, and what is said: at the mark, or where `at` says. */
export interface Case {
  readonly name: string
  readonly code: Code
  readonly severity?: 'warning'
  readonly edits: readonly Edit[]
  /** Where the mistake is told if not in the changed text: a text of the file, with the mark in it. */
  readonly at?: { readonly file: string; readonly text: string }
  /** `{place}` and `{line}` stand for where `there` is. */
  readonly message: string
  readonly hint: string
  /** Another place that the message names, as in `at`. */
  readonly there?: { readonly file: string; readonly text: string }
}

/** The frozen files with changes. The mark's place comes as `file:line:column+length`. */
export function edit(edits: readonly Edit[]): { sources: Sources; mark: string | undefined } {
  const files = new Map(real.files)
  const templates = new Map(real.templates)
  let mark: string | undefined
  for (const { file, from, to } of edits) {
    const template = templateOf(file)
    const before = template === undefined ? files.get(file) : templates.get(template)
    if (before === undefined) throw new Error(`there is no ${file} to change`)
    const after = before.replace(from, () => to)
    if (after === before) throw new Error(`${String(from)} is not in ${file}`)
    mark ??= markOf(file, after)
    const changed = after.replace(/[⟦⟧]/gu, '')
    if (template === undefined) files.set(file, changed)
    else templates.set(template, changed)
  }
  return { sources: { ...real, files, templates }, mark }
}

function markOf(file: string, text: string): string | undefined {
  const start = text.indexOf('⟦')
  if (start < 0) return undefined
  const line = text.slice(0, start).split('\n').length
  const length = text.indexOf('⟧') - start - 1
  return `${file}:${line}:${start - text.lastIndexOf('\n', start - 1)}${length > 0 ? `+${length}` : ''}`
}

/** What a case should lead to, and what it leads to. */
export function run(each: Case): { expected: unknown; found: unknown } {
  const { sources, mark } = edit(each.edits)
  const place = each.at ? placeOf(sources, each.at) : mark
  const there = (each.there && placeOf(sources, each.there))?.replace(/\+\d+$/u, '') ?? ''
  const message = each.message.replace('{place}', there).replace('{line}', there.split(':')[1] ?? '')
  const told = `${each.severity ?? 'error'} ${each.code} ${message}`
  return { expected: [{ place, told, hint: each.hint }], found: check(sources) }
}

/** The name of the template in a file, if it is one of a chapter. */
function templateOf(file: string): string | undefined {
  return /^templates\/([^/]+)\.md\.hbs$/u.exec(file)?.[1]
}

function placeOf(sources: Sources, { file, text }: NonNullable<Case['at']>): string | undefined {
  const template = templateOf(file)
  const source = (template === undefined ? sources.files.get(file) : sources.templates.get(template)) ?? ''
  return markOf(
    file,
    source.replace(text.replace(/[⟦⟧]/gu, ''), () => text),
  )
}

/** Everything that is found in the frozen files after the changes, in one line each but for the hint. */
function check(sources: Sources): { place: string; told: string; hint: string | undefined }[] {
  return checkSources(sources).found.map(describeDiagnostic)
}

export function describeDiagnostic(found: Diagnostic): {
  place: string
  told: string
  hint: string | undefined
} {
  const { place, severity, code, message, hint } = found
  const length = place?.length === undefined ? '' : `+${place.length}`
  return {
    place: `${place?.file}:${place?.line}:${place?.column}${length}`,
    told: `${severity} ${code} ${message}`,
    hint,
  }
}

/** Another title of the English foreword. */
export function title(to: string): Edit {
  return { file: 'locales/en/foreword.yaml', from: 'title: Foreword\n', to: `title: ${to}\n` }
}

const WRITES = /^(?:Write|Did you mean|Take the whole word inside:) `([^`]+)`(?:[?.,]|$)/u
const QUOTES = /^Put the whole text in quotation marks/u
/** Hints that write a part of what is told, and texts that have a second mistake. */
const OTHERWISE = ['unknown-target', 'straight-quotes', 'placeholders-differ', 'emphasis-in-word', 'bad-link']
const SECOND_MISTAKE = /^(?:[[{]|UK$)/u

/** What a hint writes in the place that is told, if it says so: `Write …`, `Did you mean …?`, quotation marks. */
function written({ code, hint = '' }: Diagnostic, told: string): string | undefined {
  if (OTHERWISE.includes(code) || SECOND_MISTAKE.test(told)) return undefined
  const word = WRITES.exec(hint)?.[1]
  if (word !== undefined) return /…|^\d{4}$/u.test(word) ? undefined : word
  return QUOTES.test(hint) && !/["\\]/u.test(told) ? `"${told}"` : undefined
}

/** Follows the hints of a case that can be followed without thinking; nothing if one of them cannot. */
export function followHints(each: Case): string[] | undefined {
  if (!WRITES.test(each.hint) && !QUOTES.test(each.hint)) return undefined
  const { sources } = edit(each.edits)
  const files = new Map(sources.files)
  const templates = new Map(sources.templates)
  for (const found of checkSources(sources).found.toReversed()) {
    const { file = '', line = 0, column = 0, length = 0 } = found.place ?? {}
    const template = templateOf(file)
    const source = template === undefined ? files.get(file) : templates.get(template)
    const lines = (source ?? '').split('\n')
    const text = lines[line - 1] ?? ''
    // A letter of another script is told by itself, and the hint writes its word.
    const isWord = found.code === 'mixed-scripts' || found.code === 'romanian-letter'
    const before = isWord ? (/[\p{L}\p{M}]*$/u.exec(text.slice(0, column - 1))?.[0].length ?? 0) : 0
    // An anchor or a tag is told, and the text goes on behind it.
    const isBeginning = found.code === 'yaml-anchor' || found.code === 'yaml-tag'
    const after = isBeginning
      ? text.length - column + 1
      : isWord
        ? (/^[\p{L}\p{M}]*/u.exec(text.slice(column - 1))?.[0].length ?? 0)
        : length
    const [start, end] = [column - 1 - before, column - 1 + after]
    const instead = written(found, text.slice(start, end))
    if (instead === undefined || length === 0) return undefined
    lines[line - 1] = text.slice(0, start) + instead + text.slice(end)
    if (template === undefined) files.set(file, lines.join('\n'))
    else templates.set(template, lines.join('\n'))
  }
  return check({ ...sources, files, templates }).map(({ place, told }) => `${place} ${told}`)
}
