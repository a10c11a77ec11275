import type { Text as TextNode } from 'hast'
import type { Place } from '../diagnostics/place.ts'
import { visit } from '../page/html/visit.ts'
import { inReadingOrder, type ReviewPart, reviewTexts } from '../review/review-texts.ts'
import type { Report } from '../report/types.ts'
import type { ListedScreen, ScreenLanguage } from './screen-edition.ts'

/**
 * The texts of two languages under the names of the chapters that print them, in reading order.
 * @param heading makes one of what both languages call a chapter.
 */
export function reviewParts(
  report: Report,
  first: ScreenLanguage,
  second: ScreenLanguage,
  heading: (one: string, other: string) => string,
): ReviewPart[] {
  const texts = reviewTexts(report, [first.language, second.language])
  const printed = first.chapters.map((chapter) => {
    const other = second.chapters.find(({ name }) => name === chapter.name) ?? chapter
    return { heading: heading(chapter.title.value, other.title.value), places: placesIn(chapter) }
  })
  const [others = '', otherOthers = ''] = [first, second].map(
    ({ translator }) => translator.translate('word:review.others').value,
  )
  return inReadingOrder(texts, printed, heading(others, otherOthers))
}

/** Where the words of a chapter were written, in their order. */
function placesIn({ content }: ListedScreen): Place[] {
  const places: Place[] = []
  visit(content, 'text', ({ data }: TextNode) => {
    places.push(...(data?.sources ?? []))
  })
  return places
}
