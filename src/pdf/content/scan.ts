import { entry, expectType } from '../objects/entry.ts'
import type { PdfFile } from '../objects/file.ts'
import { decodeStream } from '../objects/inflate.ts'
import type { PdfDictionary } from '../objects/types.ts'
import { type PageObject, readPageSize } from '../read/page-tree.ts'
import { intersect, mapBox, UNIT } from './box.ts'
import { ContentWalk } from './content-walk.ts'
import { type ContentFont, readContentFont } from './font.ts'
import { readForm } from './form.ts'
import { clipTo, type GraphicsState, initialState } from './graphics-state.ts'
import { MarkedContent } from './marked-content.ts'
import { identity, multiply } from './matrix.ts'
import { dictionaryOf } from './operands.ts'
import type { PageContent, Painted, PieceId, Run } from './page-content.ts'
import { DEEPEST_FORM, resourceNamed } from './resources.ts'
import { RunBuilder } from './run-builder.ts'

/**
 * A reader of what each page shows, or only what it shows before its first clip: on a page everything before it stands
 * in its margins. Of a page nothing is kept.
 * The reader throws a PdfSyntaxError for whatever the browser does not write.
 */
export function createPageScanner(file: PdfFile): (page: PageObject, until?: 'clip') => PageContent {
  return ({ number, dictionary }, until) => {
    const { width, height } = readPageSize(file, dictionary)
    const shown = { runs: [], painted: [] }
    new ShownContent(decodeStream(entry(file, dictionary, 'Contents', 'stream')), {
      file,
      shown,
      resources: entry(file, dictionary, 'Resources', 'dictionary'),
      state: initialState(identity, { left: 0, bottom: 0, right: width, top: height }),
      holder: number,
      outer: undefined,
      depth: 0,
      until,
    }).run()
    return { width, height, ...shown }
  }
}

/** A content stream to go through: that of a page, or of a form on it. */
interface Content {
  readonly file: PdfFile
  /** What it shows is put here. */
  readonly shown: { readonly runs: Run[]; readonly painted: Painted[] }
  readonly resources: PdfDictionary
  readonly state: GraphicsState
  /** Object of the page or form. */
  readonly holder: number
  /** The piece that a form is painted in. */
  readonly outer: PieceId | undefined
  readonly depth: number
  readonly until: 'clip' | undefined
}

/** Gathers what a content stream shows. */
class ShownContent extends ContentWalk<ContentFont> {
  readonly #content: Content
  readonly #marks: MarkedContent
  readonly #runs: RunBuilder

  constructor(bytes: Uint8Array, content: Content) {
    super(bytes, content.state)
    const { holder, outer, shown } = content
    this.#content = content
    this.#marks = new MarkedContent(holder, outer)
    this.#runs = new RunBuilder(shown.runs)
  }

  protected font(name: string): ContentFont {
    const { file, resources } = this.#content
    const to = resourceNamed(file, resources, 'Font', name, this.reader.start)
    return readContentFont(file, expectType(file.get(to), 'dictionary', 'a font'))
  }

  protected glyph(code: number, font: ContentFont, x: number, y: number, distance: number): void {
    const { state, cursor } = this
    const own = font.text.get(code)
    const width = Math.abs(distance) * cursor.unit
    const text = this.#marks.textOf(own ?? '')
    const { matrix } = cursor
    this.#runs.add({ code, own, text, x, y, width }, { font, state, piece: this.#marks.piece, matrix })
  }

  protected override parted(): void {
    this.#runs.close()
  }

  protected override clipped(): void {
    if (this.#content.until === 'clip') this.stop()
  }

  protected paint(kind: 'fill' | 'stroke'): void {
    const { path, state } = this
    const box = kind === 'stroke' ? path.strokeBox(state.lineWidth, state.matrix) : path.box
    if (!box) return
    const filled = kind === 'fill'
    this.#show({ box, filled, colour: filled ? state.fill : state.stroke, slanted: path.slanted })
  }

  protected paintObject(): void {
    const { file, resources, depth } = this.#content
    const { state, reader } = this
    const to = resourceNamed(file, resources, 'XObject', reader.name, reader.start)
    const stream = expectType(file.get(to), 'stream', 'an object')
    const form = readForm(file, stream)
    if (!form) {
      this.#show({ box: mapBox(state.matrix, UNIT), filled: true, colour: undefined, slanted: 0 })
      return
    }
    if (depth === DEEPEST_FORM) this.refuse(`forms lie more than ${DEEPEST_FORM} deep`)
    const matrix = multiply(form.matrix, state.matrix)
    new ShownContent(decodeStream(stream), {
      ...this.#content,
      resources: form.resources ?? resources,
      state: clipTo({ ...state, matrix }, mapBox(matrix, form.box)),
      holder: to.number,
      outer: this.#marks.piece,
      depth: depth + 1,
      until: undefined,
    }).run()
  }

  protected openMark(): void {
    const { reader } = this
    this.#marks.open(reader.name, reader.operator === 'BDC' ? dictionaryOf(reader) : undefined)
  }

  protected closeMark(): void {
    this.#marks.close(this.reader.start)
  }

  protected finish(end: number): void {
    this.#marks.end(end)
  }

  #show(painted: Omit<Painted, 'piece' | 'clip'>): void {
    const { clip } = this.state
    const box = intersect(painted.box, clip)
    if (box) this.#content.shown.painted.push({ ...painted, box, piece: this.#marks.piece, clip })
  }
}
