import { capital } from '../../../language/capital.ts'
import { formatDate } from '../../../language/date.ts'
import { formatList } from '../../../language/list.ts'
import type { Translator } from '../../../language/translate.ts'
import { Text } from '../../../diagnostics/text.ts'
import type { Edition, PublicationWords, Report } from '../../../report/types.ts'
import { sharedName } from '../edition-name.ts'
import { suggestCitation } from './citation.ts'
import { type Part, type Row, wordsRow } from './row.ts'

/** The facts that the imprint says are missing, in the order in which it names them. */
const EXPECTED = ['author', 'publisher', 'licence'] as const

/** What an edition is and who is behind it: a row for everything that is given, and one that names what is missing. */
export function aboutRows(report: Report, edition: Edition, translator: Translator): Row[] {
  const { settings } = report
  const { author, publisher, licence, place, editor, contact, web } = wordsIn(report, translator)
  const say = (key: string, values?: Parameters<Translator['translate']>[1]): Text =>
    translator.translate(`labels:imprint.${key}`, values)
  const row = (key: string, words: Text | undefined): Row[] => (words ? [wordsRow(say(key), words)] : [])
  const date = formatDate(translator, settings.value.edition.date, settings.place(['edition', 'date']))
  return [
    wordsRow(
      say('edition'),
      translator.translate('labels:report.title').asWords(),
      say('dated', { edition: sharedName(edition, translator), date }),
    ),
    ...row('author', author),
    ...row('publisher', publisher && place ? say('published', { publisher, place }) : publisher),
    ...row('place', publisher ? undefined : place),
    ...row('editor', editor),
    ...numbersRow(report, edition, translator),
    ...row('licence', licence),
    ...contactRows(say('contact'), contact),
    ...(web ? [{ label: say('web'), lines: [[webLink(web)]], missing: false }] : []),
    wordsRow(say('citation'), suggestCitation(report, edition, translator)),
    wordsRow(say('data'), say('data_text')),
    wordsRow(say('typeface'), say('typeface_text')),
    missingRow(report, translator),
  ]
}

/** The row of the address that readers can turn to; none if none is given. */
function contactRows(label: Text, contact: readonly Text[]): Row[] {
  return contact.length === 0
    ? []
    : [{ label, lines: contact.map((line) => [contactLine(line)]), missing: false }]
}

/** A line of the contact: a mail address is a link. */
export function contactLine(words: Text): Part {
  const isMail = /^\S+@\S+$/u.test(words.value)
  return { words, address: isMail ? Text.plain(`mailto:${words.value}`, words.place) : '' }
}

/** ISBN, ISSN and DOI in one row, those that are given. */
function numbersRow({ publication }: Report, { name }: Edition, translator: Translator): Row[] {
  const numbers = publication.numbers[name] ?? {}
  const given = (['isbn', 'issn', 'doi'] as const).flatMap((key) => {
    const words = numbers[key]
    if (!words) return []
    const address: Text | '' = key === 'doi' ? Text.plain(`https://doi.org/${words.value}`, words.place) : ''
    return [{ label: translator.translate(`labels:imprint.${key}`), part: { words, address } }]
  })
  if (given.length === 0) return []
  const label = Text.joined(
    given.map((each) => each.label),
    SEPARATOR,
  )
  return [{ label, lines: [given.map(({ part }) => part)], missing: false }]
}

/** As between the numbers in the template. */
const SEPARATOR = ' · '

function wordsIn({ publication }: Report, { language }: Translator): PublicationWords {
  return publication.words[language] ?? { contact: [] }
}

function webLink(web: Text): Part {
  const words = web.value.replace(/^[a-z]+:\/\//iu, '').replace(/\/$/u, '')
  return { words: Text.plain(words, web.place), address: web }
}

/** One row names all that the source does not state; no setting gives the date of the text. */
function missingRow(report: Report, translator: Translator): Row {
  const words = wordsIn(report, translator)
  const lacking = [...EXPECTED.filter((fact) => !words[fact]), 'text_date']
  const [first, ...others] = lacking.map((fact) => translator.translate(`labels:imprint.lacking.${fact}`))
  const list = formatList(translator.rules, [first, ...others].map(String))
  const { tag } = translator.rules.record
  return {
    ...wordsRow(
      Text.plain(capital(tag, list.slice(0, 1)) + list.slice(1), report.settings.place([lacking[0] ?? ''])),
      translator.translate('labels:missing.not_stated'),
    ),
    missing: true,
  }
}
