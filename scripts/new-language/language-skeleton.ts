import { stringify } from 'yaml'
import { languageName } from '../../src/diagnostics/language-name.ts'
import { type LanguageRecord, typefaces } from '../../src/report/schema/language-schema.ts'

/** Spaces of the systems: the program prints a narrow one. */
const SPACES = /^[\s\u00A0\u202F]$/u
/** 22 January 2026, and a month on, in ms: the same day or one beside it. */
const JANUARY = 1_769_040_000_000
const MONTH = 30.4 * 86_400_000
const LETTERS = 'A B C D E F G H I J K L M N O P Q R S T U V W X Y Z'

/**
 * The first form of a `language.yaml`: what Unicode CLDR knows of the language, and for the rest what most languages
 * have, to be read by somebody who speaks it.
 */
export function languageSkeleton(code: string): string {
  const name = languageName(code)
  const head = `# yaml-language-server: $schema=../../docs/schema/language.schema.json
# How ${name} is written. To check: numbers, months and their order come from Unicode CLDR, the rest is a guess.
`
  const { common_words: _words, ...record } = skeleton(code)
  return `${head}${stringify(record, { lineWidth: 0 })}
# To write: the twenty commonest words, in small letters; by them a text that was not translated is told.
common_words: ["…"]
`
}

function skeleton(code: string): LanguageRecord {
  const locale = new Intl.Locale(code)
  const { script } = locale.maximize()
  const scriptName =
    script === undefined ? undefined : new Intl.DisplayNames('en', { type: 'script' }).of(script)
  const families = typefaces.filter((family) => scriptName !== undefined && family.endsWith(` ${scriptName}`))
  const [serif, sans] = ['Serif', 'Sans'].map((kind) => families.filter((family) => family.includes(kind)))
  return {
    tag: locale.toString(),
    direction: directionOf(locale),
    alphabet: LETTERS,
    numbers: numbersOf(code),
    money: { EUR: amountOf(code) },
    dates: datesOf(code),
    ordinals: Object.fromEntries(
      new Intl.PluralRules(code, { type: 'ordinal' })
        .resolvedOptions()
        .pluralCategories.map((form) => [form, '{{number}}']),
    ),
    quotes: '“…”',
    inner_quotes: '‘…’',
    joined: { after_number: ['%', 'EUR', 'km'], before_number: ['EUR', 'USD', 'ISO', '№'] },
    ligatures: 'on',
    hyphenation: 'none',
    ...(serif?.length &&
      sans?.length && {
        fonts: { serif: [...serif, 'Source Serif 4'], sans: [...sans, 'Source Sans 3'] },
      }),
    common_words: [],
  }
}

function directionOf(locale: Intl.Locale): 'ltr' | 'rtl' {
  const { getTextInfo } = locale as { getTextInfo?: () => { direction?: string } }
  return getTextInfo?.call(locale).direction === 'rtl' ? 'rtl' : 'ltr'
}

function numbersOf(code: string): LanguageRecord['numbers'] {
  const part = (value: number, type: string): string =>
    new Intl.NumberFormat(code, { numberingSystem: 'latn' })
      .formatToParts(value)
      .find((each) => each.type === type)?.value ?? ''
  const group = part(1_234_567, 'group')
  return {
    decimal: part(1.5, 'decimal') === '.' ? '.' : ',',
    group: group === '.' || group === ',' || group === '’' ? group : 'space',
    group_from: part(1234, 'group') === '' || SPACES.test(group) ? 5 : 4,
  }
}

function amountOf(code: string): string {
  const format = new Intl.NumberFormat(code, { style: 'currency', currency: 'EUR', currencyDisplay: 'code' })
  return format.formatToParts(5)[0]?.type === 'currency' ? 'EUR {{amount}}' : '{{amount}} EUR'
}

function datesOf(code: string): LanguageRecord['dates'] {
  const parts = (options: Intl.DateTimeFormatOptions, month = 0) =>
    new Intl.DateTimeFormat(code, {
      timeZone: 'UTC',
      calendar: 'gregory',
      numberingSystem: 'latn',
      ...options,
    }).formatToParts(JANUARY + month * MONTH)
  const form = (options: Intl.DateTimeFormatOptions): string =>
    parts(options)
      .map(({ type, value }) => (['day', 'month', 'year'].includes(type) ? `{{${type}}}` : value))
      .join('')
      .replaceAll(/[*_`<>[\]\\#]/gu, '')
  const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' }
  return {
    months: Array.from(
      { length: 12 },
      (_, month) => parts(day, month).find(({ type }) => type === 'month')?.value ?? '',
    ),
    month: form({ month: 'long', year: 'numeric' }),
    day: form(day),
    years: '{{start}}–{{end}}',
    period: '{{start}} – {{end}}',
    period_open: '{{start}} –',
  }
}
