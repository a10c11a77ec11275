const BLANK = /[ \t\r\n]/u
const LINE_BREAK = /[\r\n]/u

/** The stretch of a YAML file that one scalar's text fills: inside the quotes, or after a block's header. */
export interface ScalarSource {
  readonly source: string
  /** Offset of the text in the file; of a block, where its header's line ends. */
  readonly start: number
  readonly end: number
  readonly style: 'plain' | 'single' | 'double' | 'block'
}

/**
 * Finds where a stretch of a scalar's value stands in its file: offsets of its start and end, in UTF-16 code
 * units. `offset` and `length` (at least 1) count in the value.
 */
export function sourceStretch(
  scalar: ScalarSource,
  value: string,
  offset: number,
  length: number,
): [start: number, end: number] {
  return stretchFinder(scalar, value)(offset, length)
}

/** As `sourceStretch`, for many stretches of one value: in their order, all of them are found in one walk. */
export function stretchFinder(
  scalar: ScalarSource,
  value: string,
): (offset: number, length: number) => [start: number, end: number] {
  const unitAt = unitFinder(scalar, value)
  return (offset, length) => {
    const [start] = unitAt(offset)
    const [, end] = unitAt(offset + Math.max(length, 1) - 1)
    return [start, Math.max(end, start + 1)]
  }
}

/**
 * Where the character at an offset begins and ends, found by walking value and source together: folded lines,
 * indents, doubled quotes and escapes are passed over. The walk goes on from where it was, or begins again for what
 * stands before that.
 */
function unitFinder(
  scalar: ScalarSource,
  value: string,
): (offset: number) => readonly [start: number, end: number] {
  const { source, end, style } = scalar
  let at = scalar.start
  let index = 0
  return (offset) => {
    if (offset < index) [at, index] = [scalar.start, 0]
    while (at < end) {
      const next = step(source, at, style)
      const after = !next.lineBreak
        ? index + next.length
        : style === 'block'
          ? skipBlanks(value, index)
          : index + foldedLength(source.slice(at, next.at))
      if (offset < after) {
        if (next.lineBreak) return [at, at + 1]
        // Blanks in a row are one unit of the walk, and each of them a character.
        const isRow = next.length === next.at - at
        return isRow ? [at + offset - index, at + offset - index + 1] : [at, next.at]
      }
      at = next.at
      index = after
    }
    return [Math.max(scalar.start, end - 1), end]
  }
}

/** One unit of the source: a stretch of blanks, with a line break in it or without, an escape, or one code unit. */
function step(
  source: string,
  at: number,
  style: ScalarSource['style'],
): { at: number; length: number; lineBreak?: true } {
  if (BLANK.test(source[at] ?? '')) {
    const after = skipBlanks(source, at)
    if (LINE_BREAK.test(source.slice(at, after))) return { at: after, length: 0, lineBreak: true }
    return { at: after, length: after - at }
  }
  if (style === 'single' && source.startsWith("''", at)) return { at: at + 2, length: 1 }
  if (style === 'double' && source[at] === '\\') return escape(source, at)
  return { at: at + 1, length: 1 }
}

/** Code units that line breaks leave in a value: one break a blank, more breaks one less (YAML 1.2.2, section 6.5). */
function foldedLength(blanks: string): number {
  const breaks = blanks.split('\n').length - 1
  return Math.max(breaks - 1, 1)
}

/** An escape in double quotes (YAML 1.2.2, section 5.7). */
function escape(source: string, at: number): { at: number; length: number } {
  const kind = source[at + 1] ?? ''
  if (LINE_BREAK.test(kind)) return { at: skipBlanks(source, at + 1), length: 0 }
  const digits = { x: 2, u: 4, U: 8 }[kind] ?? 0
  const code = Number.parseInt(source.slice(at + 2, at + 2 + digits), 16)
  return { at: at + 2 + digits, length: code > 0xffff ? 2 : 1 }
}

function skipBlanks(text: string, from: number): number {
  let at = from
  while (at < text.length && BLANK.test(text[at] ?? '')) at += 1
  return at
}
