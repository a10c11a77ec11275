/** Codes for the texts of `locales/`, in one language and between both: part of the catalogue in `codes.ts`. */
export const textCodes = {
  'key-in-one-language': {
    cause: 'A key is in one language only, so that a text would be missing in the other.',
    cure: 'Add it to the other language, or delete it.',
  },
  'languages-differ': {
    cause: 'The same key holds a text in one language and a list or map in the other.',
    cure: 'Write both in the same form.',
  },
  untranslated: {
    cause: 'A text is written in the other language than its file: it was copied and not yet translated.',
    cure: 'Write it in the language of the file.',
  },
  'copied-text': {
    cause: 'Two projects have the same title, aim or sentence: the text of one was copied for the other.',
    cure: 'Write the text of the project itself.',
  },
  'list-lengths-differ': {
    cause: 'A list has more items in one language than in the other.',
    cure: 'Add the missing item, or delete the superfluous one.',
  },
  'title-parts': {
    cause:
      'The parts that the title has on the cover are not three, or are not the title when they are joined.',
    cure: 'Divide the title into three parts without changing a word; the first and the last may be empty. Or delete the list.',
  },
  'placeholders-differ': {
    cause: 'A placeholder such as `{{count}}` is in one language only.',
    cure: 'Use the same placeholders in every language.',
  },
  'unknown-placeholder': {
    cause:
      'A text holds `{{…}}` or `$t(…)` that nothing fills: placeholders belong only in the interface words, such as `labels.yaml`.',
    cure: 'Write the word itself, or correct the placeholder.',
  },
  'plural-form-missing': {
    cause: 'A text with a number lacks one of its language’s plural forms.',
    cure: 'Add the key that the message names, as `countries_one` and `countries_other`.',
  },
  'plural-form-unknown': {
    cause: 'A text has a plural form that its language does not use.',
    cure: 'Delete it, or give it the ending of the form you meant.',
  },
  'note-order-differs': {
    cause:
      'A text marks its notes in another order than in the first language: their numbers or letters are in the order of the marks, and differ then.',
    cure: 'Mark the notes in the same order in every language, after other words of the sentence if need be.',
  },
  'note-twice': {
    cause:
      'A chapter has a note of its own with the id of an editorial note, so that a mark could mean either.',
    cure: 'Give one of the two another id, and correct its marks.',
  },
  'raw-html': {
    cause: 'A text holds HTML, which is not printed.',
    cure: 'Use Markdown: `**bold**`, `*italic*`. Put a backslash before a `<` that is to be printed.',
  },
  'image-in-text': {
    cause: 'A text holds an image.',
    cure: 'Delete it: pictures are placed by templates.',
  },
  'block-in-text': {
    cause:
      'A text begins with a character that turns it into a list, a heading or a quotation, or has several paragraphs.',
    cure: 'Put a backslash before the character (`1\\.`, `\\#`, `\\-`), or make two items of it.',
  },
  'text-too-long': {
    cause: 'One paragraph has more than 10 000 characters, far more than fits a page.',
    cure: 'Check whether something was pasted by mistake, or make several items of it.',
  },
  'unbalanced-emphasis': {
    cause: 'A `*`, `_` or backtick of Markdown has no partner and is printed as typed.',
    cure: 'Write it on both sides of the words, without spaces inside, or put a backslash before it.',
  },
  'emphasis-in-word': {
    cause:
      'Asterisks between digits or letters are taken for italics: `6*8 m, 90*120 cm` prints “68 m, 90120 cm”.',
    cure: 'Write `×` for a multiplication, or `\\*` for an asterisk.',
  },
  'printed-as-typed': {
    cause:
      'A text has marks of another Markdown, such as `~~x~~` or `[^1]`, a typed arrow, a hyphen for a dash, or a reminder such as TODO; they are printed as typed.',
    cure: 'Write what the hint names, or put a backslash before the mark if it is meant.',
  },
  'straight-quotes': {
    cause: 'Quotation marks or an apostrophe are typed as `"` or `\'`, or as those of another language.',
    cure: 'Write “…” and ’.',
  },
  'no-break-spaces': {
    cause:
      'Several words are joined by no-break spaces, often by pasting from a web page; the line cannot end between them, and the page is set smaller.',
    cure: 'Put ordinary spaces between the words.',
  },
  'broken-link': {
    cause: 'A link is written wrongly and is printed as typed.',
    cure: 'Write `[text](https://…)` without spaces in the address.',
  },
  'bad-language-mark': {
    cause: 'Words are marked as of a language that is not known, or the mark has no words right before it.',
    cure: 'Write the words in square brackets and the language right after them: `[employability]{lang=en}`.',
  },
  'bad-link': {
    cause: 'A link leads to something that is neither a website nor a mail address, or holds a password.',
    cure: 'Write a whole address: `https://…`, `mailto:name@example.org`.',
  },
  'empty-link': {
    cause: 'A link has no text between its square brackets; only marks of notes are written so.',
    cure: 'Write the text of the link.',
  },
  'unknown-target': {
    cause: 'A link inside the report leads to a note or project that is not there.',
    cure: 'Correct it: `[](#note-years)`, `[DIRNA](#project-dirna)`.',
  },
  'unknown-note': {
    cause: 'A record names an editorial note that `notes.yaml` does not have.',
    cure: 'Correct the id, or write the note in every language.',
  },
  'unmarked-note': {
    cause: 'A note is written, but no mark leads to it: in a text or record, or in its own chapter.',
    cure: 'Put `[](#note-id)` after the word that it is about.',
  },
  'typed-number': {
    cause:
      'A text types a number that is counted or summed from the records, so the two can come to disagree.',
    cure: 'Say it without the number; the pages print what is counted. If the number means something else, leave it.',
  },
} as const
