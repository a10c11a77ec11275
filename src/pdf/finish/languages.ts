import type { PageIdentity } from './identity.ts'
import { type Element, walk } from './tree.ts'

/** States the languages of the document and of its parts as the identity calls them: `en` becomes `en-GB`. */
export function tagLanguages(root: Element, { languages: [first], tags }: PageIdentity): void {
  for (const each of walk(root)) if (each.lang !== undefined) each.lang = tags[each.lang] ?? each.lang
  root.lang = first ?? root.lang
}
