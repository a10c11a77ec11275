import type { Element } from 'hast'
import { s } from 'hastscript'
import { encode } from 'uqr'

/** Side of the code itself in a panel, in mm (page design 6). */
const IN_PANEL = 14
/** White modules round the code, without which a reader does not find it (ISO/IEC 18004, 6.3.8). */
const QUIET = 4

/**
 * QR code of an address, error correction M, with its quiet zone: the element is larger than the code, by
 * `--quiet-zone` on each side; without that it is `side` mm wide. It is hidden from screen readers, as the address is printed beside it.
 */
export function qrCode(address: string, side = IN_PANEL): Element {
  const { path, size } = codeOf(address)
  const module = side / size
  const whole = size + 2 * QUIET
  const edge = `${millimetres(whole * module)}mm`
  return s(
    'svg',
    {
      viewBox: `0 0 ${whole} ${whole}`,
      width: edge,
      height: edge,
      ariaHidden: 'true',
      style: `--quiet-zone:${millimetres(QUIET * module)}mm`,
    },
    s('path', { d: path, fill: '#000000' }),
  )
}

interface Code {
  readonly path: string
  /** In modules, without the quiet zone. */
  readonly size: number
}

/** Codes by their addresses: choosing the mask of one takes longer than all else of a drawing, and editions share them. */
const known = new Map<string, Code>()
/** Codes that are kept at most. */
const KEPT = 500

function codeOf(address: string): Code {
  const before = known.get(address)
  if (before) return before
  const { data, size } = encode(address, { ecc: 'M', boostEcc: false, border: 0 })
  const runs = data.flatMap((row, y) =>
    horizontalRuns(row).map(({ from, length }) => `M${from + QUIET} ${y + QUIET}h${length}v1h-${length}z`),
  )
  const code = { path: runs.join(''), size }
  if (known.size >= KEPT) known.clear()
  known.set(address, code)
  return code
}

function horizontalRuns(row: readonly boolean[]): { from: number; length: number }[] {
  const runs: { from: number; length: number }[] = []
  row.forEach((dark, x) => {
    const last = runs.at(-1)
    if (dark && last && last.from + last.length === x) last.length += 1
    else if (dark) runs.push({ from: x, length: 1 })
  })
  return runs
}

function millimetres(value: number): number {
  return Math.round(value * 1000) / 1000
}
