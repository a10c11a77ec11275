import { type DesignFinding, type PageRule, plain, quote } from '../finding.ts'

/**
 * On a cover the words for what the source does not state stand in its drawing and its legend alone: what else is not
 * given is left out there (page design 15.37).
 */
export const coverMissing: PageRule = ({ number, chapter, printed }) => {
  if (!chapter?.cover || number !== chapter.first) return []
  const { missing, titles } = chapter.cover
  const blocks = [...new Set(printed.map(({ block }) => block))]
  const drawing = blocks.findLastIndex(({ role }) => role === 'Figure')
  // The legend follows the drawing, a paragraph in each language.
  const explained = new Set(drawing < 0 ? [] : blocks.slice(drawing, drawing + 1 + titles.length))
  return printed
    .filter(({ block, text }) => {
      return (
        block.role !== 'Figure' &&
        !explained.has(block) &&
        missing.some((words) => plain(text).includes(words))
      )
    })
    .map(({ text }): DesignFinding => ({
      code: 'page-cover-missing',
      page: number,
      message: `${quote(text)} stands on the cover, where what is not given is left out.`,
      words: text,
      hint: 'Take it out of the template of the cover.',
    }))
}
