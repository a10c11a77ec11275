import type { Element } from 'hast'
import { hatchedBar, solidBar } from './bars.ts'
import type { Columns } from './columns.ts'
import { roleShape } from './role-mark.ts'
import { palette } from './palette.ts'
import { layOutRows, type RowForm } from './row-layout.ts'
import { straightLine } from './scale.ts'
import { drawing, strokes } from './svg.ts'
import { breakLines, drawLines, heightOf, type TextStyle, textStyles } from './text-lines.ts'
import type { MeasureText } from './text-width.ts'
import { type Wording, wordsOf } from './words.ts'

/** One bar: how long it is and the label beyond its end; or not stated, which is said in words. */
export interface ValueRow {
  readonly name: string
  readonly value: { readonly amount: number; readonly label: string } | 'not-stated'
  /** Marks the row with the coordinator's square, and says what it means. */
  readonly coordinator?: Wording
}

interface ValueBarsOptions {
  readonly alternative: string
  readonly style: TextStyle
  /** Stands beside a hatched bar. */
  readonly missing: Wording
  readonly measure: MeasureText
  readonly columns: Columns
}

/** Between a bar's end and its value, and between what follows. */
const GAP = 5
const MARK = 6
/** Length of a hatched bar: it means nothing, so it is always the same. */
const HATCHED = { wide: 60, narrow: 24 }

/**
 * Horizontal bars from zero, in the order of the rows. There is no axis and no grid: every bar carries its value
 * (page design 8).
 */
export function valueBars(rows: readonly ValueRow[], options: ValueBarsOptions): Element {
  const { measure, style, alternative } = options
  const width = (text: string): number => measure(text, textStyles.value.font, textStyles.value.size)
  const missing = (form: RowForm): string[] =>
    breakLines(wordsOf(form, options.missing), form.plot - hatched(form) - GAP, textStyles.editor, measure)
  const layout = layOutRows({
    names: rows.map(({ name }) => name),
    style,
    measure,
    columns: options.columns,
    head: 0,
    needs: (index, form) =>
      rows[index]?.value === 'not-stated' ? heightOf(missing(form).length, textStyles.editor) + 2 : 0,
  })
  const { form } = layout
  const stated = rows.flatMap(({ value, coordinator }) => {
    if (value === 'not-stated') return []
    const mark = coordinator ? GAP + MARK + 3 + width(wordsOf(form, coordinator)) : 0
    return [{ amount: value.amount, beside: GAP + width(value.label) + mark }]
  })
  const length = lengthScale(stated, form.plot)

  const content = layout.columns.flatMap((column) => [
    ...column.rows.flatMap(({ index, left, plotLeft, top, height, nameLines }) => {
      const { value = 'not-stated', coordinator } = rows[index] ?? {}
      const middle = top + height / 2
      const bar = { x: plotLeft, y: middle - form.bar / 2, height: form.bar }
      const name = drawLines(nameLines, left, middle, style)
      if (value === 'not-stated') {
        const box = { ...bar, width: hatched(form) }
        const words = drawLines(missing(form), plotLeft + box.width + GAP, middle, textStyles.editor)
        return [...name, ...hatchedBar(box), ...words]
      }
      const box = { ...bar, width: length(value.amount) }
      const end = plotLeft + box.width + GAP
      const after = end + width(value.label) + GAP
      return [
        ...name,
        solidBar(box),
        ...drawLines([value.label], end, middle, textStyles.value),
        ...(coordinator
          ? [
              roleShape('coordinator', after + MARK / 2, middle, MARK),
              ...drawLines([wordsOf(form, coordinator)], after + MARK + 3, middle, textStyles.remark),
            ]
          : []),
      ]
    }),
    strokes([[column.plotLeft, column.top, column.plotLeft, column.bottom]], palette.ink, 0.75),
  ])
  return drawing(layout.width, layout.height, alternative, content, form.narrow)
}

function hatched({ narrow }: RowForm): number {
  return narrow ? HATCHED.narrow : HATCHED.wide
}

/** The longest scale from zero at which what stands beside each bar still has room. */
function lengthScale(
  bars: readonly { amount: number; beside: number }[],
  plot: number,
): (amount: number) => number {
  const largest = Math.max(1, ...bars.map(({ amount }) => amount))
  const lengths = bars.map(({ amount, beside }) => ((plot - beside) * largest) / amount)
  return straightLine([0, largest], [0, Math.max(0, Math.min(plot, ...lengths))])
}
