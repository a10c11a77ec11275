/** Codes of the check of content: `npm run check:content`. */
export const contentCodes = {
  'differs-from-source': {
    cause:
      'A record or an Azerbaijani text says something else than the source text that the report was made from.',
    cure: 'Put the words of the source back, or list the change as a departure with its reason: `npm run check:content -- --accept "the reason"`.',
  },
  'departure-unused': {
    cause: 'The list of departures from the source names a change that the report does not have.',
    cure: 'Remove it from `test/fixtures/compendium-az.departures.yaml`.',
  },
  'numbers-differ': {
    cause: 'A text and its translation do not have the same numbers.',
    cure: 'Compare both texts, and correct the one that is wrong.',
  },
} as const
