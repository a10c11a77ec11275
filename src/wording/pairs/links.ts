import { formatPlace } from '../../diagnostics/place.ts'
import type { PairRule } from '../wording.ts'

const LINK = /\[[^\]]*\]\(([^()\s]*)\)/gu
/** The languages of a website's pages are told by a part of their address. */
const OWN_PAGES = /\/[a-z]{2}(?=\/|$)/gu

/** Links that do not stand in both texts. Marks of notes are compared by `note-order-differs`. */
export const linksOfBoth: PairRule = ({ source, translation, placeOfSource }) => {
  const [there, here] = [linksIn(source.written), linksIn(translation.written)]
  const missing = there.filter((link) => !here.includes(link))
  const extra = here.filter((link) => !there.includes(link))
  if (missing.length === 0 && extra.length === 0) return []
  const told = [
    ...missing.map((link) => `${link} is missing here`),
    ...extra.map((link) => `${link} is not in the source`),
  ]
  const message = `The links of this text and its source differ: ${told.join(', ')} (${formatPlace(placeOfSource)}).`
  return [{ code: 'wording-links', message, hint: 'Give both the same links.', start: 0, length: 0 }]
}

function linksIn(markdown: string): string[] {
  return [...markdown.matchAll(LINK)]
    .map(([, target = '']) => target.replaceAll(OWN_PAGES, ''))
    .filter((target) => target !== '' && !target.startsWith('#note-'))
}
