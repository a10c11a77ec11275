import { join } from 'node:path'
import { reservedDigits } from '../page/edition/page-numbers.ts'
import { hasPageLists } from '../page/edition/page-lists.ts'
import { estimatePages } from '../page/edition/pagination.ts'
import { partsAsHtml } from './edition-html.ts'
import type { ListedEdition, Part, PrintedEdition, RoomyPart } from './edition.ts'
import { makeWithRoom } from './make-room.ts'
import type { Printing } from './printing.ts'
import { inOrder } from './render-parts.ts'

/** One print is the rule; a second one where a page number has another number of digits than was estimated. */
const MOST_PRINTS = 4

/** The prints of an edition, while its parts come one after the other. */
export interface Prints {
  /** Prints a part as soon as that is possible. */
  readonly add: (part: Part) => void
  /**
   * Waits for all parts. Where the text of one names pages, it is printed with room for as many digits as their numbers
   * need, which only the whole edition tells.
   * @throws {DiagnosticError} for everything that keeps the browser from printing.
   */
  readonly settle: () => Promise<PrintedEdition>
}

export function startPrints(printing: Printing, edition: ListedEdition): Prints {
  const htmlOf = partsAsHtml(edition, join(printing.out, 'stages'), printing.letters)
  const printed = new Map<Part, Promise<RoomyPart>>()
  const print = (part: Part, pages: ReadonlyMap<string, number>): void => {
    const made = makeWithRoom(part, (rooms) => printing.parts.make(htmlOf(part, pages, rooms)))
    // Whoever waits for it is told; a mistake elsewhere may end the run before.
    made.catch(() => {})
    printed.set(part, made)
  }
  const added: Part[] = []
  /** Parts whose sentences name pages, and those with lists of pages. */
  const [naming, listing]: [Part[], Part[]] = [[], []]
  return {
    add(part) {
      added.push(part)
      if (part.chapters.some(({ content }) => hasPageLists(content))) listing.push(part)
      else if (digitsIn([part]).size > 0) naming.push(part)
      else print(part, new Map())
    },
    async settle() {
      const parts = inOrder(added)
      const { chapters, name } = edition
      printing.progress('html', `${name}, ${chapters.length} chapters in ${parts.length} parts`)
      const isBooklet = isBookletEdition(edition)
      let pages = estimatePages(await withPrints(parts, printed), isBooklet)
      for (let count = 1; count <= MOST_PRINTS; count += 1) {
        for (const part of naming) print(part, pages)
        // Which pages a list names is known when they are printed.
        const others = listing.length > 0 ? estimatePages(await withPrints(parts, printed), isBooklet) : pages
        for (const part of listing) print(part, others)
        const withPages = await withPrints(parts, printed)
        printing.progress('print', `${name}, ${parts.length} parts`)
        const settled = estimatePages(withPages, isBooklet)
        const isSettled =
          isSame(digitsIn(naming, pages), digitsIn(naming, settled)) &&
          isSame(digitsIn(listing, others), digitsIn(listing, settled))
        if (isSettled) {
          const prints = withPages.flatMap((part) => part.printed ?? [])
          const rooms = new Map(prints.flatMap((each) => [...each.rooms]))
          return { ...edition, parts, prints, pages: settled, rooms }
        }
        pages = settled
      }
      throw new Error(`the page numbers of the edition “${name}” did not settle in ${MOST_PRINTS} prints`)
    },
  }
}

/** Whether the pages of an edition are filled up to whole sheets; a project alone is no book. */
export function isBookletEdition({ project, onlyProject }: ListedEdition): boolean {
  return project.report.settings.value.booklet === 'on' && onlyProject === undefined
}

/** The parts with what the prints say of those that are printed. */
async function withPrints(parts: readonly Part[], printed: ReadonlyMap<Part, Promise<RoomyPart>>) {
  return Promise.all(parts.map(async (part) => ({ ...part, printed: await printed.get(part) })))
}

/** How many digits there is room for where the number of a page is printed, by its id, and what lists of pages name. */
function digitsIn(parts: readonly Part[], pages: ReadonlyMap<string, number> = new Map()) {
  const contents = parts.flatMap((part) => part.chapters.map(({ content }) => content))
  return reservedDigits(contents, pages)
}

function isSame(one: ReturnType<typeof digitsIn>, other: ReturnType<typeof digitsIn>): boolean {
  return [...one].every(([id, digits]) => other.get(id) === digits)
}
