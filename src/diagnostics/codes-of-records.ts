/** Codes for how YAML is written, and for records, names and references: part of the catalogue in `codes.ts`. */
export const recordCodes = {
  'front-matter': {
    cause:
      'The template of a chapter does not begin with its front matter: lines between `---` and `---` that say what the chapter is.',
    cure: 'Begin the file with `---`, `shape: prose` and `---`, each on a line.',
  },
  'chapter-setting': {
    cause:
      'What the front matter of a template, or the list of chapters, says of a chapter is none of what it can be.',
    cure: 'Write one of the words that the hint names.',
  },
  'unknown-chapter': {
    cause: 'The list of chapters, or what an edition leaves out, names one that there is not.',
    cure: 'Correct its name in `data/report.yaml`, or add its template or its texts.',
  },
  'table-row': {
    cause:
      'A table in a text has a row with more or fewer cells than its head, or too many columns for the page.',
    cure: 'Give each row as many cells as the head; two to six columns have room.',
  },
  'picture-missing': {
    cause:
      'A figure in a text names a picture that is not in `data/pictures/`, or that is neither SVG nor PNG.',
    cure: 'Put the picture there, and write the name of its file.',
  },
  'bad-picture': {
    cause:
      'A picture cannot be printed: it is damaged, or it loads something, acts, or has an effect that does not belong on paper.',
    cure: 'Export it again as the hint says; what no drawing program can export plainly is saved as PNG.',
  },
  'coarse-picture': {
    cause: 'A PNG picture has so few pixels that it looks coarse on paper.',
    cure: 'Save it with more pixels, or as SVG.',
  },
  'unused-text': {
    cause: 'A locale file belongs to no chapter that the report prints, often to one that was put away.',
    cure: 'Add its chapter to `chapters` in `data/report.yaml`, or delete the file in every language.',
  },
  'chapter-needed': {
    cause: 'A chapter that is not printed is needed by another one, or by the marks in the texts.',
    cure: 'Add it to `chapters` in `data/report.yaml`, or do what the hint says.',
  },
  'project-group': {
    cause:
      'Projects are printed in groups, and a project or a chapter is in none of them or in one that there is not.',
    cure: 'Give every project a `group`, and every group a line in `chapters` of `data/report.yaml`.',
  },
  'repeated-chapter': {
    cause: 'The list of chapters, or what an edition leaves out, names one twice.',
    cure: 'Delete one of the two.',
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
  'bad-language': {
    cause: 'A language of the report is not written as its code, or no language has this code.',
    cure: 'Write the code of ISO 639, in small letters: `az`, `en`, `ka`; with a script or region where it needs one, `zh-Hant`.',
  },
  'repeated-language': {
    cause: 'A language is listed twice.',
    cure: 'Delete one of the two.',
  },
  'language-without-texts': {
    cause: 'A language of `data/report.yaml` has no folder with texts in `locales/`.',
    cure: 'Make its files with `npm run add:language -- CODE`, or take the language out of the list.',
  },
  'language-not-listed': {
    cause:
      'A folder in `locales/` is that of a language that is not in `data/report.yaml`, so its texts are not printed.',
    cure: 'Add the language to `languages`, or move the folder out of `locales/`.',
  },
  'unknown-language': {
    cause:
      'An edition, or what is given for each language, has one that is not in the list `languages` of `data/report.yaml`.',
    cure: 'Correct its code, or add the language to the list.',
  },
  'bad-edition': {
    cause:
      'The layout of an edition does not fit its languages, its name means something else (that of a language alone, or a folder of the program), or there is no edition of this name.',
    cure: 'Write `after` for languages one after the other, `beside` for two side by side, or give it another name.',
  },
  'report-words-missing': {
    cause:
      'Words are missing in a language of `data/report.yaml`: what an edition calls itself, the head of a column, the publisher’s name.',
    cure: 'Add the key that the message names, to the file of each language if it is a file of texts.',
  },
  'bad-switch': {
    cause: 'A switch is neither on nor off.',
    cure: 'Write `on` or `off`.',
  },
  'bad-paper': {
    cause: 'The paper of the report is none that it can be printed on.',
    cure: 'Write `a4`, `letter` or `a5`.',
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
  'bad-isbn': {
    cause: 'An ISBN does not have 13 digits, or its last digit does not fit those before it.',
    cure: 'Copy it from the letter of the ISBN agency, in quotation marks; one of ten digits has a form of 13.',
  },
  'bad-issn': {
    cause: 'An ISSN does not have eight digits, or its last one does not fit those before it.',
    cure: 'Copy it from the letter of the ISSN centre, with its hyphen.',
  },
  'bad-doi': {
    cause: 'A DOI is not written as its name alone.',
    cure: 'Write what follows `https://doi.org/`: `10.…/…`.',
  },
  'bad-contact': {
    cause: 'A line of the contact looks like a mail address, but no mail reaches it.',
    cure: 'Write it whole: `name@example.org`.',
  },
  'not-stated-here': {
    cause:
      'Something that is printed only where it is given is written as `not-stated`, which would be printed.',
    cure: 'Delete the line.',
  },
  'logos-small': {
    cause:
      'The logos of the cover stand in one row of 170 mm, and together are so wide that they become very low.',
    cure: 'Take fewer logos, or narrower forms of them.',
  },
  'bad-country': {
    cause: 'A country is not written as one of the codes of ISO 3166-1.',
    cure: 'Write its two capital letters: `AZ`, `GR` for Greece, `GB` for the United Kingdom.',
  },
  'bad-tile': {
    cause: 'The place of a country in `data/map.yaml` is not a column and a row.',
    cure: 'Write both, counted from zero at the top left: `AZ: [11, 7]`.',
  },
  'repeated-tile': {
    cause: 'Two countries have the same place in `data/map.yaml`, or one country has two.',
    cure: 'Correct or delete one of the two.',
  },
  'country-without-tile': {
    cause:
      'An organisation is in a country that has no place in `data/map.yaml`; the maps show it in a row below.',
    cure: 'Give the country a place there, or leave it in the row.',
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
    cure: 'Correct the id, or add the organisation and its name in every language.',
  },
  'unused-organisation': {
    cause: 'No project names an organisation of `data/organisations.yaml`; often a partner was forgotten.',
    cure: 'Name it in its project, or delete it in `data/` and in every language.',
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
    cure: 'Delete the name in every language.',
  },
} as const
