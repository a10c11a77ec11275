import { deserialize, serialize } from 'node:v8'
import { onTheirPages } from './findings.ts'
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
import type { Finding } from '../pdf/finish/finding.ts'
import { finishJoined, type FinishedPdf, finishPart } from '../pdf/finish/finish.ts'
import type { Identity, PageIdentity } from '../pdf/finish/identity.ts'
import { type Joining, joinPlaced, placeParts } from '../pdf/join/join.ts'
import type { PrintedPlaces } from '../page/edition/pagination.ts'
import { PdfFile } from '../pdf/objects/file.ts'

/** A printed part, and what it is checked against and finished by. */
export interface PartTask {
  readonly bytes: Uint8Array
  /** Undefined if the part is to stay as the browser printed it. */
  readonly identity: PageIdentity | undefined
  readonly expected: ExpectedPages
  /** Id of the aid sheet at its end. */
  readonly sheet: string
}

/** A part that is checked and finished. Plain data, so that it can be kept. */
export interface MadePart extends PrintedPlaces {
  /** What `makeEdition` reads. */
  readonly bytes: Uint8Array
  /** How each of its chapters came out. */
  readonly layout: readonly ChapterLayout[]
}

/** The parts of an edition, and what makes one document of them. */
export interface EditionTask {
  /** As `makePart` made them, in their order. */
  readonly parts: readonly Uint8Array[]
  readonly joining: Joining
  /** By the id of a page: how many digits there is room for where its number is printed, outside of columns. */
  readonly held: ReadonlyMap<string, number>
  /** Without the numbers of the contents, which come from the pages. */
  readonly expected: ExpectedPages
  readonly identity: Identity
  /** Whether the parts are finished, or as the browser printed them. */
  readonly finished: boolean
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
  readonly findings: readonly Finding[]
}

/** Pages have come to stand where their numbers need more or fewer digits than were held. */
export interface MovedPages {
  readonly moved: ReadonlyMap<string, number>
}

interface KeptPart extends FinishedPdf {
  readonly checked: CheckedPart
}

/**
 * Checks the pages of a part in the browser's shape, and finishes it.
 * @throws {PdfSyntaxError} if the print is not as the browser writes it.
 */
export async function makePart({ bytes, identity, expected, sheet }: PartTask): Promise<MadePart> {
  const file = new PdfFile(bytes)
  const checked = checkPart(file, expected, sheet)
  const finished = identity ? await finishPart(file, identity) : { bytes, findings: [] }
  const { destinations } = checked
  const places = new Map([...destinations].map(([id, { page }]) => [id, page]))
  return {
    count: checked.pages.length,
    places,
    layout: layoutOf(checked, expected),
    bytes: serialize({ ...finished, checked } satisfies KeptPart),
  }
}

/**
 * Joins the parts of an edition, writes the page numbers, checks all pages together, and finishes the document.
 * @throws {PdfSyntaxError} if a part is not as the browser writes it.
 */
export function makeEdition(task: EditionTask): EditionPdf | MovedPages {
  const { joining, held, expected, identity, finished } = task
  const parts = task.parts.map((each) => deserialize(each) as KeptPart)
  const placed = placeParts(
    parts.map(({ bytes }) => bytes),
    joining,
  )
  for (const [id, digits] of held) {
    if (String(placed.pages.get(id) ?? 0).length !== digits) return { moved: placed.pages }
  }
  const { bytes, places, count, pages, blanks } = joinPlaced(placed, joining.column)
  const file = new PdfFile(bytes)
  const contents = expected.contents.map(({ id }) => ({ id, page: pages.get(id) ?? 0 }))
  const checked = checkJoined(
    parts.map((part) => part.checked),
    { file, places },
    { ...expected, contents },
  )
  const found = parts.flatMap(({ findings }, part) => onTheirPages(findings, places[part] ?? []))
  const made = finished
    ? finishJoined(file, identity, found)
    : { bytes: setDates(bytes, identity.date), findings: [] }
  return { ...made, count, pages, blanks, checked }
}
