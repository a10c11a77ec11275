/** Codes for files of `data/`, `locales/` and `templates/` and the characters in them: part of the catalogue in `codes.ts`. */
export const fileCodes = {
  'site-address': {
    cause: 'Two chapters, or a chapter and a page that every web edition has, would have the same address.',
    cure: 'Give the chapter another name: that of its template, or of its text.',
  },
  'book-file': {
    cause: 'Two chapters, or a chapter and the title page, would have the same file in the e-book.',
    cure: 'Give the chapter another name: that of its template, or of its text.',
  },
  'missing-file': {
    cause:
      'A file that the report needs is not there: a chapter, a record, or a project’s text in one language.',
    cure: 'Copy the file of the other language, or a file of the same kind, and change its texts.',
  },
  'unexpected-file': {
    cause: 'A file in `data/` or `locales/` is not one that the report reads; often its name is misspelt.',
    cure: 'Correct the name (it ends in `.yaml`), or move the file elsewhere.',
  },
  'file-outside': {
    cause:
      'There is a link in the place of a file or folder. What it leads to may lie outside the project, and is not read.',
    cure: 'Put the file or folder itself in its place.',
  },
  'file-unreadable': {
    cause: 'A file may not be read, or is not a file: a folder, a pipe or a device.',
    cure: 'Put the file itself in its place, and check its permissions.',
  },
  'inputs-too-large': {
    cause: 'The folders `data/`, `locales/` and `templates/` hold far more than a report has.',
    cure: 'Move out of them what does not belong to the report.',
  },
  'file-too-large': {
    cause: 'A file is larger than 1 MB, far more than any chapter.',
    cure: 'Check whether something was pasted into it by mistake.',
  },
  'not-utf-8': {
    cause: 'A file was saved in another encoding than UTF-8, so its letters cannot be read.',
    cure: 'Open it in the encoding it was written in, and save it as UTF-8.',
  },
  'byte-order-mark': {
    cause: 'A file begins with an invisible mark that some Windows programs write.',
    cure: 'Save it as “UTF-8”, not as “UTF-8 with BOM”.',
  },
  'not-nfc': {
    cause:
      'Letters with accents are stored as two characters (Unicode NFD); search, sorting and fonts would miss them.',
    cure: 'Save the text in the Unicode form NFC, or type the letters again.',
  },
  'control-character': {
    cause: 'A file contains an invisible character, often left by copying from a PDF or a text processor.',
    cure: 'Delete it, and check whether a letter is missing there.',
  },
  'joined-letters': {
    cause:
      'Letters are written as one character of a PDF or of another font, as `ﬁ` for `fi`; search would miss the word.',
    cure: 'Type the letters one by one.',
  },
  'second-dot': {
    cause: 'An `i` carries a second dot (U+0307), left by a program that made small letters of `İ`.',
    cure: 'Type the `i` again.',
  },
  'mixed-scripts': {
    cause:
      'A word has Cyrillic or Greek letters that look like Latin ones; search, sorting and the index would miss it.',
    cure: 'Type the letters that the message names again, with the keyboard of the language.',
  },
  'romanian-letter': {
    cause:
      'An Azerbaijani text has `ș` or `ț` with a comma below, which are Romanian letters; search would miss the word.',
    cure: 'Type `ş`. In a Romanian name the letter is right.',
  },
  'bidi-character': {
    cause:
      'An invisible character turns the direction of the text, so that it does not read as it is written.',
    cure: 'Delete it.',
  },
  'private-use-character': {
    cause: 'A character means something in one font only: a bullet or symbol copied from a text processor.',
    cure: 'Type the character you meant, or delete it.',
  },
  'lone-surrogate': {
    cause: 'Half of a character is written as an escape.',
    cure: 'Write the character itself.',
  },
  tab: {
    cause: 'A file contains a tab. YAML is indented with spaces, and a tab in a text has no fixed width.',
    cure: 'Indent each level by two spaces, and put one space between words.',
  },
} as const
