import { eachMatch, type AboutText, type Remark } from '../wording.ts'

/** Words that are Turkish alone, and what is said instead; those that end with `*` in any form. */
const WORDS: Readonly<Record<string, string>> = {
  ve: 'və',
  için: 'üçün',
  ile: 'ilə',
  gibi: 'kimi',
  değil: 'deyil',
  yıl: 'il',
  yıllar: 'illər',
  'üniversite*': 'universitet',
  'eğitim*': 'təhsil',
  'kalite*': 'keyfiyyət',
  'öğrenci*': 'tələbə',
  'öğretmen*': 'müəllim',
  'geliştir*': 'inkişaf etdirmək',
  'araştır*': 'tədqiqat',
}
const FORMS = Object.keys(WORDS).map((word) => word.replace('*', '[\\p{L}\\p{M}]*'))
const TURKISH = new RegExp(`(?<![\\p{L}\\p{M}\\d-])(?:${FORMS.join('|')})(?![\\p{L}\\p{M}])`, 'giu')
/** The ending -lik, -lük before a vowel: k becomes y, and ğ in Turkish. The stem of təbliğ ends with it. */
const SOFTENED = /(?<!\p{L})(?!təbliğ)\p{L}{2,}?l[iü]ğ[iüə]\p{L}*/giu

/** Turkish words, and Azerbaijani ones with a Turkish form. Names keep their spelling. */
export function turkish(text: AboutText): Remark[] {
  return [
    ...eachMatch(text, TURKISH, ([word]) => {
      if (/^\p{Lu}/u.test(word)) return undefined
      const small = word.toLocaleLowerCase('az')
      const [, meant] =
        Object.entries(WORDS).find(([each]) =>
          each.endsWith('*') ? small.startsWith(each.slice(0, -1)) : small === each,
        ) ?? []
      return tell(`“${word}” is a Turkish word.`, `Write “${meant ?? ''}”.`)
    }),
    ...eachMatch(text, SOFTENED, ([word]) =>
      tell(
        `In “${word}” the ending has ğ before a vowel, as in Turkish.`,
        `Write \`${word.replace(/(l[iü])ğ(?=[iüə])/iu, '$1y')}\`.`,
      ),
    ),
  ]
}

function tell(message: string, hint: string): Omit<Remark, 'start' | 'length'> {
  return { code: 'wording-turkish', message, hint }
}
