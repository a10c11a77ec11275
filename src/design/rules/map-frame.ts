import { nameOfChapter } from '../chapter-name.ts'
import type { FramedCountry } from '../expectation.ts'
import type { DesignFinding, DocumentRule } from '../finding.ts'

/** A larger number may have no room on its tile (page design 8.10). */
const LARGEST = 99

/** Framed are the countries of coordinators, on maps and in tables, and no others (page design 15.32). */
export const mapFrame: DocumentRule = ({ chapters, pages }) =>
  chapters.flatMap((chapter): DesignFinding[] => {
    const { framed: wanted, first, last } = chapter
    if (!wanted) return []
    const found = pages
      .slice(first - 1, last)
      .flatMap(({ framed }) => framed)
      .filter((text) => /\d/u.test(text))
    const left = [...found]
    const missing = wanted.filter((each) => {
      const at = left.findIndex((text) => isOf(text, each))
      if (at >= 0) left.splice(at, 1)
      return at < 0 && each.organisations <= LARGEST
    })
    if (missing.length === 0 && left.length === 0) return []
    const asWords = wanted.map(({ country, organisations }) => `${country} ${organisations}`)
    return [
      {
        code: 'page-map-frame',
        page: first,
        message: `${nameOfChapter(chapter, pages)} has frames round ${listed(found)}, but the countries of coordinators are ${listed(asWords)}.`,
        hint: 'Build again with `--no-cache`. If it stays, this is a bug in the program: report it.',
      },
    ]
  })

/** A tile may have the code of its country over its number. */
function isOf(text: string, { country, organisations }: FramedCountry): boolean {
  const letters = text.replaceAll(/\P{L}/gu, '')
  return (letters === '' || letters === country) && text.replaceAll(/\D/gu, '') === String(organisations)
}

function listed(words: readonly string[]): string {
  return words.length === 0 ? 'nothing' : words.join(', ')
}
