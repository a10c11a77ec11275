import type { OtherForm } from '../../language/other-forms.ts'
import { type DesignFinding, firstOfEach, type PageRule, quote } from '../finding.ts'
import { paragraphs } from '../paragraphs.ts'

/** The code of a currency after its amount: the form that both languages share where they stand side by side. */
const SHARED_CURRENCY = /(?<=\d )\p{Lu}{3}(?!\p{L})/gu

/** Money, numbers and months as another language writes them, names and addresses aside. Quotation marks are checked in the texts. */
export const otherForm: PageRule = (page, { languages, otherForms, sideBySide }) =>
  firstOfEach(
    languages.flatMap((language) =>
      paragraphs(page, language, sideBySide).flatMap(({ key, text, words }) => {
        for (const { form, instead } of compiled(otherForms[language] ?? [])) {
          const match = form.exec(sideBySide ? words.replaceAll(SHARED_CURRENCY, ' ') : words)
          if (!match) continue
          const found: DesignFinding = {
            code: 'page-other-form',
            page: page.number,
            message: `${quote(match[0])} is not how a text tagged “${language}” writes it: ${quote(text)}.`,
            words: text,
            hint: `In this language ${instead}.`,
          }
          return [[key, found] as const]
        }
        return []
      }),
    ),
  )

/** The forms are the same for all pages. */
const known = new WeakMap<readonly OtherForm[], readonly { form: RegExp; instead: string }[]>()

function compiled(forms: readonly OtherForm[]): readonly { form: RegExp; instead: string }[] {
  const found =
    known.get(forms) ?? forms.map(({ pattern, instead }) => ({ form: new RegExp(pattern, 'u'), instead }))
  known.set(forms, found)
  return found
}
