import type { Place } from '../../diagnostics/place.ts'

/** The place of a template's statement; Handlebars counts columns from 0. */
export function placeInTemplate(name: string, { start }: Pick<hbs.AST.SourceLocation, 'start'>): Place {
  return { file: fileOf(name), line: start.line, column: start.column + 1 }
}

/** The file of a template, by its name. */
export function fileOf(name: string): string {
  return `templates/${name}.md.hbs`
}

/** The place of an offset of a template's source. */
export function placeAt(name: string, source: string, at: number): Place {
  const before = source.slice(0, at).split('\n')
  return { file: fileOf(name), line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
