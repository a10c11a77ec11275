import { type DocumentRule, type DesignFinding, plain, quote } from '../finding.ts'
import { oneOf } from '../../language/space-rules.ts'
import type { TextLine } from '../document.ts'
import type { ExpectedPages } from '../expectation.ts'

/** What the end of a line and the beginning of the next must not be together. */
type Break = readonly [end: RegExp, start: RegExp, what: string]

/** In every language (page design 11 and 15.21). */
const BREAKS: readonly Break[] = [
  // A number alone in its line is that of a note; 633.292 is a number of its own.
  [/[^\d.,–-]\d{1,3}$/u, /^\d{3}(?!\d|[.,]\d)/u, 'the groups of a number'],
  [/(?:\d%?|\p{Lu}{2}|\d\p{Lu})[-–]$/u, /^[\p{L}\d]/u, 'a word or number that belongs together'],
  // “S.A.” ends a name, and another word follows.
  [/(?:^|[^\p{L}.])\p{Lu}\.$/u, /^\p{Lu}(?:\.|\p{Ll})/u, 'an initial and a name'],
]

/** By the words of the languages: 5 km, EUR 5. */
function breaksOf({ joined }: ExpectedPages): readonly Break[] {
  return [
    ...BREAKS,
    // A year may part from the word for it.
    [
      /(?<!(?<![\d.,])(?:19|20)\d)\d$/u,
      new RegExp(`^${oneOf(joined.afterNumber)}(?!\\p{L})`, 'u'),
      'a number and its unit',
    ],
    [
      new RegExp(`(?:^|[^\\p{L}])${oneOf([...joined.beforeNumber, '€'])}$`, 'u'),
      /^\d/u,
      'a currency and its amount',
    ],
  ]
}

/** A code of four pieces and more, `618270-EPP-1-2020-1-LT-EPPKA2-CBHE-JP`, is longer than lines are. */
const CODE = /(?:[\p{L}\d]+[-–] ?){3,}[\p{L}\d]+/u

/** No line ends inside suffixed numbers, `ATM-lər`, `633 292 avro` and the like. */
export const breakInside: DocumentRule = ({ pages, expected }) => {
  const breaks = breaksOf(expected)
  const lines = pages.flatMap((page) => page.lines)
  return lines.flatMap((line, index): DesignFinding[] => {
    const next = lines[index + 1]
    if (!next || !continues(line, next)) return []
    const found = breaks.find(([end, start]) => end.test(line.text) && start.test(next.text))
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
