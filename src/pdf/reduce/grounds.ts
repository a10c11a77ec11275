/** A rectangle in the units of a content, from the upper left corner of the sheet, y downwards. */
interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const NUMBER = String.raw`-?[\d.]+`
const COLOUR = `${NUMBER} ${NUMBER} ${NUMBER}`
/** A clip, as the browser begins the type area and a drawing. */
const CLIP = new RegExp(String.raw`q\n(${NUMBER}) (${NUMBER}) (${NUMBER}) (${NUMBER}) re\nW\* n\n`, 'uy')
const ANY_CLIP = new RegExp(CLIP.source, 'gu')
/** A drawing that is one rectangle. */
const FILL = new RegExp(
  String.raw`q\n(${NUMBER}) 0 0 \1 ${NUMBER} ${NUMBER} cm\n${COLOUR} RG (${COLOUR}) rg\n(?:/\w+ gs\n)?0 0 ${NUMBER} ${NUMBER} re\nf\nQ\nQ\n`,
  'uy',
)
const MARGIN_TEXT = new RegExp(
  String.raw`BT\n/\S+ [\d.]+ Tf\n1 0 0 -1 ${NUMBER} (${NUMBER}) Tm\n.*?\nET\n`,
  'gsu',
)
const MARGIN_SCALE = /(?:^|\n)q\n([\d.]+) 0 0 \1 0 0 cm\n/u

const BEGINNING = 'W* n\n'
/** Edges that differ by less, in pt, are the same. */
const TOLERANCE = 1
/** Beyond the edge of the sheet, in pt: 3 mm, which a document for the press shows and others do not. */
const BLEED = (3 / 25.4) * 72

/**
 * Lets the grounds of a page bleed (page design 1): a drawing behind the text that is one rectangle, of the whole width
 * of the type area, goes on to the edges of the sheet wherever it touches those of the type area. What stands in the
 * margins on it becomes white. A ground is painted first, without a clip: the first clip of a page is its type area.
 * @param content after the operator that gives it its units.
 * @param unit one unit of the content in pt.
 * @param sheet its size in pt.
 * @returns the content itself if it has no ground.
 */
export function bleedGrounds(
  content: Buffer,
  unit: number,
  sheet: { readonly width: number; readonly height: number },
): Buffer {
  const first = content.indexOf(BEGINNING)
  if (first < 0 || !content.includes('re\nf\nQ\nQ\n')) return content
  const { grounds, area, margins, rest } = readBeginning(content)
  if (grounds.length === 0) return content
  const [near, bleed] = [TOLERANCE / unit, BLEED / unit]
  const [width, height] = [sheet.width / unit, sheet.height / unit]
  const bled = grounds.map(({ colour, ...ground }) => {
    const isWhole = !area || isNear(ground.width, area.width, near)
    const left = isWhole ? -bleed : ground.x
    const right = isWhole ? width + bleed : ground.x + ground.width
    const top = !area || ground.y < area.y + near ? -bleed : ground.y
    const end = ground.y + ground.height
    const bottom = !area || end > area.y + area.height - near ? height + bleed : end
    return { colour, x: left, y: top, width: right - left, height: bottom - top }
  })
  const painted = bled.map(({ colour, ...ground }) => {
    const numbers = [ground.x, ground.y, ground.width, ground.height].map(written)
    return `q\n${colour} rg\n${numbers.join(' ')} re\nf\nQ\n`
  })
  const beginning = painted.join('') + whitened(margins, bled)
  return Buffer.concat([Buffer.from(beginning, 'latin1'), rest])
}

interface Beginning {
  readonly grounds: readonly (Rectangle & { readonly colour: string })[]
  /** The type area; undefined on a page that has nothing but grounds and margins. */
  readonly area: Rectangle | undefined
  /** What is painted before it, without the grounds. */
  readonly margins: string
  /** From the type area on. */
  readonly rest: Uint8Array
}

function readBeginning(content: Buffer): Beginning {
  const grounds: (Rectangle & { readonly colour: string })[] = []
  let margins = ''
  let done = 0
  for (let at = content.indexOf(BEGINNING); at >= 0; at = content.indexOf(BEGINNING, done)) {
    const start = content.lastIndexOf('q\n', at)
    const text = content.toString('latin1', start, at + BEGINNING.length + LONGEST_FILL)
    CLIP.lastIndex = 0
    const [clip, ...numbers] = CLIP.exec(text) ?? []
    const [x = 0, y = 0, width = 0, height = 0] = numbers.map(Number)
    const area = { x, y, width, height }
    FILL.lastIndex = clip?.length ?? 0
    const fill = clip === undefined ? undefined : FILL.exec(text)
    margins += content.toString('latin1', done, start)
    if (!clip || !fill) {
      return { grounds, area: largestClip(content, start), margins, rest: content.subarray(start) }
    }
    grounds.push({ ...area, colour: fill[2] ?? '' })
    done = start + clip.length + fill[0].length
  }
  return { grounds, area: undefined, margins, rest: content.subarray(done) }
}

/** A drawing may be painted before the text, with a clip of its own: that of the type area is larger. */
function largestClip(content: Buffer, start: number): Rectangle | undefined {
  const clips = content.toString('latin1', start).matchAll(ANY_CLIP)
  return [...clips]
    .map(([, ...numbers]): Rectangle => {
      const [x = 0, y = 0, width = 0, height = 0] = numbers.map(Number)
      return { x, y, width, height }
    })
    .reduce<Rectangle | undefined>(
      (largest, each) =>
        largest && largest.width * largest.height >= each.width * each.height ? largest : each,
      undefined,
    )
}

/** More bytes than the drawing of one rectangle has. */
const LONGEST_FILL = 400

/** The texts of the margins, those on a ground in white. */
function whitened(margins: string, grounds: readonly Rectangle[]): string {
  const scale = Number(MARGIN_SCALE.exec(margins)?.[1] ?? 1)
  return margins.replaceAll(MARGIN_TEXT, (text, at: string) => {
    const y = Number(at) * scale
    const isOn = grounds.some((ground) => ground.y <= y && y <= ground.y + ground.height)
    return isOn ? `q\n1 1 1 rg\n${text}Q\n` : text
  })
}

function isNear(one: number, other: number, near: number): boolean {
  return Math.abs(one - other) < near
}

function written(value: number): string {
  return String(Math.round(value * 10_000) / 10_000)
}
