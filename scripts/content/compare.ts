import { diffArrays, diffWords } from 'diff'
import { type Diagnostic, error } from '../../src/diagnostics/diagnostic.ts'
import type { Report } from '../../src/report/types.ts'
import { readBlocks, type SourceBlock } from '../source-blocks.ts'
import { type PrintedBlock, printedBlocks } from './printed-blocks.ts'
import { byTheRules, ofReport, ofSource } from './typography.ts'

/** A place where the report says other words than the source. Nothing on one side: a block that the other lacks. */
export interface Difference {
  readonly was?: SourceBlock
  readonly is?: PrintedBlock
}

/** Compares the records and the texts of the source's language with the source, block by block and in order. */
export function compareWithSource(source: string, report: Report): Difference[] {
  const blocks = readBlocks(source).filter(({ text }) => byTheRules(text) !== '')
  const changes = diffArrays<SourceBlock | PrintedBlock>(blocks, printedBlocks(report), {
    comparator: (one, other) => isSame(one as SourceBlock, other as PrintedBlock),
  })
  return changes.flatMap(({ added, removed, value }, index) => {
    if (removed) {
      const after = changes[index + 1]
      return pair(value as SourceBlock[], after?.added ? (after.value as PrintedBlock[]) : [])
    }
    return added && !changes[index - 1]?.removed ? pair([], value as PrintedBlock[]) : []
  })
}

function isSame(block: SourceBlock, printed: PrintedBlock): boolean {
  return block.number === printed.number && ofSource(block.text, printed.style) === ofReport(printed)
}

/** Blocks that stand in each other's place; of a list that grew, those most alike belong together. */
function pair(were: readonly SourceBlock[], are: readonly PrintedBlock[]): Difference[] {
  const found: Difference[] = []
  let from = 0
  for (const [index, was] of were.entries()) {
    const left = were.length - index - 1
    const candidates = are.slice(from, Math.max(from, are.length - left))
    const likeness = candidates.map((is) => shared(was.text, is.text))
    const best = likeness.indexOf(Math.max(...likeness))
    if (best < 0 || ((likeness[best] ?? 0) < 0.3 && were.length > are.length - from)) {
      found.push({ was })
      continue
    }
    found.push(...are.slice(from, from + best).map((is) => ({ is })), {
      was,
      is: are[from + best] as PrintedBlock,
    })
    from += best + 1
  }
  return [...found, ...are.slice(from).map((is) => ({ is }))]
}

/** The part of the words that both have, from 0 to 1. */
function shared(one: string, other: string): number {
  const words = new Set(one.split(/\s+/u))
  const others = other.split(/\s+/u)
  return others.filter((word) => words.has(word)).length / Math.max(words.size, others.length)
}

/** Says what the source has, what the report has, and where. `file` is the path of the source. */
export function tellDifference({ was, is }: Difference, file: string): Diagnostic {
  const keep =
    'If the change is meant, keep it with its reason: `npm run check:content -- --accept "the reason"`.'
  if (!was && is) {
    return error('differs-from-source', `The source does not have “${is.text}”.`, is.place, keep)
  }
  if (!was) throw new Error('nothing differs from nothing')
  const line = { file, line: was.line, column: 1 }
  if (!is) {
    return error(
      'differs-from-source',
      `The report no longer has what the source says: “${was.text}”.`,
      line,
      keep,
    )
  }
  const [before, now] = differingWords(ofSource(was.text, 'text'), is.text)
  const message = `This differs from line ${was.line} of the source: it was “${before}”, it is “${now}”.`
  return error('differs-from-source', message, is.place, `Put the words of the source back. ${keep}`)
}

/** The words that differ, with what stands between them, and a word before and after. */
function differingWords(was: string, is: string): [was: string, is: string] {
  const parts = diffWords(was, is)
  const first = parts.findIndex((part) => part.added || part.removed)
  const last = parts.findLastIndex((part) => part.added || part.removed)
  if (first < 0) return [was, is]
  const lead = /(?:\S+\s+)?$/u.exec(first > 0 ? (parts[first - 1]?.value ?? '') : '')?.[0] ?? ''
  const tail = /^(?:\s*\S+)?/u.exec(parts[last + 1]?.value ?? '')?.[0] ?? ''
  const side = (other: 'added' | 'removed'): string => {
    const words = parts.slice(first, last + 1).filter((part) => !part[other])
    return (lead + words.map(({ value }) => value).join('') + tail).trim()
  }
  return [side('added'), side('removed')]
}
