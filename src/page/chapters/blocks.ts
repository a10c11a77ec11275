import type { Element } from 'hast'
import type { TextTree } from '../../language/translate.ts'
import type { Report } from '../../report/types.ts'
import { Text } from '../../diagnostics/text.ts'
import { placePicture } from '../figures/picture.ts'

/** A table in a text, as the partial `block` prints it. */
interface TableView {
  readonly caption: Text
  readonly columns: readonly { readonly head: Text; readonly numeric: boolean }[]
  readonly rows: readonly (readonly Text[])[]
  readonly source: Text | ''
}

/** A figure in a text; `drawing` is the name of its picture among the drawings of the chapter. */
interface FigureView {
  readonly drawing: string
  readonly caption: Text
  readonly source: Text
}

interface BlockView {
  readonly table: TableView | ''
  readonly figure: FigureView | ''
}

type Tree = string | TextTree | BlockView | readonly Tree[] | { readonly [key: string]: Tree }

/** The texts of a chapter with its tables and figures arranged, and the pictures that it prints. */
export interface Arranged {
  readonly texts: Readonly<Record<string, Tree>>
  readonly drawings: ReadonlyMap<string, Element>
}

/** What stands right in a column: digits with signs, spaces and a unit of one character. */
const NUMERIC = /^[+−–-]?\d[\d\s.,]*\s?[%€‰]?$/u

/**
 * Arranges what stands among the paragraphs of a chapter.
 * @param id of the chapter, which the ids in its pictures begin with.
 */
export function arrangeBlocks(
  texts: Readonly<Record<string, TextTree | Readonly<Record<string, string>>>>,
  id: string,
  { pictures }: Pick<Report, 'pictures'>,
): Arranged {
  const drawings = new Map<string, Element>()
  const arranged = Object.entries(texts).map(([name, tree]) => [name, arrange(tree)] as const)
  return { texts: Object.fromEntries(arranged), drawings }

  function arrange(tree: TextTree | string | Readonly<Record<string, string>>): Tree {
    if (tree instanceof Text || typeof tree === 'string') return tree
    if (isList(tree)) return tree.map(arrange)
    return Object.fromEntries(
      Object.entries(tree).map(([key, child]: [string, TextTree | string]) => [
        key,
        key === 'paragraphs' && isList(child) ? child.map(blockOf) : arrange(child),
      ]),
    )
  }

  function blockOf(item: TextTree): Tree {
    if (item instanceof Text || isList(item)) return item
    const { table, figure } = item as Readonly<Record<string, Readonly<Record<string, TextTree>>>>
    return { table: table ? tableOf(table) : '', figure: figure ? figureOf(figure) : '' }
  }

  function figureOf({
    picture,
    alternative,
    caption,
    source,
  }: Readonly<Record<string, TextTree>>): FigureView {
    const name = (picture as Text).value
    const found = pictures.get(name)
    if (!found) throw new Error(`the checks let a figure without its picture “${name}” pass`)
    const drawing = `picture-${drawings.size + 1}`
    const words = (alternative as Text).value
    const place = (picture as Text).place
    drawings.set(drawing, placePicture(found, { name, id: `${id}-${drawing}`, alternative: words, place }))
    return { drawing, caption: caption as Text, source: source as Text }
  }
}

function tableOf({ caption, head, rows, source }: Readonly<Record<string, TextTree>>): TableView {
  const lines = rows as readonly (readonly Text[])[]
  const columns = (head as readonly Text[]).map((own, column) => ({
    head: own,
    numeric: column > 0 && lines.every((row) => NUMERIC.test(row[column]?.value ?? '')),
  }))
  return { caption: caption as Text, columns, rows: lines, source: source instanceof Text ? source : '' }
}

function isList(tree: unknown): tree is readonly TextTree[] {
  return Array.isArray(tree)
}
