/** Beginnings of the proper names that stand in the source's headings and labels. */
const PROPER_NAMES = ['Azərbaycan', 'Erasmus', 'Avropa']
const ACRONYM = /^\p{Lu}{2}/u

/** Writes an Azerbaijani heading or label with capitals in its first word, names and acronyms only. */
export function sentenceCase(heading: string): string {
  return heading.replaceAll(/\p{L}+/gu, (word, offset: number) => {
    const keeps = offset === 0 || ACRONYM.test(word) || PROPER_NAMES.some((name) => word.startsWith(name))
    return keeps ? word : word.toLocaleLowerCase('az')
  })
}
