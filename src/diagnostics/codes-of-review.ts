/** Codes for what comes back from translators and reviewers: part of the catalogue in `codes.ts`. */
export const reviewCodes = {
  'review-file': {
    cause:
      'A file that was to be read as one that came back from review is none, is damaged, or holds what no review file holds.',
    cure: 'Save the file of `npm run review:export` in its own format: .docx, .xlsx, .xlf or .po, and name that one.',
  },
  'review-structure': {
    cause:
      'In a review file a row was deleted, moved, copied or added, its cells were joined or divided, or its key or state is none.',
    cure: 'Undo that in the file: each text stays in its row, with its key; a state is one of the list.',
  },
  'review-empty': {
    cause: 'A text of a review file was emptied, or now has more than one paragraph.',
    cure: 'Write the text in one paragraph. To leave a text out of the report, change the locale files.',
  },
  'review-lost': {
    cause:
      'A changed text of a review file lost or doubled what it must keep: a note mark, the name of a chapter, a place for a value, or a link.',
    cure: 'Put back what the message names, as it stood there: copy it from the other language.',
  },
  'review-unknown': {
    cause: 'A row of a review file holds a text that the project does not have, or no longer has.',
    cure: 'Make a new review file, and carry the change over.',
  },
  'review-cell': {
    cause:
      'A cell of a workbook holds a formula, a number, a date or an error where a text belongs, or a text is too long for a cell.',
    cure: 'Write the text itself into the cell that the message names, or empty it: an emptied cell leaves the text as it is.',
  },
  'review-notes': {
    cause: 'A file of questions and comments, `locales/<language>.review.yaml`, is not understood.',
    cure: 'Correct it as the message says, or restore it from git.',
  },
  'review-conflict': {
    cause: 'A text was changed in the review file, and since then in the project as well.',
    cure: 'Compare both by hand, and write the better one into the locale file.',
  },
  'review-unwritable': {
    cause: 'A changed text cannot be written into its locale file without changing something else.',
    cure: 'Write it into the locale file by hand.',
  },
} as const
