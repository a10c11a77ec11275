import { nameOfChapter } from '../chapter-name.ts'
import { type DesignFinding, type DocumentRule, plain, quote } from '../finding.ts'

/** Every country of the records is named beside the map and in the table of countries (page design 15.33). */
export const countryMissing: DocumentRule = ({ chapters, pages }) =>
  chapters.flatMap((chapter): DesignFinding[] => {
    const { countries = [], first, last } = chapter
    const printed = pages
      .slice(first - 1, last)
      .flatMap(({ lines }) => lines.filter(({ block }) => block.role !== 'Figure'))
      .map(({ text }) => text)
      .join(' ')
    return countries
      .filter((name) => !plain(printed).includes(plain(name)))
      .map((name) => ({
        code: 'page-country-missing',
        page: first,
        message: `${nameOfChapter(chapter, pages)} does not name ${quote(name)}, where an organisation of the records is from.`,
        words: name,
        hint: 'List all countries in its template.',
      }))
  })
