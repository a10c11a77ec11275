import Handlebars from 'handlebars'
import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import type { Place } from '../../diagnostics/place.ts'
import { didYouMean } from '../../diagnostics/suggest.ts'
import { checkExtent, checkIncludes } from './template-extent.ts'
import { fileOf, placeAt, placeInTemplate } from './template-place.ts'
import { BLOCKS, checkStatements, VALUES } from './template-statements.ts'
import { type ParsedTemplate, survey } from './template-survey.ts'

/** A Handlebars template of the folder `templates/`. Partials stand in `templates/partials/`. */
export interface TemplateFile {
  /** `project`, or `partials/register`. */
  readonly name: string
  readonly source: string
}

/** Parses the templates; each that cannot be parsed is a diagnostic at its line, and so is what no template may do. */
export function parseTemplates(files: readonly TemplateFile[]): {
  parsed: ParsedTemplate[]
  diagnostics: Diagnostic[]
} {
  const parsed: ParsedTemplate[] = []
  const diagnostics: Diagnostic[] = []
  for (const { name, source } of files) {
    const tooMuch = checkExtent(name, source)
    if (tooMuch) {
      diagnostics.push(tooMuch)
      continue
    }
    try {
      const program = Handlebars.parse(source)
      diagnostics.push(...checkStatements(name, program))
      parsed.push(survey(name, program))
    } catch (cause) {
      diagnostics.push(cause instanceof RangeError ? tooDeep(name) : syntaxError(name, cause))
    }
  }
  const sources = new Map(files.map(({ name, source }) => [name, source]))
  return { parsed, diagnostics: [...diagnostics, ...checkIncludes(parsed, sources)] }
}

/**
 * Finds helpers and partials that do not exist, and partials that include themselves.
 * @param names of all templates, those that could not be parsed among them.
 */
export function checkTemplates(templates: readonly ParsedTemplate[], names: readonly string[]): Diagnostic[] {
  const known = [...BLOCKS, ...VALUES]
  const partials = new Map(
    templates
      .filter(({ name }) => name.startsWith('partials/'))
      .map((t) => [t.name.slice('partials/'.length), t]),
  )
  const found: Diagnostic[] = []
  const missing = new Set<string>()
  for (const { name: file, bare, calls, partials: included } of templates) {
    for (const { name, loc } of bare) {
      if (!VALUES.includes(name)) continue
      const hint = 'Write after its name what it is asked for, as in {{t "labels:facts.aim"}}.'
      found.push(
        error(
          'template-text',
          `The helper “${name}” is asked for nothing.`,
          placeInTemplate(file, loc),
          hint,
        ),
      )
    }
    for (const { name, loc } of calls) {
      if (known.includes(name)) continue
      const hint = didYouMean(name, known, listOf(known))
      found.push(error('template-helper', `There is no helper “${name}”.`, placeInTemplate(file, loc), hint))
    }
    for (const { name, loc } of included) {
      // A partial that is gone is told where it is first asked for.
      if (names.includes(`partials/${name}`) || missing.has(name)) continue
      missing.add(name)
      const hint = didYouMean(name, partials.keys(), listOf([...partials.keys()]))
      found.push(
        error('template-partial', `There is no partial “${name}”.`, placeInTemplate(file, loc), hint),
      )
    }
  }
  for (const [name, template] of partials) {
    const loop = includes(template, partials, new Set()).get(name)
    if (!loop) continue
    const message = `The partial “${name}” includes itself.`
    found.push(
      error('template-recursion', message, placeInTemplate(template.name, loop), 'Take the include out.'),
    )
  }
  return found
}

/**
 * Where a template or one of its partials first names a variable or a text, on this line if one is known; the template's
 * start if it does not.
 */
export function findInTemplates(
  templates: readonly ParsedTemplate[],
  name: string,
  key: string,
  line?: number,
): Place {
  const partials = new Map(
    templates.filter((t) => t.name.startsWith('partials/')).map((t) => [t.name.slice('partials/'.length), t]),
  )
  const main = templates.find((template) => template.name === name)
  const onLine = main?.words.find((word) => word.name === key && word.loc.start.line === line)
  if (main && onLine) return placeInTemplate(main.name, onLine.loc)
  const used = main ? [...includes(main, partials, new Set()).keys()] : []
  for (const template of [main, ...used.map((partial) => partials.get(partial))]) {
    if (!template) continue
    const named = template.words.find((word) => word.name === key)
    if (named) return placeInTemplate(template.name, named.loc)
  }
  return { file: fileOf(name), line: line ?? 1, column: 1 }
}

/** Where a template, or else a partial, writes these words; the template's start if none does. */
export function placeOfWords(files: readonly TemplateFile[], name: string, words: string): Place {
  const own = files.filter((file) => file.name === name)
  const partials = files.filter((file) => file.name.startsWith('partials/'))
  for (const { name: found, source } of [...own, ...partials]) {
    const at = source.indexOf(words.split('\n')[0] ?? words)
    if (at >= 0) return placeAt(found, source, at)
  }
  return { file: fileOf(name), line: 1, column: 1 }
}

/** Names of all partials that a template includes, also through others, with the place of the first include. */
function includes(
  template: ParsedTemplate,
  partials: ReadonlyMap<string, ParsedTemplate>,
  seen: Set<string>,
): Map<string, hbs.AST.SourceLocation> {
  const found = new Map<string, hbs.AST.SourceLocation>()
  for (const { name, loc } of template.partials) {
    if (!found.has(name)) found.set(name, loc)
    const next = partials.get(name)
    if (!next || seen.has(name)) continue
    seen.add(name)
    for (const inner of includes(next, partials, seen).keys()) if (!found.has(inner)) found.set(inner, loc)
  }
  return found
}

/** A chain of `{{else if}}` is blocks in blocks, too. */
function tooDeep(name: string): Diagnostic {
  const message = 'The template is nested too deep to be read.'
  const hint = 'Divide its longest chain of {{else if}}, or make partials of its parts.'
  return error('template-bound', message, { file: fileOf(name), line: 1, column: 1 }, hint)
}

function syntaxError(name: string, cause: unknown): Diagnostic {
  const text = cause instanceof Error ? cause.message : String(cause)
  const line = Number(/line (\d+)/u.exec(text)?.[1] ?? /^.* - (\d+):/u.exec(text)?.[1] ?? 1)
  const column = Number(/ - \d+:(\d+)/u.exec(text)?.[1] ?? 0) + 1
  const what = /^(.*) - \d+:\d+/u.exec(text)?.[1] ?? wordsOf(text)
  return error(
    'template-syntax',
    `The template cannot be read: ${what}.`,
    { file: fileOf(name), line, column },
    'Close every {{#block}} with its {{/block}}, and every {{ with }}.',
  )
}

/** Handlebars lists the tokens of its grammar that it would have taken; an editor needs to know what is wrong. */
function wordsOf(text: string): string {
  if (text.includes("got 'EOF'")) return 'it ends before a block is closed'
  if (text.includes("got 'OPEN_ENDBLOCK'")) return 'a block is closed that was not opened'
  return 'between {{ and }} is something other than a name, a text in quotation marks, or a number'
}

function listOf(known: readonly string[]): string {
  return known.length === 0 ? 'There is none yet.' : `There are: ${known.toSorted().join(', ')}.`
}
