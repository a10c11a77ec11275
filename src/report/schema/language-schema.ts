import * as z from 'zod'
import type { words } from './schema-words.ts'
import { lineSchema, listOf, mapOf } from './schema-values.ts'

function say(name: keyof typeof words): { error: string } {
  return { error: name }
}

/** Typefaces that come with the program (`page/fonts/fonts.ts`), each with the scripts that it is for. */
export const typefaces = [
  'Source Serif 4',
  'Source Sans 3',
  'Noto Serif Georgian',
  'Noto Sans Georgian',
] as const

/** Plural forms, by their names in Unicode CLDR. */
const pluralForms = ['zero', 'one', 'two', 'few', 'many', 'other'] as const

/** A text with places for values, in one line and without anything that Markdown reads. */
const form = lineSchema.regex(/^[^*_`<>[\]\\#]*$/u, say('form'))
const quotes = z.string(say('quotes')).regex(/^\S…\S$/u, say('quotes'))
const shortWords = listOf(lineSchema)
const families = z
  .array(z.enum(typefaces, say('typeface')), say('list'))
  .min(1, say('emptyList'))
  .describe('The first has most letters; another gives those that the ones before it lack')

/** Which words break, and where. */
const breaks = mapOf({
  from: z.int(say('letters')).min(2, say('letters')).describe('Letters of the shortest word that breaks'),
  sides: z.int(say('letters')).min(1, say('letters')).describe('Letters on each side of a break at least'),
})

/**
 * `locales/<language>/language.yaml`: how a language is written, as far as it is data. What only code can do is named
 * here by the word `module`, and stands in `src/language/`.
 */
export const languageSchema = mapOf({
  tag: lineSchema.describe('BCP 47, as the PDFs give it: en-GB'),
  direction: z
    .enum(['ltr', 'rtl'], say('direction'))
    .describe('ltr: from left to right; rtl: from right to left'),
  alphabet: lineSchema.describe(
    'Letters that head the parts of an index, with spaces between them: those with a place of their own',
  ),
  numbers: mapOf({
    decimal: z.enum([',', '.'], say('decimal')).describe('Between a number and its decimals'),
    group: z
      .enum(['space', '.', ',', '’'], say('group'))
      .describe('Between groups of three digits; space: one that never breaks'),
    group_from: z
      .int(say('groupFrom'))
      .min(4, say('groupFrom'))
      .max(7, say('groupFrom'))
      .describe('Digits of the shortest number that has groups: 5 writes 1000 and 10 000'),
  }),
  money: mapOf({
    EUR: form.describe('An amount: {{amount}} avro, EUR {{amount}}'),
    AZN: form.optional().describe('The same in manats, for texts that name them'),
  }),
  dates: mapOf({
    months: z.array(lineSchema, say('months')).length(12, say('months')).describe('As they stand in a date'),
    month: form.describe('{{month}} {{year}}'),
    day: form.describe('{{day}} {{month}} {{year}}'),
    years: form.describe('From a year to a year: {{start}}–{{end}}'),
    period: form.describe('From a month to a month: {{start}} – {{end}}'),
    period_open: form.describe('From a month on: {{start}} –'),
  }),
  ordinals: z
    .union(
      [z.literal('module'), z.partialRecord(z.enum(pluralForms, say('pluralForm')), form)],
      say('ordinals'),
    )
    .describe('24th, by the forms that Intl.PluralRules has for ordinals: other: "{{number}}th"; or module'),
  quotes: quotes.describe('Quotation marks, with … between them'),
  inner_quotes: quotes.describe('Quotation marks inside quotation marks'),
  joined: mapOf({
    after_number: shortWords.describe('Units that stay in one line with the number before them'),
    before_number: shortWords.describe('What stays in one line with the number after it: EUR, №'),
    before_reference: shortWords
      .optional()
      .describe('What stays in one line with the link to a chapter after it: See'),
    compounds: z
      .int(say('letters'))
      .min(2, say('letters'))
      .optional()
      .describe('Letters of the longest word with hyphens that stays in one line: long-term'),
  }),
  ligatures: z
    .enum(['on', 'off'], say('switch'))
    .describe('Whether letters such as f and i may be printed as one character'),
  hyphenation: z
    .union([z.literal('none'), mapOf({ text: breaks, narrow: breaks })], say('hyphenation'))
    .describe(
      'Whether words break at the end of a line: none, or by the module of the language, in the text column and in narrower ones',
    ),
  fonts: mapOf({
    serif: families.describe('Of the text'),
    sans: families.describe('Of headings, tables and drawings'),
  })
    .optional()
    .describe('Source Serif 4 and Source Sans 3 if not said'),
  common_words: shortWords.describe(
    'Its commonest words in small letters, by which a text that was not translated is told',
  ),
})

export type LanguageRecord = z.infer<typeof languageSchema>
