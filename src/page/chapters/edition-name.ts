import type { Translator } from '../../language/translate.ts'
import type { Text } from '../../diagnostics/text.ts'
import type { Edition } from './editions.ts'

/** What an edition is called on its cover; of two languages one after the other, what the part of each is called. */
export function editionName(edition: Edition, translator: Translator): Text {
  const name = isSecondPart(edition, translator) ? translator.language : edition
  return translator.translate(`labels:edition.${name}`)
}

/** Whether a language comes after another one in an edition. */
export function isSecondPart(edition: Edition, { language }: Translator): boolean {
  return edition === 'az-en' && language === 'en'
}
