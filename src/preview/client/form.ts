import type { FormField } from '../answers.ts'
import { button, element } from './element.ts'
import { type FactField, factField } from './fact-field.ts'
import { closePanel } from './panel.ts'
import { say } from './words.ts'

/** Names of files and links, as they may be. */
const ID = '[a-z0-9]+(-[a-z0-9]+)*'

/** A box with its label above it. @param lang of the label. */
export function labelled(words: string, box: HTMLElement, lang?: string): HTMLElement {
  return element('label', { class: 'fact' }, element('span', { class: 'label', lang }, words), box)
}

/** A box for the name of something new, as files and links will have it. */
export function idBox(placeholder: string): HTMLInputElement {
  return element('input', { type: 'text', placeholder, pattern: ID })
}

/** Where a form tells what is wrong with what is in it. */
export function problemList(): HTMLElement {
  return element('ul', { class: 'problems', 'aria-live': 'polite' })
}

/** The end of a form. */
export function formEnd(save: () => Promise<void>): HTMLElement {
  return element(
    'p',
    { class: 'choices' },
    button(say('save'), () => void save(), { class: 'main' }),
    button(say('cancel'), closePanel),
  )
}

/** The facts of a record that is not there yet, and what was given of them. */
export function newFacts(fields: readonly FormField[]): {
  readonly elements: readonly HTMLElement[]
  readonly record: () => Readonly<Record<string, unknown>>
} {
  const facts = fields.map((field): [string, FactField] => [field.path.at(-1) ?? '', factField(field)])
  return {
    elements: facts.map(([, fact]) => fact.element),
    record: () =>
      Object.fromEntries(
        facts.flatMap(([key, fact]) => {
          const given = fact.given()
          return given === undefined ? [] : [[key, given]]
        }),
      ),
  }
}
