import { Idiomorph } from 'idiomorph'

/** Words of the page that have a source, or something that made them. */
export const MARKED = '[data-from], [data-made]'

const article = document.querySelector<HTMLElement>('#article')

/** What was chosen last, by its names: the page is made anew while it stays chosen. */
let chosen: { readonly from: string; readonly nth: number } | undefined

/** The words of the page that have a source, in reading order. */
export function markedWords(): HTMLElement[] {
  return [...(article?.querySelectorAll<HTMLElement>(MARKED) ?? [])].filter(
    (each) => each.getClientRects().length > 0,
  )
}

/** Shows the chapter as it is now: what stays the same stays where it is. */
export function showArticle(html: string): void {
  if (!article) return
  void Idiomorph.morph(article, html, { morphStyle: 'innerHTML' })
  mark()
}

/** Marks words as chosen and brings them into sight, if they are not. */
export function choose(words: HTMLElement | undefined): void {
  const from = words?.dataset['from']
  chosen = words && from !== undefined ? { from, nth: sameWords(from).indexOf(words) } : undefined
  mark()
  bringIntoSight()
}

/** Brings the chosen words into sight, between the bar and, on a telephone, the panel; it moves nothing that is in sight. */
export function bringIntoSight(): void {
  const words = chosenWords()
  if (!words) return
  const { top, bottom } = words.getBoundingClientRect()
  const bar = document.querySelector('.workbar')?.getBoundingClientRect().bottom ?? 0
  const panel = document.querySelector<HTMLElement>('#panel:not([hidden])')
  const isOver = panel !== null && getComputedStyle(panel).position === 'fixed'
  const end = isOver ? panel.getBoundingClientRect().top : innerHeight - 40
  if (top < bar || bottom > end) scrollBy({ top: top - bar - Math.max(12, (end - bar) / 3) })
}

/** The words that are chosen, as the page has them now. */
export function chosenWords(): HTMLElement | undefined {
  if (!chosen) return undefined
  const same = sameWords(chosen.from)
  return same[chosen.nth] ?? same[0]
}

/** The first words with a name. */
export function wordsFrom(ref: string): HTMLElement | undefined {
  return markedWords().find((each) => each.dataset['from']?.split(' ').includes(ref))
}

function sameWords(from: string): HTMLElement[] {
  return markedWords().filter((each) => each.dataset['from'] === from)
}

/** Words are in pieces, as around a link or where a line must not break: those beside each other are one passage. */
function passageOf(words: HTMLElement): HTMLElement[] {
  const from = words.dataset['from']
  const block = words.closest('p, li, dd, dt, td, th, h1, h2, h3, caption, figcaption, svg') ?? words
  return [words, ...block.querySelectorAll<HTMLElement>(MARKED)].filter(
    (each) => each.dataset['from'] === from,
  )
}

let behind: ReadonlySet<string> = new Set()

/** Marks the texts of the page that are to be translated, or behind their source. */
export function markBehind(refs: readonly string[]): void {
  behind = new Set(refs)
  mark()
}

function mark(): void {
  for (const each of document.querySelectorAll<HTMLElement>('#article [data-from]')) {
    each.classList.toggle('behind', each.dataset['from']?.split(' ').some((ref) => behind.has(ref)) === true)
  }
  for (const each of document.querySelectorAll('.chosen')) each.classList.remove('chosen')
  const words = chosenWords()
  for (const each of words ? passageOf(words) : []) each.classList.add('chosen')
}
