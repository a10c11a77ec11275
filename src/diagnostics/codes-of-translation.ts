/** Codes for translations that are missing or fell behind their source: part of the catalogue in `codes.ts`. */
export const translationCodes = {
  'to-translate': {
    cause:
      'A key has no value (`key:`): the text is to be translated. Until then the text of the source is printed, marked with its language, as `[az]`. A release is not made.',
    cure: 'Write the text, or hand it to a translator with `npm run review:export`.',
  },
  'outdated-translation': {
    cause:
      'The source text was changed after its translation was last said to be right, and the translation was not. A release is not made; `--draft` marks the text, as `[az?]`.',
    cure: 'Compare both: change the translation, or say with `npm run locale:accept -- KEY` that it is still right.',
  },
  'unconfirmed-translation': {
    cause:
      'A text and its translation were both changed, and nobody said that they fit each other again; or nobody ever said so, and a later change of the source would not be told.',
    cure: 'Compare both, and say with `npm run locale:accept -- KEY` that the translation is right.',
  },
  'made-from-line': {
    cause:
      'A `.made-from` file in `locales/`, in which the tools remember what translations were made from, has a line that no tool writes.',
    cure: 'Delete the line. Translations whose line is lost are never confirmed: `npm run locale:accept -- KEY` confirms them.',
  },
} as const
