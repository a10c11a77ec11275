import type { Box } from './box.ts'
import { unite } from './bounds.ts'
import type { ContentFont } from './font.ts'
import type { Run } from './page-content.ts'

/** Letters between two spaces. A space that never breaks does not end it: `633 292 avro` is one word. */
export interface Word {
  /** As it is read: without soft hyphens; the hyphen that is printed for one at a line end is U+2010. */
  readonly text: string
  readonly box: Box
  readonly size: number
  readonly font: ContentFont
  /** Digits, or a letter, that stand small and high: a note mark. */
  readonly raised: boolean
  /** Whether its letters stand above each other. */
  readonly turned: boolean
}

/** Words on one baseline; that of turned letters is the lower end of their line. */
export interface Line {
  readonly runs: readonly Run[]
  readonly words: readonly Word[]
  /** The words with one space between them, without raised ones. */
  readonly text: string
  /** In pt from the lower edge of the page. */
  readonly baseline: number
  readonly box: Box
  /** Size of its largest letters in pt. */
  readonly size: number
}

/** Baselines that differ by less, in pt, are one. */
const SAME = 0.6
/** A gap of this many font sizes parts two words, even without a space. */
const GAP = 0.14
/** A note mark is at most of this size, and stands at most this much higher, both in sizes of the text. */
const MARK_SIZE = 0.95
const MARK_RISE = 0.75
const MARK = /^(?:\d+|[a-z]{1,2})$/u
const SOFT_HYPHEN = '\u00AD'

/** Puts the runs of one block, on one page, into lines from top to bottom. */
export function groupLines(runs: readonly Run[]): Line[] {
  const turned = runs.filter((run) => run.turned)
  if (turned.length > 0) return [...groupLines(runs.filter((run) => !run.turned)), ...turned.map(turnedLine)]
  const groups: Run[][] = []
  for (const run of runs.toSorted((one, other) => other.y - one.y)) {
    const group = groups.at(-1)
    if (group?.[0] && group[0].y - run.y < SAME) group.push(run)
    else groups.push([run])
  }
  const lines: { runs: Run[]; marks: Run[] }[] = []
  let marks: Run[] = []
  for (const group of groups) {
    const line = { runs: group, marks: [] as Run[] }
    const [lower, size] = [group[0]?.y ?? 0, Math.max(...group.map((run) => run.size))]
    const own = marks.filter((mark) => mark.size < size * MARK_SIZE && mark.y - lower < size * MARK_RISE)
    const rest = marks.filter((mark) => !own.includes(mark))
    if (rest.length > 0) lines.push({ runs: rest, marks: [] })
    line.marks = own
    marks = []
    // Whether they are a mark shows only at the baseline under them.
    if (group.every((run) => MARK.test(run.text))) marks = group
    else lines.push(line)
  }
  if (marks.length > 0) lines.push({ runs: marks, marks: [] })
  return lines.map(({ runs: own, marks: raised }) => lineOf(own, raised))
}

function turnedLine(run: Run): Line {
  const { glyphs, size, font, box } = run
  const isUp = (glyphs.at(-1)?.y ?? 0) >= (glyphs[0]?.y ?? 0)
  const words: Word[] = []
  let open: Word | undefined
  for (const { text, y, width } of glyphs) {
    const letter = text.replaceAll(SOFT_HYPHEN, '')
    const [bottom, top] = isUp ? [y, y + width] : [y - width, y]
    if (letter === ' ' || letter === '') {
      open = undefined
      continue
    }
    const grown: Word = {
      text: (open?.text ?? '') + letter,
      size,
      font,
      box: {
        ...box,
        bottom: Math.min(bottom, open?.box.bottom ?? bottom),
        top: Math.max(top, open?.box.top ?? top),
      },
      raised: false,
      turned: true,
    }
    if (open) words.pop()
    words.push(grown)
    open = grown
  }
  const text = words.map((word) => word.text).join(' ')
  return { runs: [run], words, text, baseline: box.bottom, box, size }
}

function lineOf(runs: readonly Run[], marks: readonly Run[]): Line {
  const all = [...runs, ...marks].toSorted((one, other) => one.x - other.x)
  const words = wordsOf(all, new Set(marks))
  return {
    runs: all,
    words,
    text: words.flatMap((word) => (word.raised ? [] : [word.text])).join(' '),
    baseline: runs[0]?.y ?? 0,
    box: unite(all.map(({ box }) => box)) ?? { left: 0, bottom: 0, right: 0, top: 0 },
    size: Math.max(...runs.map(({ size }) => size)),
  }
}

function wordsOf(runs: readonly Run[], marks: ReadonlySet<Run>): Word[] {
  const words: Word[] = []
  let open: { text: string; run: Run; left: number; right: number; raised: boolean } | undefined
  const close = (): void => {
    if (!open) return
    const { text, run, left, right, raised } = open
    const box = { ...run.box, left, right }
    words.push({ text, raised, turned: false, size: run.size, font: run.font, box })
    open = undefined
  }
  for (const run of runs) {
    const raised = marks.has(run)
    if (open?.raised !== raised) close()
    for (const { text, own, x, width } of run.glyphs) {
      // A soft hyphen that is not printed is a space without a place.
      const shown = own === ' ' ? text.replaceAll(SOFT_HYPHEN, '') : text
      if (shown === '' && text !== '') continue
      if (shown === ' ') {
        close()
        continue
      }
      if (open && x - open.right > run.size * GAP) close()
      open ??= { text: '', run, left: x, right: x, raised }
      open.text += shown
      open.right = x + width
    }
  }
  close()
  return words
}
