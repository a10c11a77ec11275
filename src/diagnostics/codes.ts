import { catalogueCodes } from './codes-of-catalogue.ts'
import { contentCodes } from './codes-of-content.ts'
import { editCodes } from './codes-of-edits.ts'
import { fileCodes } from './codes-of-files.ts'
import { languageCodes } from './codes-of-languages.ts'
import { pageCodes } from './codes-of-pages.ts'
import { pdfCodes } from './codes-of-pdf.ts'
import { recordCodes } from './codes-of-records.ts'
import { reviewCodes } from './codes-of-review.ts'
import { textCodes } from './codes-of-text.ts'
import { translationCodes } from './codes-of-translation.ts'
import { wordingCodes } from './codes-of-wording.ts'

interface CodeEntry {
  readonly cause: string
  readonly cure: string
  /** Of the command: 2 for a wrong command line, 3 for a run that could not be finished, otherwise 1. */
  readonly exit?: 2 | 3
}

/**
 * Every diagnostic code, with its cause and its cure in an editor's words.
 * `docs/diagnostics.md` is made from this list. A code is never renamed.
 */
export const codes = {
  'template-syntax': {
    cause: 'A template is not valid Handlebars: a block is not closed, or a brace is missing.',
    cure: 'Close every `{{#block}}` with `{{/block}}` and every `{{` with `}}`.',
  },
  'template-helper': {
    cause: 'A template calls a helper that does not exist.',
    cure: 'Use one of the helpers that the message names.',
  },
  'template-partial': {
    cause: 'A template includes a partial that is not in `templates/partials/`.',
    cure: 'Correct the name, or add the file.',
  },
  'template-recursion': {
    cause: 'A partial includes itself, directly or through another one, and would never end.',
    cure: 'Take one of the includes out.',
  },
  'template-html': {
    cause: 'A template writes HTML that is not one tag alone, or does not close what it opens.',
    cure: 'Write each tag alone on its line with an empty line before and after it, with `class`, `id` or `lang` only, and close it.',
  },
  'template-bound': {
    cause:
      'A template is longer, nested deeper or includes more than any template needs, or repeats itself so often that it would not end.',
    cure: 'Take out what the message names, or divide it.',
  },
  'template-markdown': {
    cause:
      'A template writes Markdown that does not do what was meant: words indented so far that they are taken for program code, a `#` without a space after it, or a picture.',
    cure: 'Write what the hint says.',
  },
  'template-drawing': {
    cause: 'A template asks for a drawing by a name that its chapter has none of.',
    cure: 'Correct the name in `<div class="drawing NAME"></div>`, or let `{{#if}}` leave the line out where there is nothing to draw.',
  },
  'template-variable': {
    cause: 'A template prints or asks for a value that does not exist at that place.',
    cure: 'Correct the name of the variable in the template.',
  },
  'template-text': {
    cause:
      'A template asks for a text that the locale files do not have, or leaves out a value that the text needs.',
    cure: 'Correct the key, or add the text to the locale files of every language.',
  },
  'style-syntax': {
    cause:
      'A stylesheet cannot be read from the marked place on: a brace, a semicolon, a colon or a quotation mark is missing.',
    cure: 'Write what the message names. Rules have the form `selector { property: value; }`.',
  },
  'style-selector': {
    cause:
      'A rule begins with a name that browsers do not know, as `:frist-child` or `@pag`, and is dropped.',
    cure: 'Correct the name.',
  },
  'style-property': {
    cause: 'A stylesheet sets a property that does not exist.',
    cure: 'Correct its name, or delete the line.',
  },
  'style-variable': {
    cause: 'A stylesheet uses a variable that none of the stylesheets defines.',
    cure: 'Correct its name, or define it in `templates/styles/tokens.css`.',
  },
  'style-value': {
    cause: 'A property has a value that it does not take, so that the browser drops the line.',
    cure: 'Correct the value: often a unit is missing, or a word is misspelt.',
  },
  'style-load': {
    cause:
      'A stylesheet loads something: another stylesheet, a font, an address, or a file that is not a picture of `data/pictures/`.',
    cure: 'Write rules into the stylesheet itself, use the fonts of the report, and put pictures into `data/pictures/`.',
  },
  'style-effect': {
    cause:
      'A stylesheet has an effect that takes words out of the text of the PDF, or puts them into it twice: the browser prints them as a picture, as dots, in a layer of their own or on every page.',
    cure: 'Delete the line. The hint says what to write instead.',
  },
  'style-hidden': {
    cause:
      'A stylesheet hides whole chapters, or prints letters without a colour, so that the reader gets empty pages.',
    cure: 'Delete the line, or give it a selector of the part that is not to be printed.',
  },
  'style-bound': {
    cause:
      'A stylesheet has a number, a depth or a length beyond all that pages need: the build would print thousands of pages, or never end.',
    cure: 'Write what the hint says.',
  },
  'style-empty': {
    cause: 'A stylesheet has no rules, often because it was emptied by mistake.',
    cure: 'Restore it from git.',
  },
  'program-gone': {
    cause:
      'A part of the program was not found while it ran: its cache was emptied, or its packages were installed anew meanwhile.',
    cure: 'Run the same command again. If it says the same, run `npm ci`.',
    exit: 3,
  },
  'out-busy': {
    cause: 'Another build is writing into the same folder.',
    cure: 'Wait until it has ended, or build into another folder with `--out DIR`.',
    exit: 3,
  },
  'out-folder': {
    cause:
      'The folder for the results is one that must not be written to: a folder of the project, one that holds other things, or a link.',
    cure: 'Name a folder that is empty or not there yet with `--out DIR`, or remove the link that the message names.',
    exit: 2,
  },
  'out-not-written': {
    cause: 'A file of the results could not be written: the disk is full, or you may not write there.',
    cure: 'Make room, set the rights, close programs that show the PDF, or build into another folder with `--out DIR`.',
    exit: 3,
  },
  'print-unreadable': {
    cause:
      'The PDF that the browser wrote has another form than the program knows: another browser wrote it, or a stylesheet takes the pages apart.',
    cure: 'Take back what was changed last in `templates/styles/`: text that floats, stands in columns, is turned as a whole or hidden. Otherwise build with the browser that comes with the project, without `--browser` and `PUPPETEER_EXECUTABLE_PATH`; where none comes with it, update Chrome, Chromium or Edge, or report the byte that the message names.',
    exit: 3,
  },
  'glyph-missing': {
    cause: 'A letter is in none of the fonts that the report is set in, so it would print as a box.',
    cure: 'Write it with other letters, or take it out.',
  },
  'empty-cell': {
    cause:
      'A cell of a table is empty; the browser leaves it out, and the columns shift for those who hear the table.',
    cure: 'Write words into it: what is not known is told in words, too.',
  },
  'figure-without-text': {
    cause: 'A drawing or picture has no text alternative, so it says nothing to those who cannot see it.',
    cure: 'Give it words from the locale files, or hide it where it only repeats the text beside it.',
  },
  'heading-level': {
    cause: 'A heading skips a level, so that the order of the chapters cannot be heard.',
    cure: 'Write it with the right number of `#` in the template.',
  },
  'list-broken': {
    cause: 'There is something between the items of a list that belongs to none of them.',
    cure: 'End the list before it, or indent it into an item.',
  },
  'link-target': {
    cause: 'A link leads to a place that the edition does not have.',
    cure: 'Correct the id after `#`, or remove the link.',
  },
  'id-twice': {
    cause: 'Two places of an edition have the same id, so that a link cannot tell them apart.',
    cure: 'Rename one of them.',
  },
  'browser-start': {
    cause: 'The browser that prints the pages could not be started.',
    cure: 'Run `npm ci` again, or name an installed Chrome or Chromium with `--browser PATH`.',
    exit: 3,
  },
  'browser-died': {
    cause: 'The browser ended, or was ended, in the middle of printing.',
    cure: 'See that there is free memory and room on the disk, and build again.',
    exit: 3,
  },
  'print-timeout': {
    cause: 'A page was not printed within the time allowed.',
    cure: 'Check what was changed last in the stylesheets and templates; see that there is free memory and room on the disk, and build again.',
    exit: 3,
  },
  'print-too-large': {
    cause:
      'The browser printed more pages or bytes than any report has: letters may be very large, or each line a page.',
    cure: 'Check what was changed last in the stylesheets and templates, and undo it.',
    exit: 3,
  },
  'print-failed': {
    cause: 'The browser gave up in the middle of printing, often because the disk is full.',
    cure: 'See that there is free memory and room on the disk, and build again.',
    exit: 3,
  },
  'request-refused': {
    cause:
      'A page asked for something that is not a file of the project: an address, or a link that leads out.',
    cure: 'Put the file into the project and name it by its path.',
    exit: 3,
  },
  'request-failed': {
    cause: 'A picture, font or stylesheet of a page could not be loaded.',
    cure: 'Check the name, with upper and lower case, and that the file is there and whole.',
    exit: 3,
  },
  'font-broken': {
    cause: 'A font of the stylesheet could not be read.',
    cure: 'Run `npm ci` again: the fonts come with it.',
    exit: 3,
  },
  'text-without-width': {
    cause: 'The browser found no font, so that its pages would be blank.',
    cure: 'Run `npm ci` again: the fonts come with it.',
    exit: 3,
  },
  'parallel-structure': {
    cause:
      'The two languages do not have the same paragraphs, lists and headings at one place, or print other texts there, so that they cannot stand side by side.',
    cure: 'Give both texts the same structure. The message names the places in both languages.',
  },
  ...pdfCodes,
  ...fileCodes,
  ...catalogueCodes,
  ...reviewCodes,
  ...editCodes,
  ...translationCodes,
  ...wordingCodes,
  ...recordCodes,
  ...textCodes,
  ...languageCodes,
  ...contentCodes,
  ...pageCodes,
} as const satisfies Record<string, CodeEntry>

/** The exit code of the command when its run ended with these, of which one at least is an error. */
export function exitCodeOf(found: readonly Code[]): number {
  return Math.max(1, ...found.map((code) => (codes[code] satisfies CodeEntry as CodeEntry).exit ?? 1))
}

export type Code = keyof typeof codes
