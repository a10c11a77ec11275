/** Codes for `locales/<language>/language.yaml`: part of the catalogue in `codes.ts`. */
export const languageCodes = {
  'bad-language-rule': {
    cause:
      'A rule in a `language.yaml`, such as the decimal mark or the months, is not one that the program knows.',
    cure: 'Write it as the message says; docs/languages.md explains every rule.',
  },
  'bad-language-tag': {
    cause:
      'The `tag` of a `language.yaml` is no name of a language (BCP 47), or that of another language than its folder.',
    cure: 'Write the code of the folder, with the country if it matters: `en-GB`.',
  },
  'language-form': {
    cause:
      'A date, a number or an amount of a `language.yaml` lacks a place for a value, or has one that nothing fills.',
    cure: 'Write the places that the message names.',
  },
  'language-module-missing': {
    cause: 'A `language.yaml` leaves a rule to the program, which has no code for this language.',
    cure: 'Write the rule as data: forms of ordinals, or `hyphenation: none`.',
  },
  'unknown-typeface': {
    cause: 'A `language.yaml` names a typeface that does not come with the program.',
    cure: 'Write one of those that the message names.',
  },
} as const
