import type { Root } from 'hast'

/** A chapter that is this text alone. */
export function sourceText(value: string): Root {
  return { type: 'root', children: [{ type: 'text', value }] }
}
