import { visit } from './visit.ts'
import { type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import type { Place } from '../../diagnostics/place.ts'
import { didYouMean } from '../../diagnostics/suggest.ts'
import type { RenderedChapter } from '../edition/edition.ts'
import { firstPlace } from './first-place.ts'
import type { Templates } from '../templates/template.ts'

/** Addresses that a link may have beside places of the edition. */
const SCHEME = /^(?:https?|mailto):/iu

/**
 * Finds links to an id that the edition does not have (the browser drops such links without a word), links that are
 * neither a website nor a mail address, and ids twice. `placeOf` finds what a template itself writes.
 */
export function checkLinks(
  chapters: readonly RenderedChapter[],
  placeOf: Templates['placeOf'],
): Diagnostic[] {
  const ids = new Set<string>()
  const links: { target: string; place: () => Place }[] = []
  const found: Diagnostic[] = []
  for (const { chapter, content } of chapters) {
    add(chapter.id, () => placeOf(chapter.template, ''))
    visit(content, 'element', (element) => {
      const { id, href } = element.properties
      if (typeof id === 'string') add(id, () => firstPlace(element) ?? placeOf(chapter.template, `"${id}"`))
      if (typeof href !== 'string' || SCHEME.test(href)) return
      const place = (): Place => firstPlace(element) ?? placeOf(chapter.template, href)
      if (href.startsWith('#')) links.push({ target: href.slice(1), place })
      else {
        const message = `The link “${href}” leads neither to a website nor to a mail address.`
        found.push(error('bad-link', message, place(), 'Write a whole address: `https://…`.'))
      }
    })
  }
  for (const { target, place } of links) {
    if (ids.has(target)) continue
    const hint = didYouMean(target, ids, 'Correct the id after `#`, or remove the link.')
    found.push(
      error('link-target', `A link leads to “#${target}”, which is not in this edition.`, place(), hint),
    )
  }
  return found

  function add(id: string, place: () => Place): void {
    const hint = 'Rename one of the two.'
    if (ids.has(id))
      found.push(error('id-twice', `The id “${id}” is used twice in this edition.`, place(), hint))
    ids.add(id)
  }
}
