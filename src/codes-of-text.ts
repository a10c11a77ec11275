/** Codes for mistakes in `data/` and `locales/`: part of the catalogue in `codes.ts`. */
export const textCodes = {
  'missing-file': {
    cause:
      'A file that the report needs is not there: a chapter, a record, or a project’s text in one language.',
    cure: 'Copy the file of the other language, or a file of the same kind, and change its texts.',
  },
  'unexpected-file': {
    cause: 'A file in `data/` or `locales/` is none that the report reads; often its name is misspelt.',
    cure: 'Correct the name (it ends in `.yaml`), or move the file elsewhere.',
  },
  'file-outside': {
    cause:
      'A link stands in the place of a file or folder. What it leads to may lie outside the project, and is not read.',
    cure: 'Put the file or folder itself in its place.',
  },
  'file-unreadable': {
    cause: 'A file may not be read, or is none: a folder, a pipe or a device.',
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
  'yaml-syntax': {
    cause: 'A file is not valid YAML from the marked line on. Only the first such mistake of a file is told.',
    cure: 'Check the marked line: quotation marks, colons, indents. Put a text that contains such characters in quotation marks.',
  },
  'yaml-alias': {
    cause: 'A text begins with `*`: for YAML that is the name of another value.',
    cure: 'Put the text in quotation marks, or write it under `>-`.',
  },
  'yaml-anchor': {
    cause:
      'A value begins with `&name`, by which YAML lets another place repeat it. The report does not use this.',
    cure: 'Write the value at both places. If a text begins with `&`, put it in quotation marks.',
  },
  'yaml-tag': {
    cause: 'A value begins with `!`, by which YAML gives it a type of its own. The report does not use this.',
    cure: 'Delete the word with `!`. If a text begins with it, put the text in quotation marks.',
  },
  'yaml-no-break-space': {
    cause: 'A no-break space, often pasted from a web page, is where YAML wants an ordinary space.',
    cure: 'Type an ordinary space in its place.',
  },
  'comment-after-text': {
    cause: 'A text holds ` #`: from there on YAML takes it for a comment, and it is not printed.',
    cure: 'Put the text in quotation marks, or give the comment a line of its own.',
  },
  'duplicate-key': {
    cause: 'A key is there twice in one map, so one of its values would be lost.',
    cure: 'Delete one of the two, or give it its own name.',
  },
  'unknown-key': {
    cause: 'Nothing reads a key; usually it is misspelt or in the wrong place.',
    cure: 'Correct it as the hint says, or delete it.',
  },
  'missing-key': {
    cause: 'A key that every file of this kind has is not there.',
    cure: 'Add it. A fact that the source lacks is written as `not-stated`, not left out.',
  },
  'empty-value': {
    cause: 'A key or an item of a list has no value, or an empty text.',
    cure: 'Write the value. A fact that the source lacks is `not-stated`.',
  },
  'line-break': {
    cause: 'A name, a title, a label or another word of one line has a line break.',
    cure: 'Write it on one line, or in lines under `>-` without empty lines.',
  },
  'not-a-text': {
    cause:
      'There is a number, a list or a map where a text belongs; for YAML, `2022`, `1e3` and `{{x}}` are not texts.',
    cure: 'Put the text in quotation marks.',
  },
  'wrong-shape': {
    cause: 'There is a single value where a list or a map belongs, or the reverse.',
    cure: 'Write lists as `- item` lines, maps as `key: value` lines, indented by two spaces.',
  },
  'bad-id': {
    cause:
      'An id of an organisation, a note or a project has characters other than small letters, digits and hyphens.',
    cure: 'Write it like `khazar-university`; a project’s file has its id as its name.',
  },
  'bad-switch': {
    cause: 'A switch is neither on nor off.',
    cure: 'Write `on` or `off`.',
  },
  'bad-date': {
    cause: 'The date of the edition is not written as a date, or is not in the calendar.',
    cure: 'Write year, month and day: `2026-11-22`.',
  },
  'bad-month': {
    cause: 'The start or end of a project is neither a year nor a month.',
    cure: 'Write `2023` or `2023-12`, without quotation marks.',
  },
  'period-reversed': {
    cause: 'A project ends before it starts.',
    cure: 'Exchange or correct the two.',
  },
  'bad-budget': {
    cause: 'A budget is not a whole number of euros above zero.',
    cure: 'Write `{ amount: 633292, currency: EUR }`, or `not-stated`.',
  },
  'bad-currency': {
    cause:
      'A budget is given in another currency than the euro; sums and both languages’ words know only that.',
    cure: 'Write the amount in euros, and `EUR`.',
  },
  'bad-project-id': {
    cause: 'A project’s number is not nine digits in quotation marks, nor a number of the years before 2021.',
    cure: 'Write it like `"101082124"` or `618270-EPP-1-2020-1-LT-EPPKA2-CBHE-JP`, or `not-stated`.',
  },
  'bad-website': {
    cause: 'A website is not a whole http or https address, or holds a password.',
    cure: 'Copy the address from the browser, or write `to-be-announced` or `not-stated`.',
  },
  'bad-country': {
    cause: 'A country is not written as one of the codes of ISO 3166-1.',
    cure: 'Write its two capital letters: `AZ`, `GR` for Greece, `GB` for the United Kingdom.',
  },
  'bad-kind': {
    cause: 'An organisation’s kind is not one that the report knows.',
    cure: 'Choose one from the list in the hint.',
  },
  'bad-ror': {
    cause: 'A ROR identifier is mistyped: its last two digits are a checksum.',
    cure: 'Copy it again from https://ror.org, or leave the key out.',
  },
  'repeated-ror': {
    cause: 'Two organisations have the same ROR identifier.',
    cure: 'Correct the wrong one; if they are one organisation, keep one record.',
  },
  'repeated-project': {
    cause: 'A project is listed twice in `data/report.yaml`.',
    cure: 'Delete one of the two.',
  },
  'repeated-project-id': {
    cause: 'Two projects have the same number.',
    cure: 'Correct the wrong one.',
  },
  'repeated-acronym': {
    cause: 'Two projects have the same acronym.',
    cure: 'Correct the wrong one.',
  },
  'project-without-file': {
    cause: 'The list of `data/report.yaml` names a project that has no file in `data/projects/`.',
    cure: 'Correct the name, add the file, or take the project out of the list.',
  },
  'project-not-listed': {
    cause: 'A file in `data/projects/` is not named in `data/report.yaml`, so the project is not printed.',
    cure: 'Name it in `projects`, at its place in the order, or delete the file.',
  },
  'text-without-project': {
    cause: 'A file in `locales/<language>/projects/` belongs to no record in `data/projects/`.',
    cure: 'Correct its name, add the record, or delete it.',
  },
  'unknown-organisation': {
    cause:
      'An organisation is named that `data/organisations.yaml` does not have, or that takes no part in the project.',
    cure: 'Correct the id, or add the organisation and its name in both languages.',
  },
  'unused-organisation': {
    cause: 'No project names an organisation of `data/organisations.yaml`; often a partner was forgotten.',
    cure: 'Name it in its project, or delete it in `data/` and in both languages.',
  },
  'repeated-partner': {
    cause: 'A partner is listed twice in one project and would be counted twice.',
    cure: 'Delete one of the two.',
  },
  'coordinator-is-partner': {
    cause: 'A project’s coordinator is listed among its partners too and would be counted twice.',
    cure: 'Delete it from the partners.',
  },
  'missing-name': {
    cause: 'An organisation or a country has no name in one language.',
    cure: 'Add it to `organisations.yaml` or `countries.yaml` of that language.',
  },
  'unused-country': {
    cause: 'A country has a name, but no organisation is there.',
    cure: 'Delete the name in both languages.',
  },
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
  'placeholders-differ': {
    cause: 'A placeholder such as `{{count}}` is in one language only.',
    cure: 'Use the same placeholders in both languages.',
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
    cause: 'The editorial notes are in another order in the other language, so their numbers would differ.',
    cure: 'Put the notes of both languages in one order.',
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
    cure: 'Correct the id, or write the note in both languages.',
  },
  'unmarked-note': {
    cause: 'An editorial note is written, but no mark in a text or record leads to it.',
    cure: 'Put `[](#note-id)` after the word that it is about.',
  },
  'typed-number': {
    cause:
      'A text types a number that is counted or summed from the records, so the two can come to disagree.',
    cure: 'Say it without the number; the pages print what is counted. If the number means something else, leave it.',
  },
} as const satisfies Record<string, { readonly cause: string; readonly cure: string }>
