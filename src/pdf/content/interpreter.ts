import { entry, item, optionalEntry } from '../objects/entry.ts'
import type { PdfFile } from '../objects/file.ts'
import { decodeStream } from '../objects/inflate.ts'
import { PdfSyntaxError } from '../objects/syntax-error.ts'
import type { PdfDictionary, PdfStream } from '../objects/types.ts'
import { intersect, mapBox, type Box } from './box.ts'
import type { ContentFont } from './font.ts'
import { clipTo, type GraphicsState } from './graphics-state.ts'
import { MarkedContent } from './marked-content.ts'
import { type Matrix, multiply } from './matrix.ts'
import { dictionaryAt, matrixOf, nameAt, numberAt } from './operands.ts'
import { type Operation, readOperations } from './operations.ts'
import type { Colour, Painted, Run } from './page-content.ts'
import { Path } from './path.ts'
import { TextObject } from './text-object.ts'

/** What the names in a content stream stand for. */
export interface Resources {
  readonly file: PdfFile
  font(holder: PdfDictionary, name: string, offset: number): ContentFont
  form(holder: PdfDictionary, name: string, offset: number): { readonly number: number; readonly stream: PdfStream }
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

    const textObject = (operation: Operation): TextObject => {
      if (text) return text
      throw new PdfSyntaxError(operation.start, `"${operation.operator}" stands outside "BT" and "ET"`)
    }
    const paint = (operation: Operation, kind: 'fill' | 'stroke' | undefined): void => {
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

    for (const operation of readOperations(content)) {
      switch (operation.operator) {
        case 'Tj':
        case 'TJ':
          textObject(operation).show(operation, state, marks)
          break
        case 'Td':
          textObject(operation).move(operation)
          break
        case 'Tm':
          textObject(operation).place(matrixOf(operation))
          break
        case 'BT':
          if (text) throw new PdfSyntaxError(operation.start, '"BT" stands inside "BT" and "ET"')
          text = new TextObject(holder)
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
            font: this.#resources.font(stream.resources, nameAt(operation, 0), operation.start),
            fontSize: numberAt(operation, 1),
          }
          break
        case 'Tz':
          text?.close()
          state = { ...state, textScale: numberAt(operation, 0) / 100 }
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
        case 'cm':
          state = { ...state, matrix: multiply(matrixOf(operation), state.matrix) }
          break
        case 'w':
          state = { ...state, lineWidth: numberAt(operation, 0) }
          break
        case 'rg':
        case 'g':
          state = { ...state, fill: colourOf(operation) }
          break
        case 'RG':
        case 'G':
          state = { ...state, stroke: colourOf(operation) }
          break
        case 'cs':
        case 'scn':
          state = { ...state, fill: undefined }
          break
        case 'CS':
        case 'SCN':
          state = { ...state, stroke: undefined }
          break
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
          marks.open(nameAt(operation, 0), undefined)
          break
        case 'BDC':
          marks.open(nameAt(operation, 0), dictionaryAt(operation, 1))
          break
        case 'EMC':
          marks.close(operation.start)
          break
        case 'Do':
          this.#paintObject(operation, stream, state)
          break
        // Line ends, dashes and transparency change no box.
        case 'J':
        case 'j':
        case 'M':
        case 'd':
        case 'gs':
          break
        default:
          throw new PdfSyntaxError(operation.start, `"${operation.operator}" is not read`)
      }
    }
    if (text) throw new PdfSyntaxError(content.length, 'expected "ET", found the end')
    if (saved.length > 0) throw new PdfSyntaxError(content.length, 'expected "Q", found the end')
    marks.end(content.length)
  }

  #paintObject(operation: Operation, { resources, marks, holder, depth }: Content, state: GraphicsState): void {
    const { file } = this.#resources
    const { number, stream } = this.#resources.form(resources, nameAt(operation, 0), operation.start)
    const subtype = entry(file, stream.dictionary, 'Subtype', 'name')
    const { start, end } = operation
    if (subtype.value === 'Image') {
      const box = intersect(mapBox(state.matrix, { left: 0, bottom: 0, right: 1, top: 1 }), state.clip)
      const image = { kind: 'image', colour: undefined, piece: marks.piece, clip: state.clip, holder, start, end } as const
      if (box) this.#shown.painted.push({ ...image, box })
      return
    }
    if (subtype.value !== 'Form') throw new PdfSyntaxError(subtype.offset, `expected a form, found /${subtype.value}`)
    if (depth === DEEPEST_FORM) throw new PdfSyntaxError(start, `forms lie more than ${DEEPEST_FORM} deep`)
    const matrix = multiply(formMatrix(file, stream.dictionary), state.matrix)
    const form = clipTo({ ...state, matrix }, mapBox(matrix, formBox(file, stream.dictionary)))
    this.run({
      content: decodeStream(stream),
      resources: optionalEntry(file, stream.dictionary, 'Resources', 'dictionary') ?? resources,
      state: form,
      marks: new MarkedContent(number, marks.piece),
      holder: number,
      depth: depth + 1,
    })
  }
}

function colourOf(operation: Operation): Colour {
  const first = numberAt(operation, 0)
  if (operation.operands.length === 1) return [first, first, first]
  return [first, numberAt(operation, 1), numberAt(operation, 2)]
}

function formMatrix(file: PdfFile, form: PdfDictionary): Matrix {
  const matrix = optionalEntry(file, form, 'Matrix', 'array')
  if (!matrix) return [1, 0, 0, 1, 0, 0]
  const at = (index: number): number => item(file, matrix, index, 'number').value
  return [at(0), at(1), at(2), at(3), at(4), at(5)]
}

function formBox(file: PdfFile, form: PdfDictionary): Box {
  const box = entry(file, form, 'BBox', 'array')
  const at = (index: number): number => item(file, box, index, 'number').value
  return { left: at(0), bottom: at(1), right: at(2), top: at(3) }
}
