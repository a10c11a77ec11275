import { keyOf } from '../files/cache.ts'
import type { Inputs } from '../files/inputs.ts'
import { projectOfText } from './lend-texts.ts'

/** What the key of a result begins with: another layout of actions has other keys. */
const FORMAT = 'catalogue 1'

/**
 * The keys of the results of a report: of the program and of the files that each is made from. A project alone does not depend on
 * what the others say in their texts; their records count, as its bars are drawn on the scale of all.
 * @returns the key of a project by its slug, and without one that of the report.
 */
export function keysIn(
  { entries }: Inputs,
  version: string,
  slugs: readonly string[],
): (project?: string) => string {
  const ofProjects = new Map<string, (string | Uint8Array)[]>(slugs.map((slug) => [slug, []]))
  const ofAll: (string | Uint8Array)[] = []
  const common: (string | Uint8Array)[] = []
  for (const [path, entry] of entries) {
    const content = typeof entry === 'object' && 'bytes' in entry ? entry.bytes : JSON.stringify(entry)
    const texts = ofProjects.get(projectOfText(path) ?? '')
    ;(texts ?? common).push(path, content)
    ofAll.push(path, content)
  }
  const shared = keyOf(...common)
  return (project) =>
    project === undefined
      ? keyOf(FORMAT, version, 'report', ...ofAll)
      : keyOf(FORMAT, version, 'project', project, shared, ...(ofProjects.get(project) ?? []))
}
