import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'

/** The text of one edition for other programs, in a plain template: absolute paths of the files. */
export interface PeerTexts {
  readonly markdown: string
  readonly html: string
  readonly typst: string
}

/** What a template writes around Markdown. An address in angle brackets is none. */
const TAG = /<\/?[a-z][a-z\d]*(?: [^<>]*)?>|<!--.*?-->/gu

const STYLE = `
@page { size: A4; margin: 25mm; @bottom-center { content: counter(page) } }
body { font: 11pt/1.4 serif } h1 { break-before: page } table { width: 100% }
`

/** Writes the text of a built edition into a folder as Markdown, HTML and Typst. */
export async function writePeerTexts(project: string, edition: string, folder: string): Promise<PeerTexts> {
  const stages = join(project, 'out', 'stages')
  const page = await readFile(join(stages, `${edition}.html`), 'utf8')
  const chapters = [...page.matchAll(/<section id="(?<id>[^"]+)" class="chapter/gu)]
  const parts = chapters.map(({ groups }) =>
    readFile(join(stages, edition, `${groups?.['id']}.md`), 'utf8').then((text) => text.replaceAll(TAG, '')),
  )
  const markdown = (await Promise.all(parts)).join('\n\n')
  const body = page
    .slice(page.indexOf('<body'), page.indexOf('</body>'))
    .replaceAll(/ (?:class|style)="[^"]*"/gu, '')
  const html = `<!doctype html><html><head><meta charset="utf-8"><title>Report</title><style>${STYLE}</style></head>`
  const texts = {
    markdown: join(folder, 'report.md'),
    html: join(folder, 'report.html'),
    typst: join(folder, 'report.typ'),
  }
  const extensions = { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }
  await writeFile(texts.markdown, markdown)
  await writeFile(texts.html, `${html}${body}</body></html>\n`)
  await writeFile(texts.typst, `${TYPST}${toTypst(fromMarkdown(markdown, extensions))}\n`)
  return texts
}

const TYPST = `#set page(paper: "a4", margin: 25mm, numbering: "1")
#set text(size: 11pt)
#show heading.where(level: 1): it => { pagebreak(weak: true); it }
`

/** Enough of Markdown for the report's text: what is left out (links to chapters, note marks) has no words. */
function toTypst(node: Nodes): string {
  const inner = (): string => ('children' in node ? node.children.map(toTypst).join('') : '')
  switch (node.type) {
    case 'text':
      return `#${JSON.stringify(node.value)};`
    case 'heading':
      return `#heading(level: ${node.depth})[${inner()}]\n\n`
    case 'paragraph':
      return `${inner()}\n\n`
    case 'strong':
    case 'emphasis':
      return `#${node.type === 'strong' ? 'strong' : 'emph'}[${inner()}]`
    case 'link':
      return node.url.startsWith('#') ? inner() : `#link(${JSON.stringify(node.url)})[${inner()}]`
    case 'list':
      return `#${node.ordered ? 'enum' : 'list'}(${node.children.map((item) => `[${toTypst(item)}]`).join(', ')})\n\n`
    case 'table': {
      const columns = node.children[0]?.children.length ?? 1
      const cells = node.children.flatMap((row) => row.children.map((cell) => `[${toTypst(cell)}]`))
      return `#table(columns: ${columns}, ${cells.join(', ')})\n\n`
    }
    default:
      return inner()
  }
}
