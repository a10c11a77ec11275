import type { Language } from '../report/types.ts'
import { type TwoForms, twoForms } from './az/forms.ts'
import { calques } from './az/calques.ts'
import { aims, cases, owners, purposes, times, wrongEndings, yearEndings } from './az/grammar.ts'
import { latinI, letters } from './az/letters.ts'
import { otherForm } from './az/list-form.ts'
import { checkedNames } from './az/names.ts'
import { turkish } from './az/turkish.ts'
import { ordinals, repeated } from './en/rules.ts'
import { months } from './rules/months.ts'
import { numbers } from './rules/numbers.ts'
import { longSentences } from './rules/sentences.ts'
import { ranges, spaces, unfinished } from './rules/signs.ts'
import type { TextRule } from './wording.ts'

/** What is looked for in the words of one language, beside what all have. */
interface WordingModule {
  readonly rules: readonly TextRule[]
  /** Rules on names, which no other rule reads. */
  readonly names?: readonly TextRule[]
  /** A rule on the items of a list: which of them has another form than all others, if one has. */
  readonly otherForm?: (items: readonly string[]) => number | undefined
  readonly twoForms?: readonly TwoForms[]
}

/** Rules that all languages have; what they need to know stands in `language.yaml`. */
export const commonRules: readonly TextRule[] = [numbers, months, ranges, spaces, unfinished, longSentences]

/** Languages that have rules of their own. */
export const wordingModules: Readonly<Partial<Record<Language, WordingModule>>> = {
  az: {
    rules: [
      letters,
      latinI,
      turkish,
      yearEndings,
      wrongEndings,
      cases,
      aims,
      owners,
      times,
      purposes,
      calques,
      checkedNames,
    ],
    names: [checkedNames],
    otherForm,
    twoForms,
  },
  en: { rules: [repeated, ordinals] },
}
