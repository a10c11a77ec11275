import Handlebars from 'handlebars'
import { DiagnosticError, stopOnError } from '../../diagnostics/diagnostic.ts'
import type { Translator, Values } from '../../language/translate.ts'
import type { Place } from '../../diagnostics/place.ts'
import { type Printed, readMarks, Text } from '../../diagnostics/text.ts'
import { checkTemplates, parseTemplates, placeOfWords, type TemplateFile } from './template-check.ts'
import type { ParsedTemplate } from './template-survey.ts'
import { MistakeInFile, placeMistake, TemplateTextError } from './template-mistake.ts'
import { guard, unguarded, type UnknownVariableError, WrongValueError } from './template-values.ts'

export interface Templates {
  /** What they were compiled from. */
  readonly parsed: readonly ParsedTemplate[]
  /** Renders a template to Markdown with a slot for every text. @throws {DiagnosticError} */
  render(name: string, context: object, translator: Translator): Printed
  /** Where a template, or else any partial, writes these words; its start if none does. */
  readonly placeOf: (name: string, words: string) => Place
}

/**
 * Compiles the templates.
 * @throws {DiagnosticError} for unknown variables, helpers, partials and texts, also where Handlebars would print
 * nothing; and for what no template may do.
 */
export function compileTemplates(files: readonly TemplateFile[]): Templates {
  const { parsed, diagnostics } = parseTemplates(files)
  const names = files.map(({ name }) => name)
  stopOnError([...diagnostics, ...checkTemplates(parsed, names)])

  const engine = Handlebars.create()
  const templates = new Map<string, Handlebars.TemplateDelegate>()
  for (const { name, program } of parsed) {
    const template = inFile(name, engine.compile(program, { strict: true, preventIndent: true }))
    if (name.startsWith('partials/')) engine.registerPartial(name.slice('partials/'.length), template)
    else templates.set(name, template)
  }
  engine.registerHelper('isText', (value: unknown) => value instanceof Text)
  engine.registerHelper('each', eachOf(engine))

  function render(name: string, context: object, translator: Translator): Printed {
    const template = templates.get(name)
    if (!template) throw new Error(`there is no template “${name}”`)
    const t = (key: string, options: Handlebars.HelperOptions): Text => {
      const values = Object.entries(options.hash).map(([of, value]) => [of, unguarded(value)])
      try {
        return translator.translate(key, Object.fromEntries(values) as Values)
      } catch (cause) {
        // The template that asks is the nearer place.
        const told = cause instanceof DiagnosticError ? cause.diagnostics[0]?.message : undefined
        throw new TemplateTextError(
          key,
          told ?? (cause instanceof Error ? cause.message : String(cause)),
          lineIn(options),
        )
      }
    }
    let missed: UnknownVariableError | undefined
    try {
      const guarded = guard(context, (unknown) => (missed = unknown))
      return readMarks(template(guarded, { helpers: { t } }))
    } catch (cause) {
      throw placeMistake(parsed, name, cause, missed)
    }
  }

  return { parsed, render, placeOf: (name, words) => placeOfWords(files, name, words) }
}

/** Remembers in which file a mistake was found: the innermost partial tells it. */
function inFile(name: string, template: Handlebars.TemplateDelegate): Handlebars.TemplateDelegate {
  return (context, options) => {
    try {
      return template(context, options)
    } catch (cause) {
      throw cause instanceof MistakeInFile ? cause : new MistakeInFile(name, cause)
    }
  }
}

/** Handlebars repeats nothing in silence for what is no list. */
function eachOf({ helpers }: typeof Handlebars): Handlebars.HelperDelegate {
  const each = helpers['each'] as Handlebars.HelperDelegate
  return function repeat(this: unknown, list: unknown, options: Handlebars.HelperOptions) {
    if (Array.isArray(list)) return each.call(this, list, options) as unknown
    const hint = 'Write the name of a list, or {{#with}} for a group of texts.'
    throw new WrongValueError('each', 'What {{#each}} is to repeat is no list.', hint, lineIn(options))
  }
}

/** The line that a helper is called in. Handlebars hands it over; its types do not say so. */
function lineIn(options: Handlebars.HelperOptions): number {
  return (options as unknown as { loc: hbs.AST.SourceLocation }).loc.start.line
}
