import type { TwoForms } from './az/forms.ts'
import type { AboutText, Remark } from './wording.ts'

/** A finding of the whole report, and the text that it is told at. */
interface PlacedRemark {
  readonly text: AboutText
  readonly remark: Remark
}

/** Two forms of one word in the texts of a language, told once a pair: at the first place of the rarer one. */
export function mixedForms(texts: readonly AboutText[], pairs: readonly TwoForms[]): PlacedRemark[] {
  return pairs.flatMap(({ one, other }): PlacedRemark[] => {
    const [ones, others] = [one, other].map((form) =>
      texts.flatMap((text) => [...text.words.matchAll(form)].map((match) => ({ text, match }))),
    )
    if (!ones?.length || !others?.length) return []
    const [rare, usual] = ones.length < others.length ? [ones, others] : [others, ones]
    const [first] = rare
    if (!first) return []
    const [written] = first.match
    const message = `The report has “${written}” (${rare.length} times) and “${usual[0]?.match[0]}” (${usual.length} times).`
    const hint = 'Choose one of them for the whole report, or let each have its meaning.'
    const place = { start: first.match.index, length: written.length }
    return [
      {
        text: first.text,
        remark: { code: 'wording-two-forms', isInformation: true, message, hint, ...place },
      },
    ]
  })
}
