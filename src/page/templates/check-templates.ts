import { type Cache, keyOf, readKept } from '../../files/cache.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { TemplateFile } from './template-check.ts'
import type { Templates } from './template.ts'

/**
 * What is wrong with the Markdown and HTML of templates that were compiled. What was found is kept: templates change
 * seldom, and what reads Markdown takes a while to load.
 * @param files the templates were compiled from.
 */
export async function checkTemplateFiles(
  files: readonly TemplateFile[],
  { parsed }: Pick<Templates, 'parsed'>,
  cache: Cache,
): Promise<readonly Diagnostic[]> {
  const key = keyOf('templates', ...files.flatMap(({ name, source }) => [name, source]))
  const kept = await readKept(cache, key, (bytes) => JSON.parse(bytes.toString()) as Diagnostic[])
  if (kept) return kept
  const { checkTemplateMarkdown } = await import('./template-markdown.ts')
  const found = checkTemplateMarkdown(parsed)
  await cache.write(key, Buffer.from(JSON.stringify(found)))
  return found
}
