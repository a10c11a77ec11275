import Handlebars from 'handlebars'
import { type Diagnostic, DiagnosticError, error, stopOnError } from '../diagnostics.ts'
import type { Translator, Values } from '../language/translate.ts'
import type { Place } from '../place.ts'
import { suggest } from '../suggest.ts'
import { type Printed, readMarks, Text } from '../text.ts'
import {
  checkTemplates,
  findInTemplates,
  parseTemplates,
  placeOfWords,
  type TemplateFile,
} from './template-check.ts'

export interface Templates {
  /** Renders a template to Markdown with a slot for every text. @throws {DiagnosticError} */
  render(name: string, context: object, translator: Translator): Printed
  /** What is wrong if some of these templates are not there: each once. */
  readonly lacking: (names: Iterable<string>) => Diagnostic[]
  /** Where a template, or else any partial, writes these words; its start if none does. */
  readonly placeOf: (name: string, words: string) => Place
}

/**
 * Compiles the templates.
 * @throws {DiagnosticError} for unknown variables, helpers, partials and texts, also where Handlebars would print
 * nothing.
 */
export function compileTemplates(files: readonly TemplateFile[]): Templates {
  const { parsed, diagnostics } = parseTemplates(files)
  stopOnError([...diagnostics, ...checkTemplates(parsed, ['t', 'isText'])])

  const engine = Handlebars.create()
  const templates = new Map<string, Handlebars.TemplateDelegate>()
  for (const { name, program } of parsed) {
    const template = engine.compile(program, { strict: true, preventIndent: true })
    if (name.startsWith('partials/')) engine.registerPartial(name.slice('partials/'.length), template)
    else templates.set(name, template)
  }
  engine.registerHelper('isText', (value: unknown) => value instanceof Text)

  function render(name: string, context: object, translator: Translator): Printed {
    const template = templates.get(name)
    if (!template) throw new DiagnosticError(lacking([name]))
    const t = (key: string, options: Handlebars.HelperOptions): Text => {
      try {
        return translator.translate(key, options.hash as Values)
      } catch (cause) {
        // The template that asks is the nearer place.
        const told = cause instanceof DiagnosticError ? cause.diagnostics[0]?.message : undefined
        throw new TemplateTextError(key, told ?? (cause instanceof Error ? cause.message : String(cause)))
      }
    }
    try {
      return readMarks(template(strict(context), { helpers: { t } }))
    } catch (cause) {
      throw placed(cause, name)
    }
  }

  function lacking(names: Iterable<string>): Diagnostic[] {
    const asked = new Set(names)
    const others = [...templates.keys()].filter((name) => !asked.has(name))
    return [...asked].filter((name) => !templates.has(name)).map((name) => missing(name, others))
  }

  return { render, lacking, placeOf: (name, words) => placeOfWords(files, name, words) }

  function placed(cause: unknown, name: string): unknown {
    if (cause instanceof UnknownVariableError) {
      const place = findInTemplates(parsed, name, cause.key)
      return new DiagnosticError([
        error('template-variable', cause.message, place, 'correct the name in the template'),
      ])
    }
    if (cause instanceof TemplateTextError) {
      const place = findInTemplates(parsed, name, cause.key)
      const hint = 'correct the key in the template, or add the text to the locale files of both languages'
      return new DiagnosticError([error('template-text', cause.message, place, hint)])
    }
    return cause
  }
}

function missing(name: string, others: readonly string[]): Diagnostic {
  const place = { file: `templates/${name}.md.hbs`, line: 1, column: 1 }
  const misspelt = suggest(name, others)
  const hint =
    misspelt === undefined
      ? 'Write it, or take it back from git.'
      : `Rename \`templates/${misspelt}.md.hbs\`, if it is this one.`
  return error('missing-file', 'The template is missing.', place, hint)
}

class UnknownVariableError extends Error {
  readonly key: string

  constructor(key: string) {
    super(`the template asks for “${key}”, which does not exist here`)
    this.key = key
  }
}

class TemplateTextError extends Error {
  readonly key: string

  constructor(key: string, message: string) {
    super(message)
    this.key = key
  }
}

/** Identifiers and class names: the only bare strings that may be printed. */
const IDENTIFIER = /^[a-z0-9-]*$/u

/**
 * Guards the data of a template: a name that does not exist is an error even in `{{#if}}` and as an argument,
 * and words that have lost their place (a bare string instead of a `Text`) never reach the page.
 */
function strict<T extends object>(data: T): T {
  if (data instanceof Text) return data
  return new Proxy(data, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key)
      if (typeof key === 'symbol') return value
      assertKnown(target, key)
      if (typeof value === 'string' && !IDENTIFIER.test(value)) {
        throw new Error(`“${key}” is a bare string without a place: “${value}”`)
      }
      return typeof value === 'object' && value !== null ? strict(value) : value
    },
    has(target, key) {
      if (typeof key === 'string') assertKnown(target, key)
      return Reflect.has(target, key)
    },
    getOwnPropertyDescriptor(target, key) {
      if (typeof key === 'string') assertKnown(target, key)
      return Reflect.getOwnPropertyDescriptor(target, key)
    },
  })
}

function assertKnown(target: object, key: string): void {
  if (!(key in target)) throw new UnknownVariableError(key)
}
