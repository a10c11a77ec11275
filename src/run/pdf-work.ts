import { deserialize, serialize } from 'node:v8'
import {
  type CheckedPart,
  checkJoined,
  checkPart,
  type ChapterLayout,
  type EditionFinding,
  type ExpectedPages,
  layoutOf,
} from '../design/check.ts'
import { setDates } from '../pdf/finish/dates.ts'
import { type ConformanceFinding, movedTo } from '../pdf/finish/finding.ts'
import { finishJoined, type FinishedPdf, finishPart } from '../pdf/finish/finish.ts'
import type { Identity, PageIdentity } from '../pdf/finish/identity.ts'
import { type Joining, joinPlaced, placeParts } from '../pdf/join/join.ts'
import type { MadeRoom } from '../pdf/browser/print-room.ts'
import type { PrintedPlaces } from '../page/edition/pagination.ts'
import { PdfSyntaxError } from '../pdf/objects/syntax-error.ts'
import { PdfFile } from '../pdf/objects/file.ts'
import { reducePrint } from '../pdf/reduce/reduce-print.ts'
import type { ExpectedEdition } from './expected-pages.ts'

/** A printed part, and what it is checked against and finished by. */
export interface PartTask {
  readonly bytes: Uint8Array
  /** What was done in the browser for chapters that were too long. */
  readonly room: readonly MadeRoom[]
  /** How many times as large as it is meant it was printed. */
  readonly enlargement: number
  /** Undefined if the part is to stay as the browser printed it. */
  readonly identity: PageIdentity | undefined
  readonly expected: ExpectedPages
  /** Id of the scaffold page at its end. */
  readonly scaffold: string
}

/** A part that is checked and finished. Plain data, so that it can be kept. */
export interface MadePart extends PrintedPlaces {
  /** What `makeEdition` reads. */
  readonly bytes: Uint8Array
  /** How each of its chapters came out. */
  readonly layout: readonly ChapterLayout[]
  /** The chapters that were too long before the print, with what each got. */
  readonly room: readonly MadeRoom[]
}

/** The parts of an edition, and what makes one document of them. */
export interface EditionTask {
  /** As `makePart` made them, in their order. */
  readonly parts: readonly Uint8Array[]
  readonly joining: Joining
  /** Page of each id that a link leads to, as it was reckoned from the parts: their numbers have room for its digits. */
  readonly pages: ReadonlyMap<string, number>
  readonly expected: ExpectedEdition
  readonly identity: Identity
  /** Whether the document is finished, or left as the browser prints it. */
  readonly kind: 'archive' | 'plain'
}

/** An edition in one file. */
export interface EditionPdf {
  readonly bytes: Uint8Array
  /** How many pages it has. */
  readonly count: number
  /** Page of each id that a link leads to, from 1. */
  readonly pages: ReadonlyMap<string, number>
  /** Numbers of the blank pages. */
  readonly blanks: ReadonlySet<number>
  /** What the page check found. */
  readonly checked: readonly EditionFinding[]
  /** What the finishing found. */
  readonly findings: readonly ConformanceFinding[]
}

interface KeptPart extends FinishedPdf {
  readonly checked: CheckedPart
}

/**
 * Checks the pages of a part in the browser's shape, and finishes it.
 * @throws {PdfSyntaxError} if the print is not as the browser writes it.
 */
export async function makePart({
  bytes,
  room,
  enlargement,
  identity,
  expected,
  scaffold,
}: PartTask): Promise<MadePart> {
  const reduced = reducePrint(bytes, enlargement)
  const file = new PdfFile(reduced)
  const checked = checkPart(file, expected, scaffold)
  const finished = identity ? await finishPart(file, identity) : { bytes: reduced, findings: [] }
  const { destinations } = checked
  const places = new Map([...destinations].map(([id, { page }]) => [id, page]))
  return {
    count: checked.pages.length,
    places,
    layout: layoutOf(checked, expected),
    room,
    bytes: serialize({ ...finished, checked } satisfies KeptPart),
  }
}

/**
 * Joins the parts of an edition, writes the page numbers, checks all pages together, and finishes the document.
 * @throws {PdfSyntaxError} if a part is not as the browser writes it.
 */
export function makeEdition({ joining, expected, identity, kind, ...task }: EditionTask): EditionPdf {
  const parts = task.parts.map((each) => deserialize(each) as KeptPart)
  const placed = placeParts(
    parts.map(({ bytes }) => bytes),
    joining,
  )
  for (const [id, page] of placed.pages) {
    const reckoned = task.pages.get(id) ?? page
    // A stylesheet can take a place out of its chapter, to a page before the one that the chapter begins on.
    if (page !== reckoned)
      throw new PdfSyntaxError(0, `expected “${id}” on page ${reckoned}, not on page ${page}`)
  }
  const { bytes, places, count, pages, blanks } = joinPlaced(placed, joining)
  const file = new PdfFile(bytes)
  const contents = expected.contents.map((id) => ({ id, page: pages.get(id) ?? 0 }))
  const checked = checkJoined(
    parts.map((part) => part.checked),
    { file, places },
    { ...expected, contents },
  )
  const found = parts.flatMap(({ findings }, part) => onTheirPages(findings, places[part] ?? []))
  const made =
    kind === 'archive'
      ? finishJoined(file, identity, found)
      : { bytes: setDates(bytes, identity.date), findings: [] }
  return { ...made, count, pages, blanks, checked }
}

/** What was found in a part, on the pages of the edition: `places` has the number of each page of the part. */
function onTheirPages(
  findings: readonly ConformanceFinding[],
  places: readonly number[],
): ConformanceFinding[] {
  return findings.flatMap((each) => {
    if (each.page === undefined) return [each]
    const page = places[each.page - 1]
    // The scaffold page is in no edition.
    return page === undefined ? [] : [movedTo(each, page)]
  })
}
