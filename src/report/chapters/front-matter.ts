import * as z from 'zod'
import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import { divideFrontMatter } from '../../files/front-matter.ts'
import { idSchema, mapOf, onOff, say } from '../schema/schema-values.ts'
import { checkSchema } from '../schema/schema-check.ts'
import type { Sheet } from '../sheet.ts'
import { parseFile } from '../yaml/yaml-file.ts'
import { keyKinds, shapes } from './shapes.ts'
import { viewNames } from './views.ts'

/** What stands between the lines of hyphens at the head of a chapter's template. */
export const frontMatterSchema = mapOf({
  shape: z
    .enum(shapes, say('shape'))
    .describe('What its locale files look like; own: as `keys` or the view says'),
  view: z.enum(viewNames, say('view')).optional().describe('What the program computes for it'),
  texts: z
    .array(idSchema, say('list'))
    .optional()
    .describe('The locale files that it prints, if it is not the one with its own name'),
  keys: z
    .record(z.string().regex(/^[a-z][a-z_]*$/u, say('key')), z.enum(keyKinds, say('keyKind')), say('map'))
    .optional()
    .describe('Of the shape `own`: the keys of its text besides `title`, each with what it holds'),
  title: z
    .literal('part', say('title'))
    .optional()
    .describe('part: its title is the key `part` of its first text'),
  contents: z.enum(['chapter', 'texts', 'none'], say('contents')).optional(),
  running_head: onOff.optional(),
  folio: onOff.optional(),
  opener: onOff.optional(),
  display: onOff.optional(),
  small: onOff.optional(),
  once: onOff.optional(),
  sorted: onOff.optional(),
  landscape: onOff.optional(),
  raised: onOff.optional(),
  spread: onOff.optional(),
  side: z.enum(['left', 'right'], say('side')).optional(),
  pages: z.int(say('pages')).positive(say('pages')).optional(),
  continued: idSchema.optional(),
})

export type FrontMatter = z.infer<typeof frontMatterSchema>

/** Reads the front matter of a template, with the places of its mistakes in that file. */
export function readFrontMatter(
  file: string,
  source: string,
): { readonly sheet?: Sheet<FrontMatter>; readonly found: readonly Diagnostic[] } {
  const { frontMatter, isOpen } = divideFrontMatter(source)
  if (frontMatter === undefined) return { found: [isOpen ? notClosed(file) : missing(file)] }
  const { tree, found } = parseFile(file, frontMatter)
  if (!tree) return { found }
  const checked = checkSchema(tree, frontMatterSchema)
  return { ...(checked.sheet.reachable([]) && { sheet: checked.sheet }), found: [...found, ...checked.found] }
}

function missing(file: string): Diagnostic {
  const message = 'The template has no front matter, so nothing says what its chapter is.'
  const hint = 'Begin the file with the lines `---`, `shape: prose` and `---`.'
  return error('front-matter', message, { file, line: 1, column: 1 }, hint)
}

function notClosed(file: string): Diagnostic {
  const message = 'The front matter that begins here has no end.'
  return error('front-matter', message, { file, line: 1, column: 1 }, 'Write a line `---` after it.')
}
