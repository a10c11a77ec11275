import type { Element } from 'hast'
import { formatDate } from '../../language/date.ts'
import type { TextTree, Translator } from '../../language/translate.ts'
import type { Language, Report } from '../../report/types.ts'
import { Text } from '../../diagnostics/text.ts'
import { drawCharts } from './charts.ts'
import { drawCover } from './cover-view.ts'
import type { DrawingInputs } from './drawn-projects.ts'
import { euEmblem } from '../figures/eu-emblem.ts'
import type { MeasureText } from '../figures/text-width.ts'
import { roleMarks, viewGlance } from './glance.ts'
import { oncePerLanguage } from './once-per-language.ts'
import { drawPanels } from './project-drawings.ts'
import { indexOrganisations } from './organisation-index.ts'
import type { Side } from '../edition/side.ts'
import { viewTerms } from './terms.ts'
import { viewProject } from './view.ts'

/** The editions, by the name of their file. */
export const editions = ['az', 'en', 'az-en', 'parallel'] as const
export type Edition = (typeof editions)[number]

/** Languages of an edition, in the order of its parts, or of its columns. */
export function languagesOf(edition: Edition): readonly Language[] {
  return edition === 'az-en' || edition === 'parallel' ? ['az', 'en'] : [edition]
}

/** One chapter before it is rendered: which template prints it, with what, and where it belongs. */
export interface Chapter {
  /** Id of the chapter's first page in the PDF: `az-overview`, `en-project-dirna`. */
  readonly id: string
  readonly language: Language
  /** Name of the template, which is also the class of the chapter on the page. */
  readonly template: string
  /** The language that stands beside it on the same pages, in the side-by-side edition. */
  readonly beside?: Language
  /** Words of the running head; none on cover, imprint and contents. */
  readonly runningHead?: string
  /** The side it must start on, after a blank page if need be; without one it starts on the next page. */
  readonly side?: Side
  /** Its pages lie on their long side. */
  readonly landscape?: true
  /** What the contents lists say of it; a chapter without entries is not listed. */
  readonly entries: readonly Entry[]
  /** What the template prints. The contents get the page numbers later. */
  readonly context: object
  /** What the template places by name: `<div class="drawing period"></div>`. */
  readonly drawings?: ReadonlyMap<string, Element>
}

/** A line of the contents. */
export interface Entry {
  readonly id: string
  /** Language of the contents that it stands in. */
  readonly language: Language
  readonly title: Text
  readonly details: readonly Text[]
  /** Heading of the group that this entry belongs to with its neighbours. */
  readonly group?: Text
}

/** Size of a project's acronym, and the width that it has, in pt: `.opener .acronym` in print.css. */
const ACRONYM = { size: 30, width: 316 }
/** By how much the widest letters of the text's typeface are wider than those of the drawings' typeface. */
const SERIF = 1.1

const panelsOf = oncePerLanguage(drawPanels)
const chartsOf = oncePerLanguage(drawCharts)

/** Whether an acronym needs a second line over its project's title. */
function isLong(acronym: string, measure: MeasureText): boolean {
  return measure(acronym, 'semibold', ACRONYM.size) * SERIF > ACRONYM.width
}

/** Everything that one language's part of an edition prints, in order. */
export function listChapters(
  report: Report,
  edition: Edition,
  translator: Translator,
  other: Translator,
  measure: MeasureText,
): Chapter[] {
  const { language } = translator
  const isParallel = edition === 'parallel'
  const settings = report.settings.value
  const text = (key: string): Text => translator.translate(key)
  const tree = (name: string): TextTree => translator.tree(name)
  const plain = (
    name: string,
    context: object,
    entries: readonly Entry[] = [],
    runningHead?: string,
  ): Chapter => ({
    id: `${language}-${name}`,
    language,
    template: name,
    entries,
    context,
    ...(runningHead !== undefined && { runningHead }),
  })
  const chapter = (name: string, context: object, title: Text, details: readonly Text[] = []): Chapter =>
    plain(name, context, [{ id: `${language}-${name}`, language, title, details }], title.value)

  const isSecondPart = edition === 'az-en' && language === 'en'
  const editionName = text(`labels:edition.${isSecondPart ? language : edition}`)
  const secondTitle = edition === 'az-en' && !isSecondPart ? other.translate('labels:report.title') : ''
  const cover = { id: `${language}-cover`, details: [] }
  const otherPart: Entry[] =
    edition === 'az-en'
      ? [{ ...cover, language: other.language, title: other.translate(`labels:edition.${language}`) }]
      : []
  const notes = settings.notes === 'on'
  const printedNotes = notes ? noteIds(report, language) : []
  const inputs: DrawingInputs = { report, translator, notes: printedNotes, measure }
  const drawnCover = drawCover(inputs, secondTitle === '' && !isParallel ? 'one' : 'two')
  const panels = panelsOf(inputs)
  const introductionId = `${language}-introduction`

  return [
    {
      ...plain('cover', { editionName, secondTitle, legend: drawnCover?.legend ?? [] }, otherPart),
      drawings: new Map(drawnCover && [['projects', drawnCover.drawing]]),
      ...(isSecondPart && { side: 'right' as const }),
    },
    {
      ...plain('imprint', {
        editionName,
        date: formatDate(translator, settings.edition.date, report.settings.place(['edition', 'date'])),
        facts: (['author', 'publisher', 'licence'] as const).map((fact) =>
          imprintFact(report, translator, fact),
        ),
        notes,
        funding: settings.funding === 'on',
      }),
      drawings: new Map([['emblem', euEmblem(text('labels:imprint.emblem').value)]]),
    },
    plain('contents', {}),
    {
      ...chapter(
        'foreword',
        { foreword: tree('foreword'), introduction: tree('introduction'), introductionId },
        text('foreword:title'),
      ),
      entries: [
        { id: `${language}-foreword`, language, title: text('foreword:title'), details: [] },
        { id: introductionId, language, title: text('introduction:title'), details: [] },
      ],
    },
    chapter('overview', { overview: tree('overview') }, text('overview:title')),
    ...glanceChapters(inputs, other, chapter),
    ...report.projects.map((project, index): Chapter => {
      const id = `${language}-project-${project.slug}`
      const view = viewProject(report, project, index + 1, translator, other, isParallel)
      const title = text(`projects/${project.slug}:title`)
      return {
        id,
        language,
        template: 'project',
        runningHead: `${index + 1}. ${project.value.acronym}`,
        side: 'left',
        entries: [
          {
            id,
            language,
            title: view.acronym,
            details: [title],
            group: text('labels:projects.part'),
          },
        ],
        drawings: panels.get(project.slug) ?? new Map(),
        context: {
          project: view,
          longAcronym: isLong(project.value.acronym, measure),
          text: tree(`projects/${project.slug}`),
          otherLanguage: other.language,
          otherNames: !isParallel,
        },
      }
    }),
    chapter('achievements', { achievements: tree('achievements') }, text('achievements:title')),
    chapter(
      'challenges',
      { challenges: tree('challenges'), lessons: tree('lessons') },
      text('challenges:part'),
      [text('challenges:title'), text('lessons:title')],
    ),
    chapter('recommendations', { recommendations: tree('recommendations') }, text('recommendations:part'), [
      text('recommendations:title'),
    ]),
    chapter(
      'index',
      { index: tree('index'), view: indexOrganisations(report, translator, other) },
      text('index:title'),
    ),
    chapter('terms', { terms: tree('terms'), view: viewTerms(translator, other) }, text('terms:title')),
    ...(notes ? [chapter('notes', notesContext(report, translator), text('notes:title'))] : []),
    chapter('accessibility', accessibilityContext(report, translator), text('accessibility:title')),
  ]
}

type MakeChapter = (name: string, context: object, title: Text) => Chapter

/** “At a glance”, and its matrix on pages of their own if it needs landscape ones. */
function glanceChapters(inputs: DrawingInputs, other: Translator, make: MakeChapter): Chapter[] {
  const glance = viewGlance(inputs, other)
  const charts = chartsOf(inputs)
  const title = inputs.translator.translate('glance:title')
  const marks = roleMarks(inputs.translator)
  const drawings = new Map([...marks, ...charts.drawings])
  const chapters: Chapter[] = [
    { ...make('glance', { glance, charts: charts.captions }, title), side: 'left', drawings },
  ]
  if (glance.landscape) {
    const matrix = make('glance-matrix', { glance }, title)
    chapters.push({ ...matrix, entries: [], landscape: true, drawings: marks })
  }
  return chapters
}

function imprintFact(
  report: Report,
  translator: Translator,
  fact: 'author' | 'publisher' | 'licence',
): object {
  const value = report.settings.value[fact]
  const place = report.settings.place([fact])
  const missing = value === 'not-stated'
  return {
    label: translator.translate(`labels:imprint.${fact}`),
    value: missing ? translator.translate('labels:missing.not_stated').at(place) : Text.plain(value, place),
    missing,
    note: '',
  }
}

/** The accessibility statement, whose last section ends with who publishes the report: there readers can turn to. */
function accessibilityContext(report: Report, translator: Translator): object {
  const accessibility = translator.tree('accessibility') as Readonly<Record<string, TextTree>>
  const sections = accessibility['sections'] as readonly Readonly<Record<string, TextTree>>[]
  const publisher = publisherWords(report, translator)
  return {
    accessibility,
    sections: sections.map((section, index) => ({
      ...section,
      closing: index === sections.length - 1 ? publisher : '',
    })),
  }
}

/** Who publishes the report, or that the source does not say it. */
function publisherWords({ settings }: Report, translator: Translator): Text {
  const { publisher } = settings.value
  if (publisher === 'not-stated') return translator.translate('labels:publisher.missing')
  const name = Text.plain(publisher, settings.place(['publisher']))
  return translator.translate('labels:publisher.stated', { publisher: name })
}

function notesContext(report: Report, translator: Translator): object {
  return {
    title: translator.translate('notes:title'),
    notes: noteIds(report, translator.language).map((id) => ({
      id: `${translator.language}-note-${id}`,
      label: translator.translate(`notes:notes.${id}.label`),
      text: translator.translate(`notes:notes.${id}.text`),
    })),
  }
}

/** Ids of the editorial notes in printing order; their numbers count from 1. */
export function noteIds(report: Report, language: Language): readonly string[] {
  const tree = report.locales[language]?.['notes']?.value
  if (typeof tree !== 'object' || !('notes' in tree)) return []
  return Object.keys(tree['notes'] ?? {})
}
