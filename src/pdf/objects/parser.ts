import type { Lexer, Token } from './lexer.ts'
import { showToken } from './lexer.ts'
import { wholeText } from './words.ts'
import { PdfSyntaxError } from './syntax-error.ts'
import type { PdfArray, PdfDictionary, PdfObject } from './types.ts'

/** Arrays and dictionaries may lie this deep in each other. The browser's own deepest is below ten. */
const DEEPEST = 64
/** Digits of the number of an object (ISO 32000-1, annex C). */
const LONGEST_REFERENCE = 10

/** Objects, and the keyword (or the end) that follows them. */
export interface Operands {
  readonly operands: PdfObject[]
  readonly keyword: Extract<Token, { type: 'keyword' | 'end' }>
}

interface Level {
  readonly of: 'array' | 'dictionary'
  readonly start: number
  readonly items: PdfObject[]
}

/**
 * Reads objects up to the next keyword that is not one of theirs: `endobj`, `stream`, `startxref` in a file,
 * an operator in a content stream. Keeps its own stack, so that no input can exhaust the engine's.
 *
 * @throws {PdfSyntaxError} at whatever is no object.
 */
export function readOperands(lexer: Lexer): Operands {
  const operands: PdfObject[] = []
  const levels: Level[] = []
  for (;;) {
    const level = levels.at(-1)
    const items = level?.items ?? operands
    const token = lexer.next()
    const offset = token.start
    switch (token.type) {
      case 'number':
        items.push({ type: 'number', offset, value: token.value, source: token.source })
        break
      case 'name':
        items.push({ type: 'name', offset, value: token.value })
        break
      case 'string':
        items.push({ type: 'string', offset, bytes: token.bytes })
        break
      case 'open':
        if (levels.length === DEEPEST)
          throw new PdfSyntaxError(offset, `objects lie more than ${DEEPEST} deep`)
        levels.push({ of: token.of, start: offset, items: [] })
        break
      case 'close':
        if (level?.of !== token.of) throw unexpected(token, level)
        levels.pop()
        ;(levels.at(-1)?.items ?? operands).push(close(level))
        break
      default:
        if (token.type === 'keyword' && pushWord(token.word, offset, items)) break
        if (level) throw unexpected(token, level)
        return { operands, keyword: token }
    }
  }
}

/** Adds what the words of objects mean; false for any other word. */
function pushWord(word: string, offset: number, items: PdfObject[]): boolean {
  if (word === 'R') pushReference(offset, items)
  else if (word === 'true' || word === 'false')
    items.push({ type: 'boolean', offset, value: word === 'true' })
  else if (word === 'null') items.push({ type: 'null', offset })
  else return false
  return true
}

function pushReference(offset: number, items: PdfObject[]): void {
  const generation = items.pop()
  const number = items.pop()
  if (
    number?.type !== 'number' ||
    !(number.value >= 1) ||
    number.source.length > LONGEST_REFERENCE ||
    wholeText(number.value) !== number.source
  ) {
    throw new PdfSyntaxError(offset, 'expected an object number and a generation before "R"')
  }
  if (generation?.type !== 'number' || generation.source !== '0') {
    throw new PdfSyntaxError(number.offset, 'expected a reference of generation 0')
  }
  items.push({ type: 'reference', offset: number.offset, number: number.value })
}

function close(level: Level): PdfArray | PdfDictionary {
  if (level.of === 'array') return { type: 'array', offset: level.start, items: level.items }
  const entries = new Map<string, PdfObject>()
  for (let i = 0; i < level.items.length; i += 2) {
    const key = level.items[i]
    const value = level.items[i + 1]
    if (key?.type !== 'name') {
      throw new PdfSyntaxError(key?.offset ?? level.start, 'expected a name as key of a dictionary')
    }
    if (!value) throw new PdfSyntaxError(key.offset, `expected a value for /${key.value}`)
    if (entries.has(key.value))
      throw new PdfSyntaxError(key.offset, `/${key.value} is in one dictionary twice`)
    entries.set(key.value, value)
  }
  return { type: 'dictionary', offset: level.start, entries }
}

function unexpected(token: Token, level: Level | undefined): PdfSyntaxError {
  const wanted = level ? `an object or ${level.of === 'array' ? '"]"' : '">>"'}` : 'an object'
  return new PdfSyntaxError(token.start, `expected ${wanted}, found ${showToken(token)}`)
}
