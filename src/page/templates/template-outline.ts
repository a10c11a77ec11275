import type { Place } from '../../diagnostics/place.ts'
import { fileOf } from './template-place.ts'
import type { ParsedTemplate } from './template-survey.ts'

/** A template with its partials as Markdown that has a letter in the place of every value. */
export interface Outline {
  readonly markdown: string
  /** Where a character of it is written. */
  readonly placeAtOffset: (offset: number) => Place
}

interface Piece {
  readonly at: number
  readonly file: string
  /** From 1, and from 0. */
  readonly line: number
  readonly column: number
  readonly words: string
}

/** In the place of a value. */
const VALUE = 'x'

/**
 * Lays a template out as it is filled in: the lines of blocks are gone, loops go round once, all ways of a condition
 * are taken. Partials that include themselves must have been refused.
 */
export function outline(template: ParsedTemplate, partials: ReadonlyMap<string, ParsedTemplate>): Outline {
  const pieces: Piece[] = []
  let markdown = ''
  const add = (file: string, words: string, line: number, column: number): void => {
    pieces.push({ at: markdown.length, file, line, column, words })
    markdown += words
  }
  const lay = (file: string, program: hbs.AST.Program | undefined): void => {
    for (const statement of program?.body ?? []) {
      const { start } = statement.loc
      if (statement.type === 'ContentStatement') {
        const { value, original } = statement as unknown as { value: string; original: string }
        // Blanks around a block that has its line for itself were taken off.
        const taken = original.slice(0, original.indexOf(value)).split('\n')
        const column = (taken.length === 1 ? start.column : 0) + (taken.at(-1)?.length ?? 0)
        add(file, value, start.line + taken.length - 1, column)
      } else if (statement.type === 'MustacheStatement') add(file, VALUE, start.line, start.column)
      else if (statement.type === 'BlockStatement') {
        const { program: inner, inverse } = statement as hbs.AST.BlockStatement
        lay(file, inner)
        lay(file, inverse)
      } else if (statement.type === 'PartialStatement') {
        const { name, indent } = statement as hbs.AST.PartialStatement & { indent?: string }
        const partial = name.type === 'PathExpression' ? partials.get(`partials/${name.original}`) : undefined
        add(file, indent ?? '', start.line, 0)
        if (partial) lay(partial.name, partial.program)
      }
    }
  }
  lay(template.name, template.program)

  const placeAtOffset = (offset: number): Place => {
    const piece = pieces.findLast(({ at, words }) => at <= offset && words !== '')
    if (!piece) return { file: fileOf(template.name), line: 1, column: 1 }
    const before = piece.words.slice(0, offset - piece.at).split('\n')
    const column = (before.length === 1 ? piece.column : 0) + (before.at(-1)?.length ?? 0)
    return { file: fileOf(piece.file), line: piece.line + before.length - 1, column: column + 1 }
  }
  return { markdown, placeAtOffset }
}
