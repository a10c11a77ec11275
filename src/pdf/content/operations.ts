import { Lexer } from '../objects/lexer.ts'
import { readOperands } from '../objects/parser.ts'
import { PdfSyntaxError } from '../objects/syntax-error.ts'
import type { PdfObject, PdfType } from '../objects/types.ts'

/** One operation of a content stream; it lies in the decoded bytes from `start` up to, not including, `end`. */
export interface Operation {
  readonly operator: string
  readonly operands: readonly PdfObject[]
  /** First byte of the first operand, or of the operator where it has none. */
  readonly start: number
  /** First byte of the operator: an operation may be cut, or something put in, here or at `start` and `end`. */
  readonly operatorStart: number
  readonly end: number
}

const KINDS: Record<string, PdfType> = { n: 'number', N: 'name', s: 'string', a: 'array', d: 'dictionary' }

/** The operators that the browser writes, with their operands by letter; `*` stands for any (ISO 32000-1, annex A). */
const SIGNATURES = new Map(
  Object.entries({
    q: '',
    Q: '',
    cm: 'nnnnnn',
    w: 'n',
    J: 'n',
    j: 'n',
    M: 'n',
    d: 'an',
    gs: 'N',
    m: 'nn',
    l: 'nn',
    c: 'nnnnnn',
    h: '',
    re: 'nnnn',
    S: '',
    f: '',
    'f*': '',
    B: '',
    'B*': '',
    n: '',
    W: '',
    'W*': '',
    BT: '',
    ET: '',
    Tf: 'Nn',
    Tz: 'n',
    Td: 'nn',
    Tm: 'nnnnnn',
    Tj: 's',
    TJ: 'a',
    cs: 'N',
    CS: 'N',
    scn: '*',
    SCN: '*',
    g: 'n',
    G: 'n',
    rg: 'nnn',
    RG: 'nnn',
    Do: 'N',
    BMC: 'N',
    BDC: 'Nd',
    EMC: '',
  }),
)

/**
 * The operations of a decoded content stream, one after the other.
 * @throws {PdfSyntaxError} for an operator that the browser does not write, for operands that it does not take,
 *   and at whatever is no token.
 */
export function* readOperations(content: Uint8Array): Generator<Operation, void, undefined> {
  const lexer = new Lexer(content)
  for (;;) {
    const { operands, keyword } = readOperands(lexer)
    const start = operands[0]?.offset ?? keyword.start
    if (keyword.type === 'end') {
      if (operands.length > 0)
        throw new PdfSyntaxError(start, 'expected an operator after this, found the end')
      return
    }
    const signature = SIGNATURES.get(keyword.word)
    if (signature === undefined) {
      throw new PdfSyntaxError(
        keyword.start,
        `expected an operator that the browser writes, found "${keyword.word}"`,
      )
    }
    if (!fits(signature, operands)) {
      throw new PdfSyntaxError(start, `"${keyword.word}" does not take the operands before it`)
    }
    yield { operator: keyword.word, operands, start, operatorStart: keyword.start, end: keyword.end }
  }
}

function fits(signature: string, operands: readonly PdfObject[]): boolean {
  if (signature === '*') return operands.length > 0
  if (signature.length !== operands.length) return false
  for (let index = 0; index < operands.length; index += 1) {
    if (operands[index]?.type !== KINDS[signature.charAt(index)]) return false
  }
  return true
}
