/** The line before and after a front matter. */
const FENCE = /^---[ \t]*\r?$/u

/** A file that may begin with a front matter: lines of YAML between two lines of three hyphens. */
export interface DividedFile {
  /** As YAML with the lines and columns of the file; nothing if the file has none. */
  readonly frontMatter?: string
  /** Whether the second line of hyphens is missing. */
  readonly isOpen: boolean
  /** What follows, with the line numbers of the file: a comment of the template engine stands before it. */
  readonly body: string
}

/** Divides a template into its front matter and what it prints. */
export function divideFrontMatter(source: string): DividedFile {
  const lines = source.split('\n')
  if (!FENCE.test(lines[0] ?? '')) return { isOpen: false, body: source }
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line))
  if (end < 0) return { isOpen: true, body: source }
  // The engine takes a comment out together with its lines, and still counts them.
  const comment = ['{{!--', ...lines.slice(1, end).map(() => ''), '--}}']
  return {
    frontMatter: ['#--', ...lines.slice(1, end), ''].join('\n'),
    isOpen: false,
    body: [...comment, ...lines.slice(end + 1)].join('\n'),
  }
}
