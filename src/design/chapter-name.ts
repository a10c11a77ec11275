import type { CheckedChapter, CheckedDocument } from './document.ts'

const NUMBER = /^\d+\.? /u

/** A chapter as messages begin with it: `The project “DIRNA”`, `The chapter “Recommendations”`. */
export function nameOfChapter(chapter: CheckedChapter, pages: CheckedDocument['pages']): string {
  const name = nameInHead(chapter) ?? headingOf(chapter, pages)
  const kind = chapter.record ?? 'chapter'
  return `The ${kind} “${name === '' ? chapter.name : name}”`
}

/** The head of a project alone names what it is from. */
function nameInHead({ record, heads }: CheckedChapter): string | undefined {
  const { right } = heads
  return record !== undefined && right !== undefined && !NUMBER.test(right)
    ? undefined
    : right?.replace(NUMBER, '')
}

/**
 * The first line of its heading, of a project the acronym: by these words the place of the chapter is found. The number
 * before it is written nowhere.
 */
export function headingOf({ first }: CheckedChapter, pages: CheckedDocument['pages']): string {
  const heading = pages[first - 1]?.lines.find(({ block }) => block.role === 'H1')
  return heading?.text.replace(NUMBER, '') ?? ''
}
