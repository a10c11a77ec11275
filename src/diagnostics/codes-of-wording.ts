const SILENCE =
  'If it is right as it is, say so above the text in a comment with its reason: `# CODE: the reason`.'

/**
 * Codes of the check of wording, `npm run check:wording`: part of the catalogue in `codes.ts`. They are warnings and never
 * keep anything back.
 */
export const wordingCodes = {
  'wording-letter': {
    cause:
      'A word has a letter that looks like one of its language and is another, so that search would miss it.',
    cure: `Write the word that the hint names. ${SILENCE}`,
  },
  'wording-turkish': {
    cause: 'An Azerbaijani text has a word, or a form of one, that is Turkish.',
    cure: `Write what the hint says. ${SILENCE}`,
  },
  'wording-latin-i': {
    cause: 'An Azerbaijani word begins with the Latin letter I, where it needs İ.',
    cure: `Write the word that the hint names. ${SILENCE}`,
  },
  'wording-year-ending': {
    cause:
      'A number has the ending of another, 2024-ci or 21th, or in an Azerbaijani text a year stands before “il” without one: 2024-cü il.',
    cure: `Write what the hint says. ${SILENCE}`,
  },
  'wording-case': {
    cause: 'A word stands in a case that the verb after it does not take.',
    cure: `Write what the hint says. ${SILENCE}`,
  },
  'wording-unfinished': {
    cause: 'A text has an abbreviation that says that something is still to come: TBA, TBC.',
    cure: `Write what is known, or say it in words of the language. ${SILENCE}`,
  },
  'wording-number': {
    cause:
      'A number has another mark between its thousands or before its decimals than `language.yaml` gives, or a sign of money on the other side.',
    cure: `Write it as the hint says. ${SILENCE}`,
  },
  'wording-month': {
    cause: 'A month in a text has a capital, which months do not have in this language.',
    cure: `Write it as the hint says. ${SILENCE}`,
  },
  'wording-range': {
    cause: 'A hyphen stands between two years, or a number and a larger one, where a dash belongs.',
    cure: `Write the dash that the hint has. ${SILENCE}`,
  },
  'wording-spaces': {
    cause: 'Two spaces stand beside each other, or one before a mark that follows its word at once.',
    cure: `Delete what is too much. ${SILENCE}`,
  },
  'wording-last-stop': {
    cause: 'Of the items of a list the last alone ends with a full stop.',
    cure: `Delete it, or end every item with one. ${SILENCE}`,
  },
  'wording-name': {
    cause: 'A text has a name that its bearer does not have any more, or never had.',
    cure: `Write the name that the hint has, unless the text speaks of the time before. ${SILENCE}`,
  },
  'wording-long-sentence': {
    cause: 'A sentence has more than 40 words, and hardly anybody understands it at once.',
    cure: `Make two of it. ${SILENCE}`,
  },
  'wording-repeated': {
    cause: 'A word stands twice beside itself, or a word of purpose twice in one clause.',
    cure: `Read the sentence again, and delete one. ${SILENCE}`,
  },
  'wording-calque': {
    cause: 'An Azerbaijani text has an English turn of phrase word for word.',
    cure: `Say it as the hint does. ${SILENCE}`,
  },
  'wording-list-form': {
    cause: 'One item of a list is a sentence with a verb, and all others are nouns.',
    cure: `Give all items one form. ${SILENCE}`,
  },
  'wording-two-forms': {
    cause: 'The report has two forms of one word, or two words for one thing.',
    cure: `Choose one of them for the whole report, or let each have its meaning. ${SILENCE}`,
  },
  'wording-identical': {
    cause: 'A text of more than three words is letter by letter the same in two languages.',
    cure: `Translate it. ${SILENCE}`,
  },
  'wording-links': {
    cause: 'A text and its translation do not have the same links.',
    cure: `Put the link where it is missing, or delete it in both. ${SILENCE}`,
  },
  'wording-acronyms': {
    cause: 'An acronym, or the number of a project, stands in a text and not in its translation.',
    cure: `Compare both. An abbreviation that the languages write otherwise belongs into \`terms.yaml\`. ${SILENCE}`,
  },
  'wording-names': {
    cause: 'A name that both languages spell alike stands in a text and not in its translation.',
    cure: `Compare both, and write the name where it is missing. ${SILENCE}`,
  },
  'wording-glossary': {
    cause: 'A term of `terms.yaml` stands in a text, and its translation has other words for it there.',
    cure: `Write the words of the glossary, or add these to it, with a comma between them. ${SILENCE}`,
  },
  'wording-length': {
    cause: 'A translation is much shorter or much longer than is usual for its language.',
    cure: `Look whether a sentence is missing, or there twice. ${SILENCE}`,
  },
  'unused-key': {
    cause: 'A word of the interface has a key that neither a template nor the program asks for.',
    cure: 'Delete it in every language, or correct its key.',
  },
  'wording-silence': {
    cause:
      'A comment that is to silence the check of wording names no code of it or no reason, or there is nothing any more that it silences.',
    cure: 'Write `# CODE: the reason` in the line above the text, or delete the comment.',
  },
} as const

export type WordingCode = keyof typeof wordingCodes
