import type { FormField } from '../answers.ts'
import { element } from './element.ts'
import { say } from './words.ts'

/** A fact that is to be written, by its path in the file. */
interface ChangedFact {
  readonly path: readonly string[]
  /** Nothing takes the fact away. */
  readonly value: unknown
  /** What the file had. */
  readonly seen: unknown
}

/** A fact in a form. */
export interface FactField {
  readonly element: HTMLElement
  readonly focus: () => void
  /** What is to be written; nothing for what stays. */
  readonly changed: () => readonly ChangedFact[]
  /** Takes what the file has by now for what it had: what was typed stays, and the rest is shown as it is. */
  readonly rebase: (now: FormField) => void
  /** All that is given, for a new record. */
  readonly given: () => unknown
}

/** Makes the fields of a fact: one to choose from or to type in, or those of its group, and the words for what is not known. */
export function factField(field: FormField): FactField {
  return field.fields.length > 0 ? groupField(field) : singleField(field)
}

function singleField({ path, label, kind, isRequired, choices, open, value }: FormField): FactField {
  let seen = value
  let before = writtenAs(value)
  const isOpen = open.some((each) => each.value === before)
  const known = [...choices, ...open]
  const all = [
    ...(isRequired ? [] : [{ value: '', words: '–' }]),
    ...known,
    // What the file has stays, also if it is none of what may be chosen.
    ...(before === '' || known.some((each) => each.value === before)
      ? []
      : [{ value: before, words: before }]),
  ]
  const box =
    choices.length > 0
      ? element(
          'select',
          {},
          all.map((each) =>
            element('option', { value: each.value, selected: each.value === before }, each.words),
          ),
        )
      : element('input', {
          type: 'text',
          inputmode: kind === 'number' ? 'numeric' : undefined,
          placeholder: EXAMPLES[kind],
        })
  if (choices.length === 0) box.value = isOpen ? '' : before
  const openChoice =
    choices.length === 0 && open.length > 0 ? openSelect(open, isOpen ? before : '', box) : undefined
  const now = (): string => (openChoice && openChoice.value !== '' ? openChoice.value : box.value.trim())
  return {
    element: element('label', { class: 'fact' }, element('span', { class: 'label' }, label), box, openChoice),
    focus: () => {
      box.focus()
    },
    changed: () => {
      if (now() === before) return []
      return [{ path, value: now() === '' ? undefined : typed(kind, now()), seen }]
    },
    rebase: (field) => {
      const isTyped = now() !== before
      seen = field.value
      before = writtenAs(seen)
      if (isTyped) return
      const isKnown = open.some((each) => each.value === before)
      if (box instanceof HTMLSelectElement && ![...box.options].some((each) => each.value === before))
        box.add(element('option', { value: before }, before))
      box.value = openChoice && isKnown ? '' : before
      if (!openChoice) return
      openChoice.value = isKnown ? before : ''
      openChoice.dispatchEvent(new Event('change'))
    },
    given: () => (now() === '' ? undefined : typed(kind, now())),
  }
}

function writtenAs(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

const EXAMPLES: Readonly<Record<string, string>> = {
  number: '633292',
  date: '2026-11-22',
  month: '2024-04',
  address: 'https://',
}

/** The words for what is not known, beside a box: while one is chosen, nothing is typed. */
function openSelect(
  open: FormField['open'],
  chosen: string,
  box: HTMLInputElement | HTMLSelectElement,
): HTMLSelectElement {
  const select = element(
    'select',
    { class: 'open', 'aria-label': say('known') },
    [{ value: '', words: say('known') }, ...open].map((each) =>
      element('option', { value: each.value, selected: each.value === chosen }, each.words),
    ),
  )
  const follow = (): void => {
    box.disabled = select.value !== ''
  }
  select.addEventListener('change', follow)
  follow()
  return select
}

/** Facts that belong together: if one of a group that was not known is given, the whole group is written. */
function groupField({ path, label, fields, open, value }: FormField): FactField {
  let seen = value
  const isOpen = (): boolean => typeof seen === 'string'
  const inside = fields.map((each) => factField(each))
  const select = open.length > 0 ? openSelect(open, writtenAs(value), element('input')) : undefined
  const body = element(
    'div',
    { class: 'facts' },
    inside.map((each) => each.element),
  )
  const follow = (): void => {
    body.hidden = select !== undefined && select.value !== ''
  }
  select?.addEventListener('change', follow)
  follow()
  const given = (): unknown => {
    if (select && select.value !== '') return select.value
    const facts = fields.flatMap((each, index) => {
      const now = inside[index]?.given()
      return now === undefined ? [] : [[each.path.at(-1) ?? '', now] as const]
    })
    return facts.length === 0 ? undefined : Object.fromEntries(facts)
  }
  return {
    element: element('fieldset', { class: 'fact' }, element('legend', {}, label), select, body),
    focus: () => inside[0]?.focus(),
    changed: () => {
      const now = given()
      if (typeof now === 'string') return now === seen ? [] : [{ path, value: now, seen }]
      if (now === undefined) return seen === undefined ? [] : [{ path, value: undefined, seen }]
      return isOpen() || seen === undefined
        ? [{ path, value: now, seen }]
        : inside.flatMap((each) => each.changed())
    },
    rebase: (field) => {
      const isChosen = select !== undefined && select.value !== writtenAs(seen)
      seen = field.value
      for (const [index, each] of inside.entries()) {
        const other = field.fields[index]
        if (other) each.rebase(other)
      }
      if (!select || isChosen) return
      select.value = writtenAs(seen)
      follow()
    },
    given,
  }
}

function typed(kind: string, words: string): string | number {
  // 633 292, 633.292 and 633,292 are one number: marks between groups of three digits.
  const digits = words.replaceAll(/[\s\u00A0\u202F]/gu, '').replaceAll(/(?<=\d)[.,](?=\d{3}(?:\D|$))/gu, '')
  if (kind === 'number' && /^\d+$/u.test(digits)) return Number(digits)
  return kind === 'month' && /^\d{4}$/u.test(words) ? Number(words) : words
}
