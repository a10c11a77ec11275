import type { SourceBlock } from './source-blocks.ts'

/** Reads blocks one after the other, and says on which line an expected one is missing. */
export class BlockReader {
  readonly #blocks: readonly SourceBlock[]
  #at = 0

  constructor(blocks: readonly SourceBlock[]) {
    this.#blocks = blocks
  }

  peek(): SourceBlock | undefined {
    return this.#blocks[this.#at]
  }

  next(marker: SourceBlock['marker']): SourceBlock {
    const block = this.peek()
    if (block?.marker !== marker) {
      throw new Error(`line ${block?.line ?? 'last'}: expected ${marker || 'a block without a marker'}`)
    }
    this.#at += 1
    return block
  }

  all(...markers: SourceBlock['marker'][]): SourceBlock[] {
    const found: SourceBlock[] = []
    for (let block = this.peek(); block && markers.includes(block.marker); block = this.peek()) {
      found.push(this.next(block.marker))
    }
    return found
  }

  /** Reads `label: value` if the label stands next. */
  fact(marker: SourceBlock['marker'], label: string): string | undefined {
    const block = this.peek()
    if (block?.marker !== marker || !block.text.startsWith(`${label}: `)) return undefined
    return this.next(marker).text.slice(label.length + 2)
  }

  requiredFact(marker: SourceBlock['marker'], label: string): string {
    const value = this.fact(marker, label)
    if (value === undefined) throw new Error(`line ${this.peek()?.line ?? 'last'}: expected “${label}:”`)
    return value
  }

  /** Passes over a heading; false if another block stands next. */
  heading(marker: SourceBlock['marker'], text: string): boolean {
    const block = this.peek()
    if (block?.marker !== marker || block.text !== text) return false
    this.next(marker)
    return true
  }

  requiredHeading(text: string): void {
    if (!this.heading('', text)) throw new Error(`line ${this.peek()?.line ?? 'last'}: expected “${text}”`)
  }
}
