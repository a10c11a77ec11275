import type { CheckedChapter, CheckedDocument, TextLine } from '../document.ts'
import { blockOf, rowOf } from '../elements.ts'
import { type DocumentRule, type DesignFinding, plain, quote } from '../finding.ts'
import { marksOf } from './note-order.ts'

/** Every editorial note names the pages of its marks, and prints each address whole that it leads to (15.38, 15.39). */
export const notePages: DocumentRule = (document) =>
  document.chapters
    .filter(({ lists }) => lists === 'notes')
    .flatMap((chapter) => {
      const marks = Map.groupBy(marksOf(document, chapter), ({ number }) => number)
      return notesOf(document, chapter).flatMap((note) => [
        ...tellPages(note, new Set(marks.get(note.number)?.map(({ page }) => page))),
        ...tellAddresses(note),
      ])
    })

/** An editorial note on its page. */
interface PrintedNote {
  readonly number: number
  readonly page: number
  /** Its number and label. */
  readonly label: string
  /** What it says, without spaces. */
  readonly letters: string
  /** The pages that it names, in their order. */
  readonly named: readonly number[]
  readonly addresses: readonly string[]
}

function notesOf(
  { pages, links, websites }: CheckedDocument,
  { first, last }: CheckedChapter,
): PrintedNote[] {
  const lines = pages.slice(first - 1, last).flatMap((page) => page.lines)
  const rows = Map.groupBy(lines, ({ block }) => rowOf(block))
  const listing = new Set(
    links.filter(({ target }) => MARK.test(target)).map(({ element }) => blockOf(element)),
  )
  return [...rows].flatMap(([row, own]): PrintedNote[] => {
    const [head] = own
    const label = own.filter(({ block }) => block === head?.block).map(({ text }) => plain(text))
    // The numeral has a baseline of its own.
    const alone = label.find((text) => /^\d+$/u.test(text))
    const [, number] = /^(\d+)\b/u.exec(alone ?? label[0] ?? '') ?? []
    if (!row || !head || number === undefined) return []
    return [
      {
        number: Number(number),
        page: head.page,
        label: label.filter((text) => text !== alone).join(' '),
        letters: own.map(({ text }) => text.replaceAll(/\s/gu, '')).join(''),
        named: numbersIn(own.filter(({ block }) => listing.has(block))),
        addresses: [
          ...new Set(websites.filter(({ element }) => rowOf(element) === row).map(({ address }) => address)),
        ],
      },
    ]
  })
}

/** The end of the id of a mark. */
const MARK = /--mark-\d+$/u

function numbersIn(lines: readonly TextLine[]): number[] {
  return lines.flatMap(({ text }) => text.match(/\d+/gu) ?? []).map(Number)
}

function tellPages({ page, label, named }: PrintedNote, pages: ReadonlySet<number>): DesignFinding[] {
  const wanted = [...pages].toSorted((one, other) => one - other)
  if (named.join() === wanted.join()) return []
  return [
    {
      code: 'page-note-pages',
      page,
      message: `The note ${quote(label)} names ${pagesOf(named)}, but is marked on ${pagesOf(wanted)}.`,
      words: label.replace(/^\d+ /u, ''),
      hint: 'Build again with `--no-cache`. If it stays, this is a bug in the program: report it.',
    },
  ]
}

function pagesOf(pages: readonly number[]): string {
  if (pages.length === 0) return 'no page'
  return `${pages.length === 1 ? 'page' : 'pages'} ${pages.join(', ')}`
}

function tellAddresses({ page, label, letters, addresses }: PrintedNote): DesignFinding[] {
  return addresses
    .filter((address) => !letters.includes(shown(address)))
    .map((address) => ({
      code: 'page-note-address',
      page,
      message: `The note ${quote(label)} leads to ${address}, but does not print this address.`,
      words: label.replace(/^\d+ /u, ''),
      hint: 'Print the addresses of a note in `templates/notes.md.hbs`: on paper nothing can be clicked.',
    }))
}

/** An address without its scheme, www and last slash. */
function shown(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?/iu, '').replace(/\/$/u, '')
}
