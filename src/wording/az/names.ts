import { eachMatch, type AboutText, type Remark } from '../wording.ts'

/** A name that is not its bearer's, and what it is. */
interface CheckedName {
  readonly found: RegExp
  readonly now: string
  readonly why: string
}

/**
 * Names that texts on higher education in Azerbaijan get wrong, checked against what their bearers call themselves. The
 * ministry: decree of the President of 28 July 2022; state universities are public legal entities, no companies.
 */
const CHECKED: readonly CheckedName[] = [
  {
    found: /(?<!Elm və )Təhsil Nazirliyi/gu,
    now: 'Elm və Təhsil Nazirliyi',
    why: 'The ministry of Azerbaijan has another name since July 2022.',
  },
  {
    found: /(?<=Dövlət \p{L}*[ ]?Universiteti) MMC/gu,
    now: '',
    why: 'A state university is no company with limited liability.',
  },
  {
    found: /(?<=\p{L} )(Komitəsi|Nazirliyi|Prezidenti)(?= (?:Akademiyası|Universiteti|İnstitutu)(?!\p{L}))/gu,
    now: '$1nin',
    why: 'A body whose name is a group of words stands in the genitive before what belongs to it.',
  },
  {
    found: /(?:İakob )?Qoğebaşvili(?: adına)?/gu,
    now: 'İakob Qoqebaşvili adına',
    why: 'The Georgian name has one letter twice, which is q, and a university bears it with “adına”.',
  },
  {
    found: /(?<!\p{L})LEPL(?= \p{Lu})/gu,
    now: 'publik hüquqi şəxs',
    why: 'LEPL is an English abbreviation: legal entity of public law.',
  },
  { found: /[Ii]zobrazevalni/gu, now: 'izobraževalni', why: 'The Slovene word has ž.' },
  {
    found: /Univerza na Primorskem Università del Litorale/gu,
    now: 'Primorska Universiteti',
    why: 'The Slovene and the Italian name run together.',
  },
]

/** Names that are not those of their bearers, or not any more. */
export function checkedNames(about: AboutText): Remark[] {
  // What is quoted stays.
  const words = about.words.replaceAll(/“[^”]*”/gu, (quoted) => ' '.repeat(quoted.length))
  const text = { ...about, words }
  return CHECKED.flatMap(({ found, now, why }) =>
    eachMatch(text, found, ([written, group = '']) => {
      const meant = now.replace('$1', group)
      if (written === meant) return undefined
      const hint =
        meant === '' ? `Delete \`${written.trim()}\`.` : `Write \`${meant}\`, unless the text quotes.`
      return { code: 'wording-name', message: why, hint }
    }),
  )
}
