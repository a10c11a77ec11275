import type { RootContent } from 'mdast'
import type { TextMistake } from './text-mistake.ts'

const LINE = 'A text is one paragraph without headings, lists, quotations or code.'

/** What is said of a text whose Markdown makes a list, a heading or another block; `first`: of its beginning. */
export function blockMistake(text: string, block: RootContent, first: boolean): TextMistake {
  const begin = block.position?.start.offset ?? 0
  const source = text.slice(begin, block.position?.end.offset)
  const underline = block.type === 'heading' ? /\n[ \t]*(=+|-+)\s*$/u.exec(source) : null
  const start =
    begin + (underline ? source.lastIndexOf(underline[1] ?? '') : (/^\s*/u.exec(source)?.[0].length ?? 0))
  const mark = /^\S+/u.exec(text.slice(start))?.[0] ?? ''
  const place = { start, length: Math.max(mark.length, 1) }
  const name = blockName(block)
  const told = { severity: 'error', code: 'block-in-text', ...place } as const
  if (underline) {
    return {
      ...told,
      message: `The line \`${mark}\` turns the text above it into a heading.`,
      hint: `${LINE} Delete this line.`,
    }
  }
  if (!first) {
    const message = `The text has ${block.type === 'paragraph' ? 'more than one paragraph' : `${name} in it`}.`
    const hint =
      block.type === 'paragraph' ? `${LINE} Delete the empty line, or make an item of each paragraph.` : LINE
    return { ...told, message, hint }
  }
  const what = start > begin ? 'spaces' : `\`${mark}\``
  const message = `The text begins with ${what}, which turns it into ${name}.`
  const cure = isEscapable(block)
    ? `Put a backslash before that character: ${escaped(mark)}.`
    : CURES[block.type]
  return { ...told, message, hint: cure === undefined ? LINE : `${LINE} ${cure}` }
}

/** Blocks that one character begins. */
function isEscapable({ type }: RootContent): boolean {
  return ['list', 'heading', 'blockquote', 'definition', 'thematicBreak'].includes(type)
}

const CURES: Partial<Record<RootContent['type'], string>> = {
  code: 'Delete the spaces at its beginning.',
  table:
    'Write sentences, or make an item of each row: or, among the paragraphs of a chapter of prose or sections, a `table` with `caption`, `head` and `rows`.',
}

function blockName(block: RootContent): string {
  const names: Partial<Record<RootContent['type'], string>> = {
    list: 'a list',
    table: 'a table',
    heading: 'a heading',
    blockquote: 'a quotation',
    code: 'a block of code',
    thematicBreak: 'a line across the page',
    definition: 'an address that is not printed',
  }
  return names[block.type] ?? `a block (${block.type})`
}

/** `1.` → `1\.`, `#` → `\#`, `***` → `\*\*\*`. */
function escaped(mark: string): string {
  const number = /^(\d+)([.)])/u.exec(mark)
  if (number) return `\`${number[1]}\\${number[2]}\``
  return `\`${/^[*_-]+$/u.test(mark) ? [...mark].map((each) => `\\${each}`).join('') : `\\${mark}`}\``
}
