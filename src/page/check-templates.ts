import { type Cache, keyOf } from '../cache.ts'
import type { Diagnostic } from '../diagnostics.ts'
import { checkTemplates, HELPERS, parseTemplates, type TemplateFile } from './template-check.ts'

/**
 * What is wrong with the Markdown and HTML of templates that Handlebars can read. What was found is kept: templates
 * change seldom, and what reads Markdown takes a while to load.
 */
export async function checkTemplateFiles(
  files: readonly TemplateFile[],
  cache: Cache,
): Promise<readonly Diagnostic[]> {
  const key = keyOf('templates', ...files.flatMap(({ name, source }) => [name, source]))
  const kept = await cache.read(key)
  if (kept) return JSON.parse(kept.toString()) as Diagnostic[]
  const { parsed, diagnostics } = parseTemplates(files)
  const names = files.map(({ name }) => name)
  // Those are told by who compiles them.
  if (diagnostics.length > 0 || checkTemplates(parsed, HELPERS, names).length > 0) return []
  const { checkTemplateMarkdown } = await import('./template-markdown.ts')
  const found = checkTemplateMarkdown(parsed)
  await cache.write(key, Buffer.from(JSON.stringify(found)))
  return found
}
