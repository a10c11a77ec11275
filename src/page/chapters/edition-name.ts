import type { Translator } from '../../language/translate.ts'
import type { Edition } from '../../report/types.ts'
import type { Text } from '../../diagnostics/text.ts'

/** What an edition is called on its cover; where its languages come one after the other, what each later part is called. */
export function editionName(edition: Edition, translator: Translator): Text {
  const name = isLaterPart(edition, translator) ? translator.language : edition.name
  return translator.translate(`labels:edition.${name}`)
}

/** What an edition is called on a page that all of its languages share: that of the imprint, if they are two. */
export function sharedName(edition: Edition, translator: Translator): Text {
  return edition.languages.length === 2
    ? translator.translate(`labels:edition.${edition.name}`)
    : editionName(edition, translator)
}

/** Whether a language comes after another one in an edition. */
export function isLaterPart({ layout, languages }: Edition, { language }: Translator): boolean {
  return layout === 'after' && language !== languages[0]
}
