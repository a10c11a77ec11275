import { foldedWords } from '../fold.ts'

/** Folded words of a report or project, what is shown of it, its countries and years, and where it leads. */
type Line = readonly [words: string, shown: string, details: string, address: string]

/** Results that are shown. */
const MOST = 50

const lines = (globalThis as { CATALOGUE?: readonly Line[] }).CATALOGUE
const form = document.querySelector<HTMLFormElement>('form.search')
const field = form?.querySelector<HTMLInputElement>('input[name="q"]')
const list = document.querySelector<HTMLOListElement>('ol.results')
const said = document.querySelector<HTMLElement>('.found')

if (lines && form && field && list && said) {
  const show = (): void => {
    const typed = foldedWords(field.value)
    const found =
      typed.length === 0 ? [] : lines.filter(([words]) => typed.every((word) => holds(words, word)))
    list.replaceChildren(...found.slice(0, MOST).map(resultOf))
    list.hidden = typed.length === 0
    said.textContent = typed.length === 0 ? '' : saidOf(said, found.length)
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    show()
  })
  field.addEventListener('input', show)
  form.hidden = false
}

/** Whether a word begins one of these; a number is one of them. */
function holds(words: string, word: string): boolean {
  return ` ${words} `.includes(` ${word}${/^\d+$/u.test(word) ? ' ' : ''}`)
}

function saidOf({ dataset }: HTMLElement, count: number): string {
  const words = count === 0 ? dataset['none'] : count === 1 ? dataset['one'] : dataset['other']
  return (words ?? '').replace('{{number}}', String(count))
}

function resultOf([, shown, details, address]: Line): HTMLLIElement {
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.href = address
  link.textContent = shown
  const more = document.createElement('p')
  more.textContent = details
  item.append(link, more)
  return item
}
