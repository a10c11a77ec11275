import Handlebars from 'handlebars'
import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import type { Code } from '../../diagnostics/codes.ts'
import { placeInTemplate } from './template-place.ts'
import { PARTIAL } from './template-survey.ts'

/** Helpers that stand around a part of a template, and those that stand for a value; each takes one argument. */
export const BLOCKS = ['if', 'unless', 'each', 'with']
export const VALUES = ['t', 'isText']
/** Parts of Handlebars itself that have no meaning in a template. */
const INNER = ['helperMissing', 'blockHelperMissing', 'lookup', 'log']
/** What `{{#each}}` counts. */
const COUNTED = ['index', 'key', 'first', 'last']

/** Names that every object of the program has: none is a value of the report. */
const OF_OBJECTS = [...Object.getOwnPropertyNames(Object.prototype), 'prototype', 'toHTML']

type Call = hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression

/** Finds what Handlebars can do and a template of the report cannot, with its line and column. */
export function checkStatements(name: string, program: hbs.AST.Program): Diagnostic[] {
  const checker = new Statements(name)
  checker.accept(program)
  return checker.found
}

class Statements extends Handlebars.Visitor {
  readonly found: Diagnostic[] = []
  readonly #name: string
  /** The blocks around, from outside to inside, that change what names mean. */
  readonly #around: string[] = []

  constructor(name: string) {
    super()
    this.#name = name
  }

  override MustacheStatement(node: hbs.AST.MustacheStatement): void {
    if (!node.escaped) {
      const hint = 'Write two braces on each side.'
      this.#tell(
        'template-syntax',
        'Three braces, or `&`, would lose where a text was written.',
        node.loc,
        hint,
      )
    }
    if (node.path.type !== 'PathExpression') {
      const hint = 'Write the words alone, without braces; for a text of the locale files write {{t "…"}}.'
      this.#tell('template-syntax', 'A word or number in braces prints nothing.', node.loc, hint)
    }
    this.#checkCall(node, 'value')
    super.MustacheStatement(node)
  }

  override SubExpression(node: hbs.AST.SubExpression): void {
    this.#checkCall(node, 'value')
    super.SubExpression(node)
  }

  override BlockStatement(node: hbs.AST.BlockStatement): void {
    this.#checkCall(node, 'block')
    const helper = node.path.type === 'PathExpression' ? node.path.original : ''
    this.acceptKey(node, 'path')
    this.acceptArray(node.params)
    this.acceptKey(node, 'hash')
    const changes = helper === 'each' || helper === 'with'
    if (changes) this.#around.push(helper)
    this.acceptKey(node, 'program')
    if (changes) this.#around.pop()
    this.acceptKey(node, 'inverse')
  }

  override PartialStatement(node: hbs.AST.PartialStatement): void {
    const { name } = node
    const isName = name.type === 'PathExpression' && PARTIAL.test(name.original)
    if (!isName) {
      const hint = 'Write the name of a file of `templates/partials/` itself, as in {{> fact}}.'
      this.#tell(
        'template-partial',
        'A partial is asked for by something else than its name.',
        node.loc,
        hint,
      )
    }
    // Its name is no variable.
    this.acceptArray(node.params)
    this.acceptKey(node, 'hash')
  }

  override PartialBlockStatement({ loc }: hbs.AST.PartialBlockStatement): void {
    this.#refuse('{{#> …}}', loc)
  }
  override Decorator({ loc }: hbs.AST.Decorator): void {
    this.#refuse('{{* …}}', loc)
  }
  override DecoratorBlock({ loc }: hbs.AST.DecoratorBlock): void {
    this.#refuse('{{#* …}}', loc)
  }

  override PathExpression({ data, depth, parts, original, loc }: hbs.AST.PathExpression): void {
    const [first = ''] = parts
    if (data && (depth > 0 || !['root', ...COUNTED].includes(first))) {
      const hint = 'There are `@root`, and in {{#each}} `@index`, `@key`, `@first` and `@last`.'
      this.#tell('template-variable', `There is no \`${original}\`.`, loc, hint)
    } else if (data && first !== 'root' && !this.#around.includes('each')) {
      const hint = `Write it inside {{#each}}; give it to a partial as in {{> fact number=@index}}.`
      this.#tell('template-variable', `\`${original}\` counts nothing here.`, loc, hint)
    } else if (!data && depth > this.#around.length) {
      const hint = 'Take one `../` out; what a chapter has at its top can be had everywhere with `@root.`.'
      this.#tell('template-variable', `\`${original}\` leads out of the template.`, loc, hint)
    }
    const inner = parts.find((part) => OF_OBJECTS.includes(part))
    if (inner !== undefined) {
      const message = `The template asks for “${inner}”, which is no value of the report.`
      this.#tell('template-variable', message, loc, 'Correct the name in the template.')
    }
  }

  #checkCall({ path, params }: Call, shape: 'block' | 'value'): void {
    if (path.type !== 'PathExpression') return
    const { original: helper, loc } = path as hbs.AST.PathExpression
    // One that is called with something is no helper that templates know.
    if (INNER.includes(helper) && shape === 'value' && params.length === 0) {
      const hint = 'Write the name of a value, or one of the helpers if, unless, each, with, t and isText.'
      this.#tell('template-helper', `The helper “${helper}” cannot be used in a template.`, loc, hint)
      return
    }
    const isBlock = BLOCKS.includes(helper)
    // A `t` or `isText` that is asked for nothing is told with the helpers.
    if (!isBlock && (!VALUES.includes(helper) || (shape === 'value' && params.length === 0))) return
    if (isBlock !== (shape === 'block')) {
      const right = isBlock ? `{{#${helper} …}} … {{/${helper}}}` : `{{${helper} …}}`
      this.#tell('template-helper', `The helper “${helper}” is written otherwise.`, loc, `Write ${right}.`)
    } else if (params.length !== 1) {
      const hint = `Write one name after it, as in {{${isBlock ? '#' : ''}${helper} ${helper === 't' ? '"labels:facts.aim"' : 'name'}}}.`
      const message = `The helper “${helper}” takes one argument, not ${params.length}.`
      this.#tell('template-helper', message, loc, hint)
    } else if (helper === 't' && params[0]?.type !== 'StringLiteral') {
      const hint =
        'Write the key of a text in quotation marks, as in {{t "labels:facts.aim"}}; a value is printed by its name alone.'
      this.#tell('template-text', 'The helper “t” is asked for something that is no key.', loc, hint)
    }
  }

  #refuse(what: string, loc: hbs.AST.SourceLocation): void {
    const hint = 'Make a file in `templates/partials/` of it, and write {{> its-name}}.'
    this.#tell('template-syntax', `\`${what}\` is not used in these templates.`, loc, hint)
  }

  #tell(code: Code, message: string, loc: hbs.AST.SourceLocation, hint: string): void {
    this.found.push(error(code, message, placeInTemplate(this.#name, loc), hint))
  }
}
