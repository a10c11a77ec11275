import type { Code } from '../diagnostics/codes.ts'
import { type Diagnostic, error, warning } from '../diagnostics/diagnostic.ts'
import type { Place } from '../diagnostics/place.ts'
import type { Path } from '../report/types.ts'
import type { Comment, ReadCell, ReadReview, ReadRow } from './read-rows.ts'
import { LOST_HINT, lostIn } from './lost-signs.ts'
import type { ReviewText } from './review-texts.ts'
import { shortHash, type RowName } from './row-name.ts'
import { readStretches, type Stretch, tokensOf, writeStretches } from './stretches.ts'

/** A text that a reviewer changed. */
export interface Change {
  readonly key: string
  /** Where it stands in the file that came back, for messages. */
  readonly where: string
  readonly place: Place
  readonly path: Path
  readonly was: string
  readonly is: string
  /** Whether the other side still says what it said when the file was made; asked of Word files. */
  readonly isOtherSame?: boolean
  /** Who made tracked changes; none of plain ones. */
  readonly authors: readonly string[]
}

/** A comment, and where the text stands that it is on. */
export interface PlacedComment extends Comment {
  readonly key?: string
  readonly place?: Place
}

/** What a review file brings. */
export interface Review {
  readonly changes: readonly Change[]
  readonly comments: readonly PlacedComment[]
  readonly found: readonly Diagnostic[]
}

const UNDO = 'Undo that in the document: each text stays in its row.'

/** Compares what was read of a review file with the texts of the project as they are now. */
export function compareReview({ rows, comments }: ReadReview, texts: readonly ReviewText[]): Review {
  const byKey = new Map(texts.map((text) => [shortHash(text.key), text]))
  const compared = rows.flatMap((row) => {
    const [name] = row.names
    return name && !row.isDeleted ? [compareRow(row, name, byKey.get(name.key))] : []
  })
  return {
    changes: compared.flatMap((each) => each.changes),
    comments: [...compared.flatMap((each) => each.comments), ...comments],
    found: [...checkStructure(rows), ...compared.flatMap((each) => each.found)],
  }
}

/** Rows that were deleted, moved, copied or added. */
function checkStructure(rows: readonly ReadRow[]): Diagnostic[] {
  const named = rows.flatMap(({ names: [name], isDeleted }) => (name && !isDeleted ? [name] : []))
  const numbers = new Set(named.map(({ number }) => number))
  const found: Diagnostic[] = []
  const tell = (what: string): unknown => found.push(error('review-structure', what, undefined, UNDO))
  for (const number of Array.from({ length: named[0]?.total ?? 0 }, (_, index) => index + 1))
    if (!numbers.has(number)) tell(`The row of text ${number} is not in the document any more.`)
  let last = 0
  const seen = new Set<number>()
  for (const { number, isCopy } of named) {
    if (isCopy || seen.has(number)) tell(`The row of text ${number} is there twice.`)
    else if (number < last) tell(`The row of text ${number} was moved: it stands after text ${last}.`)
    seen.add(number)
    last = Math.max(last, number)
  }
  for (const { names, cells, isHead, isDeleted } of rows) {
    if (names.length > 1)
      tell(`The rows of texts ${names.map(({ number }) => number).join(', ')} were joined.`)
    const words = cells.flatMap(({ paragraphs }) => paragraphs.flat().map(({ text }) => text)).join(' ')
    if (names.length === 0 && !isHead && !isDeleted && words !== '')
      tell(`A row was added that belongs to no text: “${words.slice(0, 60)}”.`)
  }
  return found
}

type Compared = Pick<Review, 'changes' | 'comments' | 'found'>

function compareRow({ cells }: ReadRow, name: RowName, text: ReviewText | undefined): Compared {
  const [, ...sides] = cells
  if (sides.length !== 2) {
    const message = `The row of text ${name.number} has ${cells.length} cells; it had 3.`
    return { changes: [], comments: [], found: [error('review-structure', message, undefined, UNDO)] }
  }
  const compared = sides.map((cell, side) => {
    if (!text) return compareGone(cell, name, side)
    const other = text.texts[1 - side]?.value ?? ''
    const isOtherSame = shortHash(other) === name.texts[1 - side]
    return compareCell(cell, { number: name.number, hash: name.texts[side] ?? '', text, side, isOtherSame })
  })
  return {
    changes: compared.flatMap((each) => each.changes),
    comments: compared.flatMap((each) => each.comments),
    found: compared.flatMap((each) => each.found),
  }
}

/** A text that the project does not have any more: told only if somebody worked on it. */
function compareGone(cell: ReadCell, { number, texts }: RowName, side: number): Compared {
  const words = cell.paragraphs.flat()
  const isAsItWas = shortHash(writeStretches(words) ?? '') === texts[side]
  const message = `Text ${number} was changed, but the project has no such text any more.`
  const hint = 'Make a new review file, and carry the change over.'
  return {
    changes: [],
    comments: cell.comments,
    found: isAsItWas ? [] : [error('review-unknown', message, undefined, hint)],
  }
}

interface Side {
  readonly number: number
  /** Of what the text said when the file was made. */
  readonly hash: string
  readonly text: ReviewText
  readonly side: number
  readonly isOtherSame: boolean
}

function compareCell(cell: ReadCell, { number, hash, text, side, isOtherSame }: Side): Compared {
  const own = text.texts[side]
  const place = own?.place
  const comments = cell.comments.map((comment) => ({ ...comment, key: text.key, ...(place && { place }) }))
  const untouched = { changes: [], comments, found: [] }
  const [paragraph = [], ...others] = cell.paragraphs
  const plain = paragraph.map(({ text: words }) => words).join('')
  const isOne = others.length === 0
  if (isOne && !paragraph.some(hasLook) && shortHash(plain) === hash) return untouched
  const isRaw = own !== undefined && readStretches(own.value) === undefined
  const is = isRaw ? plain : writeStretches(paragraph)
  if (isOne && is !== undefined && (shortHash(is) === hash || is === own?.value)) return untouched
  const tell = (code: Code, message: string): Compared => {
    return { ...untouched, found: [error(code, `Text ${number} ${message}.`, place)] }
  }
  if (!own) return tell('review-unknown', 'has no words in this language; in the document some were added')
  if (plain === '') return tell('review-empty', 'was emptied')
  if (others.length > 0)
    return tell('review-empty', `has ${cell.paragraphs.length} paragraphs now; a text has one`)
  if (is === undefined)
    return tell('review-unwritable', 'has signs, bold or italics now that Markdown cannot write')
  const { value: was, path } = own
  if (shortHash(was) !== hash) {
    const message = `Text ${number} was changed in the document, and since then in the project, where it stays as it is. The document says: “${is}”`
    const hint = 'Compare both, and write the better one here.'
    return { ...untouched, found: [warning('review-conflict', message, place, hint)] }
  }
  const before = was === '' ? (text.texts[1 - side]?.value ?? '') : was
  const found = lostIn(
    tokensOf(readStretches(before) ?? [{ text: before }]),
    tokensOf(paragraph),
    was === '',
  ).map((what) => error('review-lost', `Text ${number} ${what}.`, place, LOST_HINT))
  const change = {
    key: text.key,
    where: `Text ${number}`,
    place: own.place,
    path,
    was,
    is,
    isOtherSame,
    authors: cell.authors,
  }
  return { changes: [change], comments, found }
}

function hasLook({ bold, italic, link }: Stretch): boolean {
  return bold === true || italic === true || link !== undefined
}
