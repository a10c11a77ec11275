import type { Element, Text as HastText } from 'hast'
import type { InlineCode, Text } from 'mdast'
import { defaultHandlers, type Options } from 'remark-rehype'
import type { Place } from '../../../diagnostics/place.ts'
import type { Stretch } from '../stretches.ts'

declare module 'hast' {
  interface TextData {
    /** Where the words of this text were written, inner texts before outer ones. */
    sources?: readonly Place[]
    /** Which of these words were written where, if not all of them at the same places. */
    stretches?: readonly Stretch[]
  }
}

/** Keeps with the words on the page the places that they were written at. */
export const sourceHandlers: NonNullable<Options['handlers']> = {
  text(state, node: Text): HastText {
    return placed(defaultHandlers.text(state, node) as HastText, node)
  },
  inlineCode(state, node: InlineCode): Element {
    const code = defaultHandlers.inlineCode(state, node)
    for (const child of code.children) if (child.type === 'text') placed(child, node)
    return code
  },
}

function placed(words: HastText, { data }: Text | InlineCode): HastText {
  if (data?.sources) words.data = { ...words.data, sources: data.sources }
  if (data && 'stretches' in data && data.stretches) words.data = { ...words.data, stretches: data.stretches }
  return words
}
