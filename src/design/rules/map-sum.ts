import type { StructureElement } from '../../pdf/read/structure.ts'
import type { DocumentRule, DesignFinding } from '../finding.ts'

/** A larger number is in the tables alone (page design 8.10). */
const LARGEST = 99

/** The numbers on a map are those of the records: one for each country, and as large together (page design 15.31). */
export const mapSum: DocumentRule = ({ chapters, pages }) =>
  chapters.flatMap((chapter) => {
    const lines = pages
      .filter((page) => page.chapter === chapter)
      .flatMap((page) => page.lines)
      .filter(({ block }) => block.role === 'Figure')
    const drawings = [...Map.groupBy(lines, ({ block }): StructureElement => block).values()]
    // A map of which nothing is known has no numbers.
    const maps = drawings.filter((own) => own.some(({ text }) => /\d/u.test(text)))
    const known = chapter.maps?.filter(({ countries }) => countries > 0) ?? []
    return known.flatMap(({ countries, organisations }, index): DesignFinding[] => {
      const own = maps[index] ?? []
      const numbers = own.flatMap(({ text }) => text.match(/\d+/gu) ?? []).map(Number)
      const sum = numbers.reduce((total, number) => total + number, 0)
      // A number of three digits has no room on its tile.
      const [unsaid, rest] = [countries - numbers.length, organisations - sum]
      if (unsaid === 0 ? rest === 0 : unsaid > 0 && rest > LARGEST * unsaid) return []
      const message = `The map has ${numbers.length} numbers that make ${sum} together, but the records have ${organisations} organisations in ${countries} countries.`
      const hint = 'Build again with `--no-cache`. If it stays, this is a bug in the program: report it.'
      return [{ code: 'page-map-sum', page: own[0]?.page ?? chapter.first, message, hint }]
    })
  })
