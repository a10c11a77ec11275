import { paperOf } from '../edition/paper.ts'
import type { Translator } from '../../language/translate.ts'
import type { Edition, ReportChapter } from '../../report/types.ts'
import { euEmblem } from '../figures/eu-emblem.ts'
import { type Chapter, type Entry, makeChapter } from './chapter.ts'
import { aboutRows } from './imprint/about.ts'
import { type BlockWords, fitsOnPage, type RowWords } from './imprint/room.ts'
import type { Row } from './imprint/row.ts'
import { viewSigns } from './imprint/signs.ts'
import { imprintWords } from './imprint/words.ts'
import { statementOf, type StatementSection } from './imprint/statement.ts'
import { printedChapters } from './printed.ts'
import type { View, ViewInputs } from './view-inputs.ts'

/** The page after the cover: the key to signs, the accessibility statement if it has room there, and the imprint. */
export const imprint: View = (chapter, inputs) => {
  const { report, edition, translator } = inputs
  const { signs, drawings } = viewSigns(inputs)
  const statement = hasStatement(inputs) ? statementIn(inputs, translator) : undefined
  const joined = languagesOf(edition).length > 1
  const label = ({ label: words }: { readonly label: Row['label'] }) =>
    joined ? translator.translate('labels:run_in', { label: words }) : words
  const funding = report.settings.value.funding === 'on'
  const emblem = euEmblem(translator.translate('labels:imprint.emblem').value)
  const made = makeChapter(chapter, translator, {
    signs,
    statement: statement
      ? {
          ...statement,
          id: `${translator.language}-${statement.name}`,
          sections: statement.sections.map((section) => ({ ...section, label: label(section) })),
        }
      : '',
    about: aboutRows(report, edition, translator).map((row) => ({ ...row, label: label(row) })),
    funding,
  })
  return [
    {
      ...made,
      imprint: imprintWords(report, statementChapter(inputs), translator),
      entries: [entryOf(made, statement && statement.title, translator)],
      drawings: new Map([...drawings, ['emblem', emblem]]),
    },
  ]
}

/** The imprint names the edition in the contents; what else stands on its page follows. */
function entryOf(
  { id, language }: Chapter,
  statement: Row['label'] | undefined,
  translator: Translator,
): Entry {
  const signs = translator.translate('labels:signs.title')
  return {
    id,
    language,
    title: translator.translate('labels:imprint.title'),
    details: statement ? [signs, statement] : [signs],
  }
}

/** The accessibility statement of an edition, if it prints one, and the chapter that it is otherwise. */
function statementIn({ report, edition }: Pick<ViewInputs, 'report' | 'edition'>, translator: Translator) {
  const chapter = statementChapter({ report, edition })
  return chapter && { name: chapter.name, ...statementOf(chapter, report, translator) }
}

function statementChapter({
  report,
  edition,
}: Pick<ViewInputs, 'report' | 'edition'>): ReportChapter | undefined {
  return printedChapters(report, edition).find(({ view }) => view === 'accessibility')
}

/**
 * Whether the accessibility statement stands on the page of the imprint: if the edition prints both, and they have room
 * there in all its languages. Otherwise it is a chapter of its own, where `data/report.yaml` lists it.
 */
export function hasStatement(inputs: ViewInputs): boolean {
  const { report, edition, measure } = inputs
  const hasImprint = printedChapters(report, edition).some(({ view }) => view === 'imprint')
  if (!hasImprint || !statementChapter(inputs)) return false
  const columns = languagesOf(edition).length > 1 ? languagesOf(edition) : [inputs.translator.language]
  const blocks = columns.map((language) => blocksOf(inputs, inputs.translators(language)))
  const beside = (pick: (block: Blocks) => readonly RowWords[]): BlockWords => blocks.map(pick)
  return fitsOnPage(
    [beside(({ signs }) => signs), beside(({ statement }) => statement), beside(({ about }) => about)],
    { paper: paperOf(report.settings.value), funding: report.settings.value.funding === 'on', measure },
  )
}

/** The languages that stand beside each other on the page: both of an edition of two. */
function languagesOf({ languages }: Edition): readonly string[] {
  return languages.length === 2 ? languages : languages.slice(0, 1)
}

interface Blocks {
  readonly signs: readonly RowWords[]
  readonly statement: readonly RowWords[]
  readonly about: readonly RowWords[]
}

function blocksOf(inputs: ViewInputs, translator: Translator): Blocks {
  const { report, edition } = inputs
  const { signs } = viewSigns({ ...inputs, translator })
  const sections: readonly StatementSection[] = statementIn(inputs, translator)?.sections ?? []
  return {
    signs: signs.map(({ words, meaning, height }) => ({
      label: String(words),
      lines: [meaning.value],
      drawing: height,
    })),
    statement: sections.map(({ label, paragraphs, closing }) => ({
      label: label.value,
      lines: [...paragraphs.map(String), ...closing.map(wordsOf)],
    })),
    about: aboutRows(report, edition, translator).map(({ label, lines }) => ({
      label: label.value,
      lines: lines.map(wordsOf),
    })),
  }
}

function wordsOf(line: Row['lines'][number]): string {
  return line.map(({ words }) => words.value).join(' · ')
}
