import type { Element } from 'hast'
import { Text } from '../../diagnostics/text.ts'
import type { Translator } from '../../language/translate.ts'
import { euEmblem } from '../figures/eu-emblem.ts'
import { isbnField, qrField } from '../figures/white-field.ts'
import { paperOf, sheetHeight } from '../edition/paper.ts'
import { acronymsOf, nameOrCount } from './caption-words.ts'
import { makeChapter } from './chapter.ts'
import type { DrawingInputs } from './drawn-projects.ts'
import { countInWords } from './glance/words.ts'
import { drawReportMap, gridOf } from './maps.ts'
import { shortAddress } from './short-address.ts'
import type { View, ViewInputs } from './view-inputs.ts'

/** Up to so many projects are named, more are counted. */
const MOST_NAMED = 12
/** What the sheet has besides the map, in mm: 92 mm above it, and legend and foot. */
const BESIDES_MAP = 161
const MM = 72 / 25.4

/**
 * The back cover: what the report is, its projects, and the map of their countries. Where languages come one after the
 * other, the last part has it for all of them.
 */
export const backCover: View = (chapter, inputs) => {
  const { report, edition, translator, translators } = inputs
  const { language } = translator
  const isSpoken = edition.layout !== 'after' || language === edition.languages.at(-1)
  if (!isSpoken) return []
  const others = edition.layout === 'after' ? edition.languages.slice(0, -1) : []
  const { settings, publication } = report
  const { date } = settings.value.edition
  const web = publication.words[language]?.web
  const isbn = publication.numbers[edition.name]?.isbn
  const funding = settings.value.funding === 'on'
  const context = {
    ...wordsOf(inputs, translator),
    others: others.map((each) => ({ language: each, ...wordsOf(inputs, translators(each)) })),
    projects: projectWords(inputs),
    // As it has no place of its own, both languages of a page share it.
    year: date.slice(0, 4),
    web: web ? { words: Text.plain(shortAddress(web.value), web.place), address: web } : '',
    isbn: isbn !== undefined,
    funding,
  }
  const drawings: [string, Element][] = [['map', drawReportMap(inputs, mapForm(inputs))]]
  if (web) drawings.push(['web', qrField(web.value)])
  if (isbn) drawings.push(['isbn', isbnField(isbn.value, inputs.measure)])
  if (funding) drawings.push(['emblem', euEmblem(translator.translate('labels:imprint.emblem').value)])
  return [{ ...makeChapter(chapter, translator, context), closes: true, drawings: new Map(drawings) }]
}

/** As wide as the page, unless its rows would be higher than the page has room for. */
function mapForm(inputs: DrawingInputs) {
  const { columns, rows } = gridOf(inputs)
  const height = (sheetHeight(paperOf(inputs.report.settings.value)) - BESIDES_MAP) * MM
  const width = Math.min(inputs.columns.whole, (height / Math.max(1, rows)) * columns)
  return { width, on: 'ground', codes: false } as const
}

/** What the back cover says in one language. */
function wordsOf({ report }: ViewInputs, translator: Translator) {
  const count = report.projects.length
  const number = countInWords(report, translator, count)
  const description = translator.translate('labels:report.description', { count, number })
  return {
    description: translator.translate('figures:sentence', { title: description }),
    short: translator.translate('labels:report.short'),
    legend: legendOf(report, translator),
  }
}

/** The sentences that explain the map. */
function legendOf(report: ViewInputs['report'], translator: Translator): Text[] {
  const { organisations, countries, participations } = report.facts
  const say = (key: string, values = {}): Text => translator.translate(`figures:${key}`, values)
  if (organisations.size === 0) return [say('sentence', { title: say('countries.none') })]
  const counts = translator.translate('labels:participants.counts', {
    organisations: translator.translate('labels:participants.organisations', { count: organisations.size }),
    countries: translator.translate('labels:participants.countries', { count: countries.size }),
  })
  const hasFrames = [...countries.values()].some(({ coordinated }) => coordinated > 0)
  const missing = acronymsOf(report, participations.missing)
  const projects = nameOrCount(translator, missing, 'figures:projects')
  return [
    say(hasFrames ? 'back_cover.framed' : 'back_cover.plain', { counts }),
    ...(missing.length > 0 ? [say('back_cover.missing', { count: missing.length, projects })] : []),
    ...(gridOf({ report, translator }).unplaced.size > 0 ? [say('countries.unplaced')] : []),
  ]
}

/** The acronyms of few projects, or how many there are. */
function projectWords({ report, translator }: ViewInputs): Text {
  const acronyms = report.projects.map(({ value, place }) => Text.plain(value.acronym, place(['acronym'])))
  return acronyms.length > 0 && acronyms.length <= MOST_NAMED
    ? Text.joined(acronyms, ' · ')
    : translator.translate('figures:projects', { count: acronyms.length })
}
