import Handlebars from 'handlebars'
import { type Diagnostic, error } from '../diagnostics.ts'
import type { Place } from '../place.ts'
import { didYouMean } from '../suggest.ts'

/** A Handlebars template of the folder `templates/`. Partials stand in `templates/partials/`. */
export interface TemplateFile {
  /** `project`, or `partials/register`. */
  readonly name: string
  readonly source: string
}

export interface ParsedTemplate {
  readonly name: string
  readonly program: hbs.AST.Program
}

const BUILT_IN = ['if', 'unless', 'each', 'with']

/** Parses the templates; each that cannot be parsed is a diagnostic at its line. */
export function parseTemplates(files: readonly TemplateFile[]): {
  parsed: ParsedTemplate[]
  diagnostics: Diagnostic[]
} {
  const parsed: ParsedTemplate[] = []
  const diagnostics: Diagnostic[] = []
  for (const { name, source } of files) {
    try {
      parsed.push({ name, program: Handlebars.parse(source) })
    } catch (cause) {
      diagnostics.push(syntaxError(name, cause))
    }
  }
  return { parsed, diagnostics }
}

/** Finds helpers and partials that do not exist, and partials that include themselves. */
export function checkTemplates(
  templates: readonly ParsedTemplate[],
  helpers: readonly string[],
): Diagnostic[] {
  const known = [...BUILT_IN, ...helpers]
  const partials = new Map(
    templates
      .filter(({ name }) => name.startsWith('partials/'))
      .map((t) => [t.name.slice('partials/'.length), t]),
  )
  const found: Diagnostic[] = []
  const missing = new Set<string>()
  for (const template of templates) {
    walk(template, {
      bare(name, loc) {
        if (!helpers.includes(name)) return
        const hint = 'Write after its name what it is asked for, as in {{t "labels:facts.aim"}}.'
        found.push(
          error(
            'template-text',
            `the helper “${name}” is asked for nothing`,
            placeOf(template.name, loc),
            hint,
          ),
        )
      },
      call(name, loc) {
        if (known.includes(name)) return
        found.push(
          error(
            'template-helper',
            `there is no helper “${name}”`,
            placeOf(template.name, loc),
            didYouMean(name, known, listOf(known)),
          ),
        )
      },
      partial(name, loc) {
        // A partial that is gone is told where it is first asked for.
        if (partials.has(name) || missing.has(name)) return
        missing.add(name)
        const message = `there is no partial “${name}”`
        const hint = didYouMean(name, partials.keys(), listOf([...partials.keys()]))
        found.push(error('template-partial', message, placeOf(template.name, loc), hint))
      },
    })
  }
  for (const [name, template] of partials) {
    const loop = includes(template, partials, new Set()).get(name)
    if (!loop) continue
    const message = `the partial “${name}” includes itself`
    found.push(error('template-recursion', message, placeOf(template.name, loop), 'take the include out'))
  }
  return found
}

/** Where a template or one of its partials first names a variable or a text; the template's start if it does not. */
export function findInTemplates(templates: readonly ParsedTemplate[], name: string, key: string): Place {
  const partials = new Map(
    templates.filter((t) => t.name.startsWith('partials/')).map((t) => [t.name.slice('partials/'.length), t]),
  )
  const main = templates.find((template) => template.name === name)
  const used = main ? [...includes(main, partials, new Set()).keys()] : []
  for (const template of [main, ...used.map((partial) => partials.get(partial))]) {
    if (!template) continue
    let place: Place | undefined
    walk(template, {
      named(word, loc) {
        if (word === key) place ??= placeOf(template.name, loc)
      },
    })
    if (place) return place
  }
  return { file: fileOf(name), line: 1, column: 1 }
}

/** Where a template, or else a partial, writes these words; the template's start if none does. */
export function placeOfWords(files: readonly TemplateFile[], name: string, words: string): Place {
  const own = files.filter((file) => file.name === name)
  const partials = files.filter((file) => file.name.startsWith('partials/'))
  for (const { name: found, source } of [...own, ...partials]) {
    const at = source.indexOf(words.split('\n')[0] ?? words)
    if (at < 0) continue
    const before = source.slice(0, at).split('\n')
    return { file: fileOf(found), line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
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
  walk(template, {
    partial(name, loc) {
      if (!found.has(name)) found.set(name, loc)
      const next = partials.get(name)
      if (!next || seen.has(name)) return
      seen.add(name)
      for (const inner of includes(next, partials, seen).keys()) if (!found.has(inner)) found.set(inner, loc)
    },
  })
  return found
}

interface Visits {
  /** A helper that is called with arguments or as a block. */
  call?(name: string, loc: hbs.AST.SourceLocation): void
  /** A name that stands alone: a variable, or a helper without arguments. */
  bare?(name: string, loc: hbs.AST.SourceLocation): void
  partial?(name: string, loc: hbs.AST.SourceLocation): void
  /** A variable, or a text in quotes. */
  named?(word: string, loc: hbs.AST.SourceLocation): void
}

function walk({ program }: ParsedTemplate, visits: Visits): void {
  const call = (
    node: hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression,
    block: boolean,
  ) => {
    if (node.path.type !== 'PathExpression') return
    const path = node.path as hbs.AST.PathExpression
    if (block || node.params.length > 0 || (node.hash?.pairs.length ?? 0) > 0)
      visits.call?.(path.original, path.loc)
    else visits.bare?.(path.original, path.loc)
  }
  class Walker extends Handlebars.Visitor {
    override MustacheStatement(node: hbs.AST.MustacheStatement): void {
      call(node, false)
      super.MustacheStatement(node)
    }
    override SubExpression(node: hbs.AST.SubExpression): void {
      call(node, true)
      super.SubExpression(node)
    }
    override BlockStatement(node: hbs.AST.BlockStatement): void {
      call(node, true)
      super.BlockStatement(node)
    }
    override PartialStatement(node: hbs.AST.PartialStatement): void {
      if (node.name.type === 'PathExpression') visits.partial?.(node.name.original, node.loc)
      super.PartialStatement(node)
    }
    override PathExpression(node: hbs.AST.PathExpression): void {
      for (const part of node.parts) visits.named?.(part, node.loc)
    }
    override StringLiteral(node: hbs.AST.StringLiteral): void {
      visits.named?.(node.value, node.loc)
    }
  }
  new Walker().accept(program)
}

function syntaxError(name: string, cause: unknown): Diagnostic {
  const text = cause instanceof Error ? cause.message : String(cause)
  const line = Number(/line (\d+)/u.exec(text)?.[1] ?? /^.* - (\d+):/u.exec(text)?.[1] ?? 1)
  const column = Number(/ - \d+:(\d+)/u.exec(text)?.[1] ?? 0) + 1
  const what = /^(.*) - \d+:\d+/u.exec(text)?.[1] ?? wordsOf(text)
  return error(
    'template-syntax',
    `the template cannot be read: ${what}`,
    { file: fileOf(name), line, column },
    'every {{#block}} needs its {{/block}}, and every {{ its }}',
  )
}

/** Handlebars lists the tokens of its grammar that it would have taken; an editor needs to know what is wrong. */
function wordsOf(text: string): string {
  if (text.includes("got 'EOF'")) return 'it ends before a block is closed'
  if (text.includes("got 'OPEN_ENDBLOCK'")) return 'a block is closed that was not opened'
  return 'between {{ and }} stands something else than a name, a text in quotes, or a number'
}

function placeOf(name: string, { start }: hbs.AST.SourceLocation): Place {
  return { file: fileOf(name), line: start.line, column: start.column + 1 }
}

function fileOf(name: string): string {
  return `templates/${name}.md.hbs`
}

function listOf(known: readonly string[]): string {
  return known.length === 0 ? 'there is none yet' : `there are: ${known.toSorted().join(', ')}`
}
