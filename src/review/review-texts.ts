import { formatPlace, type Place } from '../diagnostics/place.ts'
import type { Language, Report } from '../report/types.ts'
import { type WrittenText, writtenTexts } from '../translation/written-texts.ts'

/** A text in two languages; one may lack it, such as a plural form. */
export interface ReviewText {
  /** `projects/dirna:aim`, `labels:note.pages_one`. */
  readonly key: string
  readonly texts: readonly [first: WrittenText | undefined, second: WrittenText | undefined]
  /** What a reviewer should know of it, a line each (`remarksOn`). */
  readonly remarks?: readonly string[]
}

/** All texts of the locale files in two languages, in the order of the files of the first; what is to be translated is empty. */
export function reviewTexts(
  report: Pick<Report, 'locales' | 'toTranslate'>,
  [first, second]: readonly [Language, Language],
): ReviewText[] {
  const [firsts, seconds] = [writtenTexts(report, first), writtenTexts(report, second)]
  const blank = report.toTranslate[second]
  return [...new Set([...firsts.keys(), ...seconds.keys()])].map((key) => {
    const own = seconds.get(key)
    return { key, texts: [firsts.get(key), own && blank?.has(key) ? { ...own, value: '' } : own] }
  })
}

/** Texts under a heading. */
export interface ReviewPart {
  readonly heading: string
  readonly texts: readonly ReviewText[]
}

/** Where chapters print texts, in their order. */
export interface PrintedPart {
  readonly heading: string
  readonly places: readonly Place[]
}

const PLURAL = /_(?:zero|one|two|few|many|other)$/u

/**
 * Puts texts in the order in which chapters print them, each once, with its other plural forms; what no chapter prints as
 * words, such as descriptions of drawings, comes last.
 */
export function inReadingOrder(
  texts: readonly ReviewText[],
  printed: readonly PrintedPart[],
  others: string,
): ReviewPart[] {
  const byPlace = new Map(
    texts.flatMap((text) => text.texts.flatMap((each) => (each ? [[formatPlace(each.place), text]] : []))),
  )
  const forms = Map.groupBy(texts, ({ key }) => key.replace(PLURAL, ''))
  const taken = new Set<ReviewText>()
  const take = (found: readonly ReviewText[]): ReviewText[] => {
    const free = found.filter((text) => !taken.has(text))
    for (const text of free) taken.add(text)
    return free
  }
  const parts = printed.map(({ heading, places }) => ({
    heading,
    texts: places.flatMap((place) => {
      const text = byPlace.get(formatPlace(place))
      return text ? take(forms.get(text.key.replace(PLURAL, '')) ?? [text]) : []
    }),
  }))
  return [...parts, { heading: others, texts: take(texts) }].filter((part) => part.texts.length > 0)
}
