import type { Root } from 'hast'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { type Processor, unified } from 'unified'
import { rehypeDataTables } from './plugins/rehype-data-tables.ts'
import { rehypeAddresses } from './plugins/rehype-addresses.ts'
import { rehypeAbsentChapters } from './plugins/rehype-absent-chapters.ts'
import { type CrossReferences, rehypeCrossReferences } from './plugins/rehype-cross-references.ts'
import { type Drawings, rehypeFigures } from './plugins/rehype-figures.ts'
import { type Column, rehypeHyphenation } from './plugins/rehype-hyphenation.ts'
import { rehypeLanguage } from './plugins/rehype-language.ts'
import { type NoteMarks, rehypeNoteMarks } from './plugins/rehype-note-marks.ts'
import { rehypeRegister } from './plugins/rehype-register.ts'
import { type Continued, rehypeSections } from './plugins/rehype-sections.ts'
import { rehypeTableGroups } from './plugins/rehype-table-groups.ts'
import { rehypeTypography, type WrittenIn } from './plugins/rehype-typography.ts'
import { remarkTemplateHtml } from './plugins/remark-template-html.ts'
import { remarkTexts } from './plugins/remark-texts.ts'
import { sourceHandlers } from './plugins/source-handlers.ts'
import type { Printed } from '../../diagnostics/text.ts'

/** What a chapter is shown on. */
export type Medium = 'page' | 'screen'

export interface MarkdownContext extends WrittenIn {
  /** Prefix of generated ids: the chapter's own id. */
  readonly id: string
  readonly notes: NoteMarks
  /** What the text is set in where no element says otherwise. */
  readonly column?: Column
  readonly references: CrossReferences
  /** Beginnings of names that are never broken, wherever they stand. */
  readonly names: readonly string[]
  readonly drawings?: Drawings
  /** What labels are called on the pages that their sections go over to. */
  readonly continued?: Continued
  /** What it is shown on: on a screen no word is divided, and no tags of a PDF need help. */
  readonly medium?: Medium
}

/** Turns a chapter's Markdown, and the texts in its slots, into HTML. This is the whole list of plugins, in their order. */
export function renderMarkdown({ source, texts }: Printed, context: MarkdownContext): Root {
  const processor = unified()
    .use(remarkParse)
    .use(tables)
    .use(remarkTexts, texts)
    .use(remarkTemplateHtml)
    .use(remarkRehype, { handlers: sourceHandlers })
    .use(rehypeNoteMarks, context.notes, context.id)
    .use(rehypeDataTables, context.column)
    .use(rehypeCrossReferences, context.references)
    .use(rehypeAbsentChapters, context.references.absent ?? [])
    .use(rehypeTableGroups, context.continued)
    .use(rehypeRegister)
    .use(rehypeSections, context.continued)
    .use(rehypeTypography, context)
    .use(context.medium === 'screen' ? [] : [[rehypeHyphenation, context]])
    .use(rehypeAddresses)
    .use(rehypeFigures, context.drawings ?? new Map())
    .use(rehypeLanguage, {
      prefix: context.id,
      sideBySide: context.column === 'narrow',
      named: context.medium !== 'screen',
    })
  return processor.runSync(processor.parse(source))
}

/** Tables of GitHub-flavoured Markdown, without its bare-address links, which nothing in a text could escape. */
function tables(this: Processor): void {
  const data = this.data()
  ;(data.micromarkExtensions ??= []).push(gfmTable())
  ;(data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown())
}
