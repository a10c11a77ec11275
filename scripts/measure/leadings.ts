import type { MeasuredLine, MeasuredPage } from './pages.ts'
import { type SpecifiedLeadings, sizeKey } from './specified-leadings.ts'

/** Further from every leading that the stylesheets have for its size a line has none of them. In pt. */
const NEAR = 0.3
const SAME = 0.05

/** How far lines of one paragraph are apart, compared with what the stylesheets say for their size. */
export function leadings(pages: readonly MeasuredPage[], specified: SpecifiedLeadings) {
  let lines = 0
  let farthest = 0
  const unspecified: string[] = []
  for (const page of pages) {
    for (const own of Map.groupBy(page.lines, ({ block }) => block).values()) {
      for (const { size, apart, text } of distances(own)) {
        const off = Math.min(
          ...[...(specified.get(sizeKey(size)) ?? [])].map((each) => Math.abs(each - apart)),
        )
        lines += 1
        if (off > NEAR)
          unspecified.push(
            `page ${page.number}: ${size.toFixed(2)} / ${apart.toFixed(2)} “${text.slice(0, 40)}”`,
          )
        else farthest = Math.max(farthest, off)
      }
    }
  }
  return { lines, farthest, unspecified }
}

function distances(lines: readonly MeasuredLine[]) {
  return lines.flatMap((line, index) => {
    const above = lines[index - 1]
    if (!above || above.baseline <= line.baseline || Math.abs(above.size - line.size) > SAME) return []
    if (fontOf(above) !== fontOf(line) || line.runs.some(({ turned }) => turned)) return []
    return [{ size: line.size, apart: above.baseline - line.baseline, text: line.text }]
  })
}

/** Two paragraphs may be one block for the tags: side by side each language has its typeface. */
function fontOf({ runs }: MeasuredLine): string {
  return runs[0]?.font.name ?? ''
}
