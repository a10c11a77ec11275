import type { Language } from '../../report/types.ts'
import { type Finding, firstOfEach, type PageRule, quote } from '../finding.ts'
import { paragraphs } from '../paragraphs.ts'

/** What a language does not write, and what it writes instead. */
type Form = readonly [found: RegExp, instead: string]

/** In both languages: page design 11, grouping; Interinstitutional Style Guide 7.3.3. Quotation marks are told in the texts. */
const BOTH: readonly Form[] = [
  [/(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d.,]*\d)/u, 'the groups of a number stand apart by a space: 633 292'],
  [
    /(?<![\d.,])\d{1,3}(?:\.\d{3}){2,}(?![\d.,]*\d)/u,
    'the groups of a number stand apart by a space: 1 250 000',
  ],
]

/** Page design 11 and 15.22: money, dates and quotes have the form of the edition's own language. */
const FORMS: Readonly<Record<Language, readonly Form[]>> = {
  az: [
    [
      /(?<![\d.,])\d{1,3}(?:\.\d{3})+\s?(?:avro|manat)(?!\p{L})/u,
      'the groups of a number stand apart by a space: 1 250 000 manat',
    ],
    // Digits after an amount are those of a note mark.
    [/(?<!\d\s)(?:EUR|USD|[€$])\s?\d/u, 'money is written 633 292 avro'],
    [
      /\d\.\d+\s?(?:%|(?:faiz|mln|mlrd|milyon|milyard|avro|manat)(?!\p{L}))/u,
      'a decimal has a comma: 4,13 mln',
    ],
    [
      /(?<!\p{L})(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}/u,
      'a month is written dekabr 2023',
    ],
    ...BOTH,
  ],
  en: [
    // Before an amount the digit is the end of a name: EDU-3 EUR 633 292.
    [/\d\s?(?:avro|manat|EUR|USD|[€$])(?!\p{L}|\s?\d)|[€$]\s?\d/u, 'money is written EUR 633 292'],
    [/\d,\d+\s?(?:%|(?:per cent|million|billion|euros?)(?!\p{L}))/u, 'a decimal has a point: 4.13 million'],
    [
      /(?<!\p{L})(?:yanvar|fevral|mart|aprel|may|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr) \d{4}/u,
      'a month is written December 2023',
    ],
    ...BOTH,
  ],
}

/** The code of a currency after its amount: the form that both languages share where they stand side by side. */
const SHARED_CURRENCY = /(?<=\d )\p{Lu}{3}(?!\p{L})/gu

/** Money, numbers, months and quotation marks, names and addresses aside. */
export const otherForm: PageRule = (page, { sideBySide }) =>
  firstOfEach(
    (['az', 'en'] as const).flatMap((language) =>
      paragraphs(page, language, sideBySide).flatMap(({ key, text, words }) => {
        for (const [form, instead] of FORMS[language] ?? []) {
          const match = form.exec(sideBySide ? words.replaceAll(SHARED_CURRENCY, ' ') : words)
          if (!match) continue
          const found: Finding = {
            code: 'page-other-form',
            page: page.number,
            message: `${quote(match[0])} is not how a text tagged “${language}” writes it: ${quote(text)}.`,
            words: text,
            hint: `In this language ${instead}.`,
          }
          return [[key, found] as const]
        }
        return []
      }),
    ),
  )
