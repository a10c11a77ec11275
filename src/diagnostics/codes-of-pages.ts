import type { Severity } from './severity.ts'

interface PageEntry {
  /** How much it weighs as a rule; a finding may say otherwise. */
  readonly severity: Severity
  /** What the reader of the report has of it: why it weighs so much. */
  readonly why: string
  readonly cause: string
  readonly cure: string
}

/** Codes for what the check of the printed pages finds: part of the catalogue in `codes.ts`. */
export const pageCodes = {
  'page-text-outside': {
    severity: 'error',
    why: 'What is cut off cannot be read. What only hangs over into the margin is a warning.',
    cause:
      'A text reaches over the edge of its column or page, or is cut off there: often one long word or address.',
    cure: 'Shorten it, or write it so that it can break: an address after a slash, a long word with a hyphen.',
  },
  'page-shrunk': {
    severity: 'error',
    why: 'Every letter is smaller than the design allows, and no other length on the pages can be trusted.',
    cause: 'Something is wider than its page, so the browser printed every page smaller to make it fit.',
    cure: 'Shorten the words that the message names, or give them a place to break.',
  },
  'page-words-lost': {
    severity: 'error',
    why: 'Whoever listens or searches does not have these words.',
    cause:
      'A text of the report is not in the text of the PDF: a stylesheet hides it, or the browser made a picture of it, as for `filter` or `mix-blend-mode`.',
    cure: 'Remove the rule from the stylesheet in `templates/styles/` that hides the words or paints over them.',
  },
  'page-words-extra': {
    severity: 'error',
    why: 'What is read aloud is not what the report says.',
    cause: 'The text of the PDF has words at a place where the report does not say them.',
    cure: 'Remove the rule from the stylesheet in `templates/styles/` that moves or repeats the words.',
  },
  'page-text-overlap': {
    severity: 'error',
    why: 'Neither of the two can be read.',
    cause: 'Two texts are printed on top of each other.',
    cure: 'Shorten the longer one. If both are short, the stylesheet is wrong.',
  },
  'page-hatched': {
    severity: 'warning',
    why: 'A hatched bar has a length, and what is not known has none.',
    cause: 'Something on the page is hatched: a drawing or a stylesheet paints slanted lines, or a pattern.',
    cure: 'Say in words what is not stated, and draw nothing for it. A picture in `data/pictures/` may have plain areas of other lightness.',
  },
  'page-bar-scale': {
    severity: 'warning',
    why: 'Nobody can tell what a bar is as long as.',
    cause: 'Bars are drawn, but the words that say their scale are not printed in their chapter.',
    cure: 'Print the scale in the caption, where the template or the text of the caption lost it.',
  },
  'page-contrast': {
    severity: 'warning',
    why: 'In bad light, on a poor copy, or with weak eyes it is not seen.',
    cause:
      'Letters have a contrast of less than 4.5 : 1 with what is behind them, or a mark has less than 3 : 1.',
    cure: 'Take a darker colour in `templates/styles/tokens.css`, or on a ground a lighter one.',
  },
  'page-type-small': {
    severity: 'warning',
    why: 'It can be read, but with effort.',
    cause: 'Letters are smaller than the page design allows: 8 pt, running text 9.5 pt.',
    cure: 'Correct the size in `templates/styles/`. Type is never made smaller to make a text fit.',
  },
  'page-ligature': {
    severity: 'warning',
    why: 'It can be read, but i and ı look the same.',
    cause:
      'Two letters of an Azerbaijani text, such as fi, are printed as one character, which hides the dot of the i.',
    cure: 'Switch common ligatures off where that text is set: `font-variant-ligatures: no-common-ligatures`.',
  },
  'page-font': {
    severity: 'warning',
    why: 'It can be read, but looks foreign in its line.',
    cause:
      'A text is in a typeface that is not the report’s, because a letter or a weight is missing in the right one.',
    cure: 'Write it with other letters, or correct the weight or style in the stylesheet.',
  },
  'page-glyph-missing': {
    severity: 'error',
    why: 'The letter is not there for the reader.',
    cause: 'A letter has no shape in any font, so that a box is printed in its place.',
    cure: 'Write it with letters that the fonts have, or delete it.',
  },
  'page-rule-weight': {
    severity: 'warning',
    why: 'It can be read: only the eye is told of a difference that means nothing.',
    cause: 'A line between rows, over a section, of a table or of an opener has a weight of its own.',
    cure: 'Give the border one of the widths in `templates/styles/tokens.css`.',
  },
  'page-leading': {
    severity: 'warning',
    why: 'It can be read, but a line is pushed away from the one before it.',
    cause:
      'A mark, a label or a word in another size opens its line, because it has a line height of its own.',
    cure: 'Give it a `line-height` of 1, or of 0 if it is raised, in the stylesheet.',
  },
  'page-label-hyphen': {
    severity: 'warning',
    why: 'It can be read, but a label is looked at before it is read.',
    cause:
      'A word of a heading, a label, a caption, the head of a column or the red words breaks at the end of a line.',
    cure: 'Write `hyphens: none` for it in the stylesheet.',
  },
  'page-other-language': {
    severity: 'warning',
    why: 'Whether the word belongs there, only an editor can say.',
    cause:
      'There is a word of the other language in a text: a label that was not translated, or a template’s own word.',
    cure: 'Translate it in the locale file. If it belongs there, the template must tag it with its language.',
  },
  'page-other-form': {
    severity: 'warning',
    why: 'It can be understood, but is not how the language writes it.',
    cause: 'Money, a number, a month or quotation marks are written as another language writes them.',
    cure: 'Write it as the hint says. A name or a quotation of the other language must be tagged with it in the template.',
  },
  'page-untagged': {
    severity: 'error',
    why: 'The words are not there for whoever listens or searches.',
    cause:
      'Words are drawn that are no part of the text, by `content` in the stylesheet or in a hidden drawing, so that they are neither read aloud nor found by a search.',
    cure: 'Write them in a locale file and a template, or give the drawing a text alternative.',
  },
  'page-continued': {
    severity: 'error',
    why: 'A label says that a text goes on where another one stands.',
    cause:
      'The label of a section is repeated in the middle of a page: a rule of a stylesheet lets its text break otherwise on paper than in columns, where breaks are measured before the print.',
    cure: 'Take back what was changed last in the stylesheets.',
  },
  'page-heading-stranded': {
    severity: 'warning',
    why: 'The reader finds a heading without its text.',
    cause:
      'A heading, label or table head is the last thing on its page, and its text begins on the next one.',
    cure: 'Lengthen or shorten the text before it by some lines.',
  },
  'page-few-lines': {
    severity: 'information',
    why: 'Nothing is wrong with the text: the page only looks empty.',
    cause: 'A chapter goes over to a new page for fewer than five lines.',
    cure: 'Shorten the chapter by these lines if you want the page back, or leave it.',
  },
  'page-empty': {
    severity: 'information',
    why: 'Nothing is wrong with the text: the page only looks empty.',
    cause: 'More than a third of a page is empty although its chapter goes on: what follows must not break.',
    cure: 'Shorten or divide what follows if you want it on that page, or leave it.',
  },
  'page-row-split': {
    severity: 'warning',
    why: 'It can be read, but the eye has to turn the page inside a row.',
    cause: 'A row of a table or register begins on one page and ends on the next.',
    cure: 'Shorten the row: it is longer than a page has room for.',
  },
  'page-paragraph-split': {
    severity: 'warning',
    why: 'It can be read, but the eye has to turn the page inside a paragraph.',
    cause: 'A paragraph or an item of a project begins on one page and ends on the next.',
    cure: 'Divide it into two paragraphs: it is longer than a page has room for.',
  },
  'page-row-alone': {
    severity: 'information',
    why: 'Nothing is wrong with the text: the page only looks empty.',
    cause: 'The last row of a register is alone on its page.',
    cure: 'Shorten the rows before it if you want the page back, or leave it.',
  },
  'page-table-head': {
    severity: 'warning',
    why: 'It can be read, but the reader has to turn back for what the columns mean.',
    cause: 'A table goes over to another page without its head, so that its columns have no names there.',
    cure: 'Keep `display: table-header-group` for the head of a table in the stylesheet.',
  },
  'page-map-sum': {
    severity: 'error',
    why: 'The map says something else than the records and the tables.',
    cause: 'The numbers printed on a map are not those of the records: this is a bug in the program.',
    cure: 'Build again with `--no-cache`. If it stays, report it.',
  },
  'page-map-frame': {
    severity: 'error',
    why: 'A frame names the country of a coordinator, and the records name another.',
    cause:
      'On a map or in the table of countries other numbers are framed than those of the countries of coordinators: this is a bug in the program.',
    cure: 'Build again with `--no-cache`. If it stays, report it.',
  },
  'page-country-missing': {
    severity: 'error',
    why: 'Whoever looks for that country believes that nobody there takes part.',
    cause: 'A country of the records is not named beside the map, or not in the table of countries.',
    cure: 'List all countries in the templates of these chapters.',
  },
  'page-table-sum': {
    severity: 'error',
    why: 'The reader cannot tell which of the numbers is wrong.',
    cause: 'A total in a printed table is not the sum of its row or column: this is a bug in the program.',
    cure: 'Build again with `--no-cache`. If it stays, report it.',
  },
  'page-value-blank': {
    severity: 'warning',
    why: 'The reader cannot tell what the mark means.',
    cause: 'There is a dash, a zero or a question mark where the source does not give a value.',
    cure: 'Write `not-stated` or `to-be-announced` in the record: it is printed in words.',
  },
  'page-opener': {
    severity: 'warning',
    why: 'It can be read, but the chapter does not look like one.',
    cause:
      'A chapter does not open with one thick rule at the top of its first page, or a project not with its head on a ground.',
    cure: 'Correct the border of the chapter, or the head of the project, in the stylesheet.',
  },
  'page-side': {
    severity: 'warning',
    why: 'It can be read, but not as a spread of two facing pages. Of a project it is only information: its head works on either side.',
    cause:
      'A chapter that must start on a left or right page starts on the other one, or projects begin on right pages, because no blank page is put in before them.',
    cure: 'Of a project, nothing; a page more or less before it turns this. Of another chapter, build again with `--no-cache`. If it stays, this is a bug in the program: report it.',
  },
  'page-blank': {
    severity: 'information',
    why: 'Nothing is wrong with the text: a spread needs its left page.',
    cause: 'A page inside is left blank, because the next chapter must begin on the other side.',
    cure: 'Nothing. A page more or less before it turns this.',
  },
  'page-project-length': {
    severity: 'information',
    why: 'Nothing is wrong with the text. A project that needs more pages than the design knows is a warning.',
    cause: 'A project does not fill exactly its two facing pages.',
    cure: 'Nothing, if the text is as it should be. A table of participants may run to a third page; the next project then begins on the right. If it is too short, check whether a section of it is missing.',
  },
  'page-contents-number': {
    severity: 'error',
    why: 'The reader is sent to a wrong page.',
    cause: 'The contents name another page than the one where the text stands.',
    cure: 'Build again with `--no-cache`. If it stays, this is a bug in the program: report it.',
  },
  'page-index-number': {
    severity: 'error',
    why: 'The reader is sent to a wrong page.',
    cause: 'An entry of the index names another page than the one that it leads to.',
    cure: 'Build again with `--no-cache`. If it stays, this is a bug in the program: report it.',
  },
  'page-note-order': {
    severity: 'warning',
    why: 'Every note can be found, but its number is looked for in vain between its neighbours.',
    cause:
      'The first marks of the editorial notes do not ascend through the pages: the two languages of a side-by-side edition mark them in another order, or the program numbered them wrongly.',
    cure: 'Mark the notes in the same order in every language.',
  },
  'page-note-pages': {
    severity: 'error',
    why: 'A note that names a wrong page leads its reader astray.',
    cause: 'An editorial note does not name the pages on which it is marked.',
    cure: 'Build again with `--no-cache`. If it stays, this is a bug in the program: report it.',
  },
  'page-note-address': {
    severity: 'warning',
    why: 'On paper nobody can look up what the note stands on.',
    cause: 'An editorial note leads to a website whose address is not printed, or not as a whole.',
    cure: 'Print the addresses of each note in `templates/notes.md.hbs`.',
  },
  'page-folio': {
    severity: 'error',
    why: 'The numbers of the contents lead to a wrong page.',
    cause: 'The number at the foot of a page is wrong or missing, or there is one where none belongs.',
    cure: 'Correct the rules of the page margins.',
  },
  'page-running-head': {
    severity: 'warning',
    why: 'The reader may take the page for one of another chapter.',
    cause:
      'The head of a page is not the title of its chapter or document, or there is one where none belongs.',
    cure: 'If the title is too long for one line, give it a short form; otherwise correct the rules of the page margins.',
  },
  'page-missing-repeated': {
    severity: 'warning',
    why: 'It can be read, but reads as if nobody stood behind the report.',
    cause:
      'The words for what a source does not state stand on the page of the imprint more than once, beside the key to signs.',
    cure: 'Name in one row of `templates/imprint.md.hbs` all that is not stated.',
  },
  'page-contact-empty': {
    severity: 'error',
    why: 'Readers look for an address there.',
    cause: 'The imprint or the accessibility statement has a row for the contact, but no address is given.',
    cure: 'Give `contact` in `data/report.yaml`, or take the row out of the template.',
  },
  'page-contents-parts': {
    severity: 'error',
    why: 'Readers of the other language do not find their part.',
    cause:
      'The first contents of an edition of several parts do not list the chapters of all of them on one page.',
    cure: 'List all parts in `templates/contents.md.hbs`.',
  },
  'page-line-long': {
    severity: 'information',
    why: 'A line of narrow letters may have more of them without harm.',
    cause:
      'A line of running text has more than 72 characters, or a chapter’s lines more than 66 on average, so that the eye loses the next one.',
    cure: 'Make the column narrower or the type larger in the stylesheet.',
  },
  'page-cover-title': {
    severity: 'warning',
    why: 'The report is not known by that title.',
    cause: 'A title on the cover is not the title of the report, word for word.',
    cure: 'Correct the template of the cover, `templates/cover.md.hbs`, or the stylesheet of its titles.',
  },
  'page-cover-scale': {
    severity: 'warning',
    why: 'The drawing says something that the records do not.',
    cause: 'The heights of the bars on the cover are not one scale, or there is not one bar for each budget.',
    cure: 'Take back what the stylesheet says of the size of that drawing.',
  },
  'page-cover-missing': {
    severity: 'warning',
    why: 'On a cover it reads as a part of the title or of the publisher.',
    cause: 'The words for what the source does not state stand on the cover, outside of its drawing.',
    cure: 'Take them out of the template: what is not given has no line on a cover.',
  },
  'page-sheet-edge': {
    severity: 'warning',
    why: 'A printer cuts it off, or leaves a white edge beside it.',
    cause:
      'Something other than a ground is painted within 12 mm of the edge of the sheet, or a ground ends before it.',
    cure: 'Use an element of the class `ground` as wide as the type area, and keep everything else inside of it.',
  },
  'page-pair-level': {
    severity: 'warning',
    why: 'It can be read, but not side by side.',
    cause:
      'In the side-by-side edition a paragraph and its translation do not start on one line, each in its half and typeface.',
    cure: 'Correct the rows of `.pair` in `templates/styles/parallel.css`.',
  },
  'page-language-face': {
    severity: 'warning',
    why: 'Side by side the typeface is the only sign of a language.',
    cause:
      'In the side-by-side edition words of the first language are not in serif, or words of the second not in sans.',
    cure: 'Correct the rules of `.first` and `.second` in `templates/styles/parallel.css`.',
  },
  'page-left-edge': {
    severity: 'warning',
    why: 'It can be read, but the page looks as if something had slipped.',
    cause: 'A paragraph, heading, item or caption begins where no column of the page design begins.',
    cure: 'Give its column one of the widths in `templates/styles/tokens.css`, and it no margin of its own.',
  },
  'page-shape-tagged': {
    severity: 'warning',
    why: 'A screen reader stops at it and says nothing; without printed backgrounds it is gone.',
    cause:
      'An area is painted as a part of the text: by a background in a stylesheet, or by a drawing that is neither hidden nor has a text alternative.',
    cure: 'Paint it with `<div class="drawing ground"></div>`, or give the drawing its text alternative.',
  },
  'page-pair-tall': {
    severity: 'error',
    why: 'The translation is on another page than its text.',
    cause:
      'In the side-by-side edition a paragraph and its translation are taller than a page, so that they cannot stand beside each other.',
    cure: 'Divide the text into two paragraphs or items, at the same sentence in both languages.',
  },
  'page-break-inside': {
    severity: 'warning',
    why: 'It can be read, but may be misread.',
    cause: 'A line ends inside what belongs together: a number, a number and its unit, `30-cu`, `ATM-lər`.',
    cure: 'Write it with plain spaces and hyphens, as elsewhere. If it is so written, report the words.',
  },
} as const satisfies Record<string, PageEntry>

export type PageCode = keyof typeof pageCodes
