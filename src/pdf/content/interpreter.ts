import type { PdfFile } from '../objects/file.ts'
import { decodeStream } from '../objects/inflate.ts'
import { PdfSyntaxError } from '../objects/syntax-error.ts'
import type { PdfDictionary, PdfStream } from '../objects/types.ts'
import { intersect, mapBox } from './box.ts'
import type { ContentFont } from './font.ts'
import { readForm } from './form.ts'
import { changeState, clipTo, type GraphicsState } from './graphics-state.ts'
import { MarkedContent } from './marked-content.ts'
import { multiply } from './matrix.ts'
import { dictionaryOf, numberAt } from './operands.ts'
import { OperatorReader } from './operator-reader.ts'
import type { Painted, Run } from './page-content.ts'
import { Path } from './path.ts'
import { TextObject } from './text-object.ts'

/** What the names in a content stream stand for. */
export interface Resources {
  readonly file: PdfFile
  font(holder: PdfDictionary, name: string, offset: number): ContentFont
  form(
    holder: PdfDictionary,
    name: string,
    offset: number,
  ): { readonly number: number; readonly stream: PdfStream }
}

/** A content stream to go through: that of a page, or of a form on it. */
interface Content {
  readonly content: Uint8Array
  readonly resources: PdfDictionary
  readonly state: GraphicsState
  readonly marks: MarkedContent
  /** Object of the page or form. */
  readonly holder: number
  readonly depth: number
  /** Ends before the first clip: on a page everything before it stands in its margins. */
  readonly until?: 'clip'
}

/** Forms may lie this deep in each other; more is a form that paints itself. */
const DEEPEST_FORM = 16

/** Goes through content streams and gathers what they show. */
export class Interpreter {
  readonly #resources: Resources
  readonly #shown: { readonly runs: Run[]; readonly painted: Painted[] }

  constructor(resources: Resources, shown: { readonly runs: Run[]; readonly painted: Painted[] }) {
    this.#resources = resources
    this.#shown = shown
  }

  run(stream: Content): void {
    const { marks, holder, content } = stream
    const saved: GraphicsState[] = []
    let state = stream.state
    let path = new Path()
    let clipping = false
    let text: TextObject | undefined

    const textObject = (operation: OperatorReader): TextObject => {
      if (text) return text
      throw new PdfSyntaxError(operation.start, `"${operation.operator}" stands outside "BT" and "ET"`)
    }
    const paint = (operation: OperatorReader, kind: 'fill' | 'stroke' | undefined): void => {
      const { matrix, fill, stroke, lineWidth } = state
      const box = kind === 'stroke' ? path.strokeBox(lineWidth, matrix) : path.box
      const visible = kind && box && intersect(box, state.clip)
      if (kind && visible) {
        this.#shown.painted.push({
          kind,
          box: visible,
          colour: kind === 'fill' ? fill : stroke,
          piece: marks.piece,
          clip: state.clip,
          holder,
          start: path.start ?? operation.start,
          end: operation.end,
        })
      }
      if (clipping) state = clipTo(state, path.box)
      path = new Path()
      clipping = false
    }

    const operation = new OperatorReader(content)
    while (operation.next()) {
      if (stream.until === 'clip' && (operation.operator === 'W' || operation.operator === 'W*')) return
      switch (operation.operator) {
        case 'Tj':
        case 'TJ':
          textObject(operation).show(operation, state, marks)
          break
        case 'Td':
          textObject(operation).move(operation)
          break
        case 'Tm':
          textObject(operation).place(operation, state)
          break
        case 'BT':
          if (text) throw new PdfSyntaxError(operation.start, '"BT" stands inside "BT" and "ET"')
          text = new TextObject(holder, state)
          break
        case 'ET':
          textObject(operation).close()
          for (const run of text?.runs ?? []) this.#shown.runs.push(run)
          text = undefined
          break
        case 'Tf':
          text?.close()
          state = {
            ...state,
            font: this.#resources.font(stream.resources, operation.name, operation.start),
            fontSize: numberAt(operation, 1),
          }
          break
        case 'q':
          saved.push(state)
          break
        case 'Q': {
          const earlier = saved.pop()
          if (!earlier) throw new PdfSyntaxError(operation.start, '"Q" closes nothing that is open')
          state = earlier
          break
        }
        case 'm':
        case 'l':
        case 'c':
        case 'h':
        case 're':
          path.add(operation, state.matrix)
          break
        case 'W':
        case 'W*':
          clipping = true
          break
        case 'f':
        case 'f*':
        case 'B':
        case 'B*':
          paint(operation, 'fill')
          break
        case 'S':
          paint(operation, 'stroke')
          break
        case 'n':
          paint(operation, undefined)
          break
        case 'BMC':
          marks.open(operation.name, undefined)
          break
        case 'BDC':
          marks.open(operation.name, dictionaryOf(operation))
          break
        case 'EMC':
          marks.close(operation.start)
          break
        case 'Do':
          this.#paintObject(operation, stream, state)
          break
        default:
          if (text && operation.operator === 'cm') {
            throw new PdfSyntaxError(operation.start, '"cm" stands inside "BT" and "ET"')
          }
          if (operation.operator === 'Tz') text?.close()
          state = changeState(operation, state)
      }
    }
    if (text) throw new PdfSyntaxError(content.length, 'expected "ET", found the end')
    if (saved.length > 0) throw new PdfSyntaxError(content.length, 'expected "Q", found the end')
    marks.end(content.length)
  }

  #paintObject(
    operation: OperatorReader,
    { resources, marks, holder, depth }: Content,
    state: GraphicsState,
  ): void {
    const { file } = this.#resources
    const { number, stream } = this.#resources.form(resources, operation.name, operation.start)
    const { start, end } = operation
    const form = readForm(file, stream)
    if (!form) {
      const box = intersect(mapBox(state.matrix, { left: 0, bottom: 0, right: 1, top: 1 }), state.clip)
      const image = {
        kind: 'image',
        colour: undefined,
        piece: marks.piece,
        clip: state.clip,
        holder,
        start,
        end,
      } as const
      if (box) this.#shown.painted.push({ ...image, box })
      return
    }
    if (depth === DEEPEST_FORM) throw new PdfSyntaxError(start, `forms lie more than ${DEEPEST_FORM} deep`)
    const matrix = multiply(form.matrix, state.matrix)
    this.run({
      content: decodeStream(stream),
      resources: form.resources ?? resources,
      state: clipTo({ ...state, matrix }, mapBox(matrix, form.box)),
      marks: new MarkedContent(number, marks.piece),
      holder: number,
      depth: depth + 1,
    })
  }
}
