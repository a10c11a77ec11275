import { Text } from '../../../diagnostics/text.ts'
import type { Translator } from '../../../language/translate.ts'
import type { Edition, Report } from '../../../report/types.ts'
import { sharedName } from '../edition-name.ts'

/**
 * How to cite an edition, from what is stated: author (or editor), title, edition, place and publisher, year, address. What
 * is not stated is left out. `data/report.yaml` may give other words.
 */
export function suggestCitation(
  { publication, settings }: Report,
  edition: Edition,
  translator: Translator,
): Text {
  const { author, editor, publisher, place, citation, web } = publication.words[translator.language] ?? {}
  if (citation) return citation
  const say = (key: string, values: Parameters<Translator['translate']>[1]): Text =>
    translator.translate(`labels:citation.${key}`, values)
  const year = settings.value.edition.date.slice(0, 4)
  const doi = publication.numbers[edition.name]?.doi
  const issued = publisher
    ? place
      ? say('placed', { place, publisher, year })
      : say('published', { publisher, year })
    : Text.plain(year, settings.place(['edition', 'date']))
  const parts = [
    author ?? (editor && say('edited', { editor })),
    translator.translate('labels:report.title').asWords(),
    sharedName(edition, translator),
    issued,
  ].filter((part) => part !== undefined)
  const address = doi ? Text.plain(`https://doi.org/${doi.value}`, doi.place) : web
  // A name may end with the full stop of an initial.
  const sentences = parts.map((part) =>
    say('part', { part: Text.plain(part.value.replace(/\.$/u, ''), part.place) }),
  )
  return Text.joined([...sentences, ...(address === undefined ? [] : [address])])
}
