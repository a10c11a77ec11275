import { type DocumentRule, type DesignFinding, plain, quote } from '../finding.ts'
import type { TextLine } from '../document.ts'

/** What the end of a line and the beginning of the next must not be together (page design 11 and 15.21). */
const BREAKS: readonly (readonly [end: RegExp, start: RegExp, what: string])[] = [
  // A number alone in its line is that of a note.
  [/[^\d.,–-]\d{1,3}$/u, /^\d{3}(?!\d)/u, 'the groups of a number'],
  [
    /\d$/u,
    /^(?:%|avro|manat|faiz|min|mln|mlrd|milyon|milyard|euros?|per cent|million|billion|EUR|USD|AZN|km)(?!\p{L})/u,
    'a number and its unit',
  ],
  [/(?:^|[^\p{L}])(?:EUR|USD|AZN|€|№)$/u, /^\d/u, 'a currency and its amount'],
  [/(?:\d%?|\p{Lu}{2}|\d\p{Lu})[-–]$/u, /^[\p{L}\d]/u, 'a word or number that belongs together'],
  // “S.A.” ends a name, and another word follows.
  [/(?:^|[^\p{L}.])\p{Lu}\.$/u, /^\p{Lu}(?:\.|\p{Ll})/u, 'an initial and a name'],
]

/** A code of four pieces and more, `618270-EPP-1-2020-1-LT-EPPKA2-CBHE-JP`, is longer than lines are. */
const CODE = /(?:[\p{L}\d]+[-–] ?){3,}[\p{L}\d]+/u

/** No line ends inside suffixed numbers, `ATM-lər`, `633 292 avro` and the like. */
export const breakInside: DocumentRule = ({ pages }) => {
  const lines = pages.flatMap((page) => page.lines)
  return lines.flatMap((line, index): DesignFinding[] => {
    const next = lines[index + 1]
    if (!next || !continues(line, next)) return []
    const found = BREAKS.find(([end, start]) => end.test(line.text) && start.test(next.text))
    const words = `${line.text.split(' ').at(-1) ?? ''} ${next.text.split(' ')[0] ?? ''}`
    if (!found || CODE.test(words)) return []
    return [
      {
        code: 'page-break-inside',
        page: line.page,
        message: `A line ends inside ${quote(words)}: ${found[2]} must stay together.`,
        words: plain(`${line.text} ${next.text}`),
        hint: 'Write it with plain spaces and hyphens, as elsewhere. If it is already written so, report the words.',
      },
    ]
  })
}

function continues(line: TextLine, next: TextLine): boolean {
  return (
    line.block === next.block &&
    line.block.role !== 'Figure' &&
    (line.page !== next.page || next.baseline < line.baseline)
  )
}
