/** Codes of what PDF/UA-1 and PDF/A-3a refuse in a printed file. `codes.ts` has them all. */
export const pdfCodes = {
  'pdf-letter': {
    cause:
      'A character is drawn that the font does not name: it can be seen, but not read aloud, searched or copied.',
    cure: 'Write it with other letters, or delete it.',
  },
  'pdf-painted-twice': {
    cause: 'A part of a page is painted twice, by a mask for instance, so that its text would be read twice.',
    cure: 'Remove masks and repeated effects from text.',
  },
  'pdf-untagged': {
    cause:
      'A text is printed that has no place in the structure of the document, so that it is not read aloud.',
    cure: 'Put it into an element of the text.',
  },
  'pdf-figure': {
    cause: 'A picture has no text alternative.',
    cure: 'Add one: `alt` for an image, a label for a drawing.',
  },
  'pdf-heading': {
    cause: 'A heading skips a level: the first is not of level 1, or one of level 3 follows one of level 1.',
    cure: 'Give the heading the level after the one above it.',
  },
  'pdf-table': {
    cause: 'The rows of a table do not have the same number of cells, often because a cell is empty.',
    cure: 'Say in the cell what is missing; a cell without a value gets a no-break space.',
  },
  'pdf-structure': {
    cause: 'An element is where it may not be: a paragraph straight in a list, for instance.',
    cure: 'Correct the Markdown or the template at that place.',
  },
  'pdf-language': {
    cause: 'The document or a part of it does not say its language, or says one that does not exist.',
    cure: 'Write a language tag such as `az` or `en`.',
  },
  'pdf-link': {
    cause: 'A link cannot be clicked in the PDF, or is no part of the text.',
    cure: 'Give the link a text and a target that exists.',
  },
  'pdf-title': {
    cause: 'The document has no title.',
    cure: 'Write one in the locale files: `labels.yaml`, `report.title`.',
  },
  'pdf-font': {
    cause: 'The file does not hold a font that it uses, so that it may look different elsewhere.',
    cure: 'Use the fonts of the report.',
  },
  'pdf-colour': {
    cause: 'A picture has colours for the printing press (CMYK), and the file is made for the screen (RGB).',
    cure: 'Save the picture in RGB.',
  },
} as const satisfies Record<string, { readonly cause: string; readonly cure: string }>
