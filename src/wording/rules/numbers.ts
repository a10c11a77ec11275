import { eachMatch, type AboutText, type Remark } from '../wording.ts'

/** Thousands in groups with one mark: 633,292 and 1.000.000. */
const GROUPED = /(?<![\p{L}\d.,/–-])\d{1,3}(?:([.,’'])\d{3})(?:\1\d{3})*(?![\d\p{L}]|[.,]\d)/gu
/** Decimals before what only quantities have. */
const DECIMALS =
  /(?<![\p{L}\d.,/–-])(\d+)([.,])(\d{1,2})(?=\s?%|\s(?:\p{L}+\s)?(?:EUR|USD|AZN|mln|mlrd|milyon|milyard|faiz|million|billion|per cent|avro|manat)(?!\p{L}))/gu
const SIGN_FIRST = /(?<![\p{L}\d])(€|\$|£|EUR|USD|AZN)\s?(\d[\d.,\s]*\d|\d)/gu
const SIGN_LAST = /(?<![\p{L}\d.,])(\d{1,3}(?:[\s.,]\d{3})+|\d+(?:[.,]\d+)?)\s?(€|EUR|USD|AZN)(?![\p{L}\d])/gu
/** A space that never breaks, as hints write it. */
const THIN = '\u202F'

/** Thousands, decimals and signs of money as `language.yaml` says. */
export function numbers(text: AboutText): Remark[] {
  const { numbers: form, money } = text.record
  const separator = form.group === 'space' ? ' ' : form.group
  const isFirst = /^\p{L}/u.test(money.EUR)
  return [
    ...eachMatch(text, GROUPED, ([written, mark]) => {
      if (mark === form.group) return undefined
      const meant = grouped(written.replaceAll(/\D/gu, ''), separator, form.group_from)
      return tell(written, 'has another mark between its thousands than this language', meant)
    }),
    ...eachMatch(text, DECIMALS, ([written, whole, mark, rest]) =>
      mark === form.decimal
        ? undefined
        : tell(
            written,
            'has another mark before its decimals than this language',
            `${whole}${form.decimal}${rest}`,
          ),
    ),
    ...eachMatch(text, isFirst ? SIGN_LAST : SIGN_FIRST, ([written, one = '', other = '']) => {
      const [sign, amount] = isFirst ? [other, one] : [one, other]
      const pattern = sign === '€' || sign === 'EUR' ? money.EUR : sign === 'AZN' ? money.AZN : undefined
      const digits = amount.replaceAll(/\D/gu, '')
      const plain = /[.,]\d{1,2}$/u.test(amount) ? amount : grouped(digits, separator, form.group_from)
      const meant = (pattern ?? (isFirst ? `${sign} {{amount}}` : `{{amount}} ${sign}`)).replace(
        '{{amount}}',
        plain,
      )
      return tell(written, 'has its sign of money on the other side than this language', meant)
    }),
  ]
}

/** Digits in groups of three from a length on: 1000, 10 000. */
function grouped(digits: string, separator: string, from: number): string {
  const mark = separator === ' ' ? THIN : separator
  return digits.length < from ? digits : digits.replaceAll(/(?<=\d)(?=(?:\d{3})+$)/gu, mark)
}

function tell(written: string, what: string, meant: string): Omit<Remark, 'start' | 'length'> {
  return {
    code: 'wording-number',
    message: `\`${written}\` ${what}.`,
    hint: `Write \`${meant.replaceAll(THIN, ' ')}\`.`,
  }
}
