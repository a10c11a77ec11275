import MiniSearch from 'minisearch'
import { foldText, placesOfWords } from '../fold.ts'
import { type FoundSection, queryOf, SEARCH } from '../search-index.ts'

interface Loaded {
  readonly index: Parameters<typeof MiniSearch.loadJS>[0]
  readonly sections: readonly FoundSection[]
}

/** Results that are shown. */
const MOST = 20
/** Characters of the text round the first word that was found. */
const ROUND = 90

const loaded = (globalThis as { SEARCH?: Loaded }).SEARCH
const form = document.querySelector<HTMLFormElement>('form.search')
const field = form?.querySelector<HTMLInputElement>('input[name="q"]')
const list = document.querySelector<HTMLOListElement>('ol.results')
const said = document.querySelector<HTMLElement>('[data-count]')

if (loaded && form && field && list && said) {
  const language = form.dataset['language'] ?? ''
  const index = MiniSearch.loadJS<{ id: number }>(loaded.index, SEARCH)
  const show = (): void => {
    const typed = field.value.trim()
    const found = typed === '' ? [] : index.search(queryOf(typed, language))
    list.replaceChildren(
      ...found.slice(0, MOST).flatMap(({ id, terms }) => {
        const section = loaded.sections[Number(id)]
        return section ? [resultOf(section, terms)] : []
      }),
    )
    said.textContent = typed === '' ? '' : saidOf(said, found.length, typed)
    const address = new URL(location.href)
    if (typed === '') address.searchParams.delete('q')
    else address.searchParams.set('q', typed)
    history.replaceState(null, '', address)
  }
  field.value = new URL(location.href).searchParams.get('q') ?? ''
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    show()
  })
  field.addEventListener('input', show)
  form.hidden = false
  show()
}

/** How many were found, in the words of the page: it has a sentence for none, one and several. */
function saidOf({ dataset }: HTMLElement, count: number, typed: string): string {
  const words = count === 0 ? dataset['none'] : count === 1 ? dataset['one'] : dataset['other']
  return (words ?? '').replace('{{number}}', String(count)).replace('{{query}}', typed)
}

function resultOf(
  { file, place, chapter, title, text }: FoundSection,
  terms: readonly string[],
): HTMLLIElement {
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.href = `../${file}${place === '' ? '' : `#${place}`}`
  link.textContent = title === '' ? chapter : `${chapter}: ${title}`
  const words = document.createElement('p')
  words.append(...inContext(text, terms))
  item.append(link, words)
  return item
}

/** The text round the first word that was found, with the words marked. */
function inContext(text: string, terms: readonly string[]): (string | HTMLElement)[] {
  const words = placesOfWords(text).filter(({ 0: word }) => terms.includes(foldText(word)))
  const first = words[0]?.index ?? 0
  const from = first > ROUND ? text.indexOf(' ', first - ROUND) + 1 : 0
  const end = text.length - first > 2 * ROUND ? text.lastIndexOf(' ', first + 2 * ROUND) : text.length
  const pieces: (string | HTMLElement)[] = [from > 0 ? '… ' : '']
  let at = from
  for (const { index, 0: word } of words) {
    if (index < from || index + word.length > end) continue
    const mark = document.createElement('mark')
    mark.textContent = word
    pieces.push(text.slice(at, index), mark)
    at = index + word.length
  }
  return [...pieces, text.slice(at, end), end < text.length ? ' …' : '']
}
