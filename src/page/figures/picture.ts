import type { Element } from 'hast'
import type { Place } from '../../diagnostics/place.ts'
import type { Picture } from '../../report/types.ts'
import { visit } from '../html/visit.ts'
import { unnamedId } from '../html/links.ts'

/** Letters of the report's language: an fi ligature hides the dot that tells i from ı. */
const TYPE = 'font-variant-ligatures:no-common-ligatures;letter-spacing:0'

/**
 * A picture of an editor as a drawing of a chapter, in the typeface of the report.
 * @param about the name of its file; the id that its own ids begin with, so that pictures and chapters do not share any; what it says to those
 *   who do not see it; and where the text names it, which is the place of its words; and its size in millimetres, if it is not as wide as its column.
 */
export function placePicture(
  { drawing }: Picture,
  {
    name,
    id,
    alternative,
    place,
    size,
  }: {
    readonly name: string
    readonly id: string
    readonly alternative: string
    readonly place: Place
    readonly size?: { readonly width: number; readonly height: number }
  },
): Element {
  const copy = structuredClone(drawing)
  const ids = new Map<string, string>()
  visit(copy, 'element', ({ properties }) => {
    if (typeof properties['id'] === 'string')
      ids.set(properties['id'], unnamedId(id, 'picture', ids.size + 1))
  })
  visit(copy, 'element', ({ properties }) => {
    for (const [key, value] of Object.entries(properties)) {
      if (typeof value !== 'string') continue
      if (key === 'id') properties[key] = ids.get(value) ?? value
      else if (key === 'xLinkHref' && value.startsWith('#')) properties[key] = `#${named(value.slice(1))}`
      else if (value.includes('url('))
        properties[key] = value.replace(/#([\w.-]+)/gu, (_, own: string) => `#${named(own)}`)
    }
  })
  visit(copy, 'text', (node) => void (node.data = { sources: [place] }))
  copy.properties = {
    ...copy.properties,
    dataPicture: name,
    role: 'img',
    ariaLabel: alternative,
    preserveAspectRatio: 'xMinYMin meet',
    ...(size && { width: `${size.width}mm`, height: `${size.height}mm` }),
    fontFamily: '"Source Sans 3"',
    style: TYPE,
  }
  return copy

  function named(own: string): string {
    return ids.get(own) ?? own
  }
}
