import {
  AlignmentType,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
  type IParagraphStyleOptions,
} from 'docx'

/** Names of the paragraph styles that are not Word's own. */
export const PARAGRAPH = {
  text: 'BodyText',
  lead: 'Lead',
  caption: 'Caption',
  figureTitle: 'FigureTitle',
  tableText: 'TableText',
  tableHead: 'TableHead',
  source: 'Source',
  entry: 'Entry',
  value: 'KeyFigure',
  picture: 'Picture',
  title: 'Title',
  subtitle: 'Subtitle',
  contents: 'ContentsHeading',
} as const

/** Names of the character styles. */
export const CHARACTER = {
  link: 'Hyperlink',
  mark: 'NoteMark',
  missing: 'NotStated',
  token: 'Token',
  back: 'SetBack',
} as const

/** Name of the list with dashes. */
export const DASHES = 'dashes'

const TEXT = 'Source Serif 4'
const DATA = 'Source Sans 3'
/** What a computer without the fonts of the report shows instead. */
export const INSTEAD = { [TEXT]: ['Cambria', 'roman'], [DATA]: ['Calibri', 'swiss'] } as const
export const COLOURS = {
  ink: '1C1B19',
  back: '57534B',
  rule: '8E897F',
  hair: 'C9C4BA',
  data: '1F3B5C',
  editor: 'A4361F',
  tile: 'ECE8DF',
}

/** Space above and below, in twentieths of a point; lines in 240ths of a line. */
function spacing(before: number, after: number, line = 264) {
  return { before, after, line, lineRule: LineRuleType.AUTO }
}

function paragraph(
  id: string,
  name: string,
  font: string,
  size: number,
  rest: Omit<IParagraphStyleOptions, 'id' | 'name'> = {},
): IParagraphStyleOptions & { id: string } {
  return {
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    ...rest,
    run: { font, size, ...rest.run },
  }
}

/** How a document looks. `size` is in half points. @param language of all words that say no other. */
export function stylesOf(language: string): IStylesOptions {
  const heading = (size: number, before: number, after: number, color = COLOURS.ink) => ({
    run: { font: TEXT, size, bold: false, color },
    paragraph: { spacing: spacing(before, after, 240), keepNext: true, keepLines: true },
  })
  return {
    default: {
      document: {
        run: { font: TEXT, size: 21, color: COLOURS.ink, language: { value: language } },
        paragraph: { spacing: spacing(0, 120) },
      },
      heading1: heading(44, 240, 280),
      heading2: { ...heading(28, 360, 120), run: { ...heading(28, 360, 120).run, font: DATA, bold: true } },
      heading3: { ...heading(22, 240, 80), run: { ...heading(22, 240, 80).run, font: DATA, bold: true } },
      hyperlink: { run: { color: COLOURS.data, underline: { type: 'single' } } },
    },
    paragraphStyles: [
      paragraph(PARAGRAPH.title, 'Title', TEXT, 60, { paragraph: { spacing: spacing(2400, 240, 240) } }),
      paragraph(PARAGRAPH.subtitle, 'Subtitle', DATA, 24, {
        run: { color: COLOURS.back },
        paragraph: { spacing: spacing(0, 240) },
      }),
      paragraph(PARAGRAPH.text, 'Body Text', TEXT, 21),
      paragraph(PARAGRAPH.lead, 'Lead', TEXT, 25, { paragraph: { spacing: spacing(0, 160, 276) } }),
      paragraph(PARAGRAPH.caption, 'caption', DATA, 18, {
        run: { color: COLOURS.back },
        paragraph: { spacing: spacing(0, 60, 252), keepNext: true },
      }),
      paragraph(PARAGRAPH.figureTitle, 'Figure Title', DATA, 23, {
        run: { bold: true },
        paragraph: { spacing: spacing(0, 60, 252), keepNext: true },
      }),
      paragraph(PARAGRAPH.tableText, 'Table Text', DATA, 18, {
        paragraph: { spacing: spacing(30, 30, 240) },
      }),
      paragraph(PARAGRAPH.tableHead, 'Table Head', DATA, 17, {
        run: { bold: true, color: COLOURS.back },
        paragraph: { spacing: spacing(30, 30, 240), keepNext: true },
      }),
      paragraph(PARAGRAPH.source, 'Source', DATA, 17, {
        run: { color: COLOURS.back },
        paragraph: { spacing: spacing(0, 60, 252) },
      }),
      paragraph(PARAGRAPH.entry, 'Entry', DATA, 19, {
        paragraph: { spacing: spacing(0, 40, 240), indent: { left: 340, hanging: 340 } },
      }),
      paragraph(PARAGRAPH.value, 'Key Figure', TEXT, 48, {
        run: { color: COLOURS.data },
        paragraph: { spacing: spacing(60, 0, 240), keepNext: true },
      }),
      paragraph(PARAGRAPH.picture, 'Picture', DATA, 18, { paragraph: { spacing: spacing(80, 160, 240) } }),
      paragraph(PARAGRAPH.contents, 'Contents Heading', TEXT, 44, {
        paragraph: { spacing: spacing(0, 280, 240), keepNext: true },
      }),
      ...[1, 2].map((level) =>
        paragraph(`TOC${level}`, `toc ${level}`, DATA, level === 1 ? 20 : 18, {
          paragraph: { spacing: spacing(level === 1 ? 80 : 0, 20, 240), indent: { left: (level - 1) * 280 } },
        }),
      ),
    ],
    characterStyles: [
      { id: CHARACTER.mark, name: 'Note Mark', run: { color: COLOURS.editor } },
      { id: CHARACTER.missing, name: 'Not Stated', run: { color: COLOURS.editor, italics: true } },
      { id: CHARACTER.token, name: 'Token', run: { color: COLOURS.editor, size: 15 } },
      { id: CHARACTER.back, name: 'Set Back', run: { color: COLOURS.back } },
    ],
  }
}

/** The lists of a document: dashes, as in the report. */
export const numbering: INumberingOptions = {
  config: [
    {
      reference: DASHES,
      levels: [0, 1, 2].map((level) => ({
        level,
        format: LevelFormat.BULLET,
        text: '–',
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: 340 * (level + 1), hanging: 340 } } },
      })),
    },
  ],
}
