import { formatDate, formatYearMonth, parseYearMonth } from '../../language/date.ts'
import type { TextTree, Translator } from '../../language/translate.ts'
import { Text } from '../../diagnostics/text.ts'
import { makeChapter } from './chapter.ts'
import type { NoteOrder } from './note-order.ts'
import { outsideAddresses, printedAddress } from './outside-addresses.ts'
import type { View } from './view-inputs.ts'

/** Stands in the words where the numbers of pages come. */
const PAGES = '\uE003'

/** The editorial notes, if they are printed. Their numbers are known when all chapters are. */
export const notes: View = (chapter, { translator, notes: ids }) =>
  ids.length === 0 ? [] : [{ ...makeChapter(chapter, translator, {}), lists: 'notes' }]

/** What a note stands on, as the partial `source` prints it: who wrote what and when, as far as it is recorded. */
interface SourceView {
  readonly words: readonly Text[]
  readonly address: Text | ''
  /** The address as it is printed. */
  readonly shown: Text | ''
  readonly accessed: Text | ''
}

/** What the chapter of the editorial notes prints. */
export function notesContext({ ids, marked }: NoteOrder, translator: Translator): object {
  const [before, after] = pagesWords(translator)
  const { notes: written } = translator.tree('notes') as { notes: Readonly<Record<string, TextTree>> }
  return {
    title: translator.translate('notes:title'),
    notes: ids.map((id) => {
      const { label, text, sources = [] } = written[id] as Readonly<Record<string, TextTree>>
      return {
        id,
        target: `${translator.language}-note-${id}`,
        label,
        text,
        sources: viewSources(translator, text as Text, sources as readonly Readonly<Record<string, Text>>[]),
        marked: marked.has(id),
        before,
        after,
      }
    }),
  }
}

/** The words around the numbers of the pages that a note is marked on. */
function pagesWords(translator: Translator): [before: Text, after: Text] {
  const words = translator.translate('labels:note.pages', { pages: PAGES })
  const [before = '', after = ''] = words.value.split(PAGES)
  return [Text.plain(before, words.place), Text.plain(after, words.place)]
}

/** The addresses that the text of a note leads to, with what is recorded of each, and then what is recorded besides. */
function viewSources(
  translator: Translator,
  text: Text,
  recorded: readonly Readonly<Record<string, Text>>[],
): SourceView[] {
  const addresses = outsideAddresses(text)
  const ofAddress = addresses.map((address) => {
    const source = recorded.find((each) => each['address']?.value === address)
    return viewSource(translator, source ?? {}, Text.plain(address, text.place))
  })
  const others = recorded.filter(({ address }) => address === undefined || !addresses.includes(address.value))
  return [...ofAddress, ...others.map((source) => viewSource(translator, source, source['address']))]
}

function viewSource(
  translator: Translator,
  { author, title, date, accessed }: Readonly<Record<string, Text>>,
  address: Text | undefined,
): SourceView {
  return {
    words: [author, title, date && writeDate(translator, date)].filter((each) => each !== undefined),
    address: address ?? '',
    shown: address ? Text.plain(printedAddress(address.value), address.place) : '',
    accessed: accessed
      ? translator.translate('labels:note.accessed', { date: writeDate(translator, accessed) })
      : '',
  }
}

/** A year, a month or a day, as precisely as it is recorded. */
function writeDate(translator: Translator, date: Text): Text {
  const isDay = date.value.split('-').length === 3
  return isDay
    ? formatDate(translator, date.value, date.place)
    : Text.plain(formatYearMonth(translator, parseYearMonth(date.value)), date.place)
}
