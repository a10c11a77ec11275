/** Elements in a line of text that templates may write. */
export const INLINE_IN_TEMPLATES = ['span', 'em', 'strong', 'small', 'sub', 'sup', 'abbr', 'cite', 'dfn']

/** Those of Markdown, and of what the program adds. */
const OTHERS = ['a', 'b', 'bdi', 'br', 'code', 'i', 'img', 'q', 's', 'svg', 'time', 'u', 'wbr']

/** Elements that stand in a line of text. */
export const INLINE: ReadonlySet<string> = new Set([...INLINE_IN_TEMPLATES, ...OTHERS])
