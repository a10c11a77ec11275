import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Frame } from './page.ts'

/** The page of the search. Without scripts it says what to use instead. */
export function searchPage({ words, language }: Frame, all: string): Element[] {
  return [
    h('h1', words('search')),
    h('form', { className: ['search'], role: 'search', dataLanguage: language, hidden: true }, [
      h('label', { htmlFor: 'q' }, words('search_words')),
      h('div', { className: ['field'] }, [
        h('input', { id: 'q', name: 'q', type: 'search', autoComplete: 'off' }),
        h('button', { type: 'submit' }, words('search_button')),
      ]),
    ]),
    h('noscript', [h('p', [`${words('search_without_script')} `, h('a', { href: all }, words('all'))])]),
    h('p', {
      role: 'status',
      className: ['found'],
      dataCount: '',
      dataNone: words('found_none'),
      dataOne: words('found_one'),
      dataOther: words('found_other'),
    }),
    h('ol', { className: ['results'] }),
  ]
}
