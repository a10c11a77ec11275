import { formatDate } from '../../language/date.ts'
import type { Translator } from '../../language/translate.ts'
import type { Report } from '../../report/types.ts'
import { euEmblem } from '../figures/eu-emblem.ts'
import { makeChapter } from './chapter.ts'
import { editionName } from './edition-name.ts'
import type { View } from './view-inputs.ts'

/** The imprint: what the edition is, and who is behind it. */
export const imprint: View = (chapter, { report, edition, translator, notes }) => {
  const settings = report.settings.value
  const context = {
    editionName: editionName(edition, translator),
    date: formatDate(translator, settings.edition.date, report.settings.place(['edition', 'date'])),
    facts: (['author', 'publisher', 'licence'] as const).map((fact) => imprintFact(report, translator, fact)),
    notes: notes.length > 0,
    funding: settings.funding === 'on',
  }
  const emblem = euEmblem(translator.translate('labels:imprint.emblem').value)
  return [{ ...makeChapter(chapter, translator, context), drawings: new Map([['emblem', emblem]]) }]
}

function imprintFact(
  report: Report,
  translator: Translator,
  fact: 'author' | 'publisher' | 'licence',
): object {
  const stated = report.publication.words[translator.language]?.[fact]
  const place = report.settings.place([fact])
  return {
    label: translator.translate(`labels:imprint.${fact}`),
    value: stated ?? translator.translate('labels:missing.not_stated').at(place),
    missing: !stated,
    note: '',
  }
}
