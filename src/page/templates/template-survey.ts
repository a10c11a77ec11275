import Handlebars from 'handlebars'

/** A parsed template, and the names in it. */
export interface ParsedTemplate {
  readonly name: string
  readonly program: hbs.AST.Program
  /** Helpers that are called with arguments or as a block. */
  readonly calls: readonly Mention[]
  /** Names that stand alone: variables, or helpers without arguments. */
  readonly bare: readonly Mention[]
  readonly partials: readonly Mention[]
  /** Variables, and texts in quotes. */
  readonly words: readonly Mention[]
}

/** A name in a template, and where. */
interface Mention {
  readonly name: string
  readonly loc: hbs.AST.SourceLocation
}

/** The name of a partial; anything else that is included is told by itself. */
export const PARTIAL = /^[\w-]+(?:\/[\w-]+)*$/u

/** Goes through a parsed template once. */
export function survey(name: string, program: hbs.AST.Program): ParsedTemplate {
  const surveyor = new Surveyor()
  surveyor.accept(program)
  const { calls, bare, partials, words } = surveyor
  return { name, program, calls, bare, partials, words }
}

class Surveyor extends Handlebars.Visitor {
  readonly calls: Mention[] = []
  readonly bare: Mention[] = []
  readonly partials: Mention[] = []
  readonly words: Mention[] = []

  override MustacheStatement(node: hbs.AST.MustacheStatement): void {
    this.#call(node, false)
    super.MustacheStatement(node)
  }
  override SubExpression(node: hbs.AST.SubExpression): void {
    this.#call(node, true)
    super.SubExpression(node)
  }
  override BlockStatement(node: hbs.AST.BlockStatement): void {
    this.#call(node, true)
    super.BlockStatement(node)
  }
  override PartialStatement(node: hbs.AST.PartialStatement): void {
    const { name, loc } = node
    if (name.type === 'PathExpression' && PARTIAL.test(name.original))
      this.partials.push({ name: name.original, loc })
    super.PartialStatement(node)
  }
  override PathExpression({ parts, loc }: hbs.AST.PathExpression): void {
    for (const name of parts) this.words.push({ name, loc })
  }
  override StringLiteral({ value, loc }: hbs.AST.StringLiteral): void {
    this.words.push({ name: value, loc })
  }

  #call(
    { path, params, hash }: hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression,
    block: boolean,
  ): void {
    if (path.type !== 'PathExpression') return
    const { original: name, loc } = path as hbs.AST.PathExpression
    const isCall = block || params.length > 0 || (hash?.pairs.length ?? 0) > 0
    ;(isCall ? this.calls : this.bare).push({ name, loc })
  }
}
