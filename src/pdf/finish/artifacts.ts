import type { Edits } from '../content/edits.ts'
import type { ContentScan, Piece } from './piece.ts'

/**
 * Marks all that is painted outside of the structure as artifact (PDF/UA-1, 7.1-3). An artifact begins before a path or text, never
 * inside one, and ends where a piece begins or where the graphics state of its beginning ends. Running heads and feet say
 * what they are (PDF/UA-1, 7.8). `middle` is half of the page's height in pt.
 */
export function markArtifacts({ stream, events, length }: ContentScan, middle: number, edits: Edits): void {
  let piece: Piece | undefined
  let isOpen = false
  let level = 0
  let openLevel = 0
  const close = (at: number): void => {
    if (isOpen) edits.insert(stream, at, 'EMC ')
    isOpen = false
  }
  for (const event of events) {
    const { start, end } = event
    switch (event.kind) {
      case 'open':
        piece = event.piece
        if (piece.dropped) edits.cut(stream, [start, end])
        else close(start)
        break
      case 'close':
        if (piece?.dropped) edits.cut(stream, [start, end])
        piece = undefined
        break
      case 'save':
        level += 1
        break
      case 'restore':
        if (level === openLevel && (!piece || piece.dropped)) close(start)
        level -= 1
        break
      case 'paint':
        if (piece && !piece.dropped) break
        if (event.margin !== undefined) {
          close(start)
          const kind = event.margin > middle ? 'Header' : 'Footer'
          edits.insert(stream, start, `/Artifact<</Type/Pagination/Subtype/${kind}>>BDC `)
          edits.insert(stream, end, ' EMC')
        } else if (!isOpen) {
          edits.insert(stream, start, '/Artifact BMC ')
          isOpen = true
          openLevel = level
        }
    }
  }
  if (isOpen) edits.insert(stream, length, ' EMC')
  // There are hundreds on each page, and nobody needs them any more.
  events.length = 0
}
