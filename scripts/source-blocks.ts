/** A heading, paragraph or list item of the source, its wrapped lines joined. */
export interface SourceBlock {
  /** What stood before the text: a bullet of the first, second or third level, a number, or nothing. */
  readonly marker: '•' | 'o' | '▪' | 'number' | ''
  /** The number before a numbered heading. */
  readonly number?: number
  readonly text: string
  /** Line of the source on which the block begins, from 1. */
  readonly line: number
}

const BARE_ADDRESS = /^https?:\/\/\S+$/u
const MARKER = /^(?:(?<bullet>[•o\uF0A7])|(?<number>\d+)\.) +/u
const LOWER_CASE = /^\p{Ll}/u

/**
 * Cuts a text that was extracted from a PDF into blocks.
 * Page artefacts go: form feeds, and addresses on a line of their own, which are link annotations.
 * An empty line ends a block, unless the next line goes on in lower case: then a page broke there.
 */
export function readBlocks(source: string): SourceBlock[] {
  const blocks: SourceBlock[] = []
  let afterEmpty = true
  for (const [index, raw] of source.split('\n').entries()) {
    const line = raw.replaceAll('\f', '').trim()
    if (line === '' || BARE_ADDRESS.test(line)) {
      afterEmpty = true
      continue
    }
    const marker = afterEmpty ? MARKER.exec(line) : null
    const last = blocks.at(-1)
    if (last && !marker && (!afterEmpty || LOWER_CASE.test(line))) {
      blocks[blocks.length - 1] = { ...last, text: joinLines(last.text, line) }
    } else {
      blocks.push({ ...readMarker(marker), text: line.slice(marker?.[0].length ?? 0), line: index + 1 })
    }
    afterEmpty = false
  }
  return blocks
}

/** A hyphen at the end of a line belongs to the word (`ATM-ləri`): the source does not hyphenate. */
function joinLines(text: string, line: string): string {
  return /\S-$/u.test(text) ? text + line : `${text} ${line}`
}

function readMarker(marker: RegExpExecArray | null): Pick<SourceBlock, 'marker' | 'number'> {
  const { bullet, number } = marker?.groups ?? {}
  if (number !== undefined) return { marker: 'number', number: Number(number) }
  if (bullet === '\uF0A7') return { marker: '▪' }
  return { marker: bullet === '•' || bullet === 'o' ? bullet : '' }
}
