import { type DesignFinding, type PageRule, plain, quote } from '../finding.ts'

/** The titles of a cover, whatever sizes their parts have, are those of the report, word for word (page design 15.35). */
export const coverTitle: PageRule = ({ number, chapter, printed }) => {
  if (!chapter?.cover || number !== chapter.first) return []
  const said = lettersOf(printed.map(({ text }) => text).join(' '))
  return chapter.cover.titles
    .filter((title) => !said.includes(lettersOf(title)))
    .map((title): DesignFinding => ({
      code: 'page-cover-title',
      page: number,
      message: `The cover does not have the title ${quote(title)} word for word.`,
      words: title,
      hint: 'Correct the template of the cover, or the rules of the stylesheet for its titles.',
    }))
}

/** Without spaces: a line may end at each of them. */
function lettersOf(text: string): string {
  return plain(text).replaceAll(' ', '')
}
