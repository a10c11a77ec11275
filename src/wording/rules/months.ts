import { eachMatch, type AboutText, type Remark } from '../wording.ts'

/** Months before a year with a capital, in a language whose months have small letters (`language.yaml`). */
export function months(text: AboutText): Remark[] {
  const { tag, dates } = text.record
  const names = dates.months.filter((month) => month === month.toLocaleLowerCase(tag))
  const capitals = new Map(
    names.map((month) => [month.slice(0, 1).toLocaleUpperCase(tag) + month.slice(1), month]),
  )
  if (capitals.size === 0) return []
  const pattern = new RegExp(
    `(?<!^|[.!?…:]\\s+)(?<!\\p{L})(${[...capitals.keys()].join('|')})(?=\\s+\\d{4})`,
    'gu',
  )
  return eachMatch(text, pattern, ([written]) => ({
    code: 'wording-month',
    message: `\`${written}\` has a capital; months of this language have none.`,
    hint: `Write \`${capitals.get(written) ?? ''}\`.`,
  }))
}
